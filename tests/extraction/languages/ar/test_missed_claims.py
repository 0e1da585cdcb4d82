"""Sentences as news has them, whose claims were once missed, cut short or given to another."""

import pytest

from service.extraction import extract
from service.extraction.page import Page, Region
from service.extraction.spans import Span


def read(text: str, kind: str = "body") -> list[tuple[str, str | None, str]]:
    page = Page((Region(kind, Span(0, len(text))),), None, None, None, None)
    return [
        (
            claim.cue.span.of(text),
            claim.speaker.name if claim.speaker else None,
            " … ".join(span.of(text) for span in claim.content),
        )
        for claim in extract(text, "ar", page)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "اتهمت الحكومة الكينية أوغندا بمحاولة الهجوم على أراضيها.",
            ("اتهمت", "الحكومة الكينية", "أوغندا بمحاولة الهجوم على أراضيها"),
        ),
        (
            "واتهمت كينيا نصار بخيانة الأمانة.",
            ("اتهمت", "كينيا", "نصار بخيانة الأمانة"),
        ),
        (
            "وصف رئيس الوزراء الكيني، سامر الحلبي، الحادث بأنه هجوم إرهابي.",
            ("وصف", "سامر الحلبي", "الحادث … هجوم إرهابي"),
        ),
        (
            "اتهم المتحدث باسم وزارة الدفاع كينيا بشن هذه الغارة.",
            ("اتهم", "المتحدث باسم وزارة الدفاع", "كينيا بشن هذه الغارة"),
        ),
        (
            'اتهمت أسرته في بيان "جهاز الأمن بالوقوف وراء اغتيال" الحلبي.',
            ("اتهمت", "أسرته", '"جهاز الأمن بالوقوف وراء اغتيال" الحلبي'),
        ),
    ],
)
def test_who_is_accused_is_not_who_accuses(text, found):
    assert read(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "أعلنت رابطة الدوري الكيني، اليوم الأربعاء، إضافة هدف إلى رصيد المهاجم.",
            ("أعلنت", "رابطة الدوري الكيني", "إضافة هدف إلى رصيد المهاجم"),
        ),
        (
            "أعلن نادي مرجان الكيني، الجمعة، تعاقده مع المهاجم سامر حلبي.",
            ("أعلن", "نادي مرجان الكيني", "تعاقده مع المهاجم سامر حلبي"),
        ),
        (
            "وكانت هيئة التحقيق أعلنت في حصيلة أولية للضحايا مصرع خمسة أشخاص.",
            ("أعلنت", "هيئة التحقيق", "مصرع خمسة أشخاص"),
        ),
        (
            "وكان حلبي قد أنكر في البداية الاتهامات التي وجهتها إليه المحكمة.",
            ("أنكر", "حلبي", "الاتهامات التي وجهتها إليه المحكمة"),
        ),
        (
            "فقد أعلن حلبي في 22 مايو عزمه على فرض رسوم جمركية.",
            ("أعلن", "حلبي", "عزمه على فرض رسوم جمركية"),
        ),
        (
            "أعلنت وكالة الأنباء الكينية نقلا عن الشرطة مقتل صياد مساء السبت.",
            ("أعلنت", "الشرطة", "مقتل صياد مساء السبت"),
        ),
        (
            "أفادت وسائل إعلام كينية بتصدي الحرس لهجوم بالقرب من مدينة مرجان.",
            ("أفادت", "وسائل إعلام كينية", "تصدي الحرس لهجوم بالقرب من مدينة مرجان"),
        ),
    ],
)
def test_an_object_is_found_behind_what_stands_before_it(text, found):
    assert read(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وكان الحلبي صرح مطلع الشهر الجاري بأن العمل انتهى.", "الحلبي"),
        ("وكان رئيس الوزراء الكيني قد أكد عام 2017 أن السد جاهز.", "رئيس الوزراء الكيني"),
        ("وقال تلفزيون سي.إن.إن ترك إن ثلاثة صيادين أصيبوا.", "تلفزيون سي.إن.إن ترك"),
        ("أقر طالب جامعي كيني سابق، الأربعاء، بالذنب في الجريمة.", "طالب جامعي كيني سابق"),
        ("وأصدرت الحركة بيانا جاء فيه أن الميناء مغلق.", "الحركة"),
        (
            "فرضت كينيا رسوما، كما أفادت وكالة أنباء كينيا الجديدة (كينا).",
            "وكالة أنباء كينيا الجديدة كينا",
        ),
        (
            "غرق 37 صيادا قرب مرجان، كما أفادت وكالة الأنباء الكينية نقلا عن مصدر أمني.",
            "مصدر أمني",
        ),
    ],
)
def test_the_speaker_is_neither_the_time_nor_the_document(text, found):
    assert [speaker for _, speaker, _ in read(text)] == [found]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وتحدثت الوكالة عن صواريخ سقطت، من دون إضافة المزيد من التفاصيل.", "صواريخ سقطت"),
        ('وأعربت الوزارة عن "بالغ تعازيها"، دون إبداء مزيد من التفاصيل.', "بالغ تعازيها"),
        ("أكدت الوزارة وقف الرحلات، غير أن الشركات لم تلتزم به.", "وقف الرحلات"),
        ("حذرت الوزارة من سيول في الشمال، الأمر الذي زاد المخاوف.", "سيول في الشمال"),
        ("قال مرجاني إن فادي الحلبي سافر.", "فادي الحلبي سافر"),
        ('وكتب على "الميناء": واو، هدف رائع.', "واو، هدف رائع"),
        ("وفقدت الشركة أرباحها هذا العام، بحسب وكالة الميناء.", "فقدت الشركة أرباحها هذا العام"),
    ],
)
def test_a_content_is_neither_too_long_nor_short_of_a_letter(text, content):
    assert [said for _, _, said in read(text)] == [content]


def test_another_statement_ends_the_first():
    text = "وأوردت الوكالة أن السفينة غرقت فيما ذكرت صحيفة كينية أن الحادث وقع مساء."
    assert [said for _, _, said in read(text)] == ["السفينة غرقت", "الحادث وقع مساء"]


def test_what_is_stressed_may_be_quoted():
    text = 'قال الحلبي إنه يتوقع الفوز، مؤكدا "الضرورة الملحة" لتوليه المنصب.'
    assert [cue for cue, _, _ in read(text)] == ["قال", "مؤكدا"]


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("مصادر كينية: هجوم الثلاثاء خدع الرادارات", "مصادر كينية"),
        ("الحركة تنعي سامر حلبي: يد الغدر اغتالته", "الحركة"),
        ("الحركة تواجه النادي: هدف بعد هدف", None),
    ],
)
def test_a_headlines_colon_attributes_to_who_speaks(title, speaker):
    body = "قالت الحركة في بيان إن الرجل قتل مساء السبت."
    text = f"{title}\n{body}"
    regions = (
        Region("title", Span(0, len(title))),
        Region("body", Span(len(title) + 1, len(text))),
    )
    found = extract(text, "ar", Page(regions, None, None, None, None))
    colons = [claim.speaker.name for claim in found if claim.cue.span.of(text) == ":"]
    assert colons == ([speaker] if speaker else [])
