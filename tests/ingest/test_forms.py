"""Which forms are one speaker's, over pairs of invented names. All names are invented."""

import pytest

from service.analysis.identity import partition
from service.evaluation.figures import Figures
from service.extraction.attribution import Body
from service.extraction.attribution import Speaker as Mention
from service.ingest.forms import Named, named
from tests.ingest.names import ONE_SPEAKER, TWO_SPEAKERS


def form(told: str) -> Named:
    """The form that a line of `tests/ingest/names.py` describes."""
    return named(mention(told), {})


def mention(told: str) -> Mention:
    words, office, role = (part.strip() for part in told.partition(" ;"))
    name, _, behind = (part.strip() for part in words.partition(" @ "))
    body: Body | None = None
    for side in reversed(behind.split(" < ")):
        body = Body(side, within=body) if side else None
    if name.startswith("!"):
        return Mention(name[1:], "document", issuer=body)
    kinds = {"#": "organization", "%": "outlet"}
    kind = kinds.get(name[0])
    if kind is not None:
        return Mention(name[1:], kind, body=body)
    return Mention(name, "person", role=role or (office and name) or None, body=body)


def pairs(table: str) -> list[tuple[str, str]]:
    lines = [line for line in table.strip().splitlines() if not line.startswith("# ")]
    return [(one, other) for one, _, other in (line.partition(" = ") for line in lines)]


def joined(one: Named, other: Named) -> bool:
    """Tell whether two forms are one speaker's if there are no others."""
    if one.identity is None or other.identity is None:
        return False
    if one.identity == other.identity:
        return True
    same_block = one.form.block is not None and one.form.block == other.form.block
    return same_block and bool(partition([one.form, other.form]))


FOUND = {pair: joined(form(pair[0]), form(pair[1])) for pair in pairs(ONE_SPEAKER)}
TAKEN = {pair: joined(form(pair[0]), form(pair[1])) for pair in pairs(TWO_SPEAKERS)}


def test_precision_and_recall_over_pairs(capsys: pytest.CaptureFixture[str]) -> None:
    right, wrong = sum(FOUND.values()), sum(TAKEN.values())
    figures = Figures(len(FOUND), right + wrong, right, right)
    assert (len(FOUND), len(TAKEN)) >= (60, 60)
    with capsys.disabled():
        print(f"\npairs of names: {figures.to_dict()} of {len(FOUND)} same and {len(TAKEN)} other")
    assert figures.precision is not None and figures.precision >= 0.98
    assert figures.recall is not None and figures.recall >= 0.9


def test_a_company_is_the_same_with_and_without_what_it_is_in_law():
    full, bare = form("#Harwick Inc"), form("#Harwick")
    assert full.identity is not None
    assert full.identity == bare.identity


def test_what_sort_of_body_it_is_stands_for_no_body() -> None:
    body = Mention("الجمعية الوطنية المرجانية", "organization", acronym="البرلمان")
    assert named(body, {}).short is None
    assert named(Mention(body.name, "organization", acronym="جوما"), {}).short is not None
