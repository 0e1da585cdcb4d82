"""The wire format of suggestions."""

from marshmallow import Schema, fields, validate

from service.api.pagination import PageQuery
from service.api.schemas.common import page_of, string
from service.api.schemas.reviews import told_reason, told_user
from service.models import SUGGESTED, SUGGESTION_STATES


class Judgement(Schema):
    """Who decides on a suggestion, and why."""

    reason = told_reason()
    user = told_user()


class Suggestion(Schema):
    """What somebody would have decided; it binds nothing, only the review that it may become."""

    id = fields.UUID(required=True)
    state = string("suggested, confirmed or rejected.")
    decision = string("What would be decided.")
    reason = string("Why, as whoever suggests it says.")
    user = string("Who suggests it, as told.", allow_none=True)
    key = string("Prefix of the key that was shown, if one was.", allow_none=True)
    claims = fields.List(fields.UUID(), required=True)
    proposition = fields.UUID(required=True, allow_none=True)
    into = fields.UUID(required=True, allow_none=True)
    relation = string(allow_none=True)
    strength = string(allow_none=True)
    kind = string(allow_none=True)
    made_at = fields.DateTime(required=True)
    decided_at = fields.DateTime(required=True, allow_none=True)
    decided_by = string("Who confirmed or rejected it.", allow_none=True)
    decided_reason = string("Why.", allow_none=True)
    review = fields.UUID(
        required=True,
        allow_none=True,
        metadata={"description": "The review that it became, once confirmed."},
    )


SuggestionPage = page_of(Suggestion, "SuggestionPage")


class SuggestionQuery(PageQuery):
    """Which suggestions: those that fit every filter given."""

    state = fields.String(validate=validate.OneOf(SUGGESTION_STATES))
    decision = fields.String(validate=validate.OneOf(SUGGESTED))
    proposition = fields.UUID()
    claim = fields.UUID()
