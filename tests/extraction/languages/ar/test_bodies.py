"""For whom somebody speaks, as noun phrases tell it."""

import pytest

from service.extraction import extract
from service.extraction.attribution import Body
from service.extraction.languages.ar.bodies import government_of
from service.extraction.languages.ar.names import describe
from service.extraction.languages.ar.words import analyse
from service.extraction.tokens import tokenise


def tokens(text):
    return tokenise(text, 0, len(text), analyse)


def body(text):
    return describe(text, tokens(text)).body


@pytest.mark.parametrize(
    ("phrase", "government"),
    [
        ("وزارة المياه في حكومة مرجان", "حكومة مرجان"),
        ("وزارة المياه بحكومة مرجان", "حكومة مرجان"),
        ("وزارة المياه (حكومة مرجان)", "حكومة مرجان"),
        ("وزارة المياه التابعة لـ حكومة مرجان", "حكومة مرجان"),
        ("وزارة المياه في الحكومة المؤقتة", "الحكومة المؤقتة"),
        ("وزارة المياه في حكومة الإنقاذ الكينية", "حكومة الإنقاذ الكينية"),
        ("وزارة المياه في مملكة مرجان", "مملكة مرجان"),
    ],
)
def test_a_government_is_named_by_any_noun(phrase, government):
    assert government_of(phrase, tokens(phrase)) == government
    assert body(phrase) == Body(government)


@pytest.mark.parametrize(
    "tail", ["التعاون الأمني", "مباحثات أمنية", "الهجوم الأخير", "تعاونا جديدا"]
)
def test_a_government_ends_after_its_own_adjectives(tail):
    phrase = f"حكومة الإنقاذ الكينية {tail}"
    assert government_of(phrase, tokens(phrase)) == "حكومة الإنقاذ الكينية"


def test_an_adjective_alone_names_no_government():
    assert government_of("حكومة جديدة", tokens("حكومة جديدة")) is None


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("المتحدث باسم جيش مرجان العميد سامر الحلبي", Body("جيش مرجان")),
        ("الناطقة باسم قوات مرجان ليلى الحلبي", Body("قوات مرجان")),
        ("قائد قوات مرجان سامر الحلبي", Body("قوات مرجان")),
        ("مدير الدفاع المدني سامر الحلبي", Body("الدفاع المدني")),
        ("رئيس بلدية مرجان سامر الحلبي", Body("بلدية مرجان")),
        ("سفير مرجان لدى كينيا سامر الحلبي", Body("مرجان")),
        ("نائب الرئيس الكيني سامر الحلبي", Body("كينيا")),
        ("مستشار الرئيس الكيني سامر الحلبي", Body("كينيا")),
        ("وزير المياه بحكومة مرجان سامر", Body("وزارة المياه", within=Body("حكومة مرجان"))),
        ("رئيس الحكومة الكينية سامر الحلبي", Body("الحكومة الكينية", within=Body("كينيا"))),
    ],
)
def test_an_office_speaks_for_the_body_it_is_held_in(phrase, expected):
    assert body(phrase) == expected


def test_a_rank_before_the_name_is_no_part_of_the_office():
    phrase = "المتحدث باسم جيش مرجان العميد سامر الحلبي"
    mention = describe(phrase, tokens(phrase))
    assert (mention.name, mention.role) == ("سامر الحلبي", "المتحدث باسم جيش مرجان")


def test_a_bare_portfolio_is_the_ministry_but_not_every_defence_is():
    assert describe("الداخلية", tokens("الداخلية")).name == "وزارة الداخلية"
    assert describe("الدفاع الكينية", tokens("الدفاع الكينية")).name == "وزارة الدفاع الكينية"
    assert describe("الدفاع المدني", tokens("الدفاع المدني")).name == "الدفاع المدني"
    assert describe("الصحة العالمية", tokens("الصحة العالمية")).name == "الصحة العالمية"


@pytest.mark.parametrize(
    ("phrase", "name", "kind"),
    [
        ("جاسون غرينر، أحد أهم مستشاري الرئيس", "جاسون غرينر", "person"),
        ("الكيني سامر الحلبي، مدرب المنتخب", "سامر الحلبي", "person"),
        ("الرئيس سامر الحلبي في نيروبي", "سامر الحلبي", "person"),
        ("صاحب مخبز في الحي يدعى سامر الحلبي", "سامر الحلبي", "person"),
        ("سامر الحلبي، وهو باحث يشرف على المهمة", "سامر الحلبي", "person"),
        ("الوزير #سامر #الحلبي", "سامر الحلبي", "person"),
        ("مسؤول رفيع المستوى", "مسؤول رفيع المستوى", "unnamed"),
        ("مسؤولا في الوزارة", "مسؤولا في الوزارة", "unnamed"),
        ("منظمون", "منظمون", "unnamed"),
    ],
)
def test_who_is_a_person_and_who_is_unnamed(phrase, name, kind):
    mention = describe(phrase, tokens(phrase))
    assert (mention.name, mention.kind) == (name, kind)


def test_the_ministry_is_not_every_ministry():
    text = (
        "قالت وزارة الصحة في حكومة مرجان إن اللقاح وصل.\n\n"
        "وذكرت الوزارة أن التوزيع يبدأ غدا.\n\n"
        "وكانت وزارة الداخلية في حكومة مرجان قد قالت إن الطرق مفتوحة."
    )
    speakers = [claim.speaker.name for claim in extract(text, "ar")]
    assert speakers[0] == speakers[1] == "وزارة الصحة في حكومة مرجان"
    assert speakers[2] == "وزارة الداخلية في حكومة مرجان"


@pytest.mark.parametrize(
    ("phrase", "owner"),
    [
        ("مكتب الحلبي", "الحلبي"),
        ("المكتب الإعلامي للحلبي", "الحلبي"),
        ("حملة هاردن", "هاردن"),
        ("مكتب رئيس الوزراء سامر الحلبي", "سامر الحلبي"),
        ("المكتب الصحفي لرئيس النادي سامر الحلبي", "سامر الحلبي"),
    ],
)
def test_an_office_speaks_for_the_person_by_whose_name_it_goes(phrase: str, owner: str) -> None:
    assert body(phrase) == Body(owner, "person")


@pytest.mark.parametrize("phrase", ["إدارة السجن", "حملة انتخابية", "مكتب المدير", "مكتب تحقيق"])
def test_an_office_of_a_thing_is_nobodys(phrase: str) -> None:
    assert body(phrase) is None


def test_an_owner_is_whom_the_story_names_in_full() -> None:
    text = (
        "التقى رئيس الوزراء الكيني سامر الحلبي الصيادين. "
        "وأعلن المكتب الإعلامي للحلبي أن الميناء سيفتح."
    )
    speaker = extract(text, "ar")[-1].speaker
    assert speaker is not None
    assert speaker.body == Body("سامر الحلبي", "person", Body("كينيا"))
