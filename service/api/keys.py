"""Whether a request may do what it asks: because that is open to anybody, or by its key.

What is open follows from the address that the service listens on and from settings, never from
what a request says of itself: a `Host` is whatever its sender likes, and behind a proxy or a
published port of docker everybody comes from the same neighbour.
"""

from flask import g, request
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Forbidden, Unauthorized

from service.api import rates
from service.api.session import resources
from service.db import transaction
from service.keys import TOKEN, allows, use_key
from service.models import ApiKey
from service.rates import Counter

#: Open always: whether we are up, and what our answers mean.
PUBLIC = {
    "health.livez", "health.readyz", "docs.docs", "docs.problem", "docs.static", "web.static",
    "api-docs.openapi_json",
}  # fmt: skip

#: Operations that take a body and store nothing.
HARMLESS = {"extract.extract", "match.match", "web.read"}

#: Operations that give us articles, or what binds nothing; any other change is curation.
INGEST = {"articles.add_article", "batch.add_articles", "suggestions.create_suggestion"}

#: Who did what, and how it was before; and what cannot be undone: for those who answer for the
#: store.
ADMIN = {"changes.list_audit", "articles.take_down_article", "articles.lift_takedown"}

#: What is read only by those who may change it: a desk's notes are the desk's business.
CURATED = {"cases.list_cases", "cases.get_case", "cases.get_report", "web.case"}

#: With a space, so that Werkzeug quotes it, as RFC 9110 asks of a realm.
REALM = "Isnad keys"
LACKING = "This takes a key with the scope '{scope}', as Authorization: Bearer isnad_…"
UNKNOWN = "This key is none of ours, or it has expired or been revoked."
NARROW = "This key opens other things: it lacks the scope '{scope}'."


#: Open only where it is said for this by name: how busy a desk is, is the desk's business.
FIGURES = "metrics.metrics"


def recognise(counter: Counter, *, figures: bool) -> None:
    """Find out whose key is shown, if any: the request knows it as `g.key`."""
    g.public = request.endpoint in PUBLIC or (figures and request.endpoint == FIGURES)
    token = None if g.public else _token()
    if token is None:
        return
    given = TOKEN.fullmatch(token)
    prefix = given[1] if given else ""
    rates.refuse_guesses(counter, prefix)
    with transaction(resources().sessions) as session:
        g.key = use_key(session, token)
    if g.key is None:
        rates.note_guess(counter, prefix)


def check(opened: frozenset[str]) -> None:
    """Let the request pass, or refuse it; these scopes are open to whoever shows no key."""
    if g.public:
        return
    scope = scope_of(request.endpoint, request.method)
    if "key" in g:
        _check_key(g.key, scope)
    elif scope not in opened or request.endpoint == FIGURES:
        raise Unauthorized(LACKING.format(scope=scope), www_authenticate=_challenge())


def scope_of(endpoint: str | None, method: str) -> str:
    """What a request needs to be allowed; what can be done at all is no secret."""
    if method.upper() == "OPTIONS":
        return "read"
    if endpoint in ADMIN:
        return "admin"
    if endpoint in CURATED:
        return "curate"
    if method.upper() in ("GET", "HEAD") or endpoint in HARMLESS:
        return "read"
    return "ingest" if endpoint in INGEST else "curate"


def _token() -> str | None:
    """What was shown as a key; None where nothing was. Other schemes are a proxy's business."""
    shown = request.authorization
    if shown is None or shown.type != "bearer":
        return None
    return shown.token or ""


def _check_key(key: ApiKey | None, scope: str) -> None:
    """Refuse a bad or narrow key."""
    if key is None:
        raise Unauthorized(UNKNOWN, www_authenticate=_challenge("invalid_token"))
    if not allows(key, scope):
        raise Forbidden(NARROW.format(scope=scope))


def _challenge(error: str | None = None) -> WWWAuthenticate:
    return WWWAuthenticate("bearer", {"realm": REALM, **({"error": error} if error else {})})
