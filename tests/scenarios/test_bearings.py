"""How a claim bears on another: tolls, denials, an outlet's own voice, parts of a whole.

The hard situations, from the text of the articles to the agreement. All names are invented.
"""

import pytest
from sqlalchemy.orm import Session

from service.answers.agreement import get_agreement
from service.ingest.agreements import refresh_agreements
from service.models import Agreement, Article
from tests.factories import (
    make_article,
    make_claim,
    make_membership,
    make_outlet,
    make_proposition,
    make_speaker,
)
from tests.stories import agreement_on, publish, span

DEAD = "قالت وزارة الصحة في حكومة مرجان إن {} شخصا قتلوا في انفجار مرفأ السوسن."
HOSPITAL = "أكد مدير مستشفى السوسن لبيب السماقي أن 12 شخصا على الأقل قتلوا في انفجار مرفأ السوسن."


def at(session: Session, name: str, text: str, hour: int = 12) -> Article:
    """The text in a paper of this name, of an owner of its own, published at this hour."""
    outlet = make_outlet(session, f"صحيفة {name}", publisher=f"دار {name}")
    return publish(session, outlet, text, published_at=f"2031-05-14T{hour}:00:00Z")


def test_10_at_least_twelve_goes_with_twelve_and_with_fifteen(session: Session) -> None:
    twelve = at(session, "الضفة", DEAD.format(12), 12)
    fifteen = at(session, "المرسى", DEAD.format(15), 15)
    at(session, "الأفق", HOSPITAL, 16)
    for article in (twelve, fifteen):
        answer = get_agreement(session, agreement_on(session, article).proposition_id)
        assert not [one for one in answer["contradicted_by"] if "السماقي" in (one["name"] or "")]


def test_10_the_latest_toll_of_one_source_supersedes_the_earlier(session: Session) -> None:
    twelve = at(session, "الضفة", DEAD.format(12), 12)
    fifteen = at(session, "المرسى", DEAD.format(15), 15)
    for article in (twelve, fifteen):
        answer = get_agreement(session, agreement_on(session, article).proposition_id)
        assert {one["status"] for one in answer["contradicted_by"]} == {"superseded"}


FACT = "قال رئيس بلدية المرسى فؤاد النجار إن جسر الوادي انهار فجر الاثنين."


DENIAL = "نفى المتحدث باسم جيش الجنوب هاني السالم أن يكون جسر الوادي قد انهار فجر الاثنين."


def on_the_fact(session: Session, told: str) -> Agreement:
    """The agreement on the fact, once another paper has printed this too."""
    article = at(session, "الضفة", FACT)
    at(session, "المرسى", told)
    return agreement_on(session, article)


def test_11_who_denies_the_fact_contradicts_it(session: Session) -> None:
    agreement = on_the_fact(session, DENIAL)
    (opponent,) = agreement.answer["contradicted_by"]
    assert opponent["strength"] == "strict"
    assert agreement.answer["opposing"]["parties"]["at_least"] == 1
    assert span(agreement, "outlets") == (1, 1)


def test_11_a_denial_is_called_one(session: Session) -> None:
    (opponent,) = on_the_fact(session, DENIAL).answer["contradicted_by"]
    assert opponent["kind"] == "denial"


@pytest.mark.parametrize(
    "denial",
    [
        pytest.param(
            "نفى رئيس بلدية المرسى فؤاد النجار أن يكون قد قال إن جسر الوادي انهار فجر الاثنين.",
            id="having said it",
        ),
        pytest.param(
            "نفى قائد شرطة المرسى سامي الحداد علمه بأن جسر الوادي انهار فجر الاثنين.",
            id="knowing it",
        ),
        pytest.param(
            "نفى قائد شرطة المرسى سامي الحداد أن يكون جسر الوادي قد انهار فجر الاثنين بسبب القصف.",
            id="something narrower",
        ),
    ],
)
def test_11_other_denials_do_not_contradict_the_fact(session: Session, denial: str) -> None:
    agreement = on_the_fact(session, denial)
    assert agreement.answer["contradicted_by"] == []
    assert agreement.answer["opposing"] is None
    assert span(agreement, "outlets") == (1, 1)


def test_11_who_denies_having_said_it_contradicts_that_he_said_it(session: Session) -> None:
    said = at(session, "الضفة", "ذكرت وكالة الشرق للأنباء أن رئيس بلدية المرسى فؤاد النجار قال إن "
              "جسر الوادي انهار فجر الاثنين.")  # fmt: skip
    at(session, "المرسى", "نفى رئيس بلدية المرسى فؤاد النجار أن يكون قد قال إن جسر الوادي انهار "
       "فجر الاثنين.")  # fmt: skip
    assert agreement_on(session, said).answer["contradicted_by"]


def test_11_in_a_debunking_article_the_quoted_claim_is_no_support(session: Session) -> None:
    article = at(session, "الضفة", FACT)
    at(
        session,
        "المرسى",
        "تداولت حسابات على مواقع التواصل الاجتماعي خبرا يقول إن جسر الوادي انهار فجر الاثنين. "
        "وأكدت وزارة النقل في حكومة مرجان أن الخبر عار عن الصحة.",
    )
    agreement = agreement_on(session, article)
    assert span(agreement, "outlets") == (1, 1)
    (opponent,) = get_agreement(session, agreement.proposition_id)["contradicted_by"]
    assert "وزارة النقل" in opponent["name"]


def test_13_what_an_outlet_prints_unattributed_is_its_own_voice(session: Session) -> None:
    attributed = at(
        session,
        "الضفة",
        "ذكر بيان لوزارة النقل في حكومة مرجان أن وزراء النقل والصحة والدفاع حضروا اجتماع الطوارئ "
        "في نسرينة ظهر الأربعاء.",
    )
    own = at(
        session,
        "المرسى",
        "حضر وزراء النقل والصحة والدفاع اجتماع الطوارئ في نسرينة ظهر الأربعاء.\n\n"
        "وقالت شركة الفنار إن أنابيب المياه ستفحص يوم الخميس.",
    )
    agreement = agreement_on(session, attributed)
    assert span(agreement, "outlets") == (1, 1)
    assert [one["article"] for one in agreement.answer["own_voice"]] == [str(own.id)]


def test_14_parts_of_it_alone_give_no_verdict(session: Session) -> None:
    """A text makes no proposition that nobody says: only a proposition that lost its claims."""
    held = make_proposition(session, "أغلق جسر الوادي ثلاثة أسابيع بسبب تصدع دعاماته")
    claims = [make_claim(session, make_article(session), make_speaker(session)) for _ in range(2)]
    for claim in claims:
        make_membership(session, held, claim, relation="partial")
    refresh_agreements(session, {held.id})
    answer = get_agreement(session, held.id)
    assert (answer["verdict"], answer["verdict_reason"]) == (None, "only_partial")
    assert sorted(answer["partial"]) == sorted(str(claim.id) for claim in claims)
