"""What a browser may do with a page: show it, and nothing else.

No script runs, whatever a text holds: the policy allows one stylesheet and pictures of our own.
"""

from functools import cache
from hashlib import sha256
from pathlib import Path

from flask import Flask, Response, request

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
STATIC = Path(__file__).parent / "static"
FOREVER = "public, max-age=31536000, immutable"


def init_app(app: Flask) -> None:
    """Send every page with a policy, and name static files by their content."""
    app.after_request(_protect)
    app.jinja_env.globals["content_hash"] = content_hash


@cache
def content_hash(name: str) -> str:
    """What the address of a static file ends in, so that it can be kept for ever."""
    return sha256((STATIC / name).read_bytes()).hexdigest()[:12]


def _protect(answer: Response) -> Response:
    if answer.mimetype == "text/html":
        answer.headers.setdefault("Content-Security-Policy", POLICY)
        # Not no-referrer: with it, browsers hide the origin of our own form too.
        answer.headers["Referrer-Policy"] = "same-origin"
        answer.headers["X-Content-Type-Options"] = "nosniff"
        answer.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    if request.endpoint == "web.static" and _is_named_by_content():
        answer.headers["Cache-Control"] = FOREVER
    return answer


def _is_named_by_content() -> bool:
    name = (request.view_args or {}).get("filename", "")
    return (STATIC / name).is_file() and request.args.get("v") == content_hash(name)
