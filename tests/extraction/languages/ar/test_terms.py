import pytest

from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.stems import stem
from service.extraction.languages.ar.terms import wording
from service.extraction.wording import Quantity


@pytest.mark.parametrize(
    "forms",
    [
        "خط خطوط خطا",
        "أحمر حمراء",
        "مسؤول مسؤولين مسؤولون المسؤولين بمسؤولين",
        "أمريكي أميركي أمريكا الأميركية الأمريكيين",
        "وزير وزراء الوزيران وزارتها",
        "شرط شروط شروطها",
        "يدرس تدرس يدرسون دراسة",
        "اجتماع اجتماعا يجتمع اجتمعوا",
        "ناقش مناقشة لمناقشة يناقش",
        "هجوم هجمات يهاجم",
        "جهاز أجهزة أجهزتها",
        "صاروخ صواريخ",
    ],
)
def test_forms_of_a_word_meet_in_one_stem(forms: str) -> None:
    assert len({stem(normalise(form)) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("خط", "خطة"), ("حكومة", "محكمة"), ("يمن", "أمن"), ("ألغام", "غمام"), ("قوات", "قوانين")],
)
def test_other_words_keep_their_own_stem(one: str, other: str) -> None:
    assert stem(normalise(one)) != stem(normalise(other))


@pytest.mark.parametrize("words", ["ليبيا", "ليبي", "الليبيين", "لليبيا", "وبليبيا", "طرابلس"])
def test_a_state_is_known_by_name_adjective_and_capital(words: str) -> None:
    (term,) = wording(words).terms
    assert (term.stem, term.kind) == (normalise("ليبيا"), "place")


@pytest.mark.parametrize("words", ["الولايات المتحدة", "والولايات المتحدة", "واشنطن", "أميركي"])
def test_a_name_of_two_words_is_one_place(words: str) -> None:
    assert [term.stem for term in wording(words).terms] == ["امريكا"]


@pytest.mark.parametrize(
    ("words", "value", "bound"),
    [
        ("12 جنديا", 12, "exact"),
        ("١٢ جنديا", 12, "exact"),
        ("اثني عشر جنديا", 12, "exact"),
        ("أحد عشر جنديا", 11, "exact"),
        ("جنديين", 2, "exact"),
        ("خمسة وعشرين جنديا", 25, "exact"),
        ("مئة وخمسين جنديا", 150, "exact"),
        ("ثلاثة آلاف وخمسمئة جندي", 3500, "exact"),
        ("15 ألف جندي", 15000, "exact"),
        ("1,500 جندي", 1500, "exact"),
        ("ما لا يقل عن 12 جنديا", 12, "at_least"),
        ("12 جنديا على الأقل", 12, "at_least"),
        ("أكثر من 12 جنديا", 12, "at_least"),
        ("أقل من 12 جنديا", 12, "at_most"),
        ("نحو 12 جنديا", 12, "about"),
        ("عشرات الجنود", 10, "at_least"),
    ],
)
def test_quantities_are_read_with_their_bound(words: str, value: float, bound: str) -> None:
    (quantity,) = wording(words).quantities
    assert (quantity.value, quantity.bound) == (value, bound)
    assert quantity.unit == stem(normalise("جندي"))


@pytest.mark.parametrize("words", ["5%", "5 في المئة", "خمسة بالمئة", "٥٪"])
def test_a_percentage_has_its_own_unit(words: str) -> None:
    assert wording(words).quantities == (Quantity(5, "exact", "%"),)


@pytest.mark.parametrize("words", ["مقاتلات إف-16 عبرت الوادي", "طائرات من طراز إف 16 عبرت الوادي"])
def test_the_number_of_a_model_counts_nothing(words: str) -> None:
    assert wording(words).quantities == ()


def test_a_number_word_with_its_article_counts_the_scale_after_it() -> None:
    assert wording("العشرة آلاف جندي").quantities == wording("10 آلاف جندي").quantities != ()


def test_a_negation_marks_the_word_under_it() -> None:
    found = wording("لم يوقع الوزير الاتفاق")
    assert found.negated == {stem(normalise("وقع"))}
    assert wording("لا يزال الوزير في المدينة").negated == frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [("حادث", "محادثات"), ("ترجع", "تراجع"), ("حملة", "حملت السفينة")],
)
def test_a_word_is_no_synonym_for_its_skeleton(one: str, other: str) -> None:
    assert wording(one).terms != wording(other).terms


@pytest.mark.parametrize("words", ["ما لم يوافق الحلفاء", "لا بد من التفاوض", "لا سيما المرفأ"])
def test_what_only_looks_like_a_negation_denies_nothing(words: str) -> None:
    assert wording(words).negated == frozenset()


def test_what_is_both_affirmed_and_negated_takes_no_side() -> None:
    found = wording("نجحت المفاوضات الأولى وفشلت المفاوضات الثانية")
    assert not found.negated
    assert all(stem(normalise("نجح")) != term.stem for term in found.terms)
    disputed = wording("لا توجد خلافات مع النقابة بل خلافات مع الشركة")
    assert set(disputed.denied) <= {term.stem for term in disputed.terms}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("جسر المرجان مغلق", ["مرج"]),
        ("الوزير سامر دانييلز استقال", ["سمر", "دنلز"]),
        ("أغلقت الشرطة الجسر", []),
    ],
)
def test_a_name_is_known_by_what_stands_before_it(words: str, names: list[str]) -> None:
    assert [term.stem for term in wording(words).terms if term.kind == "name"] == names


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("الأسبوع الثاني من الإضراب", 2, "#سبع"),
        ("في الساعة العاشرة مساء", 10, "#ساع"),
        ("فاز الفريق 2-1", 201, "#نتيجة"),
        ("فاز الفريق 1-2", 201, "#نتيجة"),
    ],
)
def test_which_of_several_is_a_quantity(words: str, value: float, unit: str) -> None:
    assert wording(words).quantities == (Quantity(value, "exact", unit),)


def test_existence_is_denied_of_a_phrase() -> None:
    for words in ("ليست هناك أي خطوط حمراء أمام القوات", "لا توجد خطوط حمراء أمام القوات"):
        assert wording(words).denied == (stem(normalise("خط")), stem(normalise("أحمر")))


def test_a_contrary_is_its_opposite_negated() -> None:
    up, down = wording("ارتفعت الأسعار"), wording("انخفضت الأسعار")
    assert {t.stem for t in up.terms} == {t.stem for t in down.terms}
    assert up.negated != down.negated


def test_states_that_act_together_have_no_order() -> None:
    assert wording("قصفت تركيا اليونان").actors == (normalise("تركيا"), normalise("اليونان"))
    assert wording("مباحثات بين تركيا واليونان").actors == ()


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("ارتفع عدد القتلى إلى 15 شخصا", [(15, "قتلى")]),
        ("مصرع 12 شخصا وإصابة 31 آخرين في الحريق", [(12, "قتلى"), (31, "جرحى")]),
        ("المستشفى تسلم جثامين تسعة أشخاص", [(9, "قتلى")]),
        ("اعتقال أربعة أشخاص", [(4, "اعتقال")]),
    ],
)
def test_people_are_counted_by_what_befell_them(text: str, counted: list[tuple[int, str]]) -> None:
    units = {(quantity.value, quantity.unit) for quantity in wording(text).quantities}
    assert units == {(number, wording(fate).terms[0].stem) for number, fate in counted}


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("تبلغ مساحة المزرعة ألفي كيلومتر", "تبلغ مساحة المزرعة 2000 كيلو متر"),
        ("اشترى مئتي حصان", "اشترى 200 حصان"),
        ("أنفق مليوني درهم", "أنفق 2 مليون درهم"),
    ],
)
def test_two_thousand_and_its_like_are_numbers_before_what_they_count(
    words: str, figures: str
) -> None:
    assert wording(words).quantities == wording(figures).quantities != ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("قضية", "مقتل"),
        ("فترة", "كذب"),
        ("بعدها", "ترحيل"),
        ("مدنيين", "مدينة"),
        ("أمطار", "مطار"),
        ("كلمة", "كيلومتر"),
        ("وبلغت", "خطر"),
        ("الفجر", "انفجار"),
    ],
)
def test_what_resembles_a_listed_word_does_not_mean_it(one: str, other: str) -> None:
    assert {t.stem for t in wording(one).terms}.isdisjoint(t.stem for t in wording(other).terms)


@pytest.mark.parametrize(("joined", "bare"), [("بحقوق", "حقوق"), ("لحماية", "حماية")])
def test_a_joined_preposition_is_cut_before_a_commoner_word(joined: str, bare: str) -> None:
    assert stem(normalise(joined)) == stem(normalise(bare))


def test_the_time_is_told_with_its_minutes_and_once() -> None:
    told = {wording(f"عند الساعة {at}").quantities for at in ("11:30", "11.30 (08:30 ت غ)")}
    assert told == {(Quantity(11.5, "exact", "#ساع"),)}


def test_what_names_a_contrary_is_told_from_what_is_negated() -> None:
    assert (
        wording("النقابة أنهت الإضراب").turned == wording("النقابة أنهت الإضراب").negated != set()
    )
    assert wording("النقابة لم تبدأ الإضراب").turned == set()


def test_but_begins_no_quality() -> None:
    assert "غير" not in " ".join(t.stem for t in wording("غير أن الجسر مغلق").terms)


def test_a_thing_that_did_not_happen_is_negated_itself() -> None:
    assert wording("لم يقع زلزال").negated == wording("لم يكن هناك زلزال").negated


def test_a_capital_without_an_article_is_no_word_that_has_one() -> None:
    assert not wording("انهار الجسر بعد السيول").actors
    assert wording("وصل الوفد إلى سيول").actors == wording("وصل الوفد لسيول").actors != ()


@pytest.mark.parametrize("denial", ["ما انهار الجسر", "وما أغلقنا المعبر"])
def test_what_may_be_a_denial_is_not_taken_for_the_fact(denial: str) -> None:
    assert wording(denial).supposes


def test_what_still_is_is_no_denial() -> None:
    assert not wording("ما زال الجسر مغلقا").supposes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الكونجرس", "الكونغرس"),
        ("بلومبرج", "بلومبرغ"),
        ("رودريجيز", "رودريغيز"),
        ("الألومنيوم", "ألمنيوم"),
        ("تيليجرام", "تلغرام"),
        ("فيس بوك", "فيسبوك"),
    ],
)
def test_a_foreign_name_is_heard_alike(one: str, other: str) -> None:
    assert wording(one).terms == wording(other).terms


@pytest.mark.parametrize(
    ("one", "other"),
    [("مجرب", "مغرب"), ("تاجر", "تاغر"), ("جرجيس", "غرغور"), ("جلال", "غلال"), ("جامع", "غامض")],
)
def test_a_native_word_keeps_its_letter(one: str, other: str) -> None:
    assert wording(one).terms[0].stem != wording(other).terms[0].stem
