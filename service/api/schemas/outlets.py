"""The wire format of outlets."""

from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from service.answers.outlets import NOUN
from service.api.schemas.common import page_of, string
from service.api.schemas.queries import asking, name_words

Name = validate.Length(1, 300)


class Publisher(Schema):
    """The family that owns an outlet, and how we know."""

    id = fields.UUID(required=True)
    name = string()
    evidence_url = string("Where it is said that the publisher owns the outlet.")
    speaks_for = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "The state or body whose voice the outlet is when it speaks."},
    )
    valid_from = fields.Date(required=True, allow_none=True)
    valid_to = fields.Date(required=True, allow_none=True)
    known_from = fields.DateTime(required=True)


class Outlet(Schema):
    """A newspaper, site, agency or broadcaster."""

    id = fields.UUID(required=True)
    name = string()
    aliases = fields.List(fields.String(), required=True)
    hosts = fields.List(fields.String(), required=True)
    publisher = fields.Nested(
        Publisher,
        required=True,
        allow_none=True,
        metadata={"description": "Null: the owner is unknown."},
    )
    created_at = fields.DateTime(required=True)


OutletPage = page_of(Outlet, "OutletPage", NOUN)

OutletQuery = asking("OutletQuery", NOUN, Outlet, name=name_words())


class PublisherInput(Schema):
    """Who owns an outlet: with the evidence, and from when to when."""

    name = fields.String(required=True, validate=Name)
    evidence_url = fields.Url(
        required=True,
        schemes={"http", "https"},
        validate=Name,
        metadata={"format": "uri", "pattern": "^https?://"},
    )
    speaks_for = fields.String(
        validate=Name,
        allow_none=True,
        metadata={
            "description": "The state or body whose voice the outlet is: what it says itself is "
            "then said by that party. Left out: the publisher, if that is a state or government."
        },
    )
    valid_from = fields.Date(allow_none=True, load_default=None)
    valid_to = fields.Date(allow_none=True, load_default=None)

    @validates_schema
    def check_period(self, data: dict[str, Any], **_: object) -> None:
        """Refuse a period that ends before it begins."""
        start, end = data.get("valid_from"), data.get("valid_to")
        if start and end and not start < end:
            raise ValidationError("A period ends after it begins.", "valid_to")


class OutletPatch(Schema):
    """What may be changed of an outlet; what is left out stays.

    `aliases` and `hosts` replace the lists; `publisher: null` says that the owner is unknown.
    """

    name = fields.String(validate=Name)
    aliases = fields.List(fields.String(validate=Name), validate=validate.Length(max=100))
    hosts = fields.List(fields.String(validate=Name), validate=validate.Length(max=100))
    publisher = fields.Nested(PublisherInput, allow_none=True)


class OutletInput(OutletPatch):
    """A new outlet."""

    name = fields.String(required=True, validate=Name)
