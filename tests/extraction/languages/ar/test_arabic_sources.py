"""Who speaks, and how far, where something stands between verb, subject and content."""

import pytest

from service.extraction import extract
from service.extraction.page import Page, Region
from service.extraction.spans import Span


def told(text):
    """Each claim of the text: whom it names, its cue, its content."""
    page = Page((Region("body", Span(0, len(text))),), None, None, None, None)
    return [
        (
            claim.speaker.mention or claim.speaker.name if claim.speaker else None,
            claim.cue.span.of(text),
            " … ".join(span.of(text) for span in claim.content),
        )
        for claim in extract(text, "ar", page)
    ]


SHAPES = [
    (  # the day before its subject
        "أعلن الثلاثاء المكتب الإعلامي الرسمي عن دخول المراقبين إلى البلدة.",
        ("المكتب الإعلامي الرسمي", "أعلن", "دخول المراقبين إلى البلدة"),
    ),
    (  # who the subject is, between verb and object
        "ودان كريم السعدي، الناطق باسم الحزب، الهجوم على المدرسة.",
        ("كريم السعدي، الناطق باسم الحزب", "دان", "الهجوم على المدرسة"),
    ),
    (  # a title with its dot
        "وقال الوزير د. سامي الرفاعي إن الطائرة وصلت.",
        ("الوزير د. سامي الرفاعي", "قال", "الطائرة وصلت"),
    ),
    (  # where it was said, described by a verb with a preposition of its own
        "وأكد سامي الرفاعي في بيان نشره على فيسبوك أن الطائرة وصلت.",
        ("سامي الرفاعي", "أكد", "الطائرة وصلت"),
    ),
    (  # the noun of saying leads to a verb that resumes it
        "نشر سليم المهدي تغريدة كشف فيها عن أنه يتعرض لضغوط.",
        ("سليم المهدي", "كشف", "يتعرض لضغوط"),
    ),
    (
        "ورد وزير الرياضة خالد المهدي بتغريدة أخرى، أكد فيها أنه سيتدخل لحل الأزمة.",
        ("خالد المهدي", "أكد", "سيتدخل لحل الأزمة"),
    ),
    (  # whom a party of a relative clause quotes, not what contains him
        "والحصيلة تتضمن السائق الذي قالت الشرطة المحلية في وقت سابق إنه قتل نفسه.",
        ("الشرطة المحلية", "قالت", "قتل نفسه"),
    ),
    (  # what is said of the accused belongs to them
        "واتهمت الحكومة المسلحين، الذين يسيطرون على البلدة، بتنفيذ موجة من الاعتقالات.",
        (
            "الحكومة",
            "اتهمت",
            "المسلحين، الذين يسيطرون على البلدة، بتنفيذ موجة من الاعتقالات",
        ),
    ),
    (  # a report that ends before its verb
        "لكن بحسب وسائل إعلام محلية شوهدت طائرات الجمعة في مطار المنارة.",
        ("وسائل إعلام محلية", "بحسب", "شوهدت طائرات الجمعة في مطار المنارة"),
    ),
    (
        "وأشارت المنظمة بالتقرير إلى أن الحالات ارتفعت.",
        ("المنظمة", "أشارت", "الحالات ارتفعت"),
    ),
    (
        "وأبدى هاينس خيبة أمله من الأخطاء التي ارتكبها الفريق.",
        ("هاينس", "أبدى", "خيبة أمله من الأخطاء التي ارتكبها الفريق"),
    ),
    (  # two parties are between one and the other
        "أعلنت الوزارة بدء التعاون بين المركز الوطني وفرق الهندسة وبين بعثة مرجانية.",
        (
            "الوزارة",
            "أعلنت",
            "بدء التعاون بين المركز الوطني وفرق الهندسة وبين بعثة مرجانية",
        ),
    ),
    (  # a sentence within a quotation opens no subject
        'وقال رشيد "لقد خدعت في الأمر. أنكر هذه الفترة من حياتي بشكل تام".',
        ("رشيد", "قال", "لقد خدعت في الأمر. أنكر هذه الفترة من حياتي بشكل تام"),
    ),
]


@pytest.mark.parametrize(("text", "found"), SHAPES)
def test_a_shape_is_one_claim(text, found):
    assert told(text) == [found]


def test_an_accusation_ends_before_what_the_accuser_said():
    text = 'واتهم كريم السعدي، أحد أقارب الضحية، الحراس بقتله، قائلا: "إنه بالتأكيد عمل مدبر".'
    first, second = told(text)
    assert first == ("كريم السعدي، أحد أقارب الضحية", "اتهم", "الحراس بقتله")
    assert second[1:] == ("قائلا", "إنه بالتأكيد عمل مدبر")


def test_those_asked_in_a_survey_speak_whichever_sign_counts_them():
    text = "وأظهر استطلاع أن 60٪ من المشاركين قالوا إنهم سيصوتون للحزب."
    assert told(text)[1] == ("60٪ من المشاركين", "قالوا", "سيصوتون للحزب")


def test_what_drove_people_says_nothing():
    text = "وقال العميد سامي الرفاعي إنه سيتم البحث في الدوافع التي دعتهم إلى التطرف والعنف."
    assert [cue for _, cue, _ in told(text)] == ["قال"]


def test_an_agency_that_vouches_is_one_hop():
    page = "وقال الوزير، وفقا للوكالة، إن السوق مستقرة."
    (claim,) = extract(page, "ar", Page((Region("body", Span(0, len(page))),), *(None,) * 4))
    assert [hop.role for hop in claim.chain] == ["relay", "speaker"]


@pytest.mark.parametrize(
    "text",
    [
        "وغياب اللاعبين يعتبر عقابا لهم بدلا من أن يكون تشريفا.",
        "وتحدث سليم المهدي، وهو رئيس البلدية، عن هذا الأمر على الملأ.",
        "والرئيس قد يعلن عن انسحاب جزئي من الاتفاق.",
    ],
)
def test_what_only_looks_like_a_report_is_none(text):
    assert told(text) == []


@pytest.mark.parametrize("title", ["د. ", "أ.د. ", "الوزير د. "])
def test_a_title_of_one_letter_is_no_part_of_the_name(title):
    text = f"وقال {title}سامي الرفاعي إن الأسعار سترتفع."
    (claim,) = extract(text, "ar", Page((Region("body", Span(0, len(text))),), *(None,) * 4))
    assert claim.speaker.name == "سامي الرفاعي"
