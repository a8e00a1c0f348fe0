"""Databases of research: records of OpenAlex, Crossref and ORCID, as their interfaces give them."""
