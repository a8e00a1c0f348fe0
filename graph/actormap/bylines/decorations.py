"""What stands around a byline without being part of it: numbers, times, labels, "By"."""

import re

from actormap.bylines.folding import fold_name
from actormap.bylines.heads import starts_role
from actormap.bylines.joints import strip_article
from actormap.bylines.labels import is_label_word
from actormap.bylines.model import Part
from actormap.bylines.opening import begins_with_person
from actormap.bylines.people import is_given_name
from actormap.bylines.splitting import split_segments, split_words
from actormap.bylines.words.joints import ARTICLES

_TIME = (
    r"\d{1,2}\s?[:.hH]\s?\d{2}\s*(?:a\.?\s?m\b\.?|p\.?\s?m\b\.?|Uhr|h|hs|hrs)?"
    r"(?![\d_]|(?-i:[^\W\d_A-Z]))\.?"
)
_HOUR = r"\d{1,2}\s?[hH]\b"
_MONTH = (
    r"(?:jan|feb|f[ée]v|mar|m[äa]r|apr|avr|abr|ma[iyj]|jun|jui|giu|jul|lug|aug|ao[uû]|ago|sep|set|o[ck]t"
    r"|out|ott|nov|de[czs]|d[ée]c|dic|dez|ene|gen)[^\W\d_]*\.?"
)
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.|º)?\s+(?:de\s+)?{_MONTH}(?:\s+(?:de\s+)?\d{{4}})?|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|{_MONTH}\s+\d{{4}}|\d{{1,2}}[./]\d{{1,2}}[./](?:\d\d){{1,2}}|\d{{4}}-\d\d-\d\d)"
)
_LEADING = re.compile(
    rf"""(?:[-–—•*‑]\s*(?=[^\W\d_])
      | [^\w\s("“«„'’‘\[¿¡@#&.,:;!?|/]+\s+
      | {_DATE}\s*[:|,.–—-]\s+
      | \(?\d{{1,3}}[.)]\s+
      | (?:{_TIME}|{_HOUR})(?:\s*(?:[-–—>]|to|bis|à|a|às)+\s*(?:{_TIME}|{_HOUR}))?
        \s*[:|,.–—-]?(?:\s+|(?=[^\W\d_]))
      | (?:M\.|Mme|Monsieur|Madame|Mesdames|Messieurs)\s+(?:l[ea]\s+|l['’])(?=\w)
      | (?:chapter|part|section|kapitel|chapitre|cap[ií]tulo|capitolo)\s+\w{{1,4}}\s*\|\s*
      | \d+\s*(?:pages|seiten|p[aá]ginas|pagine|min\s+read)\s*[|\n]\s*)""",
    re.VERBOSE | re.IGNORECASE,
)
_TRAILING = re.compile(
    rf"""\s*(?:[\[(](?:presentation|slides|download|pdf|video|tbc|tbd|online|virtual|remote
        |via\ zoom|by\ video|in\ person|confirmed|invited|présentation|en\ visio|visio|vidéo
        |zugeschaltet|bios?\b|biography|profile|to\ be\ confirmed|pending|pendiente
        |en\ ligne|en\ línea|präsentation|presentación|angefragt|bestätigt|à\ confirmer
        |por\ confirmar|a\ confirmar|confirmado|confirmada|da\ confermare|in\ collegamento
        |apresentação|presentazione|she/her|he/him|they/them|er/ihm|sie/ihr)[^)\]]*[)\]]
      | \(\w{{0,6}}\.?\s?(?=\d+[^)]*\d)(?!\d{{4}}\D)[\d\s/.,e]+\)
      | ,\s+(?:title|titel|titre|título|titolo)\s+(?:tbc|tba|tbd)
      | [,;|–—-]?\s*(?:https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+)
      | (?:[,|·–—-]|\bon\b|\bam\b|\ble\b)\s*{_DATE}
      | ,?\s(?:et\s+al|et\s+alii|u\.\s?a|e\s+altri|y\s+otros|and\s+others)\.?
      | \s\*+ | (?<=\w)[*†‡§]+ | (?<=[^\W\d_])[¹²³⁴⁵⁶⁷⁸⁹]+ | [.:;,|–—-]+ )$""",
    re.VERBOSE | re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"(?:(?:le|la|el|il) [^\W\d_]+ (?:sera|será|sarà)"
    r" (?:animée?|modérée?|moderad[oa]|moderat[oa]) (?:par|por|da)"
    r"|con la participación de|com a participação de|con la partecipazione di|en présence de"
    r"|avec la participation de|unter mitwirkung von"
    r"|(?:written|edited|presented|posted|published|reported|submitted|moderated|chaired|hosted"
    r"|text|words|story|photos)?\s?by"
    r"|with|von|mit|(?:présenté|animé|modéré|proposé|écrit|texte|propos recueillis)?e?s?\s?par|avec"
    r"|(?:presentado|moderado|escrito|texto|presenta)?\s?por|con|com|di|a cargo del?|a cura di"
    r"|sous la (?:direction|présidence) de)\s*:?\s+",
    re.IGNORECASE,
)
_LEADS = frozenset("by with von mit durch par avec por con com di de entre zwischen".split())
_TALKS = frozenset("interview conversation entretien entrevista intervista gesprach".split())
_LONGEST_LEAD_IN = 6
_GLUED_BY = re.compile(r"By(?=[^\W\d_a-z][^\W\d_A-Z])")
_ABBREVIATION = re.compile(
    r"(?:\b\w|\b(?:Jr|Sr|Inc|Ltd|Co|Corp|Univ|Inst|Dept|e\.\s?V|a\.\s?D|i\.\s?R|S\.A|S\.L"
    r"|[A-Z]\.[A-Z]))\.$"
)


def strip_decorations(line: Part) -> Part:
    """Take off bullets, numbers, times, "By", and what a page repeats behind each byline."""
    bare = _strip_lead_in(strip_leading(line))
    while (found := _TRAILING.search(bare.text)) and not _ABBREVIATION.search(bare.text):
        bare = bare.cut(0, found.start())
    return bare


def strip_leading(line: Part) -> Part:
    """Take off bullets, numbers, times and the numbers of chapters and pages."""
    bare = line
    while found := _LEADING.match(bare.text):
        bare = bare.cut(found.end())
    return bare


def _gives_role_first(part: Part) -> bool:
    """Tell whether a part says what somebody is and then the name."""
    segments = split_segments(part)
    return (
        len(segments) > 1
        and starts_role(split_words(strip_article(segments[0].part)))
        and begins_with_person(segments[1].part)
    )


def _strip_lead_in(line: Part) -> Part:
    """Take off "By", "Avec", "Table ronde animée par", "Coord." before a person."""
    for found in (_LEAD_IN.match(line.text), _GLUED_BY.match(line.text)):
        if found and begins_with_person(rest := line.cut(found.end())):
            return rest
    words = split_words(line)
    for i in range(1, min(_LONGEST_LEAD_IN, len(words) - 1)):
        before = words[i - 1].text
        if not is_label_word(before) or fold_name(before) in _TALKS:
            break  # who is interviewed is not who wrote
        led = _cut_lead(line, words, i)
        if led is not None:
            return led
    return line


def _cut_lead(line: Part, words: list[Part], i: int) -> Part | None:
    """Return what follows label words if people begin there: at word `i`, or behind its "by"."""
    word = words[i].text
    leads = word.casefold().rstrip(":") in _LEADS
    rest = line.cut(words[i + leads].start - line.start)
    if (leads or word.casefold() in ARTICLES) and _gives_role_first(strip_article(rest)):
        return strip_article(rest)  # "Welcome by the Rector, Jane Smith"
    known = is_given_name(fold_name(word))  # "Modera Roberto Inciocchi"
    if (leads or known or words[i - 1].text.endswith(".")) and begins_with_person(rest):
        return rest
    return None
