"""How a collection can be asked for: filters, words, order, and what is to be told beside it."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema
from webargs.fields import DelimitedList

from service.answers.collections import Noun
from service.api.pagination import PageQuery
from service.api.schemas.rules import MOMENT
from service.extraction.search import MOST_TERMS, Question, parse, short_prefixes
from service.ingest.names import name_key
from service.queries.collections import RELEVANCE

#: So many values of one filter, joined by commas.
MOST_VALUES = 50
LONGEST_QUESTION = 1_000


class Moment(fields.Field[datetime]):
    """A time with its zone, or a date, which stands for its first moment in UTC."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> datetime:
        try:
            moment = datetime.fromisoformat(value.strip())
            is_date = len(value.strip()) == len("2031-05-02")
            if is_date:
                return datetime.combine(date.fromisoformat(value.strip()), time(), UTC)
            return _zoned(moment)
        except (ValueError, OverflowError) as error:
            raise ValidationError("A date, or a time in RFC 3339 with its zone.") from error


def _zoned(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("no zone")
    return moment.astimezone(UTC)


class WordsOfText(fields.Field[Question]):
    """Words, phrases in quotes, beginnings with a star, and with a hyphen what is not wanted."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> Question:
        if len(value) > LONGEST_QUESTION:
            raise ValidationError(f"{LONGEST_QUESTION:,} characters at most.")
        question = parse(value)
        if not question.terms:
            raise ValidationError("There is no word in it.")
        if len(question.terms) > MOST_TERMS:
            raise ValidationError(f"{MOST_TERMS} words and phrases at most.")
        if short_prefixes(question):
            raise ValidationError("The beginning of a word needs two letters at least.")
        return question


class WordsOfName(fields.Field[list[str]]):
    """Words that a name has, in any order."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> list[str]:
        words = name_key(value[:LONGEST_QUESTION]).split()
        if not words:
            raise ValidationError("There is no word in it.")
        return words


def any_of(field: fields.Field[Any], description: str) -> DelimitedList:
    """A filter of several values, joined by commas: what has one of them fits."""
    return DelimitedList(
        field,
        validate=validate.Length(1, MOST_VALUES),
        metadata={"description": f"{description} Several joined by commas: any of them."},
    )


def ids(description: str) -> DelimitedList:
    """A filter by ids."""
    return any_of(fields.UUID(), description)


def one_of(values: Iterable[str], description: str) -> DelimitedList:
    """A filter by values of a closed list."""
    return any_of(fields.String(validate=validate.OneOf(list(values))), description)


def codes() -> DelimitedList:
    """A filter by language."""
    # A comma ends a value, also where it is escaped.
    code = fields.String(validate=validate.Length(2, 35), metadata={"pattern": r"^[^,\u0000]*$"})
    return any_of(code, "ISO 639 codes.")


def period() -> dict[str, fields.Field[Any]]:
    """The two ends of a period of publication."""
    unknown = "What has no known date fits no period."
    ends = {
        "published_after": f"From this time or date on. {unknown}",
        "published_before": f"Before this time or date. {unknown}",
    }
    return {name: Moment(metadata={"description": told, **MOMENT}) for name, told in ends.items()}


def question(of: str) -> WordsOfText:
    """The words that are asked for, of a noun that is searched by its words."""
    return WordsOfText(
        metadata={
            "type": "string",
            "maxLength": LONGEST_QUESTION,
            "description": f'Words of {of}, all of them, in any of their forms; `"in quotes"` in '
            "a row; `begin*` as a beginning; `-` before what it must not have.",
        }
    )


def name_words() -> WordsOfName:
    """The words of a name that is asked for."""
    told = "Words that one of its names has, as written there but for spelling variants."
    return WordsOfName(metadata={"type": "string", "description": told})


class CollectionQuery(PageQuery):
    """What every collection takes beside its filters; `asking` makes the class of a noun."""

    total = fields.Boolean(metadata={"description": "Tell how many fit, counted up to 10,000."})

    @validates_schema
    def check_sort(self, data: Mapping[str, Any], **_: object) -> None:
        """Refuse relevance to nothing, and a period that ends before it begins."""
        if data.get("sort") == RELEVANCE and "q" not in data:
            raise ValidationError("Relevance is to words: give them in q.", "sort")
        after, before = data.get("published_after"), data.get("published_before")
        if after and before and not after < before:
            raise ValidationError("A period ends after it begins.", "published_before")


def asking(called: str, noun: Noun, item: type[Schema], /, **filters: Any) -> type[Schema]:
    """The schema of a question to a collection: its filters, orders, facets and fields."""
    collection = noun.collection
    orders = [*collection.orders, *([RELEVANCE] if "q" in filters else [])]
    sort = fields.String(
        load_default=collection.default,
        validate=validate.OneOf(orders),
        metadata={"description": "The order; with `-` the reverse."},
    )
    members: dict[str, Any] = {
        **filters,
        "sort": sort,
        "fields": _chosen(_names(item), "The members of an item to be told; otherwise all."),
    }
    if collection.facets:
        members["facets"] = _chosen(collection.facets, "By what to count those that fit.")
    if noun.includes:
        members["include"] = _chosen(noun.includes, "Things named by the items, told beside them.")
    return type(called, (CollectionQuery,), {"__doc__": "Those that fit every filter.", **members})


def _names(item: type[Schema]) -> list[str]:
    return [field.data_key or name for name, field in item().fields.items()]


def _chosen(names: Iterable[str], description: str) -> DelimitedList:
    return DelimitedList(
        fields.String(validate=validate.OneOf(list(names))),
        validate=validate.Length(1),
        metadata={"description": f"{description} Joined by commas."},
    )
