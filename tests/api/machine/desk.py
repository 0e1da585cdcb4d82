"""A desk that works over the API: what it asks for, and how often it got it."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, TypeVar

from flask.testing import FlaskClient

One = TypeVar("One")

WHY = "the desk knows it"
#: What somebody may rightly be told instead: it is not there, it does not fit, it is withheld.
REFUSALS = (404, 409, 422, 451)


def pick(among: Sequence[One], number: int) -> One | None:
    """One of these, if there are any."""
    return among[number % len(among)] if among else None


class Desk:
    """Asks for changes, on the tag of what it changes; refused or done, never failed."""

    def __init__(self, client: FlaskClient, token: str, done: Counter[str]) -> None:
        self.client, self.done = client, done
        self._key = {"Authorization": f"Bearer {token}"}
        self.feed: list[Any] = []
        # Others were at work here before: what happened stays.
        self._first = self._since = 0
        self.follow()
        self.feed, self._first = [], self._since

    def change(self, what: str, method: str, path: str, at: str | None = None, **body: Any) -> Any:
        """What is answered, or None where it was refused; ``at`` is the thing that is changed."""
        headers = self._key | ({"If-Match": self._tag(at)} if at else {})
        sent = {"query_string": body} if method == "DELETE" else {"json": body}
        answer = self.client.open(path, method=method, headers=headers, **sent)
        told = (what, method, path, body, answer.status_code, answer.text[:2_000])
        assert answer.status_code in (200, 201, 204, *REFUSALS), told
        refused = answer.status_code in REFUSALS
        self.done[f"{what} {answer.status_code}"] += 1
        return None if refused else answer.json if answer.text else {}

    def _tag(self, path: str) -> str:
        """The tag under which a thing is read now; of a merged one, of the one that stands."""
        answer = self.client.get(path)
        return answer.headers.get("ETag", "*")

    def read(self, path: str, **query: Any) -> Any:
        """What is there; it must be."""
        answer = self.client.get(path, query_string=query)
        assert answer.status_code == 200, (path, query, answer.status_code, answer.text[:2_000])
        return answer.json

    def follow(self) -> list[Any]:
        """What changed since the desk looked last."""
        fresh: list[Any] = []
        while page := self.read("/v1/changes", since=self._since, limit=200)["items"]:
            fresh += page
            self._since = page[-1]["number"]
        self.feed += fresh
        return fresh

    def follow_anew(self, limit: int) -> list[Any]:
        """All that ever changed, in pages of so many."""
        found: list[Any] = []
        while page := self.read(
            "/v1/changes", since=found[-1]["number"] if found else self._first, limit=limit
        )["items"]:
            found += page
        return found
