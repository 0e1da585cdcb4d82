"""Pages for readers: as yet the front door alone."""

from flask import Blueprint, Flask, Response, make_response, render_template

POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'"

blueprint = Blueprint(
    "web", __name__, template_folder="templates", static_folder="static",
    static_url_path="/static",
)  # fmt: skip


def init_app(app: Flask) -> None:
    """Put the pages at `/`."""
    app.register_blueprint(blueprint)


@blueprint.get("/")
def home() -> Response:
    """What this is, and where to go on."""
    page = make_response(render_template("home.html"))
    page.headers["Content-Security-Policy"] = POLICY
    return page
