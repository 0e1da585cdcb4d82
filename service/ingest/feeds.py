"""Files and streams of articles, one draft after the other: memory does not grow with them.

``.txt`` is a raw page, ``.html`` a document, ``.jsonl`` (also ``.jsonl.gz``) one article a line
with its fields apart; ``-`` is standard input as JSON Lines. Text is UTF-8 and stored with its
line ends as they are. A line that cannot be read is an error of that line alone, with its
number; a file that cannot be read raises.
"""

import gzip
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Unpack, cast

import orjson

from service.errors import Invalid, ServiceError, TooLarge, Unsupported, Withheld
from service.ingest.drafts import ArticleDraft, Given, from_fields, from_html, from_page

_BOM = b"\xef\xbb\xbf"
_LONGEST_LINE = 64 * 2**20
"""Bytes of one line or file, at most: more is refused before it fills the memory."""
_MAKERS = {"text": from_fields, "page": from_page, "html": from_html}
_STATED = ("outlet", "url", "title", "published_at", "language")

Read = ArticleDraft | tuple[int, ServiceError]
"""A draft, or the number of a line and what is wrong with it."""


def read(path: str | Path, **defaults: Unpack[Given]) -> Iterator[Read]:
    """Yield the drafts in a file, or on standard input (``-``); ``defaults`` hold for each.

    What a line says for itself wins over the defaults.
    """
    if str(path) == "-":
        yield from read_lines(sys.stdin.buffer, "-", defaults)
        return
    path = Path(path)
    name = path.name.lower()
    if name.endswith((".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz")):
        with _opened(path) as stream:
            yield from read_lines(stream, str(path), defaults)
    elif name.endswith(".txt"):
        source = _whole(path)
        yield from_page(_decoded(source, str(path)), **_given(defaults, source))
    elif name.endswith((".html", ".htm")):
        source = _whole(path)
        yield from_html(_decoded(source, str(path)), **_given(defaults, source))
    else:
        raise Unsupported(f"{path}: not one of .txt, .html, .jsonl, .jsonl.gz")


def read_lines(stream: IO[bytes], name: str, defaults: Given) -> Iterator[Read]:
    """Yield a draft, or an error, for each line of JSON that is not blank."""
    offset = 0
    for number, line in enumerate(_lines(stream, name), 1):
        start, offset = offset, offset + len(line)
        content = line.removeprefix(_BOM) if number == 1 else line
        if not content.strip():
            continue
        try:
            skipped = len(line) - len(content)
            fields = _object(content, name, number, start + skipped)
            # The last line of an export over HTTP: how many articles it has.
            if "exported" not in fields:
                yield _article(fields, defaults)
        except ServiceError as error:
            yield number, error


def _lines(stream: IO[bytes], name: str) -> Iterator[bytes]:
    """Yield lines with their ends; a stream cut short or broken raises ``Invalid``."""
    number = 0
    while True:
        number += 1
        try:
            line = stream.readline(_LONGEST_LINE + 1)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise Invalid(f"{name}: line {number}: broken or truncated gzip: {error}") from None
        if len(line) > _LONGEST_LINE:
            raise TooLarge(f"{name}: line {number} is longer than {_LONGEST_LINE} bytes")
        if not line:
            return
        yield line


def _object(line: bytes, name: str, number: int, offset: int) -> dict[str, Any]:
    _decoded(line, name, number, offset)
    try:
        value = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        where = f"{name}: line {number}, column {error.colno}"
        raise Invalid(f"{where}: not JSON: {error.msg}") from None
    if not isinstance(value, dict):
        raise Invalid(f"{name}: line {number}: not a JSON object")
    return value


def _article(fields: dict[str, Any], defaults: Given) -> ArticleDraft:
    """Return the draft of an article whose fields are apart; unknown keys say nothing to us."""
    if fields.get("text_withdrawn"):
        raise Withheld("the text of this article was taken down where it was exported")
    forms = [form for form in _MAKERS if fields.get(form) is not None]
    if len(forms) != 1:
        raise Invalid('exactly one of "text", "page" and "html" is needed', "/text")
    for key in (*forms, *_STATED):
        if not isinstance(fields.get(key), str | None):
            raise Invalid("not a string", f"/{key}")
    stated = {key: fields[key] for key in _STATED if fields.get(key) is not None}
    given = cast(Given, {**defaults, **stated})
    return _MAKERS[forms[0]](fields[forms[0]], **given)


def _opened(path: Path) -> IO[bytes]:
    return (
        cast(IO[bytes], gzip.open(path)) if path.name.lower().endswith(".gz") else path.open("rb")
    )


def _whole(path: Path) -> bytes:
    if path.stat().st_size > _LONGEST_LINE:
        raise TooLarge(f"{path}: larger than {_LONGEST_LINE} bytes")
    return path.read_bytes()


def _given(defaults: Given, source: bytes) -> Given:
    return {**defaults, "source": source}


def _decoded(source: bytes, name: str, line: int = 1, offset: int = 0) -> str:
    """Return the text, without a byte order mark, which is no part of it."""
    try:
        return source.removeprefix(_BOM).decode()
    except UnicodeDecodeError as error:
        mark = len(_BOM) if source.startswith(_BOM) else 0
        line += error.object.count(b"\n", 0, error.start)
        at = offset + mark + error.start
        raise Invalid(f"{name}: line {line}: invalid UTF-8 at byte {at}") from None
