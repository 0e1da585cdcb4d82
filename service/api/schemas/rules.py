"""Rules on several members of an object, as JSON Schema tells them.

Marshmallow checks them by code, of which the document would know nothing: a schema says them
again in `Meta.rules`. `Meta.echoes` says that strings are whatever was sent. `Meta.sparse` names
the item of a collection of which some members can be asked for.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from apispec.ext.marshmallow import MarshmallowPlugin
from apispec.ext.marshmallow.openapi import OpenAPIConverter
from marshmallow import Schema, fields

Rule = dict[str, Any]

#: What fits nothing. Not `false`, which apispec takes for the name of a schema.
NEVER: Rule = {"not": {}}

#: What every string is that can be stored (and no half of a surrogate pair, which JSON in UTF-8
#: can only smuggle in).
STORABLE = r"^[^\u0000]*$"

#: What tells of a string already what it may hold.
NARROWER = frozenset({"pattern", "format", "enum", "const", "anyOf"})

#: A time with its zone, or a date.
MOMENT: Rule = {
    "anyOf": [{"type": "string", "format": "date-time"}, {"type": "string", "format": "date"}]
}


def exactly_one(*names: str) -> Rule:
    """That one of these is given, and no other of them."""
    return {"oneOf": [{"required": [name]} for name in names]}


def by_value(name: str, cases: Mapping[str, tuple[Iterable[str], Iterable[str]]]) -> Rule:
    """What must and what must not be given beside each value of a member."""
    return {
        "oneOf": [
            {"properties": {name: {"const": value}, **_without(refused)}, "required": [*needed]}
            for value, (needed, refused) in cases.items()
        ]
    }


def _without(names: Iterable[str]) -> Rule:
    return dict.fromkeys(sorted(names), NEVER)


class _Converter(OpenAPIConverter):
    def field2property(self, field: fields.Field[Any]) -> Rule:
        told: Rule = super().field2property(field)
        echoes = getattr(getattr(field.root, "Meta", None), "echoes", False)
        if "string" in told.get("type", ()) and not echoes and not NARROWER & told.keys():
            told["pattern"] = STORABLE
        return told

    def schema2jsonschema(self, schema: Schema | type[Schema]) -> Rule:
        told: Rule = super().schema2jsonschema(schema)
        if rules := getattr(schema.Meta, "rules", ()):
            told["allOf"] = [*rules]
        if item := getattr(schema.Meta, "sparse", None):
            told["properties"]["items"]["items"] = {
                "anyOf": [told["properties"]["items"]["items"], self._some_of(item)]
            }
        return told

    def _some_of(self, item: type[Schema]) -> Rule:
        """The item with those of its members alone that `fields=` asks for."""
        name = f"Sparse{item.__name__}"
        if name not in self.spec.components.schemas:
            some = super().schema2jsonschema(item)
            some.pop("required", None)
            self.spec.components.schema(name, some)
        return {"$ref": f"#/components/schemas/{name}"}


class Plugin(MarshmallowPlugin):
    """What makes the document of the schemas, told with their rules."""

    Converter = _Converter
