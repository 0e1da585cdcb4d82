"""Where a name begins and ends: ranks of two words, nations, titles inside it, what follows it.

All names are invented.
"""

import pytest

from service.extraction import extract


def speaker(text: str) -> tuple[str, str, str | None]:
    """Name, kind and office of whoever says the first thing."""
    found = extract(text, "ar")[0].speaker
    assert found is not None
    return found.name, found.kind, found.role


@pytest.mark.parametrize(
    ("phrase", "name", "role"),
    [
        ("العقيد الركن نادر الحلبي", "نادر الحلبي", "العقيد الركن"),
        ("الفريق أول ركن سامر الحلبي", "سامر الحلبي", "الفريق أول ركن"),
        ("الميجر جنرال هارالد نوردال", "هارالد نوردال", "الميجر جنرال"),
        ("العقيد تركي الحربي", "تركي الحربي", "العقيد"),
        ("الأمير تركي بن نادر", "تركي بن نادر", "الأمير"),
        ("تركي الحربي", "تركي الحربي", None),
        ("عبد الملك الحربي، زعيم حركة البيرق،", "عبد الملك الحربي", "زعيم حركة البيرق"),
        ("سامر بوريشة", "سامر بوريشة", None),
        ("الناطق باسم بلدية الميناء نادر كالون", "نادر كالون", "الناطق باسم بلدية الميناء"),
        ("رئيس هيئة الموانئ بارك يون إن", "بارك يون إن", "رئيس هيئة الموانئ"),
    ],
)
def test_a_name_is_whole_and_without_its_rank(phrase: str, name: str, role: str | None) -> None:
    assert speaker(f"قال {phrase} إن الميناء سيفتح غدا.") == (name, "person", role)


def test_on_whom_an_officer_acts_is_no_part_of_his_name() -> None:
    found = speaker("هدد الرئيس الكيني سامر حلبي النظام الأوغندي بإغلاق الميناء.")
    assert found == ("سامر حلبي", "person", "الرئيس الكيني")


def test_whose_nation_is_told_is_no_name() -> None:
    assert speaker("قال مسؤول تركي الثلاثاء إن الميناء سيفتح غدا.")[1] == "unnamed"


def test_somebodys_spokesman_is_not_called_so() -> None:
    office = "المتحدث باسم الحربي"
    assert speaker(f"قال {office} إن الميناء سيفتح غدا.") == (office, "person", office)
    found = extract(f"قال {office} إن الميناء سيفتح غدا.", "ar")[0].speaker
    assert found is not None and found.body is not None and found.body.name == "الحربي"
    assert speaker("قال باسم الحربي إن الميناء سيفتح غدا.")[0] == "باسم الحربي"


def test_who_speaks_on_a_colonel_is_of_no_nation_by_his_name() -> None:
    text = "قال المتحدث الرسمي لقوات الميناء العقيد تركي الحربي إن الميناء سيفتح غدا."
    found = extract(text, "ar")[0].speaker
    assert found is not None and (found.body is None or found.body.name != "تركيا")


@pytest.mark.parametrize(
    "text",
    [
        "تؤكد كينيا دائما على حقها في الميناء.",
        "شكت كينيا باستمرار من أن الميناء لا يفتح.",
        "اعتبرت كينيا الاتهامات الموجهة لها باطلة.",
        "حذرت كينيا البلدان المجاورة من إغلاق الميناء.",
        "أبلغت كينيا أوغندا بأن الميناء سيفتح غدا.",
    ],
)
def test_the_name_of_a_state_ends_with_it(text: str) -> None:
    assert speaker(text)[:2] == ("كينيا", "organization")


@pytest.mark.parametrize("name", ["كينيا للطيران", "كينيا الخيرية", "كينيا وحليفتها أوغندا"])
def test_what_is_called_by_a_state_keeps_its_name(name: str) -> None:
    assert speaker(f"قالت {name} إن الميناء سيفتح غدا.")[0] == name


@pytest.mark.parametrize("told", ["أضاف الحربي قوله: {}", "جدد الحربي القول {}"])
def test_the_word_for_saying_is_no_name(told: str) -> None:
    assert speaker(told.format("إن الميناء سيفتح غدا."))[0] == "الحربي"


def test_how_it_was_said_is_no_name() -> None:
    assert speaker("قال نادر بسهولة إن الميناء سيفتح غدا.")[0] == "نادر"
    assert speaker("اشتكى نادر مطولا من إغلاق الميناء.")[0] == "نادر"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أكدت من جهتها عملاقة السفن المرجانية أن الميناء سيفتح.", "عملاقة السفن المرجانية"),
        ("تتهم فيها كينيا أوغندا بإغلاق الميناء.", "كينيا"),
        ("تابع الوزير الكيني كلامه قائلا إن الميناء سيفتح.", "الوزير الكيني"),
        ("كان الوزير الكيني أعلن الثلاثاء فتح الميناء.", "الوزير الكيني"),
        ("قال المسؤول الأممي إن الميناء سيفتح.", "المسؤول الأممي"),
        ("قال العقيد، تركي الحربي، المتحدث باسم الميناء، إن السفن وصلت.", "تركي الحربي"),
    ],
)
def test_what_stands_between_verb_and_speaker_is_no_name(text: str, name: str) -> None:
    assert speaker(text)[0] == name


@pytest.mark.parametrize("before", ["ولم يقطع {} بشيء.", "هذا ما قدمه {}.", "كما تابع {} عمله."])
def test_a_verb_before_a_surname_is_no_given_name(before: str) -> None:
    text = before.format("نوردال") + " وأضاف نوردال أن الميناء سيفتح."
    assert [one.speaker and one.speaker.name for one in extract(text, "ar")] == ["نوردال"]


def test_a_state_is_none_of_its_bodies() -> None:
    text = "قالت وكالة أنباء كينيا إن الميناء سيفتح. وقالت كينيا إن السفن وصلت."
    assert [one.speaker and one.speaker.name for one in extract(text, "ar")] == [
        "وكالة أنباء كينيا",
        "كينيا",
    ]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("سامر حلبي رفضه واضح", "سامر حلبي"),
        ("هاردن رفضه للخطة", "هاردن"),
        ("نادر حلبي قال", "نادر حلبي"),
        ("نادر حلبي استراتيجيته", "نادر حلبي"),
    ],
)
def test_what_somebody_does_is_no_part_of_his_name(phrase: str, name: str) -> None:
    assert speaker(f"قال {phrase} إن الميناء سيفتح غدا.")[:2] == (name, "person")


@pytest.mark.parametrize(
    "phrase", ["فتاة كينية", "قاض كيني سابق", "مشرعون كينيون", "أحد المحتجين", "إحدى المعلمات"]
)
def test_whom_a_common_noun_tells_is_not_named(phrase: str) -> None:
    assert speaker(f"قال {phrase} إن الميناء سيفتح غدا.") == (phrase, "unnamed", None)


def test_a_title_ends_where_his_deed_is_told() -> None:
    office = "وزير الموانئ الكيني"
    assert speaker(f"أكد {office}، وجود خطة للميناء.") == (office, "person", office)


def test_what_points_at_a_body_is_not_of_its_name() -> None:
    assert speaker("وقالت هذه الوزارة إن الميناء سيفتح.")[0] == "الوزارة"


@pytest.mark.parametrize("phrase", ["مختبر مرجان العسكري الكيني", "قاعدة البيانات الكينية"])
def test_a_thing_is_nobody(phrase: str) -> None:
    assert speaker(f"قالت {phrase} إن الميناء سيفتح غدا.")[1] != "person"
