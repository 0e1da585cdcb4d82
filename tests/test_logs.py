"""One line for each thing that happens, without secrets."""

import json
import logging

import pytest

from service import logs

TOKEN = f"isnad_{'0' * 12}_{'a1' * 32}"


@pytest.fixture
def lines(capsys):
    """Sets logging up in a form; then tells what was written since it was last asked."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level

    def configured(form, least="info"):
        logs.configure(form, least)
        return lambda: capsys.readouterr().err.splitlines()

    yield configured
    root.handlers[:], root.level = before, level


def test_a_program_reads_objects(lines):
    written = lines(None)
    logging.getLogger("isnad").info("قيل %s", "كذا", extra={"status": 200})
    [line] = map(json.loads, written())
    assert line.pop("time").endswith("Z")
    assert line == {"event": "قيل كذا", "level": "info", "logger": "isnad", "status": 200}


def test_a_person_reads_columns(lines):
    written = lines("text")
    logging.getLogger("isnad").info("request", extra={"status": 200})
    [line] = written()
    assert "request" in line and "status" in line and not line.startswith("{")


@pytest.mark.parametrize("form", ["json", "text"])
def test_a_failure_is_logged_with_its_trace_and_without_values(lines, form):
    written = lines(form)
    hidden = "what the variable holds"
    try:
        raise RuntimeError(len(hidden))
    except RuntimeError:
        logging.getLogger("isnad").exception("failed")
    said = written()
    assert "Traceback" in "".join(said) and "RuntimeError" in "".join(said)
    assert hidden not in "".join(said)
    assert form == "text" or len(said) == 1


def test_what_matters_less_is_left_out(lines):
    written = lines("json", "warning")
    logging.getLogger("isnad.requests").info("request")
    assert written() == []


@pytest.mark.parametrize("form", ["json", "text"])
@pytest.mark.parametrize(
    "secret",
    [
        TOKEN,
        f"{{'Authorization': 'Bearer {TOKEN}'}}",
        "Authorization: Basic ZGVzazphMWExYTFhMQ==",
        "postgresql://isnad:a1a1@db/isnad",
        "host=db password=a1a1 user=isnad",
        "postgresql://db/isnad?password=a1a1&x=1",
    ],
)
def test_secrets_never_get_through(lines, form, secret):
    written = lines(form)
    logger = logging.getLogger("somebody.elses")
    logger.warning("of %s", secret)
    logger.warning("of", extra={"headers": secret})
    try:
        raise ValueError(secret)
    except ValueError:
        logger.exception("with a trace")
    said = "\n".join(written())
    assert "with a trace" in said
    assert "a1a1" not in said
    assert "ZGVzazphMWExYTFhMQ" not in said


def test_a_long_line_takes_no_longer_than_it_is_long():
    for hostile in (
        "://" * 50_000,
        "password" * 20_000,
        "authorization " * 20_000,
        "isnad_" * 30_000,
    ):
        assert logs.redacted(hostile)
