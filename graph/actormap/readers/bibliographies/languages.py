"""Languages as bibliographies name them → tags of BCP 47."""

# Name in English, names that LaTeX has for it, and its codes of three letters (ISO 639-2).
_NAMES = {
    "ar": "arabic ara", "bg": "bulgarian bul", "ca": "catalan cat", "cs": "czech cze ces",
    "da": "danish dan", "de": "german ngerman austrian naustrian deutsch ger deu",
    "el": "greek gre ell", "en": "english eng american british usenglish ukenglish australian"
    " canadian", "es": "spanish spa español", "et": "estonian est", "eu": "basque baq eus",
    "fa": "persian farsi per fas", "fi": "finnish fin", "fr": "french fre fra français francais"
    " frenchb", "he": "hebrew heb", "hi": "hindi hin", "hr": "croatian hrv",
    "hu": "hungarian magyar hun", "id": "indonesian ind", "is": "icelandic ice isl",
    "it": "italian ita italiano", "ja": "japanese jpn", "ko": "korean kor",
    "la": "latin lat", "lt": "lithuanian lit", "lv": "latvian lav", "nl": "dutch dut nld",
    "no": "norwegian nor norsk nynorsk", "pl": "polish pol", "pt": "portuguese por portugues"
    " português brazilian brazil", "ro": "romanian rum ron", "ru": "russian rus",
    "sk": "slovak slo slk", "sl": "slovene slovenian slv", "sr": "serbian srp",
    "sv": "swedish swe", "th": "thai tha", "tr": "turkish tur", "uk": "ukrainian ukr",
    "vi": "vietnamese vie", "zh": "chinese chi zho",
}  # fmt: skip
_TAGS = {name: tag for tag, names in _NAMES.items() for name in (tag, *names.split())}


def read_language(text: str) -> str:
    """Return the tag of a language by name or code, with its region; empty where it is unknown.

    >>> read_language("ngerman"), read_language("eng"), read_language("pt_BR"), read_language("??")
    ('de', 'en', 'pt-BR', '')
    """
    name, _, region = text.strip().replace("_", "-").partition("-")
    tag = _TAGS.get(name.casefold(), "")
    is_region = len(region) == 2 and region.isascii() and region.isalpha()  # noqa: PLR2004
    return f"{tag}-{region.upper()}" if tag and is_region else tag
