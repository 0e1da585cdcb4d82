"""By which way it came: agencies, copies, publishers, media that quote themselves.

The hard situations, from the text of the articles to the agreement. All names are invented.
"""

import pytest
from sqlalchemy.orm import Session

from service.answers.agreement import get_agreement
from tests.factories import make_outlet
from tests.stories import agreement_on, publish, span

BOTH = (
    "{verb} وكالة الشرق للأنباء عن قائد جيش الشمال نادر الفارس قوله إن جسر الوادي انهار فجر "
    "الاثنين.\n\n"
    "كما {verb} وكالة الشرق للأنباء عن المتحدث باسم جيش الجنوب هاني السالم قوله إن جسر الوادي "
    "انهار فجر الاثنين."
)


def test_4_both_sides_of_a_war_through_one_agency_are_unresolved(session: Session) -> None:
    make_outlet(session, "وكالة الشرق للأنباء", publisher="شركة الشرق")
    articles = [
        publish(
            session,
            make_outlet(session, f"صحيفة {number}", publisher=f"دار {number}"),
            f"{BOTH.format(verb='نقلت')}\n\nوتتابع صحيفة {number} التطورات في المدينة أولا بأول.",
        )
        for number in range(10)
    ]
    agreement = agreement_on(session, *articles)
    assert agreement.verdict == "unresolved"
    assert span(agreement, "outlets") == (10, 10)
    assert span(agreement, "parties") == (2, 2)
    assert span(agreement, "routes") == (1, 1)
    assert span(agreement, "independent_origins") == (1, 2)


WIRE = (
    "سيطر رجال الإطفاء بعد منتصف الليل على الجزء الأكبر من الحريق الذي اندلع في مخازن القطن "
    "قرب المرفأ القديم، وسط رياح شمالية غيرت اتجاهها أكثر من مرة.\n\n"
    "وقال مدير الدفاع المدني جابر اليراعي إن رجال الإطفاء سيطروا على الحريق في مخزنين من ثلاثة "
    "بعد ست ساعات من العمل المتواصل.\n\n"
    "وتجمع عشرات العمال أمام بوابة المرفأ في انتظار السماح لهم بالعودة إلى أعمالهم."
)


def test_7_an_uncredited_wire_copy_is_one_route_of_unknown_origin(session: Session) -> None:
    articles = [
        publish(session, make_outlet(session, f"صحيفة {name}", publisher=f"دار {name}"), WIRE)
        for name in ("الضفة", "المرسى", "الأفق")
    ]
    agreement = agreement_on(session, *articles)
    assert agreement.verdict == "echoed"
    assert span(agreement, "outlets") == (3, 3)
    assert span(agreement, "routes") == (1, 1)
    assert span(agreement, "parties") == (1, 1)
    record = get_agreement(session, agreement.proposition_id)
    (party,) = record["supporting"]["parties"]["members"]
    assert "اليراعي" in record["names"][party] or "الدفاع المدني" in record["names"][party]
    assert "their origin is not held" in record["summary"]["en"]


def test_8_one_publisher_folds_routes_and_never_speakers(session: Session) -> None:
    told = (
        "قال قائد جيش الشمال نادر الفارس إن جسر الوادي انهار فجر الاثنين.",
        "أعلن المتحدث باسم جيش الجنوب هاني السالم أن جسر الوادي انهار فجر الاثنين.",
        "أكدت نقيبة المهندسين سلمى العقيق أن جسر الوادي انهار فجر الاثنين.",
    )
    articles = [
        publish(session, make_outlet(session, f"موقع {number}", publisher="دار السنديان"), text)
        for number, text in enumerate(told)
    ]
    agreement = agreement_on(session, *articles)
    assert agreement.verdict == "unresolved"
    assert span(agreement, "publishers") == (1, 1)
    assert span(agreement, "parties") == (3, 3)
    assert span(agreement, "routes") == (1, 1)
    assert span(agreement, "independent_origins") == (1, 3)


COLLAPSE = "قال رئيس بلدية المرسى فؤاد النجار إن جسر الوادي انهار فجر الاثنين."


def test_9_an_outlet_that_quotes_itself_adds_nothing(session: Session) -> None:
    outlet = make_outlet(session, "صحيفة الضفة", publisher="دار الضفة")
    later = "وكانت صحيفة الضفة قد ذكرت في تقرير سابق أن جسر الوادي انهار فجر الاثنين."
    agreement = agreement_on(
        session,
        publish(session, outlet, COLLAPSE, published_at="2031-05-02T10:00:00Z"),
        publish(session, outlet, later, published_at="2031-05-02T11:00:00Z"),
    )
    assert agreement.verdict == "one_outlet"
    assert span(agreement, "outlets") == (1, 1)
    assert span(agreement, "parties") == (1, 1)
    (carrier,) = agreement.answer["carriers"]
    assert carrier["earliest_dated_copy"] == "2031-05-02T10:00:00Z"


@pytest.mark.parametrize(
    "media",
    ["وسائل إعلام", "وسائل إعلام محلية", "تقارير إعلامية"],
    ids=["media", "local media", "media reports"],
)
def test_9_media_at_large_add_no_outlet_and_no_party(session: Session, media: str) -> None:
    reports = f"ذكرت {media} أن جسر الوادي انهار فجر الاثنين."
    agreement = agreement_on(
        session,
        publish(session, make_outlet(session, "صحيفة الضفة", publisher="دار الضفة"), COLLAPSE),
        publish(session, make_outlet(session, "صحيفة الأفق", publisher="دار الأفق"), reports),
    )
    assert agreement.verdict == "one_outlet"
    assert span(agreement, "outlets") == (1, 1)
    assert span(agreement, "parties") == (1, 1)
