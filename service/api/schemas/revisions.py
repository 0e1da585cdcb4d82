"""The wire format of an article's revisions, and of what changed between two."""

from marshmallow import Schema, fields, validate

from service.api.schemas.articles import Region
from service.api.schemas.claims import Claim, Extractor
from service.api.schemas.common import Published, maybe, string

#: A revision's number fits a Postgres integer.
MOST = 2**31 - 1


class RevisionHeading(Schema):
    """A revision without its text."""

    article = fields.UUID(required=True)
    number = fields.Integer(required=True, metadata={"description": "From 1 on."})
    title = string(allow_none=True)
    language = string()
    published_at = fields.DateTime(required=True, allow_none=True)
    published = fields.Nested(Published, required=True)
    form = string("page, html or fields: how the text came in.")
    digest = string("SHA-256 of what came in.")
    captured_at = fields.DateTime(required=True)
    extractor = fields.Nested(Extractor, required=True)
    created_at = fields.DateTime(required=True)


class ListedRevision(RevisionHeading):
    """A revision with the number of claims that were found in it."""

    claims = fields.Integer(required=True)


class Revisions(Schema):
    """All revisions of an article, first to last."""

    items = fields.List(fields.Nested(ListedRevision), required=True)
    next = fields.String(
        required=True, allow_none=True, metadata={"description": "Always null: these are all."}
    )


class Revision(RevisionHeading):
    """A revision with its text and the claims found in it, as they last stood."""

    text = string("Verbatim; the offsets of these claims refer to it.")
    regions = fields.List(fields.Nested(Region), required=True)
    claims = fields.List(fields.Nested(Claim), required=True)


class Change(Schema):
    """What became of one claim."""

    change = string("unchanged, reattributed, reworded, added or removed.")
    score = fields.Float(
        required=True,
        allow_none=True,
        metadata={"description": "Share of common words; null where a side is missing."},
    )
    before = maybe(Claim, "Null where it was added.")
    after = maybe(Claim, "Null where it was removed.")


class Comparison(Schema):
    """The changes from one revision to another, in reading order of the later."""

    article = fields.UUID(required=True)
    before = fields.Integer(required=True)
    after = fields.Integer(required=True)
    changes = fields.List(fields.Nested(Change), required=True)


class ComparisonQuery(Schema):
    """With which revision to compare."""

    before = fields.Integer(
        validate=validate.Range(1, MOST),
        metadata={"description": "Number of the earlier one; otherwise the one right before."},
    )
