"""Who vouches: one statement, its echoes, sides and their spokesmen, sources without a name.

The hard situations, from the text of the articles to the agreement. All names are invented.
"""

from typing import Any

from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from service.ingest.curation import Owner, change_outlet
from service.models import Article, Outlet
from tests.factories import make_outlet
from tests.stories import agreement_on, publish, span

MINISTRY = (
    "أعلنت وزارة النقل في حكومة مرجان في بيان لها أن جسر الميناء سيغلق أمام الشاحنات الثقيلة "
    "ثلاثة أسابيع ابتداء من يوم الأحد المقبل لإصلاح دعاماته.",
    "أعلنت وزارة النقل في حكومة مرجان، في بيان لها، أن جسر الميناء سيغلق أمام الشاحنات الثقيلة "
    "ثلاثة أسابيع ابتداء من يوم الأحد المقبل لإصلاح دعاماته.",
    "وأعلنت وزارة النقل في حكومة مرجان في بيان أن جسر الميناء سيغلق أمام الشاحنات الثقيلة "
    "ثلاثة أسابيع ابتداء من الأحد المقبل لإصلاح دعاماته.",
    "قالت وزارة النقل في حكومة مرجان إنها ستغلق جسر الميناء أمام الشاحنات الثقيلة لمدة ثلاثة "
    "أسابيع، بدءا من الأحد المقبل، بهدف إصلاح دعاماته.",
)
TRANSLATED = (
    "Marjan's transport ministry said in a statement that the harbour bridge will be closed to "
    "heavy trucks for three weeks from next Sunday to repair its pillars."
)


def in_papers(session: Session, *texts: str) -> list[Article]:
    """Each text in a paper of its own, of an owner of its own."""
    names = ("الضفة", "المرسى", "الأفق", "الراية", "السنديان")
    return [
        publish(session, make_outlet(session, f"صحيفة {name}", publisher=f"دار {name}"), text)
        for name, text in zip(names, texts, strict=False)
    ]


def test_1_one_statement_in_many_papers_is_an_echo(session: Session) -> None:
    agreement = agreement_on(session, *in_papers(session, *MINISTRY))
    assert agreement.verdict == "echoed"
    assert span(agreement, "outlets") == (4, 4)
    assert span(agreement, "parties") == (1, 1)
    assert span(agreement, "independent_origins") == (1, 1)


def test_1_a_translation_is_an_echo_too(session: Session) -> None:
    outlet = make_outlet(session, "The Marjan Courier", publisher="Courier Trust")
    articles = in_papers(session, *MINISTRY)
    agreement = agreement_on(
        session, *articles, publish(session, outlet, TRANSLATED, language="en")
    )
    assert agreement.verdict == "echoed"
    assert span(agreement, "outlets") == (5, 5)
    assert span(agreement, "parties") == (1, 1)


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
    assert span(before, "outlets") == (3, 3)
    assert span(before, "parties") == (1, 1)
    assert before.answer["hearsay"]

    readout = publish(
        session,
        make_outlet(session, "صحيفة الراية", publisher="دار الراية"),
        "ذكرت سفارة سيلان في بيان نشرته على موقعها أن السفير كمال داود أشاد بجهود وزارة النقل "
        "في إصلاح جسر الميناء بعد العاصفة.",
    )
    after = agreement_on(session, *statement, readout)
    assert after.verdict == "independently_sourced"
    assert span(after, "parties") == (2, 2)
    assert span(after, "independent_origins") == (2, 2)


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
    assert span(agreement, "speakers") == (2, 2)
    assert span(agreement, "parties") == (1, 1)


NORTH = "قال قائد جيش الشمال نادر الفارس إن جسر الوادي انهار فجر الاثنين تحت القصف."
SOUTH = "وأعلن المتحدث باسم جيش الجنوب هاني السالم أن جسر الوادي انهار فجر الاثنين."


def test_5_two_sides_reached_separately_are_independent(session: Session) -> None:
    agreement = agreement_on(
        session,
        publish(session, make_outlet(session, "صحيفة الضفة", publisher="دار الضفة"), NORTH),
        publish(session, make_outlet(session, "قناة المرسى", publisher="دار المرسى"), SOUTH),
    )
    assert agreement.verdict == "independently_sourced"
    assert span(agreement, "parties") == (2, 2)
    assert span(agreement, "independent_origins") == (2, 2)


LEAK = (
    "قال مسؤول رفيع المستوى، طلب عدم الكشف عن هويته، إن قائد حامية الميناء أعفي من منصبه "
    "صباح الأربعاء.",
    "أكد مسؤول رفيع فضل عدم ذكر اسمه أن قائد حامية الميناء أعفي من منصبه صباح الأربعاء بعد "
    "اجتماع عاجل.",
)


def test_6_a_senior_official_in_two_papers_may_be_one_or_two(session: Session) -> None:
    agreement = agreement_on(session, *in_papers(session, *LEAK))
    assert agreement.verdict == "unresolved"
    assert span(agreement, "parties") == (1, 2)


def test_6_a_reviewer_who_knows_that_they_are_two_of_two_sides_is_believed_until_undone(
    session: Session, client: FlaskClient
) -> None:
    agreement = agreement_on(session, *in_papers(session, *LEAK))
    decision = {"decision": "apart", "claims": agreement.answer["supporting"]["claims"]}
    made = client.post("/v1/reviews", json={**decision, "reason": "both are known to us"})
    assert made.status_code == 201
    session.expire_all()
    assert span(agreement, "parties") == (2, 2)
    address = f"/v1/reviews/{made.json['id']}"
    assert client.delete(address, headers={"If-Match": "*"}).status_code == 204
    session.expire_all()
    assert span(agreement, "parties") == (1, 2)


def test_6_three_sources_are_not_three_parties_that_are_known(session: Session) -> None:
    told = "قالت ثلاثة مصادر مطلعة إن قائد حامية الميناء أعفي من منصبه صباح الأربعاء."
    agreement = agreement_on(session, *in_papers(session, LEAK[0], told))
    assert agreement.verdict == "unresolved"
    assert span(agreement, "parties") == (1, 4)
    assert span(agreement, "independent_origins") == (1, 4)


def test_6_two_officials_of_one_ministry_are_one_side(session: Session) -> None:
    agreement = agreement_on(
        session,
        *in_papers(
            session,
            "قال مسؤول رفيع في وزارة الدفاع في حكومة مرجان إن قائد حامية الميناء أعفي من منصبه "
            "صباح الأربعاء.",
            "وأكد مسؤول رفيع في وزارة الدفاع في حكومة مرجان، طلب عدم ذكر اسمه، أن قائد حامية "
            "الميناء أعفي من منصبه صباح الأربعاء.",
        ),
    )
    assert agreement.verdict == "one_side"
    assert span(agreement, "speakers") == (1, 2)
    assert span(agreement, "parties") == (1, 1)


STATE = (
    ("وكالة أنباء مرجان", "ذكرت وكالة أنباء مرجان الرسمية أن جسر الوادي انهار فجر الاثنين."),
    ("تلفزيون مرجان", "أفاد تلفزيون مرجان الرسمي بأن جسر الوادي انهار فجر الاثنين."),
    (
        "صحيفة الضفة",
        "قال وزير النقل في حكومة مرجان ليث الحداد إن جسر الوادي انهار فجر الاثنين.",
    ),
)


def declare_owner(session: Session, outlet: Outlet, name: str, **told: Any) -> None:
    """What a curator tells of the outlet's owner."""
    owner = Owner(
        name=name, evidence_url="https://registry.example/owners", valid_from=None, valid_to=None
    )
    change_outlet(session, outlet, {"publisher": {**owner, **told}})


def test_15_what_a_state_claims_through_its_media_is_one_party(session: Session) -> None:
    papers = ("صحيفة الأفق", "صحيفة الراية", "صحيفة الضفة")
    for name, _ in STATE[:2]:
        declare_owner(session, make_outlet(session, name), "حكومة مرجان")
    articles = [
        publish(session, make_outlet(session, paper, publisher=f"دار {paper}"), text)
        for paper, (_, text) in zip(papers, STATE, strict=True)
    ]
    agreement = agreement_on(session, *articles)
    assert agreement.verdict == "one_side"
    assert span(agreement, "parties") == (1, 1)


def test_15_what_is_told_of_an_owner_later_holds_for_what_was_said_before(session: Session) -> None:
    (agency, said), (television, shown), (_, minister) = STATE
    outlets = [make_outlet(session, name) for name in (agency, television)]
    agreement = agreement_on(session, *in_papers(session, said, shown, minister))
    assert span(agreement, "parties")[1] == 3
    for outlet in outlets:
        declare_owner(session, outlet, "هيئة إعلام مرجان", speaks_for="حكومة مرجان")
    session.refresh(agreement)
    assert (agreement.verdict, span(agreement, "parties")) == ("one_side", (1, 1))
    for outlet in outlets:
        declare_owner(session, outlet, "هيئة إعلام مرجان")
    session.refresh(agreement)
    assert span(agreement, "parties")[1] == 3


def test_15_a_medium_that_a_text_calls_the_states_speaks_for_it(session: Session) -> None:
    agreement = agreement_on(
        session,
        *in_papers(
            session,
            "أفاد التلفزيون الرسمي السوري بأن جسر الوادي انهار فجر الاثنين.",
            "ذكرت وكالة الأنباء السورية الرسمية أن جسر الوادي انهار فجر الاثنين.",
            "قال وزير النقل السوري ليث الحداد إن جسر الوادي انهار فجر الاثنين.",
        ),
    )
    assert (agreement.verdict, span(agreement, "parties")) == ("one_side", (1, 1))


def test_15_an_eyewitness_on_state_television_is_a_party_by_its_route(session: Session) -> None:
    television = make_outlet(session, "تلفزيون مرجان", publisher="هيئة إعلام مرجان")
    witness = (
        "قال سمير الحلاق، وهو صياد يسكن قرب الجسر، في مقابلة مع تلفزيون مرجان إن جسر الوادي انهار "
        "فجر الاثنين."
    )
    agreement = agreement_on(
        session, publish(session, television, STATE[2][1]), *in_papers(session, witness)
    )
    assert agreement.verdict == "unresolved"
    assert span(agreement, "parties") == (2, 2)
    assert span(agreement, "routes") == (1, 1)
    assert span(agreement, "independent_origins") == (1, 2)


def test_17_one_outlet_that_quotes_both_sides_is_one_outlet(session: Session) -> None:
    article = publish(session, make_outlet(session, "صحيفة الضفة"), f"{NORTH}\n\n{SOUTH}")
    agreement = agreement_on(session, article)
    assert agreement.verdict == "one_outlet"
    assert span(agreement, "parties") == (2, 2)
    assert span(agreement, "independent_origins") == (1, 2)


REPAIR = (
    "قال {} إن إصلاح دعامات جسر الميناء القديم على الضفة الشمالية من نهر مرجان سيستغرق ثلاثة "
    "أسابيع كاملة ابتداء من صباح يوم الأحد المقبل بسبب قلة العمال المهرة في شركات المقاولات."
)


def test_who_is_vague_in_a_copy_is_who_is_named(session: Session) -> None:
    vague, named = (REPAIR.format(who) for who in ("وكيل البحارة", "سامر دانيال"))
    agreement = agreement_on(session, *in_papers(session, vague, named))
    assert agreement.verdict == "echoed"
    (reason,) = [one for one in agreement.answer["reasons"] if one["kind"] == "named_alike"]
    assert reason["method"] == "copied_passage"
    assert {one["kind"] for one in agreement.answer["reasons"]} == {"named_alike", "shared_text"}


def test_two_full_names_in_the_same_words_stay_two(session: Session) -> None:
    texts = (REPAIR.format(who) for who in ("هاني رامز", "سامر دانيال"))
    assert agreement_on(session, *in_papers(session, *texts)).verdict == "unresolved"


def test_one_quotation_in_two_mouths_is_one_utterance(session: Session) -> None:
    told = "قال {} إن إغلاق جسر الميناء ثلاثة أسابيع سيكون «ضربة قاسية لتجار الضفة الشمالية»."
    who = ("المتحدث باسم جيش الشمال هاني السالم", "قائد جيش الجنوب نادر الفارس")
    agreement = agreement_on(session, *in_papers(session, *map(told.format, who)))
    assert span(agreement, "parties") == (2, 2)
    assert span(agreement, "independent_origins") == (1, 2)
    assert agreement.verdict == "unresolved"


def test_a_description_is_not_known_to_be_another_of_its_class(session: Session) -> None:
    texts = (
        "أعلن التحالف العربي أن جسر الوادي انهار فجر الاثنين تحت القصف.",
        "قال تحالف إنقاذ الوادي إن جسر الوادي انهار فجر الاثنين.",
    )
    agreement = agreement_on(session, *in_papers(session, *texts))
    assert (agreement.verdict, span(agreement, "parties")) == ("unresolved", (1, 2))


def test_bodies_that_and_joins_vouch_for_nobody_alone(session: Session) -> None:
    texts = (
        "أعلنت نقابة البحارة ومركز حقوقي أن جسر الوادي انهار فجر الاثنين تحت القصف.",
        "قالت نقابة البحارة في مرجان إن جسر الوادي انهار فجر الاثنين.",
    )
    agreement = agreement_on(session, *in_papers(session, *texts))
    assert agreement.verdict == "unresolved"
