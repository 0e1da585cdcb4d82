"""Pages by keyset: a cursor names the last item seen, so pages hold still while others write."""

import base64
import binascii
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import Schema, ValidationError, fields, validate

from service.answers.wire import Record

MAX_LIMIT = 200

Query = Mapping[str, Any]


class Cursor(fields.Field[UUID]):
    """Where the page before ended; opaque to whoever carries it."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> UUID:
        try:
            return UUID(bytes=base64.b64decode(f"{value}==", altchars=b"-_", validate=True))
        except (ValueError, binascii.Error) as error:
            raise ValidationError("Not a cursor that this collection gave out.") from error


class PageQuery(Schema):
    """Which page of a collection is asked for."""

    limit = fields.Integer(
        load_default=50,
        strict=False,
        validate=validate.Range(1, MAX_LIMIT),
        metadata={"description": "How many items at most."},
    )
    cursor = Cursor(
        data_key="cursor",
        attribute="after",
        metadata={"description": "The `next` of the page before.", "type": "string"},
    )


def page(listed: Callable[..., list[Record]], query: Query) -> Record:
    """The items and the cursor of the page that follows; null at the end."""
    limit: int = query["limit"]
    items = listed(**{**query, "limit": limit + 1})
    more = len(items) > limit
    return {"items": items[:limit], "next": _cursor(items[limit - 1]["id"]) if more else None}


def _cursor(identity: str) -> str:
    return base64.urlsafe_b64encode(UUID(identity).bytes).decode().rstrip("=")
