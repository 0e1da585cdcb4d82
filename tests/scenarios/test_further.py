"""Situations beyond the eighteen: own voices, denials, tolls and state media, mixed.

From the text of the articles to the agreement. All names are invented.
"""

from sqlalchemy.orm import Session

from service.answers.agreement import get_agreement
from service.models import Article
from tests.factories import make_outlet
from tests.stories import agreement_on, publish, span

FACT = "قال رئيس بلدية المرسى فؤاد النجار إن جسر الوادي انهار فجر الاثنين."
OWN = "انهار جسر الوادي فجر الاثنين."


def at(session: Session, name: str, text: str, hour: int = 12) -> Article:
    """The text in a paper of this name, of an owner of its own, published at this hour."""
    outlet = make_outlet(session, f"صحيفة {name}", publisher=f"دار {name}")
    return publish(session, outlet, text, published_at=f"2031-05-14T{hour}:00:00Z")


def test_19_many_papers_in_their_own_voice_make_no_second_source(session: Session) -> None:
    article = at(session, "الضفة", FACT)
    for name in ("المرسى", "الأفق", "الراية"):
        at(session, name, f"{OWN}\n\nوتوقفت حركة السير في البلدة كلها حتى المساء.")
    agreement = agreement_on(session, article)
    assert agreement.verdict == "one_outlet"
    assert span(agreement, "outlets") == span(agreement, "parties") == (1, 1)
    assert len(agreement.answer["own_voice"]) == 3


def test_20_an_outlet_that_asserts_and_attributes_is_counted_once(session: Session) -> None:
    article = at(session, "الضفة", f"{OWN}\n\n{FACT}")
    agreement = agreement_on(session, article)
    assert span(agreement, "outlets") == (1, 1)
    assert len(agreement.answer["own_voice"]) == 1
    (carrier,) = agreement.answer["carriers"]
    assert len(carrier["claims"]) == 1


def test_21_a_denial_in_the_states_name_and_its_medium_is_one_opponent(session: Session) -> None:
    article = at(session, "الضفة", FACT)
    at(session, "الأفق", "نفى التلفزيون السوري الرسمي أن يكون جسر الوادي قد انهار فجر الاثنين.")
    at(
        session,
        "الراية",
        "نفى وزير النقل السوري ليث الحداد أن يكون جسر الوادي قد انهار فجر الاثنين.",
    )
    agreement = agreement_on(session, article)
    assert agreement.answer["opposing"]["parties"]["at_most"] == 1
    assert agreement.answer["opposing"]["outlets"]["at_least"] == 2
    assert span(agreement, "outlets") == (1, 1)


def test_22_media_of_two_states_are_two_parties(session: Session) -> None:
    agreement = agreement_on(
        session,
        at(session, "الأفق", "أفاد التلفزيون الرسمي السوري بأن جسر الوادي انهار فجر الاثنين."),
        at(session, "الراية", "أفاد التلفزيون الرسمي الكيني بأن جسر الوادي انهار فجر الاثنين."),
    )
    assert span(agreement, "parties") == (2, 2)
    assert agreement.verdict == "independently_sourced"


def test_23_a_rival_toll_printed_in_an_own_voice_opposes_nobody(session: Session) -> None:
    article = at(
        session,
        "الضفة",
        "قالت وزارة الصحة في حكومة مرجان إن 12 شخصا قتلوا في انفجار مرفأ السوسن.",
    )
    at(session, "المرسى", "قتل 15 شخصا في انفجار مرفأ السوسن.")
    answer = get_agreement(session, agreement_on(session, article).proposition_id)
    assert answer["contradicted_by"] == []
    assert answer["own_voice"] == []


def test_24_what_rests_on_a_corrected_report_says_so(session: Session) -> None:
    agency, url = make_outlet(session, "وكالة الشرق للأنباء"), "https://sharq.example/1"
    publish(session, agency, FACT, url=url, published_at="2031-05-14T10:00:00Z")
    relayed = at(
        session,
        "المرسى",
        "نقلت وكالة الشرق للأنباء عن رئيس بلدية المرسى فؤاد النجار أن جسر الوادي انهار فجر "
        "الاثنين.",
    )
    corrected = "قال رئيس بلدية المرسى فؤاد النجار إن مبنى البلدية القديم تصدع فجر الاثنين."
    publish(session, agency, corrected, url=url, published_at="2031-05-14T10:00:00Z")
    answer = get_agreement(session, agreement_on(session, relayed).proposition_id)
    assert answer["rests_on_corrected"]
