"""The prepared row, the SQL view and a recomputation from records are one answer."""

import random
import re
from datetime import timedelta
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Row, text
from sqlalchemy.orm import Session

from service.analysis.likeness import name_of
from service.answers.evidence import load_evidence
from service.ingest.agreements import refresh_agreements
from service.models import Agreement, Proposition, Speaker
from tests.factories import (
    NOON,
    make_apart,
    make_article,
    make_claim,
    make_copy,
    make_form,
    make_membership,
    make_outlet,
    make_parted,
    make_proposition,
    make_removed,
    make_speaker,
)


@pytest.mark.parametrize("seed", range(60))
def test_prepared_row_view_and_recomputation_are_equal(session: Session, seed: int) -> None:
    proposition = scatter(session, random.Random(seed))
    refresh_agreements(session, [proposition.id])
    evidence = load_evidence(session, [proposition.id])[proposition.id]

    recomputed = evidence.assess().to_dict()
    prepared = session.get_one(Agreement, proposition.id)
    view = session.execute(
        text("SELECT * FROM agreement WHERE proposition_id = :id"), {"id": proposition.id}
    ).one()

    assert prepared.answer == recomputed
    assert prepared.verdict == recomputed["verdict"]
    assert in_words_of_the_view(recomputed) == told_by(view)
    asked = {"id": proposition.id, "at": NOON + timedelta(days=1)}  # after all that was told
    as_of = session.execute(AS_OF, asked).one()
    assert told_by(as_of) == told_by(view)


AS_OF = text("SELECT * FROM agreement_as_of(:at, :id)")


def told_by(view: Row[Any]) -> dict[str, Any]:
    """What a row of the view says, in the words of the recomputation."""
    return {
        name: sorted(map(str, value)) if isinstance(value, list) else value
        for name, value in view._mapping.items()
        if name not in ("proposition_id", "text", "language")
    }


DOCUMENTED = re.findall(
    r"```sql\n(.*?)```", (Path(__file__).parent.parent / "docs" / "sql.md").read_text(), re.DOTALL
)


@pytest.mark.parametrize("question", DOCUMENTED)
def test_each_documented_question_is_answered(session: Session, question: str) -> None:
    scatter(session, random.Random(3))
    answered = session.execute(text(question))
    assert list(answered.keys())


def test_there_are_ten_documented_questions() -> None:
    page = (Path(__file__).parent.parent / "docs" / "sql.md").read_text()
    assert page.partition("## Ten questions")[2].count("```sql") == 10


def scatter(session: Session, chance: random.Random) -> Proposition:
    """A proposition with a random crowd of claims, speakers, owners and dependences."""
    agencies = [make_outlet(session) for _ in range(2)]
    outlets = [
        make_outlet(session, publisher=chance.choice([None, "دار النيل", "دار الضفة"]))
        for _ in range(chance.randint(1, 6))
    ] + agencies
    voices, alike = crowd(session, chance), chance.sample(namesakes(session), 6)
    proposition, claims, mostly = make_proposition(session), [], chance.choice([0.2, 0.95])
    copied = chance.choice([0.2, 0.6])
    for _ in range(chance.randint(0, 12)):
        withdrawn = chance.random() < 0.15
        article = make_article(
            session,
            chance.choice(outlets),
            status="withdrawn" if withdrawn else "published",
            withdrawn_at=NOON if withdrawn else None,
            credit_outlet_id=chance.choice([None, None, None, *(o.id for o in agencies)]),
        )
        voice = chance.choice(alike if chance.random() < mostly else voices)
        quoted = [pair for pair in ("نهر مالح", "جسر مائل", "باب ضيق") if chance.random() < 0.15]
        names = [*name_of("person", "دانيال").core, *name_of("person", "الحداد").core]
        cited = [name for name in names if chance.random() < 0.1]
        depth = int(chance.random() < 0.15)
        claim = make_claim(session, article, voice, depth, quoted or None, cited or None)
        relation = chance.choices(["same", "partial", "contradicts"], [6, 2, 2])[0]
        kinds = {"partial": [None, "denies_saying"], "contradicts": ["denial", "polarity"]}
        kind = chance.choice(kinds.get(relation, [None]))
        make_membership(
            session,
            proposition,
            claim,
            relation,
            kind=kind,
            own_voice=chance.random() < 0.05,
            refuted=chance.random() < 0.1,
            via_id=chance.choice([None, None, *(o.id for o in agencies)]),
            via_kind="relay",
            **date(chance),
        )
        claims.append(claim)
    for claim in claims:
        if chance.random() < 0.1:
            make_removed(session, proposition, claim, **date(chance))
    for one, other in combinations(filter(None, alike), 2):
        if chance.random() < 0.15:
            make_parted(session, one, other, undone_at=chance.choice([None, None, NOON]))
    set_apart(session, [voice for voice in voices if voice and chance.random() < 0.3])
    for one, other in pairwise(claims):
        if chance.random() < copied:
            make_copy(session, one, other)
    return proposition


def date(chance: random.Random) -> dict[str, Any]:
    """A date of any exactness, or none."""
    return {
        "published_at": chance.choice([None, NOON, NOON + timedelta(hours=1)]),
        "published_precision": chance.choice([None, "second", "minute", "day", "month"]),
        "published_zoned": chance.random() < 0.7,
    }


def set_apart(session: Session, voices: list[Speaker]) -> None:
    """A reviewer knows that these, as far as they are unnamed, are nobody else; one forgot it."""
    for voice in voices:
        if voice.kind in ("unnamed", "group"):
            make_apart(session, voice, undone_at=NOON if len(voices) % 2 else None)


def crowd(session: Session, chance: random.Random) -> list[Speaker | None]:
    states = [make_speaker(session) for _ in range(3)]
    ministries = [make_speaker(session, body=chance.choice(states)) for _ in range(3)]
    ministers = [make_speaker(session, kind="person", body=body) for body in ministries]
    statements = [make_speaker(session, kind="document", issuer=body) for body in ministries]
    forms = [
        make_form(session, states[1], states[0]),
        make_form(session, ministries[0]),
        make_form(session, ministers[0], ministries[1]),
    ]
    officer = make_speaker(session, kind="person")
    make_form(session, officer).of_untold_body = True
    return [
        None,
        *states,
        *ministries,
        *ministers,
        *statements,
        *forms,
        *(make_speaker(session, kind="person", local=True) for _ in range(2)),
        make_speaker(session, kind="person", body=states[0], local=True),
        make_speaker(session, kind="person", body=make_speaker(session, local=True)),
        make_speaker(session, kind="document", issuer=make_speaker(session, local=True)),
        make_speaker(session, kind="person", of_untold_body=True),
        make_speaker(session, of_untold_body=True),
        make_speaker(session, kind="person", body=states[2], of_untold_body=True),
        officer,
        make_speaker(session, kind="person", body=forms[1]),
        make_speaker(session, "سامر دانيال", "person", body=states[1]),
        make_speaker(session, "دانيال", "person"),
        make_speaker(session, "نادي دانيال القديم"),
        make_speaker(session, "حركة الأفق", body=states[2]),
        make_speaker(session, "حركة الأفق الجديد", "organization"),
        make_speaker(session, "حزب الأفق", "organization"),
        make_speaker(session, "صحيفة الغد", "outlet"),
        make_speaker(session, kind="person"),
        make_speaker(session, kind="document"),
        make_speaker(session, kind="unnamed"),
        make_speaker(session, kind="unnamed", count=3),
        make_speaker(session, kind="unnamed", body=states[0]),
        make_speaker(session, kind="group", sides=(states[0], states[1])),
        make_speaker(session, kind="group", sides=(forms[0], states[2])),
        make_speaker(session, kind="group"),
    ]


def namesakes(session: Session) -> list[Speaker | None]:
    """Speakers told by fuller and barer names, of bodies that are, with and without their state."""
    state, other = make_speaker(session), make_speaker(session)
    for one in (state, other):
        one.core = one.marks = one.heard = one.told = None
        one.traits = [f"={one.id}"]
    full = make_speaker(session, "هيئة موانئ مرجان", body=state)
    bare = make_speaker(session, "هيئة الموانئ", local=True)
    further = make_speaker(session, "هيئة الموانئ البحرية", body=other)
    longer = make_speaker(session, "المكتب الإعلامي لهيئة الموانئ")
    further.marks = [*(further.marks or ()), f"={other.id}", "هيئة *"]
    court = make_speaker(session, "قضاء مرجان")
    court.marks, court.traits = [f"={state.id}"], ["هيئة *"]
    haddad = make_speaker(session, "ليث الحداد", "person", body=full, role="مدير الموانئ")
    return [
        full,
        bare,
        further,
        longer,
        state,
        other,
        court,
        haddad,
        make_speaker(session, "الحداد", "person", local=True),
        make_speaker(session, "الحداد", "person", body=bare),
        make_speaker(session, "ليث حداد", "person", body=further),
        make_speaker(session, "رامي الحداد", "person"),
        make_speaker(session, "مدير الموانئ", "person", body=bare, role="مدير الموانئ"),
        make_speaker(session, "المدير", "person", local=True, role="المدير"),
        make_speaker(session, "المدير", "person", local=True, role="المدير"),
        make_speaker(session, kind="document", issuer=bare),
        make_speaker(session, kind="document", issuer=longer),
        make_speaker(session, "البيان", "document", local=True),
        make_speaker(session, "بيان مشترك", "document", local=True),
        make_speaker(session, "ليث الحداد", "person", body=other),
        make_speaker(session, kind="unnamed", body=bare),
        make_speaker(session, kind="unnamed", body=full),
        make_speaker(session, kind="unnamed", count=2),
        make_speaker(session, kind="unnamed"),
        make_speaker(session, kind="group"),
        make_speaker(session, kind="document"),
        make_speaker(session, "نائب المدير", "person", local=True, role="نائب المدير"),
        make_speaker(
            session, "مدير الموانئ والمراسي", "person", local=True, role="مدير الموانئ والمراسي"
        ),
        None,
        make_form(session, haddad),
        make_form(session, bare, full),
    ]


def in_words_of_the_view(answer: dict[str, Any]) -> dict[str, Any]:
    def block(side: str) -> dict[str, Any]:
        return answer[side] or EMPTY

    def count(side: str, name: str, bound: str = "at_least") -> int:
        return int(block(side)[name][bound])

    def members(side: str, name: str) -> list[UUID]:
        return sorted(block(side)[name]["members"])

    ranges = ("publishers", "speakers", "parties", "independent_origins")
    return {
        "verdict": answer["verdict"],
        "outlets": count("supporting", "outlets"),
        "outlet_ids": members("supporting", "outlets"),
        "routes": count("supporting", "routes"),
        **{
            f"{name}_{bound}": count("supporting", name, bound)
            for name in ranges
            for bound in ("at_least", "at_most")
        },
        "speaker_ids": members("supporting", "speakers"),
        "party_ids": members("supporting", "parties"),
        "claim_ids": answer["supporting"]["claims"],
        "opposing_outlets": count("opposing", "outlets"),
        "opposing_parties_at_least": count("opposing", "parties"),
        "opposing_parties_at_most": count("opposing", "parties", "at_most"),
        "opposing_party_ids": members("opposing", "parties"),
        "opposing_claim_ids": block("opposing")["claims"],
        "partial_claim_ids": answer["partial"],
        "hearsay_claim_ids": answer["hearsay"],
        "withdrawn_claim_ids": answer["withdrawn"],
        "denial_claim_ids": sorted({one["claim"] for one in answer["denials"]}),
        "debunked_claim_ids": answer["debunked"],
        "corrected_claim_ids": answer["corrected"],
        "rests_on_corrected_claim_ids": answer["rests_on_corrected"],
    }


EMPTY: dict[str, Any] = {
    "outlets": {"at_least": 0, "at_most": 0, "members": []},
    "parties": {"at_least": 0, "at_most": 0, "members": []},
    "claims": [],
}
