"""Words that formats give a meaning to, and that no author of a file meant there."""

TOKENS: tuple[bytes, ...] = tuple(
    token.encode("utf-8", "surrogatepass")
    for token in (
        "\0", "\x0b", "\x1a", "\x85", "\u2028", "\ufeff", "\ufffe", "\u202e", "\ud800", "\U0010ffff",
        "\r", "\n", "\r\n", "\n\n\n", "\t", "\t\t\t", " ", "\u00a0", "\\", "\\\\", '"', "'", '""', '"""',
        "{", "}", "{{{{", "}}}}", "[", "]", "[[[[", "(", ")", "<", ">", "&", "@", "#", "%", "$", ",", ";",
        ":", "|", "=", "- ", "---", "...", "…", "–", "-1", "0", "00", "1e999", "9" * 5000, "NaN", "-Infinity",
        "null", "true", "{}", "[]", '{"a":', '[{"a":[', "\\u0000", "\\ud800", "\\udc00\\ud800", "\\x",
        "<!DOCTYPE x [", '<!ENTITY a "b">', "&a;", "&#0;", "&#xd800;", "&#x110000;", "<![CDATA[", "]]>", "<!--",
        "-->", "<?xml version='1.0' encoding='utf-7'?>", "<script>", "</script>", "<svg>", "<math>", "<table>",
        "<template>", "<base href='//x'>", "<p ", "xmlns=''", 'itemscope itemprop="author"', "</", "/>",
        "@article{", "@string{a = a # a}", "@comment{", "@preamble{", "crossref = {x},", " # ", " and ",
        " and and ", "and others", '{\\"u}', "\\'{", "\\input{/etc/passwd}", "~", "year = {", "author = ,",
        "TY  - JOUR\n", "ER  - \n", "AU  - ,\n", "PY  - ////\n", "  - x\n", "PMID- 1\n", "      x\n",
        "@prefix a: <b> .\n", "@base <x> .\n", "_:b", "<x>", "<http://x/a b>", "^^<x>", "@en", "@-", "a ", " .\n",
        '"""', "<<", ">>", "GRAPH <x> {", '"@context": "http://127.0.0.1:9/c"', '"@id": []', '"@type": {}',
        '"@graph": [', '"@list": [', '"@reverse": {', '"@value": null', "2024-02-30", "0000", "-0044", "99999",
        "1 of 2", "=cmd|'/C calc'!A0", "'", "- - - ", "a: &a [*a]", "<<: *a", "!!python/object:x", "? ", "%YAML 9",
        "A" * 700, "e" + "\u0301" * 300, "A, " * 300, "A & " * 300, "(" * 400, "李明", "Ольга", "ﷺ", "İ", "ß",
        "https://orcid.org/0000-0002-1825-0097", "https://ror.org/0", "10.1000/ <>", "Q0", "http://[", "http://x:y",
        "javascript:alert(1)", "mailto:", "Ada Lovelace, Director, Engines", "& ",
    )
)  # fmt: skip
