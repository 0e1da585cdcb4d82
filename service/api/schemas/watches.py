"""The wire format of watches, and of what watched outlets leave out."""

from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from service.api.pagination import PageQuery
from service.api.schemas.common import Reference, page_of, string


class Watch(Schema):
    """That all articles of an outlet in a period are meant to be held."""

    id = fields.UUID(required=True)
    list = string("The list that the outlet is watched for.")
    outlet = fields.Nested(Reference, required=True)
    since = fields.Date(required=True)
    until = fields.Date(required=True, allow_none=True)
    known_from = fields.DateTime(required=True)


WatchPage = page_of(Watch, "WatchPage")


class WatchInput(Schema):
    """An outlet to be watched, from the first to the last day by UTC."""

    list = fields.String(required=True, validate=validate.Length(1, 300))
    outlet = fields.UUID(required=True)
    since = fields.Date(required=True)
    until = fields.Date(
        allow_none=True, load_default=None, metadata={"description": "Null: until further notice."}
    )

    @validates_schema
    def check_period(self, data: dict[str, Any], **_: object) -> None:
        """Refuse a period that ends before it begins, and a name of blanks."""
        if not data["list"].strip():
            raise ValidationError("A name has at least one character.", "list")
        if data["until"] and data["until"] < data["since"]:
            raise ValidationError("A period does not end before it begins.", "until")


class Omission(Schema):
    """A proposition that others carried while the outlet was watched."""

    id = fields.UUID(required=True)
    text = string()
    outlets = fields.Integer(required=True, metadata={"description": "How many carry it."})


OmissionPage = page_of(Omission, "OmissionPage")


class OmissionQuery(PageQuery):
    """How widely carried a proposition must be to be listed."""

    min_outlets = fields.Integer(load_default=3, validate=validate.Range(1, 1_000_000))
