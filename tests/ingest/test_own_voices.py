"""What outlets assert in their own voice: the same whichever came first."""

from itertools import permutations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from service.answers.agreement import get_agreement
from service.ingest.withdrawals import withdraw
from service.models import Agreement, Article, Membership, Sentence
from service.queries.sentences import OWN_VOICE
from tests.factories import NOON, make_outlet
from tests.stories import agreement_on, publish

BARE = "قالت وزارة النقل في حكومة مرجان إن جسر الوادي انهار فجر الاثنين تحت القصف."
FULLER = "ذكر قائد جيش الشمال نادر الفارس أن جسر الوادي القديم انهار فجر الاثنين تحت القصف المدفعي."
OWN = "انهار جسر الوادي فجر الاثنين تحت القصف."
OTHER = "افتتح معرض الكتاب السنوي في قصر المؤتمرات مساء السبت."
TEXTS = {"bare": BARE, "fuller": FULLER, "own": f"{OWN} {OTHER}"}


def linked(session: Session) -> set[tuple[str, str]]:
    """(outlet, words) of every sentence that is linked now, with what it is linked to."""
    rows = session.scalars(
        select(Membership).where(
            Membership.valid_to.is_(None), Membership.reason["method"].astext == OWN_VOICE
        )
    )
    return {(row.spans[0]["text"], _leading(session, row)) for row in rows}


def _leading(session: Session, row: Membership) -> str:
    answer = session.get_one(Agreement, row.proposition_id).answer
    assert str(row.claim_id) in {one["claim"] for one in answer["own_voice"]}
    return str(answer["supporting"]["outlets"]["at_least"])


@pytest.mark.parametrize("order", list(permutations(TEXTS)))
def test_the_order_of_arrival_changes_nothing(session: Session, order: tuple[str, ...]) -> None:
    for name in order:
        publish(session, make_outlet(session, f"صحيفة {name}"), TEXTS[name])
    session.expire_all()
    assert linked(session) == {(OWN, "2")}


def test_an_own_voice_carries_and_vouches_for_nothing(session: Session) -> None:
    article = publish(session, make_outlet(session, "صحيفة الضفة"), BARE)
    own = publish(session, make_outlet(session, "صحيفة المرسى"), OWN)
    agreement = agreement_on(session, article)
    answer = get_agreement(session, agreement.proposition_id)
    (place,) = answer["own_voice"]
    assert place["article"] == str(own.id)
    assert own_text(session, own)[place["span"]["start"] : place["span"]["end"]] == OWN
    assert answer["supporting"]["outlets"]["at_most"] == 1
    carriers = {one["outlet"]["name"]: one["claims"] for one in answer["carriers"]}
    assert carriers["صحيفة المرسى"] == []


def own_text(session: Session, article: Article) -> str:
    (sentence,) = session.scalars(select(Sentence).where(Sentence.article_id == article.id))
    return OWN if sentence.span["text"] == OWN else ""


def test_a_changed_text_takes_its_own_voice_back(session: Session) -> None:
    article = publish(session, make_outlet(session, "صحيفة الضفة"), BARE)
    outlet, url = make_outlet(session, "صحيفة المرسى"), "https://marsa.example/1"
    publish(session, outlet, OWN, url=url)
    agreement = agreement_on(session, article)
    assert agreement.answer["own_voice"]
    publish(session, outlet, OTHER, url=url)
    session.refresh(agreement)
    assert agreement.answer["own_voice"] == []


def test_what_nobody_asserts_any_more_keeps_no_own_voice(session: Session) -> None:
    outlet, url = make_outlet(session, "صحيفة الضفة"), "https://diffa.example/1"
    article = publish(session, outlet, BARE, url=url)
    publish(session, make_outlet(session, "صحيفة المرسى"), OWN)
    agreement = agreement_on(session, article)
    assert agreement.answer["own_voice"]
    publish(session, outlet, OTHER, url=url)
    session.refresh(agreement)
    assert agreement.answer["own_voice"] == []
    assert linked(session) == set()


def test_an_own_voice_of_a_withdrawn_article_is_withdrawn(session: Session) -> None:
    article = publish(session, make_outlet(session, "صحيفة الضفة"), BARE)
    own = publish(session, make_outlet(session, "صحيفة المرسى"), OWN)
    withdraw(session, own, NOON)
    agreement = agreement_on(session, article)
    assert agreement.answer["own_voice"] == []
    assert len(agreement.answer["withdrawn"]) == 1


def test_an_article_that_checks_facts_asserts_nothing_by_what_it_debunks(session: Session) -> None:
    article = publish(session, make_outlet(session, "صحيفة الضفة"), BARE)
    outlet = make_outlet(session, "صحيفة المرسى")
    publish(session, outlet, OWN, title="تدقيق: لا صحة لانهيار جسر الوادي")
    assert agreement_on(session, article).answer["own_voice"] == []
