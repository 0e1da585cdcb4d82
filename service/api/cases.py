"""Cases over HTTP: what a desk collects, and the report of it.

A case is the desk's: whoever may curate reads and changes it. A private one is for its owner,
whoever holds a key of the same name, and for administrators; to others it is not there.
"""

import base64
import hashlib
from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import UUID

from flask import Response, g, request, url_for
from sqlalchemy.orm import Session

from service.answers import cases as answers
from service.answers.wire import Record
from service.api.blueprint import Blueprint
from service.api.conditions import fit, require_match, tag
from service.api.examples import EXAMPLES
from service.api.pagination import Query, page
from service.api.schemas.cases import (
    Case,
    CaseInput,
    CasePage,
    CasePatch,
    CaseQuery,
    EntryInput,
    EntryOrder,
    EntryPatch,
    Renewal,
    ReportQuery,
)
from service.api.session import Created, Kept, reading, resources, writing
from service.db import transaction
from service.ingest import cases
from service.integrations.reports.compose import compose
from service.integrations.reports.docx import write_docx
from service.integrations.reports.html import STYLE, write_html
from service.keys import allows
from service.models import CITED
from service.models import Case as Held
from service.queries.cases import Viewer

blueprint = Blueprint("cases", __name__, description="What a desk collects.")

HTML = "text/html; charset=utf-8"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT = {
    "schema": {"type": "string"}, "example": EXAMPLES["get_report"]["answers"]["200"]
}  # fmt: skip
BINARY = {"schema": {"type": "string", "format": "binary"}}
_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
#: What a report may do in a browser: look as it does.
POLICY = (
    f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)

Given = Mapping[str, Any]


@blueprint.get("/cases")
@blueprint.arguments(CaseQuery, location="query")
@blueprint.response(200, CasePage)
@reading
def list_cases(session: Session, query: Query) -> Record:
    """List cases, the latest first."""
    return page(session, partial(answers.list_cases, viewer=_viewer()), query)


@blueprint.post("/cases")
@blueprint.arguments(CaseInput)
@blueprint.response(201, Case)
@writing
def create_case(session: Session, given: Given) -> Created:
    """Open a case."""
    case = cases.create_case(session, given, _viewer().name)
    found_at = url_for("cases.get_case", case_id=case.id)
    return Created(answers.get_case(session, case.id, _viewer()), found_at)


@blueprint.get("/cases/<uuid:case_id>")
@blueprint.response(200, Case)
@blueprint.problems(404)
@reading
def get_case(session: Session, case_id: UUID) -> Record:
    """Get a case with what is in it."""
    return answers.get_case(session, case_id, _viewer())


@blueprint.patch("/cases/<uuid:case_id>")
@blueprint.arguments(CasePatch)
@blueprint.response(200, Case)
@blueprint.conditional
@blueprint.problems(404)
@writing
def change_case(session: Session, given: Given, case_id: UUID) -> Record:
    """Change what is said of a case; what is left out stays."""
    cases.change_case(session, _case(session, case_id), given)
    return answers.get_case(session, case_id, _viewer())


@blueprint.delete("/cases/<uuid:case_id>")
@blueprint.response(204)
@blueprint.conditional
@blueprint.problems(404)
@writing
def delete_case(session: Session, case_id: UUID) -> Response:
    """Delete a case; the citations in it stay."""
    cases.delete_case(session, _case(session, case_id))
    return Response(status=204)


@blueprint.post("/cases/<uuid:case_id>/entries")
@blueprint.arguments(EntryInput)
@blueprint.response(200, Case)
@blueprint.conditional
@blueprint.problems(404, 409)
@writing
def add_entry(session: Session, given: Given, case_id: UUID) -> Kept:
    """Put a claim, a proposition or an article into a case, cited as it is now."""
    kind = next(kind for kind in CITED if kind in given)
    case = _case(session, case_id)
    cases.add_entry(session, case, kind, given[kind], given["note"], given["as_of"])
    return _kept(session, case_id)


@blueprint.patch("/cases/<uuid:case_id>/entries/<uuid:entry_id>")
@blueprint.arguments(EntryPatch)
@blueprint.response(200, Case)
@blueprint.conditional
@blueprint.problems(404)
@writing
def change_entry(session: Session, given: Given, case_id: UUID, entry_id: UUID) -> Kept:
    """Change the note on an entry; `If-Match` takes the tag of the case."""
    cases.change_entry(session, _case(session, case_id), entry_id, given["note"])
    return _kept(session, case_id)


@blueprint.delete("/cases/<uuid:case_id>/entries/<uuid:entry_id>")
@blueprint.response(204)
@blueprint.conditional
@blueprint.problems(404)
@writing
def remove_entry(session: Session, case_id: UUID, entry_id: UUID) -> Response:
    """Take an entry out of a case; `If-Match` takes the tag of the case."""
    cases.remove_entry(session, _case(session, case_id), entry_id)
    return Response(status=204)


@blueprint.post("/cases/<uuid:case_id>/order")
@blueprint.arguments(EntryOrder)
@blueprint.response(200, Case)
@blueprint.conditional
@blueprint.problems(404)
@writing
def order_entries(session: Session, given: Given, case_id: UUID) -> Kept:
    """Put the entries of a case in another order."""
    cases.order_entries(session, _case(session, case_id), given["entries"])
    return _kept(session, case_id)


@blueprint.post("/cases/<uuid:case_id>/renewal")
@blueprint.arguments(Renewal)
@blueprint.response(200, Case)
@blueprint.conditional
@blueprint.problems(404)
@writing
def renew_case(session: Session, given: Given, case_id: UUID) -> Kept:
    """Cite everything in a case anew, as it is now; the citations before stay."""
    cases.renew_case(session, _case(session, case_id), given["as_of"])
    return _kept(session, case_id)


@blueprint.get("/cases/<uuid:case_id>/report")
@blueprint.arguments(ReportQuery, location="query")
@blueprint.doc(responses={200: {"content": {"text/html": TEXT, DOCX: BINARY}}})
@blueprint.response(200, description="The report.")
@blueprint.problems(404)
def get_report(query: Query, case_id: UUID) -> Response:
    """Get the report of a case as HTML or DOCX, in Arabic or English.

    It is made of the citations in the case: the same until something in it changes.
    """
    with transaction(resources().sessions) as session:
        record = answers.get_report(session, case_id, _viewer())
    report = compose(record, query["lang"], request.url_root, notes=query["notes"])
    if query["form"] == "html":
        answer = Response(write_html(report), content_type=HTML)
        answer.headers["Content-Security-Policy"] = POLICY
    else:
        answer = Response(write_docx(report), content_type=DOCX)
        name = f"case-{case_id}-{query['lang']}.docx"
        answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "no-cache"
    return fit(tag(answer))


def _case(session: Session, case_id: UUID) -> Held:
    """The case that is to be changed, in the state that was shown, or nobody changes it."""
    require_match(session, case_id, partial(answers.get_case, session, case_id, _viewer()))
    return answers.find_case(session, case_id, _viewer())


def _kept(session: Session, case_id: UUID) -> Kept:
    found_at = url_for("cases.get_case", case_id=case_id)
    return Kept(answers.get_case(session, case_id, _viewer()), found_at)


def _viewer() -> Viewer:
    key = g.get("key")
    return Viewer(key.name, allows(key, "admin")) if key else Viewer()
