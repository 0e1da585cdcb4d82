"""Rate limits: how often one key, or one address without a key, may ask; and what it is told.

The headers are those of draft-ietf-httpapi-ratelimit-headers:

    RateLimit-Policy: "reading";q=1200;w=60    so many requests in so many seconds
    RateLimit: "reading";r=1187;t=42           so many are left, and in so many seconds all are anew
"""

from functools import partial
from ipaddress import IPv6Address, ip_address

from flask import Flask, Response, g, request
from limits import parse

from service.api.problems import Refused
from service.rates import Counter, Policy, Standing, policy
from service.settings import Settings, is_loopback

#: Beyond loopback, unless settings say otherwise: 20 questions and 10 changes a second, more
#: than any person asks. On loopback nobody is in anybody's way.
USUAL = {"reading": "1200/minute", "writing": "600/minute"}

#: Of attempts with one key that fail from one address: who has the key needs no second one.
FAILURES = Policy("failed-keys", parse("10/minute"))

#: Asked by machines that watch over us, and by browsers with each page.
UNCOUNTED = {"health.livez", "health.readyz", "docs.static", "web.static"}

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
EXCEEDED = "You may ask {quota} times in {window} seconds ('{name}'); in {seconds} seconds again."


def init_app(app: Flask, settings: Settings, counter: Counter) -> None:
    """Count every request, and refuse those that are too many. Who asks must be known by now."""
    policies = {
        name: policy(name, rate) for name, rate in _rates(settings).items() if rate is not None
    }
    if any(policies.values()):
        app.before_request(partial(_spend, policies, counter))
    app.after_request(_tell)


def _rates(settings: Settings) -> dict[str, str | None]:
    chosen = {"reading": settings.rate_reading, "writing": settings.rate_writing}
    usual = {} if is_loopback(settings.host) else USUAL
    return {name: rate or usual.get(name) for name, rate in chosen.items()}


def refuse_guesses(counter: Counter, prefix: str) -> None:
    """Raise Refused where somebody has shown too many keys with this prefix that were none."""
    _refuse(counter.look(FAILURES, _guess(prefix)))


def note_guess(counter: Counter, prefix: str) -> None:
    """Count that a key with this prefix was shown that is none."""
    counter.spend(FAILURES, _guess(prefix))


def _guess(prefix: str) -> str:
    # By address and key: nobody shuts out others behind one proxy, nor a key from elsewhere.
    return f"{address()} {prefix}"


def address() -> str:
    """Where the request comes from: an IPv4 address, or the network of an IPv6 one.

    One household has 2**64 addresses of IPv6.
    """
    try:
        found = ip_address(request.remote_addr or "")
    except ValueError:
        return "unknown"
    if isinstance(found, IPv6Address):
        return str(found.ipv4_mapped or IPv6Address(int(found) >> 64 << 64))
    return str(found)


def _spend(policies: dict[str, Policy | None], counter: Counter) -> None:
    chosen = policies.get("reading" if request.method in SAFE else "writing")
    if chosen is None or request.endpoint in UNCOUNTED:
        return
    key = g.get("key")
    g.standing = counter.spend(chosen, f"key {key.prefix}" if key else f"address {address()}")
    _refuse(g.standing)


def _refuse(standing: Standing | None) -> None:
    if standing is not None and standing.exceeded:
        g.standing = standing
        chosen = standing.policy
        told = {"quota": chosen.quota, "window": chosen.window, "name": chosen.name}
        raise Refused(
            "quota-exceeded",
            EXCEEDED.format(seconds=standing.seconds, **told),
            {"Retry-After": str(standing.seconds)},
            **{"violated-policies": [chosen.name]},
        )


def _tell(answer: Response) -> Response:
    standing: Standing | None = g.get("standing")
    if standing is not None:
        chosen = standing.policy
        answer.headers["RateLimit-Policy"] = f'"{chosen.name}";q={chosen.quota};w={chosen.window}'
        answer.headers["RateLimit"] = f'"{chosen.name}";r={standing.left};t={standing.seconds}'
    return answer
