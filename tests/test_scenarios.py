"""Hard situations, from the text of the articles to the agreement. All names are invented."""

from typing import Any

from sqlalchemy.orm import Session

from tests.factories import make_outlet
from tests.stories import agreement_on, publish


def span(answer: dict[str, Any], name: str) -> tuple[int, int]:
    count = answer["supporting"][name]
    return count["at_least"], count["at_most"]


def test_2_praise_quoted_by_the_praised_is_one_party_until_the_praising_side_speaks(
    session: Session,
) -> None:
    statement = [
        publish(
            session,
            make_outlet(session, f"صحيفة {name}", publisher=f"دار {name}"),
            text,
        )
        for name, text in (
            (
                "الضفة",
                "أعلنت وزارة النقل في حكومة مرجان في بيان لها أن السفير كمال داود أشاد بجهود "
                "الوزارة في إصلاح جسر الميناء بعد العاصفة.",
            ),
            (
                "المرسى",
                "قالت وزارة النقل في حكومة مرجان إن السفير كمال داود أشاد بجهود الوزارة في "
                "إصلاح جسر الميناء بعد العاصفة التي ضربت الساحل.",
            ),
            (
                "الأفق",
                "أوضح بيان صادر عن وزارة النقل في حكومة مرجان أن السفير كمال داود أشاد بجهود "
                "الوزارة في إصلاح جسر الميناء بعد العاصفة.",
            ),
        )
    ]
    before = agreement_on(session, *statement)
    assert before.verdict == "echoed"
    assert span(before.answer, "outlets") == (3, 3)
    assert span(before.answer, "parties") == (1, 1)
    assert before.answer["hearsay"]

    readout = publish(
        session,
        make_outlet(session, "صحيفة الراية", publisher="دار الراية"),
        "ذكرت سفارة سيلان في بيان نشرته على موقعها أن السفير كمال داود أشاد بجهود وزارة النقل "
        "في إصلاح جسر الميناء بعد العاصفة.",
    )
    after = agreement_on(session, *statement, readout)
    assert after.verdict == "independently_sourced"
    assert span(after.answer, "parties") == (2, 2)
    assert span(after.answer, "independent_origins") == (2, 2)


def test_3_two_spokesmen_of_one_government_are_one_side(session: Session) -> None:
    agreement = agreement_on(
        session,
        publish(
            session,
            make_outlet(session, "صحيفة الضفة"),
            "قال المتحدث باسم حكومة مرجان سامي النجار إن جسر الميناء سيفتح أمام الشاحنات "
            "الثقيلة يوم الأحد المقبل.",
        ),
        publish(
            session,
            make_outlet(session, "قناة المرسى"),
            "وأكد وزير النقل في حكومة مرجان ليث الحداد أن جسر الميناء سيفتح أمام الشاحنات "
            "الثقيلة يوم الأحد المقبل.",
        ),
    )
    assert agreement.verdict == "one_side"
    assert span(agreement.answer, "speakers") == (2, 2)
    assert span(agreement.answer, "parties") == (1, 1)


NORTH = "قال قائد جيش الشمال نادر الفارس إن جسر الوادي انهار فجر الاثنين تحت القصف."
SOUTH = "وأعلن المتحدث باسم جيش الجنوب هاني السالم أن جسر الوادي انهار فجر الاثنين."


def test_5_two_sides_reached_separately_are_independent(session: Session) -> None:
    agreement = agreement_on(
        session,
        publish(session, make_outlet(session, "صحيفة الضفة", publisher="دار الضفة"), NORTH),
        publish(session, make_outlet(session, "قناة المرسى", publisher="دار المرسى"), SOUTH),
    )
    assert agreement.verdict == "independently_sourced"
    assert span(agreement.answer, "parties") == (2, 2)
    assert span(agreement.answer, "independent_origins") == (2, 2)


def test_17_one_outlet_that_quotes_both_sides_is_one_outlet(session: Session) -> None:
    article = publish(session, make_outlet(session, "صحيفة الضفة"), f"{NORTH}\n\n{SOUTH}")
    agreement = agreement_on(session, article)
    assert agreement.verdict == "one_outlet"
    assert span(agreement.answer, "parties") == (2, 2)
    assert span(agreement.answer, "independent_origins") == (1, 2)
