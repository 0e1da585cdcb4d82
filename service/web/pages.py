"""The pages: what is claimed, a text with its claims, who vouches, and a text to try."""

from typing import Any
from uuid import UUID

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Redirection

from service.answers.articles import get_article
from service.answers.cases import get_report
from service.answers.citations import get_citation
from service.answers.contrast import get_contrast, list_opposed
from service.answers.dossier import get_dossier
from service.answers.headings import list_latest
from service.answers.pasted import read_pasted
from service.answers.propositions import figures_of, list_most_carried
from service.answers.wire import Record
from service.errors import Invalid, ServiceError, TooLarge
from service.web import marks, tree, words
from service.web.reading import held, reading, viewer

PER_PAGE = 20
LATEST = 6

blueprint = Blueprint(
    "web", __name__, template_folder="templates", static_folder="static",
    static_url_path="/static",
)  # fmt: skip


@blueprint.context_processor
def speak() -> Record:
    """What every template may say."""
    return {"words": words, "direction": words.direction, "key_of": marks.key_of}


@blueprint.get("/")
def home() -> str:
    """The propositions that stand, those that most outlets carry first."""
    verdict, after = _verdict(), _cursor()
    first = verdict is None and after is None
    with reading() as session:
        found = list_most_carried(session, PER_PAGE + 1, after, verdict)
        shown = found[:PER_PAGE]
        page: dict[str, Any] = {
            "propositions": shown,
            "opposed": list_opposed(session, [UUID(one["id"]) for one in shown]),
            "contrast": get_contrast(session) if first else None,
            "latest": list_latest(session, LATEST) if first else [],
        }
    more = shown[-1]["id"] if len(found) > PER_PAGE else None
    return render_template("home.html", **page, verdict=verdict, after=after, more=more)


@blueprint.get("/articles/<uuid:article_id>")
def article(article_id: UUID) -> str:
    """A text as it was given, with its claims set off in place."""
    with reading() as session:
        record = get_article(session, article_id)
        bearing = {UUID(one["id"]) for claim in record["claims"] for one in claim["propositions"]}
        figures = figures_of(session, bearing)
    text = marks.verbatim(record["text"], record["regions"], record["claims"])
    return render_template("article.html", article=record, text=text, figures=figures)


@blueprint.get("/propositions/<uuid:proposition_id>")
def proposition(proposition_id: UUID) -> str | Redirection:
    """Who says it, by which routes, who contradicts; moved where it was merged into another."""
    with reading() as session:
        dossier = get_dossier(session, proposition_id)
    stands = dossier["proposition"]["id"]
    if stands != str(proposition_id):
        return redirect(url_for("web.proposition", proposition_id=stands), 308)
    sides = [
        (name, dossier[name], tree.grown(dossier[name], dossier))
        for name in ("supporting", "opposing")
    ]
    return render_template(
        "proposition.html",
        dossier=dossier,
        articles={claim["article"]["id"]: claim for claim in dossier["claims"].values()},
        trees=[
            (name, side, tree.nested(grown), tree.drawn(grown, mirrored=name == "opposing"))
            for name, side, grown in sides
            if grown
        ],
    )


@blueprint.get("/citations/<uuid:citation_id>")
def citation(citation_id: UUID) -> str:
    """What was cited, as it was, and what has changed since."""
    with reading() as session:
        record = get_citation(session, citation_id)
    return render_template("citation.html", citation=record)


@blueprint.get("/cases/<uuid:case_id>")
def case(case_id: UUID) -> str:
    """What a desk collected; the report of it is a link away."""
    with reading() as session:
        record = get_report(session, case_id, viewer())
    return render_template("case.html", case=record)


@blueprint.get("/read")
def read_form() -> str:
    """The form that takes a pasted page."""
    return render_template("read.html", given="", article=None, fault=None)


@blueprint.post("/read")
def read() -> Response:
    """The claims in a pasted page, which is stored nowhere."""
    given = _pasted()
    try:
        record = read_pasted(given, held().settings.max_text)
    except ServiceError as fault:
        status = 413 if isinstance(fault, TooLarge) else 422
        page = render_template("read.html", given=given, article=None, fault=fault.message)
        return make_response(page, status)
    text = marks.verbatim(record["text"], record["regions"], record["claims"])
    return make_response(
        render_template("read.html", given=given, article=record, text=text, fault=None)
    )


def _pasted() -> str:
    """What was pasted, with the line feeds that a form sends as CR LF."""
    # The limit on a body holds anyway; Werkzeug's own for fields is meant for names and such.
    request.max_form_memory_size = held().settings.max_body
    return request.form.get("page", "").replace("\r\n", "\n")


def _verdict() -> str | None:
    given = request.args.get("verdict")
    if given is not None and given not in words.VERDICTS:
        raise Invalid("There is no such verdict.")
    return given


def _cursor() -> UUID | None:
    given = request.args.get("after")
    try:
        return UUID(given) if given is not None else None
    except ValueError as error:
        raise Invalid("This address does not name a place in the list.") from error
