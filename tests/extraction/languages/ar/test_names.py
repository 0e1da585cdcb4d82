import pytest

from service.extraction.attribution import Body
from service.extraction.languages.ar.bodies import offices
from service.extraction.languages.ar.introductions import introduction
from service.extraction.languages.ar.names import describe
from service.extraction.languages.ar.words import analyse
from service.extraction.tokens import tokenise


def read(text):
    return describe(text, tokenise(text, 0, len(text), analyse))


@pytest.mark.parametrize(
    ("phrase", "name", "role"),
    [
        ("وزير المياه سامر الحلبي", "سامر الحلبي", "وزير المياه"),
        ("الرئيس الكيني عبد الرحيم الخطيب", "عبد الرحيم الخطيب", "الرئيس الكيني"),
        ("نادر الكيلاني رئيس البلدية", "نادر الكيلاني", "رئيس البلدية"),
        ("وكيل الوزارة، ماجد بن يوسف", "ماجد بن يوسف", "وكيل الوزارة"),
        ('قائد الفرقة "ماجد الخطيب"', "ماجد الخطيب", "قائد الفرقة"),
        ("الكيلاني", "الكيلاني", None),
        ('و"الأفق"', "الأفق", None),
        ("الممثل نادر الشيخ سالم", "نادر الشيخ سالم", "الممثل"),
        ("#وزير_المياه_الكيني سامر الحلبي", "سامر الحلبي", "وزير المياه الكيني"),
        ("الناقد السينمائي سامر ميشال حلبي", "سامر ميشال حلبي", "الناقد السينمائي"),
        ("رئيس كينيا، مون تاي إن", "مون تاي إن", "رئيس كينيا"),
        ("وزير المياه الكيني جان-ماري حلبي", "جان ماري حلبي", "وزير المياه الكيني"),
        ("الوزيرة الكينية جورجيا حلبي", "جورجيا حلبي", "الوزيرة الكينية"),
        ("الدكتور سامر الحلبي أستاذ المياه", "سامر الحلبي", "أستاذ المياه"),
        ("مدربة مارينا سيتي مها حلبي", "مها حلبي", "مدربة مارينا سيتي"),
        ("نجم المنتخب ولاعب مارينا نادر حلبي", "نادر حلبي", "نجم المنتخب ولاعب مارينا"),
        ("سامر الحلبي (45 عاما)", "سامر الحلبي", None),
        ("سامر الحلبي البالغ من العمر 45 عاما", "سامر الحلبي", None),
        ("سامر الحلبي من مصرف كبير", "سامر الحلبي", "من مصرف كبير"),
        ("فان دايم", "فان دايم", None),
        ("رئيس الحركة في قطاع مرجانة يحيى حلبي", "يحيى حلبي", "رئيس الحركة في قطاع مرجانة"),
        ("سامر حلبي، نائب حاكم منطقة الساحل", "سامر حلبي", "نائب حاكم منطقة الساحل"),
        ("وزير المياه سامر بن نادر بن ماجد آل حلبي", "سامر بن نادر بن ماجد آل حلبي", "وزير المياه"),
        ("رئيس السلطة الكينية سامر حلبي (أبونادر)", "سامر حلبي", "رئيس السلطة الكينية"),
        (
            "متحدث باسم وزارة المياه الكينية (الدوار)",
            "متحدث باسم وزارة المياه الكينية",
            "متحدث باسم وزارة المياه الكينية",
        ),
        ("آل الشيخ", "آل الشيخ", None),
        ("العاهل الكيني الملك سامر بن عبد العزيز", "سامر بن عبد العزيز", "العاهل الكيني الملك"),
        ("المسؤول عن الأمن في الاتحاد ألكسندر حلبي", "ألكسندر حلبي", "المسؤول عن الأمن في الاتحاد"),
        ("العالم الكيني سامر حلبي", "سامر حلبي", "العالم الكيني"),
        ("سامر حلبي مؤسس فيسبوك", "سامر حلبي", "مؤسس فيسبوك"),
        ("المستشارة الكينية أنغيلا حلبي", "أنغيلا حلبي", "المستشارة الكينية"),
        ("تركي آل الشيخ، رئيس الهيئة", "تركي آل الشيخ", "رئيس الهيئة"),
        ("الكيني سامر حلبي لاعب مرجان قرار الرابطة", "سامر حلبي", "الكيني لاعب مرجان"),
        ("سامر حلبي مدرب المنتخب أندية الدرجة الأولى", "سامر حلبي", "مدرب المنتخب"),
        ("سامر حلبي المتحدث باسم مرجان", "سامر حلبي", "المتحدث باسم مرجان"),
        ("سامر حلبي المدير التنفيذي لمرجان", "سامر حلبي", "المدير التنفيذي لمرجان"),
        (
            "رئيس ثاني أكبر اقتصاد في العالم",
            "رئيس ثاني أكبر اقتصاد في العالم",
            "رئيس ثاني أكبر اقتصاد في العالم",
        ),
        (
            "متحدث باسم رئيس كينيا مون",
            "متحدث باسم رئيس كينيا مون",
            "متحدث باسم رئيس كينيا مون",
        ),
    ],
)
def test_a_person_is_told_from_the_title(phrase, name, role):
    mention = read(phrase)
    assert (mention.kind, mention.name, mention.role) == ("person", name, role)


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("وزارة المياه", "organization"),
        ("البيان", "document"),
        ("صحيفة الميناء", "outlet"),
        ("مصدر أمني", "unnamed"),
        ("ثلاثة مسؤولين", "unnamed"),
        ("كينيا وبيرو", "group"),
        ("كينيا", "organization"),
        ("حجم الحقل النفطي", "organization"),
        ("متن الطائرة", "organization"),
        ("مسرح البحيرة", "organization"),
        ("عائلته", "organization"),
        ("ستة", "unnamed"),
        ("مستشار للرئيس الكيني سامر حلبي", "unnamed"),
        ("جماعات طبية", "organization"),
        ("الكينيون", "group"),
        ("مشروع القرار الكيني", "document"),
        ("مسؤول كيني رفيع المستوى", "unnamed"),
    ],
)
def test_the_kind_of_a_source(phrase, kind):
    assert read(phrase).kind == kind


def test_an_office_speaks_for_its_state():
    assert read("وزير الخارجية الكيني").body == Body("وزارة الخارجية", within=Body("كينيا"))
    assert read("مسؤول كيني").body == Body("كينيا")
    assert read("كينيا").body == Body("كينيا")


def test_a_ministry_speaks_for_the_government_it_is_named_with():
    assert read("وزارة المياه في حكومة الإنقاذ").body == Body("حكومة الإنقاذ")


def test_parties_and_parliaments_do_not_speak_for_the_state():
    assert read("حزب العمال الكيني").body is None
    assert read("البرلمان الكيني").body is None


def test_an_unnamed_source_is_typed():
    unnamed = read("ثلاثة مصادر أمنية طلبت عدم الكشف عن هويتها").unnamed
    assert unnamed is not None
    assert (unnamed.count, unnamed.reason) == (3, "طلبت عدم الكشف عن هويتها")
    assert read("مسؤول كيني").unnamed.affiliation == "كينيا"


def test_the_sides_of_a_group():
    assert read("كينيا وبيرو").members == (Body("كينيا"), Body("بيرو"))


def test_narration_introduces_a_full_name():
    text = 'زار وزير المياه "سامر الحلبي" المدينة'
    tokens = tokenise(text, 0, len(text), analyse)
    place = next(i for i, t in enumerate(tokens) if t.word.norm == "الحلبي")
    mention = introduction(text, tokens, place)
    assert mention is not None
    assert mention.name == "سامر الحلبي"


def test_offices_name_their_government():
    text = "زار وزير المياه بحكومة الإنقاذ المدينة"
    found = offices(text, tokenise(text, 0, len(text), analyse))
    assert ("مياه", "حكومة الإنقاذ") in [(o.portfolio, o.government) for o in found]


def test_a_body_keeps_what_it_is_for():
    assert read("المرصد الكيني لحقوق الإنسان").name == "المرصد الكيني لحقوق الإنسان"


@pytest.mark.parametrize(
    ("phrase", "agreement"),
    [("مصدران أمنيان", ("m", "d")), ("علماء", ("m", "p")), ("شركات كبرى", ("f", "s"))],
)
def test_what_a_plural_or_dual_agrees_with(phrase, agreement):
    mention = read(phrase)
    assert (mention.gender, mention.number) == agreement


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("مصادر طبية وأمنية مقتل شخصين", "مصادر طبية وأمنية"),
        ("وسائل إعلام كينية رسمية بتصدي الدفاعات", "وسائل إعلام كينية رسمية"),
        ("هيئة المياه الكينية صورة طائرة", "هيئة المياه الكينية"),
        ("إدارة الميناء برئاسة سامر حلبي", "إدارة الميناء"),
        ("مصادر في المعارضة", "مصادر في المعارضة"),
        ("الاتحاد الكيني شكوكا خطيرة", "الاتحاد الكيني"),
        ("وزارة المياه الكينية، الدوار", "وزارة المياه الكينية"),
        ("العاهل الكيني التأكيد", "العاهل الكيني"),
        ("الولايات المتحدة مختلف الأطراف", "الولايات المتحدة"),
        ("رويترز بنزول الأسعار", "رويترز"),
        ("المركز الكيني للمصالحة", "المركز الكيني للمصالحة"),
    ],
)
def test_a_finished_name_takes_in_nothing_of_what_follows(phrase, name):
    assert read(phrase).name == name
