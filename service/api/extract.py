"""Extraction over HTTP: who said what in a text, stored nowhere."""

from typing import Any

from flask import Response

from service.answers.extraction import extract_page, extract_text
from service.api.blueprint import Blueprint
from service.api.schemas.claims import ExtractInput, Extraction
from service.api.session import resources, respond

blueprint = Blueprint("extract", __name__, description="The claims in a text, stored nowhere.")


@blueprint.post("/extract")
@blueprint.arguments(ExtractInput)
@blueprint.response(200, Extraction)
def extract(given: dict[str, Any]) -> Response:
    """Find the attributed claims in a text or a raw page."""
    limit, language = resources().settings.max_text, given["language"]
    if "page" in given:
        return respond(extract_page(given["page"], language, limit))
    return respond(extract_text(given["text"], language, limit))
