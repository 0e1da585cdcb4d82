"""Voices of one proposition, and what is known where each speaks in an outlet of its own."""

from collections.abc import Sequence
from uuid import UUID

from service.analysis.agreement import Agreement, assess
from service.analysis.likeness import name_of
from service.analysis.records import Dependence, Report, Voice, VoiceKind
from service.ingest.names import name_key

STATE, RIVAL, MINISTRY = UUID(int=900), UUID(int=901), UUID(int=902)


def voice(
    number: int,
    name: str,
    kind: VoiceKind = "person",
    lineage: Sequence[UUID] = (),
    role: str = "",
    *,
    local: bool = False,
) -> Voice:
    known = name_of(kind, name_key(name), name_key(role))
    line = ((UUID(int=number), known),) if known else ()
    own = (known,) if known and not (lineage and kind != "person") else ()
    return Voice(
        UUID(int=number), kind, tuple(lineage), local=local, adrift=local, names=own, line=line
    )


def unnamed(number: int, lineage: Sequence[UUID] = ()) -> Voice:
    return Voice(UUID(int=number), "unnamed", tuple(lineage), local=True, adrift=not lineage)


def told(*voices: Voice | None, dependences: Sequence[Dependence] = ()) -> Agreement:
    """What is known where each says the thing in an outlet of its own."""
    reports = [
        Report(
            UUID(int=100 + n), UUID(int=200 + n), UUID(int=300 + n), None, "same", 0, one,
            mention=(n, n + 5),
        )
        for n, one in enumerate(voices)
    ]  # fmt: skip
    return assess(reports, dependences)


def counts(found: Agreement) -> tuple[int, int, str | None]:
    """How many speakers and parties at most, and the verdict."""
    block = found.supporting
    return block.speakers.at_most, block.parties.at_most, found.verdict


def copied(one: int, other: int) -> Dependence:
    passage = (((0, 40), (10, 50)),)
    return Dependence(
        "shared_text", UUID(int=100 + one), UUID(int=100 + other), "winnowing", 0.9, 0.5, passage
    )
