"""The types of entries of BibTeX and BibLaTeX, and the forms of work that they are."""

_FORMS = {
    "scholarly article": "article suppperiodical",
    "conference paper": "inproceedings conference paper",
    "book": "book mvbook booklet proceedings mvproceedings collection mvcollection reference"
    " mvreference periodical",
    "chapter": "inbook incollection bookinbook suppbook suppcollection inreference",
    "thesis": "phdthesis mastersthesis thesis bachelorsthesis diplomathesis",
    "report": "techreport report manual standard",
    "web page": "online electronic www webpage",
    "dataset": "dataset data",
    "software": "software softwareversion softwaremodule codefragment",
    "review": "review",
    "preprint": "preprint",
    "presentation": "presentation talk",
    "other": "misc unpublished patent artwork audio video movie music image letter legal"
    " legislation jurisdiction commentary performance bibnote set xdata",
}  # fmt: skip
FORMS = {type_: form for form, types in _FORMS.items() for type_ in types.split()}
KNOWN_TYPES = frozenset(FORMS) | {"string", "preamble", "comment"}

# Their own ISBN is the work's; in a part of a book it is the book's.
WHOLE_FORMS = frozenset({"book", "thesis", "report", "other", "dataset", "software"})
PART_FORMS = frozenset({"chapter", "conference paper"})

PEOPLE = {
    "author": "creator",
    "editor": "editor",
    "editora": "editor",
    "editorb": "editor",
    "editorc": "editor",
    "translator": "contributor",
    "annotator": "contributor",
    "commentator": "contributor",
    "introduction": "contributor",
    "foreword": "contributor",
    "afterword": "contributor",
    "collaborator": "contributor",
    "holder": "contributor",
}
TITLES = ("title", "shorttitle", "maintitle")
JOURNALS = ("journaltitle", "journal", "fjournal", "shortjournal")
PUBLISHERS = ("publisher", "institution", "school", "organization")
KEYWORDS = ("keywords", "keyword", "author-keywords", "author_keywords")
LANGUAGES = ("langid", "language", "hyphenation")
SERIALS = ("isbn", "issn", "eissn")
