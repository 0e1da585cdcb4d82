"""Collections as tables: CSV (RFC 4180) with one column for each value of a flat record.

Columns follow from the schema of the items, so they are the same on every page; what lies within
a thing is named by a path (`outlet.name`), lists and maps are JSON in their cell. Of
words in several places, one more column has the words alone.
"""

import csv
import io
from collections.abc import Iterator
from typing import Any

import orjson
from marshmallow import Schema, fields

from service.answers.wire import Record
from service.api.schemas.common import Span

#: A cell that begins so would be run as a formula by a spreadsheet; an apostrophe before it keeps
#: it a text. One that begins with an apostrophe gets another, so that dropping one undoes it.
RISKY = tuple("=+-@\t\r\n'＝＋－＠")
Path = tuple[str, ...]


def columns(schema: type[Schema]) -> list[Path]:
    """The paths of all values in an item of this schema, its id first."""
    found = list(_paths(schema()))
    return sorted(found, key=lambda path: path != ("id",))


def write_table(paths: list[Path], page: Record) -> str:
    """A page of a collection as CSV, with a line of headings."""
    items = page["items"]
    shown = _shown(paths, items)
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow([".".join(path) for path in shown])
    table.writerows([_cell(_value(item, path)) for path in shown] for item in items)
    return out.getvalue()


def _paths(schema: Schema, above: Path = ()) -> Iterator[Path]:
    for name, field in schema.dump_fields.items():
        path = (*above, field.data_key or name)
        if isinstance(field, fields.Nested) and not field.many:
            yield from _paths(field.schema, path)
        else:
            yield path
        if _is_words(field):
            yield (*path, "text")


def _is_words(field: fields.Field[Any]) -> bool:
    """Tell whether these are spans of a text, which people will want to read."""
    inner = field.inner if isinstance(field, fields.List) else None
    return isinstance(inner, fields.Nested) and isinstance(inner.schema, Span)


def _shown(paths: list[Path], items: list[Record]) -> list[Path]:
    """Leave out what no item has, as it was not asked for."""
    asked = {name for item in items for name in item}
    return [path for path in paths if path[0] in asked] if items else paths


def _value(item: Record, path: Path) -> object:
    value: object = item
    for name in path:
        if isinstance(value, list):
            return " … ".join(span[name] for span in value)
        if not isinstance(value, dict):
            return None
        value = value.get(name)
    return value


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(RISKY) else value
    return orjson.dumps(value).decode()
