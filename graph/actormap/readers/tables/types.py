"""What a word in a column of types names: a kind of actor, or a form of work."""

from actormap.model import Kind
from actormap.names import fold_name, split_words

_PLURALS = ("", "s", "en", "n", "es")

# Names of kinds in a column of types → the kind; compared folded.
_KIND_WORDS = {
    Kind.PERSON: "person|people|individual|human|researcher|author|personne|individu|Person"
    "|persona|pessoa|member|contributor|expert|speaker",
    Kind.ORGANIZATION: "organization|organisation|institution|university|company|agency|ngo"
    "|nonprofit|non-profit|foundation|association|institute|government|network|business|school"
    "|organisme|entreprise|université|Einrichtung|Unternehmen|Universität|Hochschule|Verein"
    "|organización|institución|universidad|empresa|organização|instituição|universidade"
    "|organizzazione|istituzione|università|azienda|publisher|funder|research institute"
    "|organizations|institutions|universities|companies|ngos|public body|think tank|education"
    "|nonprofit organization|company or business|facility|healthcare|archive",
    Kind.WORK: "work|article|publication|paper|report|book|document|dataset|resource|Publikation"
    "|publicación|publicação|pubblicazione",
    Kind.PLACE: "place|city|country|town|region|location|ville|pays|Ort|Stadt|Land|ciudad|país"
    "|cidade|città|paese",
    Kind.THEME: "theme|topic|concept|keyword|subject|issue|idea|thème|sujet|Thema|Begriff|tema"
    "|concepto|conceito|concetto|factor|term",
    Kind.PROGRAMME: "programme|program|project|initiative|projet|Projekt|Programm|proyecto"
    "|programa|projeto|progetto|programma",
}  # fmt: skip
_KINDS = {fold_name(word): kind for kind, words in _KIND_WORDS.items() for word in words.split("|")}

# Words for any organization; compared folded.
_UNSORTED = set(
    "organization|organisation|institution|organizations|institutions|organisme|einrichtung"
    "|organizacion|institucion|organizacao|instituicao|organizzazione|istituzione".split("|")
)

# Types of works in a column → a form of `vocabulary.WORK_FORMS`; compared folded.
_FORM_WORDS = {
    "scholarly article": "journal article|research article|journal|original article|letter|note"
    "|short survey|data paper|article de revue|Zeitschriftenaufsatz|artículo de revista",
    "article": "article|Artikel|artículo|artigo|articolo|article in press|paper|Beitrag",
    "review": "review|review article|book review|compte rendu|Rezension|reseña|recensione",
    "conference paper": "conference paper|proceedings paper|proceedings|conference|meeting"
    " abstract|communication|Konferenzbeitrag|comunicación",
    "preprint": "preprint|working paper|posted content",
    "report": "report|technical report|policy brief|white paper|rapport|Bericht|informe|relatório"
    "|rapporto",
    "book": "book|monograph|edited book|livre|ouvrage|Buch|libro|livro",
    "chapter": "chapter|book chapter|chapitre|Kapitel|Buchkapitel|capítulo|capitolo",
    "thesis": "thesis|dissertation|phd thesis|thèse|Doktorarbeit|tesis|tese|tesi",
    "dataset": "dataset|data set|data|Datensatz",
    "software": "software|code|tool",
    "news article": "news|news article|news item|press release|editorial material",
    "blog post": "blog|blog post|post|billet",
    "presentation": "presentation|talk|slides|poster|Vortrag|ponencia|apresentação",
    "web page": "web page|webpage|website|web site",
    "other": "other|autre|Sonstiges|otro|outro|altro|editorial|erratum|retracted",
}
_FORMS = {fold_name(word): form for form, words in _FORM_WORDS.items() for word in words.split("|")}


def find_kind(text: str) -> Kind | None:
    """Return the kind that a word in a column of types names.

    >>> find_kind("Research institute"), find_kind("Projekt"), find_kind("blue")
    (<Kind.ORGANIZATION: 'organization'>, <Kind.PROGRAMME: 'programme'>, None)
    """
    return _KINDS.get(fold_name(text))


def is_sector(text: str) -> bool:
    """Tell whether a word in a column of types says what sort of organization something is.

    >>> is_sector("University"), is_sector("organisation"), is_sector("signatory")
    (True, False, False)
    """
    return find_kind(text) is Kind.ORGANIZATION and fold_name(text) not in _UNSORTED


def find_form(text: str) -> str:
    """Return the form of work that a word in a column of types names; empty for another word."""
    folded = fold_name(text)
    return _FORMS.get(folded) or _FORMS.get(folded.removesuffix("s"), "")


def find_listed_kind(name: str) -> Kind | None:
    """Return the kind of what a list of this name holds: a file, a sheet, a section.

    >>> find_listed_kind("Partner organisations"), find_listed_kind("Further reading")
    (<Kind.ORGANIZATION: 'organization'>, None)
    """
    forms = [word.removesuffix(end) for word in split_words(name) for end in _PLURALS]
    kinds = [kind for form in (*forms, name) if (kind := find_kind(form))]
    return kinds[-1] if kinds and kinds[-1] is not Kind.WORK else None
