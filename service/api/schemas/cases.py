"""The wire format of cases."""

from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validate

from service.api.pagination import PageQuery
from service.api.schemas.citations import CitationInput
from service.api.schemas.common import Flag, page_of, string
from service.api.schemas.propositions import not_later_than_now
from service.ingest.cases import MOST_ENTRIES
from service.models import CASE_STATUSES, CITED

MOST_NOTE = 20_000
MOST_TAGS = 20
NAME = validate.Length(1, 200)
TAG = validate.Length(1, 60)
LANGUAGES = ("ar", "en")


class CaseHeading(Schema):
    """A case without what is in it."""

    id = fields.UUID(required=True)
    title = string()
    note = string()
    status = string(validate=validate.OneOf(CASE_STATUSES))
    assignee = string(allow_none=True)
    tags = fields.List(fields.String(), required=True)
    owner = string("The name of the key that made it; null without one.", allow_none=True)
    private = fields.Boolean(
        required=True, metadata={"description": "For its owner and administrators alone."}
    )
    created_at = fields.DateTime(required=True)
    updated_at = fields.DateTime(required=True)


class CaseEntry(Schema):
    """A claim, a proposition or an article in a case, as its citation keeps it."""

    id = fields.UUID(required=True)
    kind = string(validate=validate.OneOf(CITED))
    subject = fields.UUID(required=True)
    citation = fields.UUID(required=True)
    note = string()
    created_at = fields.DateTime(required=True)


class Case(CaseHeading):
    """A case with what is in it, in its order."""

    entries = fields.List(fields.Nested(CaseEntry), required=True)


class ListedCase(CaseHeading):
    """A case, and how much is in it."""

    entries = fields.Integer(required=True)


CasePage = page_of(ListedCase, "CasePage")


class CaseQuery(PageQuery):
    """Which cases: those that fit every filter given."""

    status = fields.String(validate=validate.OneOf(CASE_STATUSES))
    assignee = fields.String(validate=NAME)
    tag = fields.String(validate=TAG)
    subject = fields.UUID(
        metadata={"description": "The claim, the proposition or the article that is in it."}
    )


class _CaseFields(Schema):
    title = fields.String(validate=validate.Length(1, 300))
    note = fields.String(validate=validate.Length(0, MOST_NOTE))
    status = fields.String(validate=validate.OneOf(CASE_STATUSES))
    assignee = fields.String(allow_none=True, validate=NAME)
    tags = fields.List(fields.String(validate=TAG), validate=validate.Length(0, MOST_TAGS))
    private = Flag()

    @post_load
    def tidy(self, data: dict[str, Any], **_: object) -> dict[str, Any]:
        """Refuse a title of blanks, and keep each tag once."""
        if "title" in data and not data["title"].strip():
            raise ValidationError("A title has at least one character.", "title")
        if "tags" in data:
            data["tags"] = list(dict.fromkeys(data["tags"]))
        return data


class CasePatch(_CaseFields):
    """What to change of a case; what is left out stays."""


class CaseInput(_CaseFields):
    """A case to be made."""

    title = fields.String(required=True, validate=validate.Length(1, 300))
    note = fields.String(load_default="", validate=validate.Length(0, MOST_NOTE))
    status = fields.String(load_default="open", validate=validate.OneOf(CASE_STATUSES))
    assignee = fields.String(load_default=None, allow_none=True, validate=NAME)
    tags = fields.List(
        fields.String(validate=TAG), load_default=list, validate=validate.Length(0, MOST_TAGS)
    )
    private = Flag(load_default=False)


class EntryInput(CitationInput):
    """What to put in a case: one of `claim`, `proposition` and `article`, by its id."""

    note = fields.String(load_default="", validate=validate.Length(0, MOST_NOTE))


class EntryPatch(Schema):
    """The note on an entry."""

    note = fields.String(required=True, validate=validate.Length(0, MOST_NOTE))


class EntryOrder(Schema):
    """All entries of a case, each once, in the order that they are to have."""

    entries = fields.List(fields.UUID(), required=True, validate=validate.Length(0, MOST_ENTRIES))


class Renewal(Schema):
    """Of what time everything is to be cited anew; now, unless it is told."""

    as_of = fields.AwareDateTime(load_default=None, allow_none=True, validate=not_later_than_now)


class ReportQuery(Schema):
    """In which language and in which form."""

    lang = fields.String(load_default="ar", validate=validate.OneOf(LANGUAGES))
    form = fields.String(
        data_key="format", load_default="html", validate=validate.OneOf(("html", "docx"))
    )
    notes = fields.Boolean(
        load_default=True, metadata={"description": "Whether the desk's notes are in it."}
    )
