"""Operations that will go: each answer says since when it is deprecated, and when it ends.

`Deprecation` as in RFC 9745, `Sunset` as in RFC 8594, and a `Link` to where it is explained. Until
the sunset the operation works as it always did.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import wraps
from typing import ParamSpec, TypeVar

from flask import Response, after_this_request
from werkzeug.http import http_date

Given = ParamSpec("Given")
Answer = TypeVar("Answer")

#: How long what is deprecated goes on working, at the least.
NOTICE = timedelta(days=180)


@dataclass(frozen=True)
class Deprecation:
    """Since when an operation is deprecated, when it ends, and where that is explained."""

    since: datetime
    sunset: datetime
    explained: str

    def __post_init__(self) -> None:
        if self.sunset - self.since < NOTICE:
            raise ValueError(f"Who uses it has {NOTICE.days} days at least to do otherwise.")

    def sign(self, answer: Response) -> Response:
        """The answer, which says so."""
        answer.headers["Deprecation"] = f"@{int(self.since.timestamp())}"
        answer.headers["Sunset"] = http_date(self.sunset)
        for relation in ("deprecation", "sunset"):
            answer.headers.add("Link", f'<{self.explained}>; rel="{relation}"; type="text/html"')
        return answer


def signed(told: Deprecation, view: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """The view, every answer of which says that it is deprecated, whatever comes of the request."""

    @wraps(view)
    def wrapper(*args: Given.args, **kwargs: Given.kwargs) -> Answer:
        after_this_request(told.sign)
        return view(*args, **kwargs)

    return wrapper


def day(written: str) -> datetime:
    """The first moment of a day, as `2031-05-02`."""
    return datetime.fromisoformat(written).replace(tzinfo=UTC)
