"""Learning from pairs of statements whether they agree."""

import pytest

from service.evaluation.stance import CLASSES, Side, by_score, features, model_of, report, train
from tests.analysis.statements import statement

AGREE = [
    ("ارتفاع أسعار القمح في الأسواق", "أسعار القمح ترتفع في الأسواق"),
    ("الوزير يفتتح الجسر الجديد", "افتتاح الجسر الجديد من قبل الوزير"),
    ("نقابة المعلمين تعلق الإضراب", "تعليق إضراب نقابة المعلمين"),
]
DISAGREE = [
    ("ارتفاع أسعار القمح في الأسواق", "انخفاض أسعار القمح في الأسواق"),
    ("الوزير يفتتح الجسر الجديد", "الوزير لم يفتتح الجسر الجديد"),
    ("نجاح المفاوضات بين النقابة والشركة", "فشل المفاوضات بين النقابة والشركة"),
]
OTHER = [
    ("حريق في مستودع قرب الميناء", "المنتخب يفوز بالبطولة"),
    ("البنك يخفض الفائدة", "وصول السائحين إلى الجزيرة"),
    ("تأجيل الانتخابات البلدية", "الأمطار تغمر الحقول"),
]


def side(words):
    return Side(statement(words), "لم" in words.split())


def lessons():
    told = zip(CLASSES, (AGREE, DISAGREE, OTHER), strict=True)
    return [(features(side(a), side(b)), name) for name, pairs in told for a, b in pairs]


def test_what_is_taught_is_known():
    model = train(lessons())
    assert [model.stance(found) for found, _ in lessons()] == [name for _, name in lessons()]


def test_a_model_survives_being_kept():
    model = train(lessons())
    kept = model_of(model.as_json)
    for found, name in lessons():
        assert kept.stance(found) == name
        assert sum(kept.scores(found)) == pytest.approx(1)


def test_learning_twice_gives_the_same():
    assert train(lessons()).as_json == train(lessons()).as_json


def test_which_comes_first_makes_no_difference():
    for a, b in (*AGREE, *DISAGREE, *OTHER):
        assert features(side(a), side(b)) == features(side(b), side(a))


def test_a_swap_of_one_word_for_another_is_named():
    found = features(side("الشركة باعت المصنع"), side("الشركة وسعت المصنع"))
    assert found["one for one"] == 1
    assert [name for name in found if name.startswith("swap")]


def test_an_answer_says_what_weighed_most():
    model = train(lessons())
    pulls = model.strongest(features(side("نجاح المفاوضات"), side("فشل المفاوضات")), 3)
    assert len(pulls) == 3
    assert abs(pulls[0][1]) >= abs(pulls[1][1]) >= abs(pulls[2][1])


def test_a_report_counts_by_class():
    found = report(
        ["agree", "agree", "disagree", "other"], ["agree", "disagree", "disagree", "agree"]
    )
    assert found["accuracy"] == 0.5
    assert found["f1"] == {"agree": 0.5, "disagree": pytest.approx(2 / 3), "other": 0.0}
    assert found["macro_f1"] == pytest.approx((0.5 + 2 / 3) / 3)


def test_the_threshold_of_similarity_parts_best():
    assert by_score([0.1, 0.4, 0.6, 0.9], ["disagree", "disagree", "agree", "agree"]) == 0.6
