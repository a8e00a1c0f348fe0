"""What the columns of a table can mean, and the words by which a header says so.

The meanings are also what a researcher writes in `actormap.toml` for a header that is not known.
The words are English, French, German, Spanish, Portuguese and Italian; they are compared without
case, accents and punctuation.
"""

import re
from functools import cache, lru_cache

from actormap.names import fold_name

# Meaning → headers, parted by "|".
_HEADERS: dict[str, str] = {
    "name": "name|names|full name|complete name|display name|label|nom|nom complet|nom et prénom"
    "|libellé|vollständiger Name|Bezeichnung|nombre|nombre completo|nombre y apellidos|etiqueta"
    "|nome|nome completo|nome e cognome|denominazione|rótulo",
    "first name": "first name|given name|forename|prénom|Vorname|nombre de pila|primer nombre"
    "|primeiro nome|nome próprio|first|nome di battesimo",
    "last name": "last name|surname|family name|second name|nom de famille|Nachname|Familienname"
    "|apellido|apellidos|sobrenome|apelido|cognome|last",
    "person": "person|people|researcher|member|participant"
    "|speaker|presenter|expert|fellow|personne|chercheur|chercheuse|intervenant"
    "|membre|participante|Forscher|Mitglied|Teilnehmer|Referent"
    "|Referentin|persona|investigador|investigadora|ponente|miembro|pessoa|pesquisador|membro"
    "|ricercatore|ricercatrice|relatore|partecipante|principal investigator|PI|director name",
    "author": "author|authors|author(s)|creator|creators|by|byline|writer|written by|author names"
    "|auteur|auteurs|auteur(s)|Autor|Autoren|Autor:in|Verfasser|autor|autores|autor(es)|autora"
    "|autoras|autore|autori|author full names|contributors|contributor",
    "editor": "editor|editors|editor(s)|edited by|Herausgeber|Hrsg.|éditeur scientifique"
    "|éditeurs scientifiques|directeur de publication|coordinador|organizador|organizadores"
    "|a cura di|curatore|curatori|editores",
    "organization": "organization|organisation|organizations|organisations|institution"
    "|institutions|affiliation|affiliations|author affiliation|author affiliations|employer"
    "|company|university|institute|agency|foundation|ngo|association|partner|partners|signatory"
    "|organisme|établissement|institution de rattachement|entreprise|employeur|société|université"
    "|Institution|Einrichtung|Arbeitgeber|Firma|Unternehmen|Zugehörigkeit|Universität|Hochschule"
    "|Verein|Träger|organización|institución|afiliación|empresa|empleador|entidad|universidad"
    "|organização|instituição|afiliação|filiação|entidade|universidade|organizzazione"
    "|istituzione|affiliazione|ente|azienda|università|datore di lavoro|structure|organismo"
    "|current institution|home institution|host institution|entity",
    "unit": "department|unit|faculty|school|division|lab|laboratory|research group|group|institute"
    " or department|département|unité|service|faculté|laboratoire|Abteilung|Fachbereich|Fakultät"
    "|Institut|Lehrstuhl|Arbeitsgruppe|departamento|unidad|facultad|laboratorio|unidade"
    "|faculdade|laboratório|dipartimento|unità|facoltà",
    "parent": "parent|parent organization|parent organisation|parent institution|part of|umbrella"
    " organization|organisation mère|Dachorganisation|Mutterorganisation|Trägerorganisation"
    "|organización matriz|organização matriz|organizzazione madre",
    "contact": "contact|contact person|contact name|main contact|personne de contact"
    "|Ansprechpartner|Ansprechpartnerin|Ansprechperson|Kontakt|Kontaktperson|contacto"
    "|persona de contacto|contato|pessoa de contato|contatto|referente",
    "authors with affiliations": "authors with affiliations|authors affiliations"
    "|authors and affiliations",
    "authors with orcid": "authors with orcid|authors with orcids",
    "role": "role|position|job title|job|function|post|rank|occupation|profession|designation"
    "|fonction|poste|rôle|métier|Rolle|Funktion|Stelle|Beruf|Position|Amt|cargo|puesto"
    "|función|rol|profesión|função|profissão|posição|ruolo|funzione|incarico|qualifica"
    "|professione|roles|current position",
    "place": "place|city|town|location|locality|place of work|headquarters|headquarter|hq|seat"
    "|based in|municipality|ville|lieu|localité|commune|siège|Ort|Stadt|Standort|Sitz|Gemeinde"
    "|ciudad|lugar|localidad|ubicación|sede|municipio|cidade|local|localidade|localização"
    "|município|città|luogo|località|comune|places|cities",
    "country": "country|countries|nation|country name|country code|iso country|pays|code pays"
    "|Land|Staat|Ländercode|país|código de país|código do país|paese|nazione|stato"
    "|country of residence",
    "title": "title|work|work title|article|article title|paper|paper title|publication"
    "|publication title|document title|book title|name of work|report|titre|titre de l'article"
    "|Titel|Artikel|Beitrag|Veröffentlichung|título|título del artículo|artículo|publicación"
    "|título do artigo|artigo|publicação|titolo|titolo dell'articolo|articolo|pubblicazione"
    "|talk|presentation|session title|project title|dataset",
    "year": "year|date|published|publication year|publication date|year of publication|pub year"
    "|date published|issued|année|date de publication|parution|année de publication|Jahr|Datum"
    "|Erscheinungsjahr|Veröffentlichungsdatum|año|fecha|año de publicación|fecha de publicación"
    "|ano|data|ano de publicação|data de publicação|anno|anno di pubblicazione"
    "|data di pubblicazione|publication date (online)",
    "venue": "journal|source|source title|publication name|journal title|venue|magazine"
    "|proceedings|conference|event|series|book|container title|revue|périodique|conférence|série"
    "|Zeitschrift|Quelle|Konferenz|Reihe|Sammelband|revista|congreso|serie|congresso|rivista"
    "|convegno|collana|periódico|host venue|journal name",
    "publisher": "publisher|publishing house|éditeur|maison d'édition|Verlag|editorial|editora"
    "|casa editrice|editore",
    "keyword": "keyword|keywords|key words|theme|themes|topic|topics|tag|tags|subject|subjects"
    "|category|categories|sector|sectors|field|fields|focus|focus area|focus areas|area of work"
    "|research area|research areas|research interests|expertise|discipline|author keywords"
    "|index keywords|keywords plus|mot clé|mots clés|mots-clés|thème|thèmes|sujet|catégorie"
    "|domaine|secteur|discipline|Schlagwort|Schlagwörter|Stichwort|Stichwörter|Schlüsselwörter"
    "|Thema|Themen|Kategorie|Bereich|Fachgebiet|palabra clave|palabras clave|tema|temas"
    "|etiquetas|categoría|sector de actividad|área|palavra-chave|palavras-chave|categoria|setor"
    "|parola chiave|parole chiave|tematica|argomento|settore|ambito|area|areas|sdg|sdgs",
    "abstract": "abstract|summary|teaser|excerpt|résumé|sommaire|Zusammenfassung|Kurzfassung"
    "|resumen|resumo|riassunto|sommario|sintesi",
    "description": "description|about|bio|biography|profile|mission|overview|descriptif|biographie"
    "|Beschreibung|Biografie|Kurzbiografie|descripción|biografía|descrição|biografia|descrizione",
    "type": "type|kind|document type|publication type|entity type|organization type"
    "|organisation type|type of organization|type of organisation|actor type|element type|genre"
    "|nature|type de document|Typ|Art|Organisationstyp|Dokumenttyp|tipo|tipo de documento"
    "|tipo de organización|tipo de organização|tipologia|tipo di documento",
    "language": "language|language of original document|langue|Sprache|idioma|lengua|língua|lingua",
    "website": "website|web site|url|link|web|homepage|home page|web page|webpage|site|web address"
    "|site web|site internet|lien|adresse web|Webseite|Website|Internetseite|Internet|sitio web"
    "|página web|enlace|página da web|ligação|sito|sito web|indirizzo web|links|official website",
    "identifier": "doi|orcid|orcid id|orcid id(s)|orcids|ror|ror id|wikidata|wikidata id|qid"
    "|openalex|openalex id|pmid|pubmed id|arxiv|arxiv id|isbn|identifier|identifiers|identifiant"
    "|Kennung|identificador|identificatore|digital object identifier|geonames|geonames id",
    "issn": "issn|eissn|e-issn|print issn|journal issn",
    "latitude": "latitude|lat|Breite|Breitengrad|latitud|latitudine|y coordinate",
    "longitude": "longitude|long|lng|lon|Länge|Längengrad|longitud|longitudine|x coordinate",
    "alternative name": "acronym|abbreviation|short name|alias|aliases|also known as|aka"
    "|alternative name|other name|other names|official name|native name|sigle|acronyme"
    "|nom court|Abkürzung|Kürzel|Kurzname|sigla|acrónimo|acrônimo|acronimo|abreviatura"
    "|nombre corto|nome breve|former name",
    "start": "start|start date|from date|since|joined|début|depuis|Beginn|seit|inicio|desde"
    "|início|inizio|dal|start year",
    "end": "end|end date|until|to date|left|fin|jusqu'à|Ende|bis|hasta|fim|até|fine|fino al"
    "|end year",
    "from": "from|source node|source id|from name|de|von|node 1|start node|actor 1|item 1",
    "to": "to|target|target node|target id|to name|à|an|nach|node 2|end node|actor 2|item 2",
    "relation": "relation|relationship|relation type|connection|connection type|link type"
    "|edge type|relationship type|tie|relación|relação|relazione|Beziehung|edge label",
    "weight": "weight|strength|link strength|value|poids|Gewicht|Stärke|peso|fuerza|força|forza",
    "direction": "direction|directionality|Richtung|dirección|direção|direzione",
    "personal": "email|e-mail|email address|e-mail address|mail|phone|telephone|tel|tel.|mobile"
    "|mobile phone|cell|cell phone|fax|phone number|address|home address|street|postal address"
    "|date of birth|birthday|birth date|age|gender|sex|courriel|adresse e-mail|adresse mail"
    "|adresse électronique|téléphone|portable|adresse|date de naissance|sexe|E-Mail-Adresse"
    "|Telefon|Telefonnummer|Handy|Anschrift|Adresse|Straße|Geburtsdatum|Geschlecht|correo"
    "|correo electrónico|teléfono|móvil|dirección postal|fecha de nacimiento|sexo|género"
    "|correio eletrónico|correio eletrônico|telefone|telemóvel|endereço|data de nascimento"
    "|posta elettronica|telefono|cellulare|indirizzo|data di nascita|sesso|emails"
    "|nationality|postcode|zip|zip code|postal code|email 1|email 2",
    "ignored": "",
}  # fmt: skip

MEANINGS = tuple(_HEADERS)
# Of these a row may have several columns; of the others the first one counts.
SEVERAL = frozenset({
    "person", "author", "editor", "organization", "role", "place", "country", "keyword", "type",
    "identifier", "issn", "alternative name", "relation", "personal", "contact", "ignored",
})  # fmt: skip

# What a row of a table can be about, in the words of `rows = "…"` in `actormap.toml`.
ROWS = (
    "works", "people", "organizations", "places", "themes", "programmes", "connections",
)  # fmt: skip

_NAMED = re.compile(
    r"(?:(.+?) (?:names?|nom)|(?:names?|nom|nombre|nome)"
    r" (?:of the|of|de la|de l|de|du|della|dell|del|do|da|der|des) (.+))"
)
_NUMBERED = re.compile(r"(.*\D)[ _.-]?\d{1,2}")
_BRACKETED = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
# A header that says more than this is a sentence, not a name.
_LONGEST_HEADER = 60


@lru_cache(maxsize=4096)
def find_meaning(header: str) -> str:
    """Return what a column of this header means; empty where it is not known.

    >>> find_meaning("Prénom"), find_meaning("E-mail address"), find_meaning("Keyword 2")
    ('first name', 'personal', 'keyword')
    >>> find_meaning("Name of the institution"), find_meaning("Country of publisher")
    ('organization', '')
    """
    if len(header) > _LONGEST_HEADER:
        return ""
    for form in _list_forms(header.strip().strip("*:# ")):
        if meaning := _index_headers().get(fold_name(form)):
            return meaning
    return ""


def _list_forms(header: str) -> list[str]:
    """Return a header as it stands, without its bracket, without its number, without "name of"."""
    bare = _BRACKETED.sub("", header)
    forms = [header, bare]
    if match := _NUMBERED.fullmatch(bare):
        forms.append(match[1])
    if match := _NAMED.fullmatch(fold_name(bare)):
        forms.append(match[1] or match[2])
    return forms


@cache
def _index_headers() -> dict[str, str]:
    """Index the headers, folded; where two meanings share one, the first has it."""
    index: dict[str, str] = {}
    for meaning, headers in _HEADERS.items():
        for header in filter(None, headers.split("|")):
            index.setdefault(fold_name(header), meaning)
    return index
