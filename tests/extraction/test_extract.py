"""What joins the sentences of an article: speakers, chains, channels, assertions."""

import pytest

from service.extraction import extract
from service.extraction.attribution import Body
from service.extraction.page import Page, Region
from service.extraction.spans import Span


def read(*paragraphs):
    text = "\n".join(paragraphs)
    page = Page((Region("body", Span(0, len(text))),), None, None, None, None)
    return text, extract(text, "ar", page)


def speakers(claims):
    return [claim.speaker.name if claim.speaker else None for claim in claims]


def test_a_surname_and_a_title_are_the_person_named_in_full():
    _, claims = read(
        "قال وزير المياه سامر الحلبي إن السد ممتلئ.",
        "وأكد الحلبي أن القرى آمنة.",
        "وأضاف الوزير أن الأمطار تراجعت.",
    )
    assert speakers(claims) == ["سامر الحلبي"] * 3
    assert claims[2].speaker.role == "وزير المياه"
    assert claims[2].speaker.mention == "الوزير"
    assert "الحلبي" in claims[0].speaker.aliases


def test_a_verb_without_subject_agrees_with_its_speaker():
    _, claims = read(
        "ذكرت وزارة المياه في بيان أن السد ممتلئ.",
        "وأوضح البيان أن القرى آمنة.",
        "وأشارت إلى أن الأمطار تراجعت.",
    )
    assert [claim.speaker.kind for claim in claims] == ["organization", "document", "organization"]


def test_a_document_speaks_for_its_issuer():
    _, claims = read(
        "ذكرت وزارة المياه في حكومة الإنقاذ في بيان أن السد ممتلئ.",
        "وأوضح البيان أن القرى آمنة.",
    )
    issuer = claims[1].speaker.issuer
    assert issuer == Body("وزارة المياه في حكومة الإنقاذ", within=Body("حكومة الإنقاذ"))
    assert claims[1].channel.kind == "statement"


def test_a_ministry_named_barely_takes_its_government_from_narration():
    _, claims = read(
        "زار وزير المياه في حكومة الإنقاذ المدينة.",
        "وقالت وزارة المياه إن السد ممتلئ.",
    )
    assert claims[0].speaker.body == Body("حكومة الإنقاذ")


def test_a_relay_is_one_claim_of_two_hops():
    text, claims = read("نقلت وكالة رويترز عن مسؤول كيني أن السد ممتلئ.")
    assert [(hop.name, hop.role) for hop in claims[0].chain] == [
        ("وكالة رويترز", "relay"),
        ("مسؤول كيني", "speaker"),
    ]
    assert claims[0].depth == 0
    assert claims[0].chain[0].span.of(text) == "وكالة رويترز"


def test_hearsay_begins_with_its_parents_chain():
    _, claims = read("قال البيان إن الوزير اتهم الشركة بإخفاء الوثائق.")
    outer, inner = claims
    assert (inner.depth, inner.parent) == (1, 0)
    assert inner.chain[: len(outer.chain)] == outer.chain


def test_an_interview_is_carried_and_stays_with_its_speaker():
    _, claims = read(
        "قال وزير المياه سامر الحلبي في مقابلة نشرتها صحيفة الميناء إن السد ممتلئ.",
        "وأضاف أن القرى آمنة.",
    )
    assert [hop.role for hop in claims[0].chain] == ["carrier", "speaker"]
    assert [hop.role for hop in claims[1].chain] == ["carrier", "speaker"]
    assert [claim.channel.kind for claim in claims] == ["interview", "interview"]
    assert claims[1].channel.span is None


def test_a_channel_is_not_inherited_backwards_or_by_others():
    _, claims = read(
        "قالت وزارة المياه إن السد ممتلئ.",
        "وأضافت الوزارة في بيان أن القرى آمنة.",
        "وقال العمدة إن الطريق مغلق.",
    )
    assert [claim.channel and claim.channel.kind for claim in claims] == [None, "statement", None]


def test_an_unknown_newspaper_is_the_one_named_next():
    _, claims = read(
        "كشفت صحيفة كينية أن الميناء سيغلق.",
        'وقالت صحيفة "الميناء" إن العمال غادروا.',
    )
    assert speakers(claims) == ["صحيفة الميناء"] * 2


def test_a_content_is_split_into_what_it_asserts():
    text, claims = read(
        "قال المتحدث إن الميناء مغلق، في حين غادر العمال المدينة، وإن الطريق مقطوع."
    )
    parts = [" ".join(span.of(text) for span in part.spans) for part in claims[0].assertions]
    assert len(parts) == 3
    assert parts[0] == "الميناء مغلق"


def test_a_full_stop_inside_a_quotation_ends_an_assertion():
    text, claims = read('قال العمدة: "نعتذر لمن أزعجهم حفر الطريق. سنعيد فتح السوق غدا".')
    parts = [" ".join(span.of(text) for span in part.spans) for part in claims[0].assertions]
    assert parts == ["نعتذر لمن أزعجهم حفر الطريق", "سنعيد فتح السوق غدا"]


def test_a_negated_clause_asserts_something_of_its_own():
    text, claims = read("قال المتحدث إن عطلا أدى إلى توقف المصعد ولم يصب أحد من الزوار.")
    parts = [" ".join(span.of(text) for span in part.spans) for part in claims[0].assertions]
    assert parts == ["عطلا أدى إلى توقف المصعد", "لم يصب أحد من الزوار"]


def test_another_verb_of_the_speaker_asserts_something_of_its_own():
    text, claims = read(
        "قال العمدة إن البلدية أخطأت في القياس وأؤكد للجميع أننا سنعيد البناء.",
        "وقال المدير إن المصنع يشغل مئة عامل، ويعيش منه سكان ثلاث قرى.",
    )
    parts = [[" ".join(s.of(text) for s in one.spans) for one in c.assertions] for c in claims]
    assert [len(told) for told in parts] == [2, 2]
    assert parts[1][1] == "ويعيش منه سكان ثلاث قرى"


def test_the_point_of_an_abbreviation_ends_no_assertion():
    _, claims = read("قال المتحدث إن شركة ج. نعمان اشترت ثلاث سفن.")
    assert len(claims[0].assertions) == 1


def test_lists_of_nouns_are_not_split():
    _, claims = read("قال المتحدث إن الوفد زار الميناء، والسوق، والمدرسة الجديدة.")
    assert len(claims[0].assertions) == 1


def test_negation_and_doubt_are_marked():
    _, claims = read(
        "قال المتحدث إن الميناء لم يغلق.",
        "وقال العمدة إنه من المتوقع أن يفتح السوق.",
    )
    assert [claim.negated for claim in claims] == [True, False]
    assert [claim.hedged for claim in claims] == [False, True]


def test_boilerplate_inside_the_body_is_not_read():
    text = "قال العمدة إن الطريق مغلق.\nرويترز: الميناء مغلق\nوأضاف أن السوق مفتوح."
    first, second = text.index("\n"), text.rindex("\n")
    regions = (
        Region("body", Span(0, first)),
        Region("boilerplate", Span(first + 1, second)),
        Region("body", Span(second + 1, len(text))),
    )
    claims = extract(text, "ar", Page(regions, None, None, None, None))
    assert [claim.cue.span.of(text) for claim in claims] == ["قال", "أضاف"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "قال سامر دانيال إن الفرقة عبأت حرس الميناء وطلبت من سكان المرجان البقاء في البيوت.",
            ["الفرقة عبأت حرس الميناء", "طلبت من سكان المرجان البقاء في البيوت"],
        ),
        (
            'قال سامر دانيال: "طريقة التعامل فيها إهانة كبيرة.. كنت أتمنى أن يكون الرد أرقى".',
            ["طريقة التعامل فيها إهانة كبيرة", "كنت أتمنى أن يكون الرد أرقى"],
        ),
        (
            "قال سامر دانيال إن الحملة تسرع القضاء على الجراد في السهل بعد أن قضي عليه في المرجان.",
            ["الحملة تسرع القضاء على الجراد في السهل", "بعد أن قضي عليه في المرجان"],
        ),
        (
            "قال سامر دانيال إن البلدية فرضت رسوما على مئة سلعة وذلك ردا على رسوم الميناء الجديدة.",
            ["البلدية فرضت رسوما على مئة سلعة", "ذلك ردا على رسوم الميناء الجديدة"],
        ),
    ],
)
def test_a_second_thing_that_happened_is_asserted_for_itself(text: str, wanted: list[str]) -> None:
    text, (claim,) = read(text)
    parts = [" ".join(span.of(text) for span in part.spans) for part in claim.assertions]
    assert parts == wanted


@pytest.mark.parametrize(
    "text",
    [
        "قال سامر دانيال إن الجيش أوقف القارب الذي كان ينقل الوقود ويعبر الميناء كل ليلة.",
        "قال سامر دانيال إن المفتشين وصلوا إلى مدينة المرجان وذلك للتحقيق في الحريق الأخير.",
        "قال سامر دانيال إن الفرقة تريد أن تفتح المخازن القديمة وتحضر الملاجئ الجديدة للسكان.",
    ],
)
def test_what_depends_on_another_thing_is_no_assertion_of_its_own(text: str) -> None:
    _, (claim,) = read(text)
    assert len(claim.assertions) == 1
