"""The session of a request: views take it first, and an answer leaves only after the commit.

A wrapper around the view rather than `after_request`: a commit that fails there escapes the
error handlers, and a body that is made lazily would run after it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec

from flask import Response, current_app, g, request
from sqlalchemy.orm import Session

from service.api import conditions, idempotency, negotiation
from service.api.preferences import prefer
from service.audit import Actor, sign
from service.db import Sessions, readers, retrying, snapshots, transaction
from service.settings import Settings

Given = ParamSpec("Given")


@dataclass(frozen=True)
class Resources:
    """What the application was made with."""

    settings: Settings
    sessions: Sessions

    @cached_property
    def readers(self) -> Sessions:
        """Sessions for those who only read."""
        return readers(self.sessions)

    @cached_property
    def snapshots(self) -> Sessions:
        """Sessions for those who ask several questions about one moment."""
        return snapshots(self.sessions)


@dataclass(frozen=True)
class Created:
    """The answer of a view that made something new: 201, and where it is found."""

    body: dict[str, Any]
    location: str


@dataclass(frozen=True)
class Kept:
    """The answer of a view that changed something that is found elsewhere: 200, and where."""

    body: dict[str, Any]
    location: str


Answer = dict[str, Any] | Response | Created | Kept


def resources() -> Resources:
    """What the application that answers this request was made with."""
    held: Resources = current_app.extensions["isnad"]
    return held


def actor() -> Actor:
    """Whose doing this request is: the key's that was shown, or of whoever may come in."""
    key, request_id = g.get("key"), g.get("request_id")
    if key is None:
        return Actor("open", request_id=request_id)
    return Actor("key", key.prefix, key.name, request_id)


def told_by(user: str | None) -> tuple[str | None, str | None]:
    """Who says so, as told or else by the name of the key; and the prefix of the key shown."""
    key = g.get("key")
    return user or (key.name if key else None), key.prefix if key else None


View = Callable[Concatenate[Session, Given], Answer]


def reading(view: View[Given]) -> Callable[Given, Response]:
    """The view, with a session that it only reads by; in the form that is asked for.

    304 to whoever has its answer already.
    """
    return _reading(view, lambda: resources().readers)


def reading_at_once(view: View[Given]) -> Callable[Given, Response]:
    """As `reading`, in one transaction, which sees what there was when it began."""
    return _reading(view, lambda: resources().snapshots)


def _reading(view: View[Given], sessions: Callable[[], Sessions]) -> Callable[Given, Response]:
    forms = negotiation.forms_of(view)

    @wraps(view)
    def wrapper(*args: Given.args, **kwargs: Given.kwargs) -> Response:
        form = negotiation.chosen(forms)
        with transaction(sessions()) as session:
            answer = view(session, *args, **kwargs)
        return conditions.fit(_tagged(respond(answer, form)))

    return wrapper


def writing(view: View[Given]) -> Callable[Given, Response]:
    """The view, in a transaction that is tried again where Postgres asks for it.

    A request that bears an `Idempotency-Key` is done once, however often it is sent.
    """

    @wraps(view)
    def wrapper(*args: Given.args, **kwargs: Given.kwargs) -> Response:
        held, who = resources(), actor()
        asked = idempotency.repeatable(held.settings.idempotency_hours)

        def work(session: Session) -> Answer:
            sign(session, who)
            return view(session, *args, **kwargs)

        if asked is None:
            return _changed(retrying(held.sessions, work))
        # Serialised before the commit: the answer is kept with the change.
        return retrying(
            held.sessions,
            lambda session: idempotency.once(session, asked, lambda: _changed(work(session))),
        )

    return wrapper


def respond(answer: Answer, form: negotiation.Form = negotiation.JSON) -> Response:
    """The answer in its form, built once."""
    if isinstance(answer, Response):
        return answer
    if isinstance(answer, Created | Kept):
        made = respond(answer.body)
        if isinstance(answer, Created):
            made.status_code = 201
            made.headers["Location"] = answer.location
        else:
            made.headers["Content-Location"] = answer.location
        return made
    return negotiation.write(form, answer)


def _tagged(answer: Response) -> Response:
    """What a question is answered with, under a tag by which it is known again."""
    if request.method in conditions.READS and answer.status_code == 200:
        if "ETag" not in answer.headers:
            conditions.tag(answer)
        answer.vary.add("Accept")
        # May be kept, but is asked for again before it is used.
        answer.headers.setdefault("Cache-Control", "no-cache")
    return answer


def _changed(given: Answer) -> Response:
    """What a change is answered with, under the tag of the thing where that is what is told."""
    answer = respond(given)
    if isinstance(given, Created | Kept) or request.method == "PATCH":
        conditions.tag(answer)
    return prefer(answer)
