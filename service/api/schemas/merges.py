"""The wire format of what people tell of speakers."""

from collections.abc import Mapping
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from service.api.schemas.reviews import told_reason, told_user

NAME = validate.Length(1, 500)


class SpeakerMerge(Schema):
    """Who the speaker is."""

    into = fields.UUID(required=True)
    reason = told_reason()
    user = told_user()


class SpeakerSplit(Schema):
    """Which forms of the name are somebody else's: the speaker's own id, or those in `joins`."""

    forms = fields.List(fields.UUID(), required=True, validate=validate.Length(1, 500))
    reason = told_reason()
    user = told_user()


class AliasInput(Schema):
    """Another name of the speaker, by which articles to come will know him."""

    name = fields.String(required=True, validate=NAME)
    reason = told_reason()
    user = told_user()


class AffiliationInput(Schema):
    """For whom the speaker speaks, and where that is said."""

    body = fields.UUID(
        required=True,
        allow_none=True,
        metadata={"description": "A body, as a speaker; null: he speaks for himself."},
    )
    evidence_url = fields.URL(
        load_default=None,
        allow_none=True,
        schemes={"http", "https"},
        validate=validate.Length(1, 2_000),
    )
    valid_from = fields.Date(load_default=None, allow_none=True)
    valid_to = fields.Date(load_default=None, allow_none=True)
    reason = told_reason()
    user = told_user()

    @validates_schema
    def fit(self, data: Mapping[str, Any], **_: Any) -> None:
        """Raise ValidationError for a period that ends before it begins."""
        since, until = data.get("valid_from"), data.get("valid_to")
        if since and until and until <= since:
            raise ValidationError("It ends before it begins.", "valid_to")
