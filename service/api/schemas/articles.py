"""The wire format of articles."""

from typing import Any
from uuid import UUID

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from service.answers.headings import NOUN
from service.api.schemas.claims import Claim, one_form
from service.api.schemas.common import Published, Reference, TextWithdrawn, maybe, page_of, string
from service.api.schemas.queries import asking, codes, ids, one_of, period, question
from service.api.schemas.rules import MOMENT, exactly_one
from service.models.article import STATUSES

FORMS = ("text", "page", "html")


class NameOrId(fields.Field[str | UUID]):
    """The name of an outlet, or its id."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> str | UUID:
        if not isinstance(value, str) or not 0 < len(value.strip()) <= 300:
            raise ValidationError("A name of 1 to 300 characters, or an id.")
        try:
            return UUID(value)
        except ValueError:
            return value


class Credit(Schema):
    """The outlet whose text this is, where a credit line says so."""

    printed = string()
    outlet = maybe(Reference, "Null where the name is no known outlet.")


class Region(Schema):
    """A run of whole lines of one kind."""

    kind = string("title, body, outlet, date, credit or boilerplate.")
    start = fields.Integer(required=True)
    end = fields.Integer(required=True)


class ArticleHeading(Schema):
    """An article without its text."""

    id = fields.UUID(required=True)
    url = string(allow_none=True)
    title = string(allow_none=True)
    outlet = fields.Nested(Reference, required=True)
    language = string()
    published_at = fields.DateTime(required=True, allow_none=True)
    published = fields.Nested(Published, required=True)
    revision = fields.Integer(required=True)
    credit = maybe(Credit, "Null where no credit is printed.")
    form = string("page, html or fields: how the text came in.")
    digest = string("SHA-256 of what came in.")
    captured_at = fields.DateTime(required=True)
    status = string("published, corrected or withdrawn.")
    withdrawn_at = fields.DateTime(required=True, allow_none=True)
    corrected_at = fields.DateTime(required=True, allow_none=True)
    correction = string("The notice that the text carries, or what was told.", allow_none=True)
    text_withdrawn = maybe(TextWithdrawn, "Null while the text is there.")
    created_at = fields.DateTime(required=True)


class Article(ArticleHeading):
    """An article with the text of its current revision and the claims found in it."""

    text = string("Verbatim; the offsets of all claims refer to it.")
    regions = fields.List(fields.Nested(Region), required=True)
    claims = fields.List(fields.Nested(Claim), required=True)


ArticlePage = page_of(ArticleHeading, "ArticlePage", NOUN)


class WithdrawalInput(Schema):
    """That the outlet took the article back; now, unless it is told when."""

    at = fields.AwareDateTime(allow_none=True, load_default=None)


class TakedownInput(Schema):
    """Why a text is taken down, and by whom; its words cannot be brought back."""

    reason = fields.String(
        required=True,
        validate=[validate.Length(1, 2_000), validate.Regexp(r"\s*\S")],
        metadata={"description": "Everybody reads it who asks for the text."},
    )
    user = fields.String(
        load_default=None,
        allow_none=True,
        validate=validate.Length(1, 200),
        metadata={"description": "Who decides; otherwise the name of the key that is shown."},
    )


class CorrectionInput(WithdrawalInput):
    """That the outlet corrected the article, and in which words."""

    note = fields.String(allow_none=True, load_default=None, validate=validate.Length(1, 2_000))


ArticleQuery = asking(
    "ArticleQuery",
    NOUN,
    ArticleHeading,
    q=question("title and body"),
    outlet=ids("Who published it."),
    publisher=ids("Who owns who published it."),
    language=codes(),
    status=one_of(STATUSES, "Whether its outlet stands by it."),
    **period(),
)


class ArticleInput(Schema):
    """An article: exactly one of `text` (fields apart), `page` (raw) and `html`.

    What is given here wins over what is found in the page.
    """

    outlet = NameOrId(
        allow_none=True,
        load_default=None,
        metadata={
            "type": "string",
            "description": "Name or id. Null: the page or the URL's host tells.",
        },
    )
    url = fields.String(allow_none=True, load_default=None, validate=validate.Length(1, 2_000))
    title = fields.String(allow_none=True, load_default=None, validate=validate.Length(1, 2_000))
    published_at = fields.String(
        allow_none=True,
        load_default=None,
        validate=validate.Length(1, 100),
        metadata={
            "description": "RFC 3339; or a date without a time, a month or a year.",
            "anyOf": [
                *MOMENT["anyOf"],
                {"type": "string", "pattern": r"^\d{4}(-\d{2})?$"},
                {"type": "null"},
            ],
        },
    )
    language = fields.String(allow_none=True, load_default=None, validate=validate.Length(1, 35))
    text = fields.String()
    page = fields.String(metadata={"description": "As copied from a browser."})
    html = fields.String()

    class Meta:
        """Told in the document."""

        rules = (exactly_one(*FORMS),)

    @validates_schema
    def check_form(self, data: dict[str, object], **_: object) -> None:
        """Refuse none of the forms, and more than one."""
        one_form(data, *FORMS)
