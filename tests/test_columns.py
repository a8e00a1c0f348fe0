"""Headers of tables: what they mean, in six languages, and what is left alone."""

import pytest

from actormap.columns import MEANINGS, SEVERAL, find_meaning

HEADERS = {
    # as they stand in real sheets and exports
    "Name": "name", "Full name": "name", "display_name": "name", "Nom complet": "name",
    "FIRST NAME": "first name", "Vorname": "first name", "Apellidos": "last name",
    "Author(s)": "author", "Authors": "author", "Auteurs": "author", "Autor:in": "author",
    "Organisation": "organization", "Institution name": "organization",
    "Nom de l'organisation": "organization", "Einrichtung": "organization", "Ente": "organization",
    "Affiliation (as stated)": "organization", "Job title": "role", "Funktion": "role",
    "Cargo": "role", "City": "place", "Ort": "place", "Siège": "place", "Città": "place",
    "Country": "country", "País": "country", "Land": "country", "country_code": "country",
    "Titre de l'article": "title", "Título": "title", "Titel": "title",
    "Year": "year", "Année": "year", "Date of publication": "", "Publication date": "year",
    "Source title": "venue", "Zeitschrift": "venue", "Éditeur": "publisher",
    "Author Keywords": "keyword", "Mots-clés": "keyword", "Schlagwörter": "keyword",
    "Keyword 2": "keyword", "Abstract": "abstract", "Résumé": "abstract", "DOI": "identifier",
    "ORCID iD": "identifier", "ROR ID": "identifier", "Web site": "website", "URL": "website",
    "Lat": "latitude", "Longitude": "longitude", "E-mail address": "personal",
    "Téléphone": "personal", "Contact person": "contact", "Ansprechpartner": "contact",
    # alike, and yet something else
    "Country of publisher": "", "Journal license": "", "APC amount": "", "Internet domain": "",
    "population": "", "": "", "Unnamed: 6": "", "Notes": "",
    "When did the journal start to publish all content using an open license?": "",
}  # fmt: skip


@pytest.mark.parametrize("header", HEADERS)
def test_headers(header: str) -> None:
    """A header means what it says in full; a part of it is not enough."""
    assert find_meaning(header) == HEADERS[header]


def test_the_meanings_of_several_columns_are_meanings() -> None:
    """No slip in the second list goes unseen."""
    assert set(MEANINGS) >= SEVERAL
