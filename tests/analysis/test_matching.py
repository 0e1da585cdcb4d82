"""Pairs of invented statements, and how a reader relates them."""

from dataclasses import replace
from itertools import combinations

import pytest

from service.analysis.matching import Match, Statement, Term, compare, match_keys
from service.analysis.overlap import SAME as ENOUGH
from service.analysis.overlap import Overlap
from tests.analysis.statements import statement, terms

SAME = [
    ("قتل اثنا عشر شخصا بانهيار مبنى في الزهراء", "مقتل 12 شخصا في انهيار مبنى بمدينة الزهراء"),
    ("لقي 15 عاملا مصرعهم في حريق مصنع النسيج", "حريق في مصنع للنسيج يودي بحياة 15 عاملا"),
    ("وزير النقل يفتتح الجسر الجديد فوق نهر الوادي", "افتتح وزير النقل جسرا جديدا فوق نهر الوادي"),
    (
        "اجتماعا انعقد بين وزير الزراعة والسفير الإيطالي بواسطة الفيديو",
        "لقاء جرى عبر الفيديو بين السفير الإيطالي ووزير الزراعة",
    ),
    (
        "المباحثات تمحورت حول إصلاح قطاع المياه وتطوير السدود",
        "تناولت المحادثات إصلاح قطاع المياه وتطوير السدود",
    ),
    ("الشرطة اعتقلت ثلاثة مهربين على الحدود الجنوبية", "توقيف 3 مهربين عند الحدود الجنوبية"),
    ("المسؤولون الأمريكيون أشادوا بجهود الوزارة", "أشاد مسؤولون أميركيون بجهود الوزارة"),
    ("البنك المركزي خفض سعر الفائدة نصف نقطة", "خفض البنك المركزي أسعار الفائدة نصف نقطة"),
    ("تأجيل الانتخابات البلدية إلى الخريف", "إرجاء الانتخابات البلدية حتى الخريف"),
    (
        "شركة الكهرباء ستستأنف ضخ التيار إلى المستشفيات غدا",
        "تستأنف شركة الكهرباء ضخ التيار للمستشفيات",
    ),
    ("الطائرة هبطت اضطراريا في مطار المدينة", "الطائرة هبطت اضطراريا بمطار المدينة دون إصابات"),
    ("أرسلت تركيا ثلاث سفن محملة بالقمح", "تركيا ترسل 3 سفن تحمل القمح"),
    ("انهيار الجسر القديم بعد الفيضان", "الفيضان أدى إلى انهيار الجسر القديم"),
    ("نقابة المعلمين علقت الإضراب", "تعليق الإضراب من قبل نقابة المعلمين"),
    ("أعلن البنك إطلاق خدمة الدفع بالهاتف في الأرياف", "البنك أطلق خدمة الدفع بالهاتف في الأرياف"),
    ("تم توقيع عقد بناء المحطة بين الوزارة والشركة", "وقعت الوزارة والشركة عقد بناء المحطة"),
    (
        "قتل ثلاثة صيادين بعدما أطلق خفر السواحل النار على قاربهم",
        "خفر السواحل أطلق النار على قارب فقتل 3 صيادين",
    ),
    # a number word with its article
    (
        "عدد سكان الحي المعني بالإجلاء يبلغ العشرة آلاف نسمة",
        "عدد سكان الحي المعني بالإجلاء يبلغ 10 آلاف نسمة",
    ),
    # a decree is an order, a detainee a prisoner
    (
        "الملك أصدر مرسوما بالعفو عن 70 محبوسا في العاصمة",
        "الملك أصدر أمرا بالعفو عن 70 نزيلا في العاصمة",
    ),
    # a name as two newsrooms hear it
    (
        "الوزير سامر دانييلز استقال من منصبه احتجاجا على الموازنة",
        "استقالة الوزير سامر دانيالس من منصبه احتجاجا على الموازنة",
    ),
    # a negation that adds to what is said
    (
        "الدفاعات الجوية أسقطت صواريخ اخترقت أجواء الميناء القديم",
        "الدفاعات الجوية أسقطت صواريخ اخترقت أجواء الميناء القديم، ولم يعرف نوعها",
    ),
]
NOT_SAME = [
    # another number
    ("مقتل 12 شخصا في انهيار مبنى بالزهراء", "مقتل 15 شخصا في انهيار مبنى بالزهراء"),
    ("ارتفعت الأسعار بنسبة 5 في المئة", "ارتفعت الأسعار بنسبة 9 في المئة"),
    ("أكثر من 100 جريح في تصادم القطارين", "80 جريحا في تصادم القطارين"),
    ("بلغ عدد قتلى قصف سوق الخضار 15 شخصا", "12 قتيلا في قصف سوق الخضار"),
    # a figure that the other says nothing of
    ("12 قتيلا في قصف ميناء المرجان القديم", "ميناء المرجان القديم سيفتح أمام السفن الجمعة"),
    # another actor or place
    (
        "وزير الداخلية التونسي بحث التعاون الأمني مع نظيره الإيطالي",
        "وزير الداخلية السوداني بحث التعاون الأمني مع نظيره الألماني",
    ),
    ("قصفت روسيا مواقع في أوكرانيا", "قصفت أوكرانيا مواقع في روسيا"),
    ("انفجار يهز العاصمة بغداد", "انفجار يهز العاصمة دمشق"),
    ("استقالة رئيس نقابة الأطباء سامر الفهد", "استقالة رئيس نقابة المهندسين هالة البدري"),
    # another name, all else alike
    (
        "السلطات أغلقت جسر المرجان أمام الشاحنات الثقيلة بعد الفيضان",
        "السلطات أغلقت جسر الياسمين أمام الشاحنات الثقيلة بعد الفيضان",
    ),
    (
        "الوزير سامر الفهد استقال من منصبه احتجاجا على الموازنة",
        "الوزير نادر الصالحي استقال من منصبه احتجاجا على الموازنة",
    ),
    # another week, score, hour or day
    ("الأسبوع الثاني من إضراب عمال الميناء", "الأسبوع الثالث من إضراب عمال الميناء"),
    ("الفريق فاز على ضيفه 2-1 في نصف النهائي", "الفريق فاز على ضيفه 3-1 في نصف النهائي"),
    (
        "إطلاق صاروخ في الساعة العاشرة مساء باتجاه الميناء القديم",
        "إطلاق صاروخ في الساعة السادسة مساء باتجاه الميناء القديم",
    ),
    ("سقوط مسيرة على سوق الخضار الجمعة", "سقوط مسيرة على سوق الخضار الثلاثاء"),
    # a condition against a fact, and what is only spoken of in passing
    (
        "إذا انسحبت الشركة من اتفاق الميناء فسنعود إلى القضاء",
        "الشركة انسحبت من اتفاق الميناء",
    ),
    (
        "الشركة انسحبت من اتفاق الميناء",
        "البلدية والنقابة والتجار نددوا في بيان مشترك طويل بقرار الشركة الانسحاب من اتفاق الميناء",
    ),
    # two short fragments that share the names of a story
    ("مدينة المرجان", "جبهات مدينة المرجان الجديدة في الشمال"),
    # negation
    ("الوزير وقع اتفاق النفط مع الشركة", "الوزير لم يوقع اتفاق النفط مع الشركة"),
    ("ليست هناك أي خطوط حمراء أمام تقدم القوات", "المدينة خط أحمر أمام تقدم القوات"),
    ("المفاوضات نجحت في جنيف", "المفاوضات فشلت في جنيف"),
    # a short, generic one
    ("سنرد بقوة", "سنرد بقوة على أي اعتداء يستهدف حقول النفط في الجنوب"),
    ("الوضع تحت السيطرة", "قواتنا تسيطر على الوضع في المطار والميناء والمدينة القديمة"),
    ("الاجتماع كان مثمرا", "اجتماع لجنة الدفاع ناقش ميزانية البحرية والطيران"),
    ("عقدت الحكومة اجتماعا", "عقدت الحكومة اجتماعا مع نقابة المعلمين حول الرواتب المتأخرة"),
    # one topic, two claims
    (
        "بدء التعاون مع بعثة إيطالية لإزالة الألغام جنوبي العاصمة",
        "الخارجية الأمريكية تدرس إمكانية المساعدة في إزالة الألغام",
    ),
    ("وزير المالية قدم مشروع الموازنة إلى البرلمان", "البرلمان رفض تمديد ولاية وزير المالية"),
    ("الشركة تعتزم بناء محطة للطاقة الشمسية", "الشركة باعت حصتها في محطة الغاز"),
    ("النيابة تحقق في حريق المستشفى", "وزارة الصحة تعوض ضحايا حريق المستشفى"),
    ("مباحثات بين تركيا ومصر حول الحدود البحرية", "مباحثات بين تركيا وقطر حول الاستثمار"),
    ("الجيش يسيطر على المطار", "الجيش ينسحب من الميناء"),
    ("وصول لقاح جديد إلى المستشفيات", "نفاد الأدوية من المستشفيات"),
    ("رئيس الوزراء يزور باريس الأسبوع المقبل", "رئيس الوزراء يستقبل وزير الدفاع الياباني"),
]
CONTRADICTS = [
    ("مقتل 12 شخصا في انهيار مبنى بالزهراء", "مقتل 15 شخصا في انهيار مبنى بالزهراء", "numeric"),
    ("الاجتماع عقد في 24 يونيو بحضور النقابة", "الاجتماع عقد في 27 يونيو بحضور النقابة", "date"),
    ("الوزير وقع اتفاق النفط مع الشركة", "الوزير لم يوقع اتفاق النفط مع الشركة", "polarity"),
    ("نجحت المفاوضات في إنهاء الإضراب", "فشلت المفاوضات في إنهاء الإضراب", "polarity"),
    (
        "ارتفعت صادرات القمح في الربع الأول",
        "انخفضت صادرات القمح في الربع الأول",
        "polarity",
    ),
    (
        "ليست هناك أي خطوط حمراء أمام تقدم قواتنا نحو الميناء",
        "الميناء خط أحمر أمام تقدم القوات",
        "denial",
    ),
    ("لا توجد خلافات مع المغرب بشأن الصيد", "خلافات مع المغرب بشأن الصيد أجلت الزيارة", "denial"),
]
PARTIAL = [
    # a bound goes with the figure, and vouches for less
    (
        "ما لا يقل عن 12 قتيلا سقطوا في غارة على سوق الخضار",
        "مقتل 15 شخصا في غارة استهدفت سوق الخضار",
    ),
    (
        "إرسال وفد إلى أثينا لتوقيع اتفاقيات",
        "سترسل الحكومة وفدا فنيا إلى أثينا لتوقيع اتفاقيات في الطاقة والمواصلات والبنية التحتية، "
        "استكمالا لمذكرة التفاهم البحرية السابقة",
    ),
]


def related(a: str, b: str) -> Match:
    return compare(statement(a), statement(b))


@pytest.mark.parametrize(("a", "b"), SAME)
def test_reworded_statements_are_the_same_and_share_a_key(a: str, b: str) -> None:
    assert related(a, b).relation == "same", related(a, b)
    assert match_keys(statement(a)) & match_keys(statement(b))


@pytest.mark.parametrize(("a", "b"), NOT_SAME)
def test_other_claims_are_not_the_same(a: str, b: str) -> None:
    assert related(a, b).relation != "same", related(a, b)


@pytest.mark.parametrize(("a", "b", "kind"), CONTRADICTS)
def test_contradictions_know_their_kind(a: str, b: str, kind: str) -> None:
    found = related(a, b)
    assert (found.relation, found.strength, found.kind) == ("contradicts", "strict", kind), found
    assert match_keys(statement(a)) & match_keys(statement(b))


@pytest.mark.parametrize(("a", "b"), PARTIAL)
def test_a_part_lies_in_the_whole(a: str, b: str) -> None:
    assert (related(a, b).relation, related(a, b).direction) == ("partial", "a_in_b")
    assert (related(b, a).relation, related(b, a).direction) == ("partial", "b_in_a")


@pytest.mark.parametrize(("a", "b"), [pair[:2] for pair in (*SAME, *NOT_SAME, *CONTRADICTS)])
def test_the_relation_is_symmetric(a: str, b: str) -> None:
    one, other = related(a, b), related(b, a)
    assert (one.relation, one.kind, one.score) == (other.relation, other.kind, other.score)


def test_statements_of_different_pairs_never_meet() -> None:
    firsts = [pair[0] for pair in SAME]
    met = [(a, b) for a, b in combinations(firsts, 2) if related(a, b).relation == "same"]
    assert met == []


def test_the_speaker_fills_an_elided_subject() -> None:
    report = statement("وزير الزراعة سامي الهادي عقد اجتماعا لمناقشة تصدير القمح")
    elided = "ناقش تصدير القمح في اجتماع"
    known = compare(statement(elided, "وزير الزراعة سامي الهادي"), report)
    unknown = compare(statement(elided), report)
    assert known.relation == "same"
    assert known.features["evidence"] > unknown.features["evidence"]


def test_a_denial_of_the_whole_contradicts_what_it_quotes() -> None:
    words = "الشركة باعت حصتها في محطة الغاز"
    found = compare(statement(words, denies=True), statement(words))
    assert (found.relation, found.kind) == ("contradicts", "denial")
    assert compare(statement(words, denies=True), statement(words, denies=True)).relation == "same"


def test_keys_fit_a_postgres_integer_and_are_few() -> None:
    keys = match_keys(statement(" ".join(a for a, _ in SAME)))
    assert len(keys) <= 28
    assert all(-(2**31) <= key < 2**31 for key in keys)


def test_the_digest_ignores_the_order_of_words() -> None:
    one, other = statement("النقابة علقت الإضراب"), statement("علقت الإضراب النقابة")
    assert one.digest == other.digest != statement("النقابة بدأت الإضراب").digest


def test_a_denied_word_may_be_none_of_the_terms() -> None:
    shared = (Term("bridge", 5.0), Term("harbour", 5.0))
    denier = Statement(terms=(*shared, Term("north", 2.0)), denied=("toll",))
    other = Statement(terms=(*shared, Term("toll", 4.0)))
    assert compare(denier, other).relation == "contradicts"


def test_more_than_a_week_apart_reworded_statements_need_more_in_common() -> None:
    one = statement("أغلقت السلطات جسر الميناء بعد حريق في المستودع")
    other = statement("السلطات تغلق جسر الميناء إثر حريق اندلع في أحد المستودعات")
    assert compare(one, other).relation == "same"
    near, far = replace(other, day=107), replace(other, day=108)
    dated = replace(one, day=100)
    assert compare(dated, near).threshold == compare(one, other).threshold
    assert compare(dated, far).threshold > compare(one, other).threshold
    assert compare(dated, other).relation == "same"
    assert compare(dated, replace(one, day=200)).relation == "same"


def said(by: str, words: str, side: str = "") -> Statement:
    """A statement of a speaker of this name, who speaks for these bodies."""
    return replace(statement(words, context=by), voice=terms(by), side=terms(side))


def test_what_two_parties_say_takes_more_than_what_one_says_twice() -> None:
    barer, fuller = "القوات قصفت مخازن الميناء", "ضرورة محاسبة من قصف مخازن الميناء القديم"
    spoken = compare(said("سامر دانيال", barer), said("دانيال", fuller))
    beside = compare(said("سامر دانيال", barer), said("وديع حرب", fuller))
    assert spoken.relation == "same"
    assert beside.relation != "same"
    assert beside.threshold > spoken.threshold


@pytest.mark.parametrize(
    ("a", "b", "is_one"),
    [
        (("سامر دانيال", ""), ("دانيال", ""), True),
        (("سامر دانيال", "وزارة الزراعة"), ("وزارة الزراعة", ""), True),
        (("سامر دانيال", ""), ("وديع حرب", ""), False),
        (("وزارة الخارجية الفرنسية", ""), ("وزارة الخارجية الهندية", ""), False),
        (("متحدث", "فرنسا"), ("متحدث", "الهند"), False),
        (("سامر دانيال", ""), ("", ""), False),
    ],
)
def test_one_voice_goes_by_most_of_a_name_or_by_its_body(
    a: tuple[str, str], b: tuple[str, str], is_one: bool
) -> None:
    words = "القوات قصفت مخازن الميناء"
    one, other = (said(name, words, side) for name, side in (a, b))
    assert Overlap(one, other).is_one_voice is is_one
    assert Overlap(other, one).is_one_voice is is_one


def test_an_event_that_another_mentions_in_passing_is_not_what_it_says() -> None:
    event = said("سامر دانيال", "انسحاب الهند من اتفاق الصيد البحري")
    mention = "خيبة أمل كبيرة وحزن عميق بسبب انسحاب الهند من اتفاق الصيد البحري"
    assert compare(event, said("وديع حرب", mention)).relation == "partial"


RETOLD = (
    "أعتذر للصيادين الذين أزعجهم قرار النقابة البحرية وأرجو تفهم ظروفنا المالية",
    "أعتذر لكل صياد تضرر من قرار النقابة، لا سيما شباب الموانئ الفقيرة",
)


def test_one_speaker_is_retold_in_other_words() -> None:
    one, other = (said("سامر دانيال", words) for words in RETOLD)
    assert compare(one, other).relation == compare(other, one).relation == "same"
    assert compare(one, other).score < ENOUGH


def test_other_speakers_are_not_retold() -> None:
    one, other = RETOLD
    assert compare(said("سامر دانيال", one), said("وديع حرب", other)).relation != "same"


def test_words_of_other_days_are_not_retold() -> None:
    one, other = (said("سامر دانيال", words) for words in RETOLD)
    assert compare(replace(one, day=10), replace(other, day=12)).relation == "same"
    assert compare(replace(one, day=10), replace(other, day=14)).relation != "same"


def test_what_begins_with_another_thing_does_not_retell() -> None:
    barer = "الاجتماع تناول برنامج الوزارة لتوزيع البذور وتأهيل المزارع"
    fuller = "الوفد مدح عمل الوزارة في إصلاح قطاع الري وجديتها في تطبيق برنامج توزيع البذور"
    one, other = said("وزارة الزراعة", barer), said("وزارة الزراعة", fuller)
    assert compare(one, other).relation != "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "إذا شعر الصيادون بإهانة بسبب كلمتي أمام النقابة البحرية أقدم اعتذاري لهم",
            "أعتذر للصيادين الذين شعروا بالإساءة من خلال تصريحاتي أمام النقابة البحرية",
        ),
        (
            "كشفت التحقيقات عن أكثر من عشر طلقات أربع منها في جسد الحارس",
            "أطلق أحد المهاجمين عشر رصاصات أصابت أربع منها جسم الحارس",
        ),
        (
            "الحقل الذي تحوي طبقاته كميات من الغاز بين 10 و20 مليون متر مكعب سيستغل قريبا",
            "مسوحات جيولوجية عثرت على غاز في طبقات الحقل العميقة بين 10 و20 مليون متر مكعب",
        ),
    ],
)
def test_a_condition_a_bound_or_another_beginning_may_be_how_one_is_retold(
    one: str, other: str
) -> None:
    assert compare(said("سامر دانيال", one), said("سامر دانيال", other)).relation == "same"
    assert compare(said("سامر دانيال", one), said("وديع حرب", other)).relation != "same"


def test_a_speaker_mentions_in_passing_what_is_told_elsewhere() -> None:
    barer = said("سامر دانيال", "صواريخ استهدفت قاعدة الزوارق قرب الميناء")
    fuller = (
        "الدوريات الساحلية اعترضت ثلاثة صواريخ كانت تستهدف قاعدة الزوارق السريعة "
        "شمال شرق الميناء القديم"
    )
    assert compare(barer, said("سامر دانيال", fuller)).relation == "partial"


def test_a_contrary_hides_no_negation() -> None:
    one = said("سامر دانيال", "اللجنة أغلقت ملف المناقصة ونشرت أسماء الشركات الفائزة بعقود الميناء")
    other = said("سامر دانيال", "اللجنة نشرت أسماء الشركات الفائزة بعقود الميناء")
    assert compare(one, other).relation == "same"


def test_one_figure_of_two_kinds_of_people_is_one_figure() -> None:
    one = said("سامر دانيال", "غرق 17 صيادا في حادث زورق قبالة جزيرة المرجان")
    other = said("سامر دانيال", "غرق 17 رجلا في حادث زورق قبالة جزيرة المرجان القريبة من الساحل")
    assert compare(one, other).relation == "same"


def test_a_short_claim_of_one_story_needs_less() -> None:
    one = other = replace(statement("الوزير غادر المدينة"), voice=terms("سامر دانيال"))
    assert compare(one, other).relation != "same"
    story = frozenset(("مرجن", "حافل", "جسر", "دنيال"))
    assert compare(replace(one, story=story), replace(other, story=story)).relation == "same"
    apart = replace(one, story=story, day=1), replace(other, story=story, day=9)
    assert compare(*apart).relation != "same"


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        # an everyday event, on other days
        (
            "الدفاعات الجوية اعترضت صاروخا أطلق على مدينة الزهراء القديمة",
            "الدفاعات الجوية اعترضت صاروخا أطلق على مدينة الزهراء القديمة",
            5,
        ),
        # little in words of both
        ("الفرقة تقترب من السياج الحدودي", "الفرقة تقترب من السياج الحدودي", 0),
        # what each state does itself
        (
            "كينيا ستبقى ملتزمة باتفاق الموانئ الجديد رغم انسحاب البرازيل",
            "البرازيل ستبقى ملتزمة باتفاق الموانئ الجديد",
            0,
        ),
    ],
)
def test_two_parties_vouch_for_one_thing_in_words_of_both(one: str, other: str, days: int) -> None:
    a = replace(said("سامر دانيال", one), day=100)
    b = replace(said("ليلى مرجان", other), day=100 + days)
    assert compare(a, b).relation != "same"
    assert compare(b, a).relation != "same"


def test_two_parties_who_say_it_in_full_vouch_for_it() -> None:
    told = "الطائرات قصفت المستشفى المركزي في مدينة الزهراء القديمة فجر الاثنين"
    a, b = said("سامر دانيال", told), said("ليلى مرجان", told)
    assert compare(a, b).relation == "same"


def test_a_scrap_is_less_near_than_what_is_mostly_the_same() -> None:
    asked = "أعمال ترميم الجسر القديم فوق وادي الزيتون توقفت بعد أشهر من العمل الليلي"
    whole = "أعمال صيانة الجسر القديم فوق وادي الزيتون انتهت بعد ثلاثة أشهر من العمل الليلي"
    near, scrap = related(asked, whole), related(asked, "الجسر القديم فوق وادي الزيتون")
    assert scrap.score > near.score
    assert scrap.closeness < near.closeness < 1
