"""Works as OpenAlex writes them, one JSON object at a time.

Names and nesting of the members are those of the API in 2026 (https://docs.openalex.org/, work
object). The text is put together from prepared pieces: building objects and serializing them
would take several times as long.
"""

from collections.abc import Iterator
from functools import cache

from bench.generation.authors import Authors
from bench.generation.bylines import Bylines
from bench.generation.draws import Draws, lay_out
from bench.generation.identifiers import make_work_id, scatter
from bench.generation.locations import write_locations
from bench.generation.names import Names
from bench.generation.organizations import Organizations
from bench.generation.tables import quote
from bench.generation.teams import LAST_YEAR, Team, Teams
from bench.generation.themes import Themes, Topic
from bench.generation.titles import Titles
from bench.generation.venues import Venues

# What is missing, as shares of the works.
NO_TITLE = 0.006
NO_AUTHORSHIPS = 0.02
NO_DOI = 0.15
NO_LANGUAGE = 0.03
NO_TOPICS = 0.03
NO_VENUE = 0.07
NO_ABSTRACT = 0.35

_ROUND_DATE = 0.15
_FURTHER_TOPICS = (0, 0, 1, 1, 2)
_MOST_REFERENCES = 4
_MEDICAL = frozenset({27, 29, 36})
_TYPES = {
    "journal": ("article",) * 9 + ("review", "editorial", "letter"),
    "book series": ("book-chapter",) * 5 + ("book",),
    "conference": ("article",),
    "repository": ("preprint", "preprint", "dissertation", "dataset", "report"),
}
# A table from which the citations of a work are drawn, before its age is reckoned with.
_CITATIONS = lay_out((count, (count + 1.0) ** -1.9) for count in range(600))
_DAYS = [f"{month:02d}-{day:02d}" for month in range(1, 13) for day in range(1, 29)]


class Works:
    """The works of an ecosystem, in the order in which they are written.

    After the last one, `authors` and `organizations` hold everybody who occurs.
    """

    def __init__(self, seed: int) -> None:
        """Start the ecosystem of a seed."""
        draws = self._draws = Draws(seed)
        names = Names(draws)
        self.themes = Themes(draws)
        self.organizations = Organizations(draws, names, self.themes.subfields)
        self.authors = Authors(draws, names, self.organizations)
        self._bylines = Bylines(draws, self.authors, self.organizations)
        self._teams = Teams(draws, self.authors, self.themes)
        self._venues = Venues(draws)
        self._titles = Titles(draws)

    def write(self, count: int) -> Iterator[str]:
        """Yield this many works, each a JSON object on one line, with the line's end."""
        for index in range(count):
            yield self._write_work(index)

    def _write_work(self, index: int) -> str:
        draws = self._draws
        team = self._teams.draw()
        topic = self.themes.topics[team.topic]
        venue = None if draws.number() < NO_VENUE else self._venues.draw(topic)
        kind = draws.pick(_TYPES[venue.kind]) if venue else "article"
        doi = "" if draws.number() < NO_DOI else f"10.5555/{topic.subfield.field}.{index}"
        citations = draws.pick(_CITATIONS) * (LAST_YEAR - team.year + 2) // 4
        members = [] if draws.number() < NO_AUTHORSHIPS else team.members
        return "".join((
            self._write_identity(index, doi, topic, team.year),
            self._write_text(topic, team),
            f'"type":"{kind}",',
            write_locations(draws, kind, doi, venue, index),
            self._bylines.write(members, team.year, citations),
            self._write_numbers(citations, team.year),
            self._write_topics(topic, team.topic),
            self._write_references(index, team.year),
        ))  # fmt: skip

    def _write_identity(self, index: int, doi: str, topic: Topic, year: int) -> str:
        iri = make_work_id(index)
        address = f'"https://doi.org/{doi}"' if doi else "null"
        ids = f'"openalex":"{iri}"' + (f',"doi":{address}' if doi else "")
        if topic.subfield.field in _MEDICAL:
            ids += f',"pmid":"https://pubmed.ncbi.nlm.nih.gov/{scatter(index)}"'
        day = "01-01" if self._draws.number() < _ROUND_DATE else self._draws.pick(_DAYS)
        indexed = '"crossref"' if doi else ""
        return (
            f'{{"id":"{iri}","doi":{address},"ids":{{{ids}}},"indexed_in":[{indexed}],'
            f'"publication_year":{year},"publication_date":"{year}-{day}",'
        )

    def _write_text(self, topic: Topic, team: Team) -> str:
        draws = self._draws
        home = self.organizations.all[self.authors.homes[team.members[0]]]
        language = self._titles.choose_language(home.facts.country_code)
        title = quote(self._titles.make_title(language, topic))
        if draws.number() < NO_TITLE:
            title = "null"
        code = "null" if draws.number() < NO_LANGUAGE else f'"{language.code}"'
        abstract = "null"
        if draws.number() >= NO_ABSTRACT:
            abstract = self._titles.make_abstract(language, topic)
        return (
            f'"title":{title},"display_name":{title},"language":{code},'
            f'"abstract_inverted_index":{abstract},'
        )

    def _write_numbers(self, citations: int, year: int) -> str:
        draws = self._draws
        recent = citations if year == LAST_YEAR else 0
        by_year = f'{{"year":{LAST_YEAR},"cited_by_count":{recent}}}' if recent else ""
        return (
            f'{_write_impact(citations)},"counts_by_year":[{by_year}],'
            f'"biblio":{{"volume":"{draws.below(80) + 1}","issue":null,'
            f'"first_page":"{draws.below(900) + 1}","last_page":null}},'
            '"has_fulltext":false,"is_retracted":false,"is_paratext":false,"is_xpac":false,'
        )

    def _write_topics(self, topic: Topic, number: int) -> str:
        draws = self._draws
        if draws.number() < NO_TOPICS:
            return '"primary_topic":null,"topics":[],"keywords":[],'
        topics = topic.main
        for _ in range(draws.pick(_FURTHER_TOPICS)):
            topics += f",{self.themes.topics[self.themes.draw_near(number)].further}"
        keywords = topic.keyword.main
        other = draws.pick(topic.subfield.keywords)
        if other is not topic.keyword:
            keywords += f",{other.further}"
        return f'"primary_topic":{topic.main},"topics":[{topics}],"keywords":[{keywords}],'

    def _write_references(self, index: int, year: int) -> str:
        draws = self._draws
        count = min(index, draws.below(_MOST_REFERENCES))
        cited = {draws.below(index) for _ in range(count)}
        listed = ",".join([f'"{make_work_id(earlier)}"' for earlier in cited])
        return (
            '"concepts":[],"mesh":[],"sustainable_development_goals":[],"awards":[],"funders":[],'
            '"has_content":{"pdf":false,"grobid_xml":false},"content_urls":null,'
            f'"referenced_works_count":{len(cited)},"referenced_works":[{listed}],'
            f'"related_works":[],"created_date":"{year}-12-31T00:00:00",'
            '"updated_date":"2025-12-31T00:00:00.000000"}\n'
        )


@cache
def _write_impact(citations: int) -> str:
    """Return the members that follow from the number of citations."""
    low = min(99, citations * 5)
    return (
        f'"apc_list":null,"apc_paid":null,"fwci":{citations * 4 / 10},'
        f'"cited_by_count":{citations},"citation_normalized_percentile":'
        f'{{"value":{low / 100},"is_in_top_1_percent":{"true" if low > 98 else "false"},'
        f'"is_in_top_10_percent":{"true" if low > 89 else "false"}}},'
        f'"cited_by_percentile_year":{{"min":{low},"max":{low + 1}}}'
    )
