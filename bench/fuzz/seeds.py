"""Small valid files for each reader: those in `files/`, some made here, and parts of real ones.

Which reader a file is for is told by the readers themselves. A format that recognizes none of
them gets them all.
"""

import gzip
import io
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

from actormap.readers import FORMATS, find_format, make_document
from bench.fuzz.mutation import Seed

ROOT = Path(__file__).parents[2]
_FILES = Path(__file__).parent / "files"
_MOST_BYTES = 3_000  # of a text; more makes each input slow
_MOST_PACKED = 30_000  # of a file that cannot be cut
_MOST_SEEDS = 40  # of real files, for one reader
_PACKED = {".xlsx", ".docx", ".parquet", ".gz", ".pdf", ".ods", ".zip", ".odt"}
_FOLDERS = ("data", "tests/samples", "tests/data")


def collect_seeds() -> dict[str, list[Seed]]:
    """Return the seeds of each reader, by the name of its format; the same in every process."""
    found: dict[str, list[Seed]] = {name: [] for name in FORMATS}
    made = [*_make_seeds()]
    for seed in made:
        found[_tell_format(seed)].append(seed)
    for seed in _cut_real_files():
        rows = found[_tell_format(seed)]
        if len(rows) < _MOST_SEEDS:
            rows.append(seed)
    return {name: rows or made for name, rows in found.items()}


def _tell_format(seed: Seed) -> str:
    return find_format(make_document(seed.name, seed.data)).name


def _cut_real_files() -> Iterator[Seed]:
    """Yield the beginnings of the files of the repository, and of ACTORMAP_SUITES if it is set."""
    folders = [ROOT / folder for folder in _FOLDERS]
    if suites := os.environ.get("ACTORMAP_SUITES"):
        folders.append(Path(suites))
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if not file.is_file() or file.name.endswith(".profile.toml"):
                continue
            if file.suffix not in _PACKED:
                yield Seed("x" + file.suffix, _cut(file))
            elif file.stat().st_size <= _MOST_PACKED:
                yield Seed("x" + "".join(file.suffixes[-2:]), file.read_bytes())


def _cut(file: Path) -> bytes:
    """Return the first lines of a file."""
    with file.open("rb") as stream:
        data = stream.read(_MOST_BYTES)
    return data if len(data) < _MOST_BYTES else data[: data.rfind(b"\n") + 1] or data


def _make_seeds() -> Iterator[Seed]:
    files = {file.name: file.read_bytes() for file in sorted(_FILES.iterdir())}
    for name, data in files.items():
        yield Seed(name, data)
    yield Seed("x.csv.gz", gzip.compress(files["people.csv"], mtime=0))
    yield Seed("x.jsonl.gz", gzip.compress(files["openalex.jsonl"], mtime=0))
    yield Seed("latin.txt", files["page.txt"].decode().encode("latin-1"))
    yield Seed("wide.txt", files["page.txt"].decode().encode("utf-16"))
    yield Seed("x.docx", _zip(_DOCX))
    yield Seed("x.pdf", _write_pdf())
    yield Seed("x.xlsx", _write_workbook())
    yield Seed("x.ods", _zip(_ODS))
    yield from _write_parquet()


def _zip(members: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return stream.getvalue()


def _write_workbook() -> bytes:
    from openpyxl import Workbook

    workbook = Workbook()
    sheet = workbook.create_sheet("People", 0)
    sheet.append(["Name", "Role", "Organization", "City", "Since"])
    sheet.append(["Ada Lovelace", "Director", "Engines", "London", 1843])
    sheet.append(["Marta Olsen", "Chair", "Fjord Institute; Open School", "Oslo", "=D2"])
    stream = io.BytesIO()
    workbook.save(stream)
    with zipfile.ZipFile(stream) as archive:  # Without the time at which it was saved.
        members = {name: archive.read(name).decode() for name in archive.namelist()}
    return _zip({name: text for name, text in members.items() if not name.startswith("docProps")})


def _write_parquet() -> Iterator[Seed]:
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        return
    table = pa.table({"name": ["Ada Lovelace", "Marta Olsen"], "organization": ["Engines", None],
                      "year": [1843, 2024], "tags": [["a", "b"], []]})  # fmt: skip
    stream = io.BytesIO()
    parquet.write_table(table, stream)
    yield Seed("x.parquet", stream.getvalue())


def _write_pdf() -> bytes:
    text = b"BT /F1 12 Tf 72 700 Td (A Page) Tj 0 -20 Td (Ada Lovelace, Director, Engines) Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(text), text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 6\n0000000000 65535 f \n" + table
    trailer = b"trailer\n<</Root 1 0 R/Size 6>>\nstartxref\n%d\n%%%%EOF\n" % len(body)
    return body + head + trailer


_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DOCX = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>',
    "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body><w:p><w:r><w:t>A Page</w:t>'
    "</w:r></w:p>"
    "<w:p><w:r><w:t>Ada Lovelace, Director, Engines</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r>"
    "<w:t>On Engines</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>",
}
_OPEN = "urn:oasis:names:tc:opendocument:xmlns"
_ODS = {
    "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": f'<o:document-content xmlns:o="{_OPEN}:office:1.0" xmlns:t="{_OPEN}:table:1.0" '
    f'xmlns:x="{_OPEN}:text:1.0"><o:body><o:spreadsheet><t:table t:name="People"><t:table-row>'
    "<t:table-cell><x:p>Name</x:p></t:table-cell><t:table-cell><x:p>Since</x:p></t:table-cell>"
    '</t:table-row><t:table-row t:number-rows-repeated="2"><t:table-cell o:value-type="string">'
    '<x:p>Ada<x:s x:c="2"/>Lovelace</x:p></t:table-cell><t:table-cell o:value-type="float" '
    'o:value="1843" t:number-columns-repeated="2"/></t:table-row></t:table></o:spreadsheet>'
    "</o:body></o:document-content>",
}
