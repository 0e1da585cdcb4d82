"""Contents that go on in the sentences after their own."""

from service.extraction import extract


def contents(text):
    return [
        (claim.cue.span.of(text), [span.of(text) for span in claim.content], claim.mode)
        for claim in extract(text, "ar")
    ]


HEADLINE = "مباراة الميناء تنتهي بالتعادل\n\n"


def test_speech_behind_a_colon_lasts_as_long_as_its_paragraph():
    text = HEADLINE + "وقال المدرب سامر الحلبي: لعبنا جيدا. كنا نستحق الفوز.\nغادر الفريق مساء."
    assert contents(text) == [("قال", ["لعبنا جيدا. كنا نستحق الفوز"], "indirect")]


def test_the_next_cue_ends_it():
    text = HEADLINE + "وقال المدرب سامر الحلبي: لعبنا جيدا. وأضاف: سنعود أقوى."
    assert [content for _, content, _ in contents(text)] == [["لعبنا جيدا"], ["سنعود أقوى"]]


def test_an_indirect_statement_does_not_run_on():
    text = HEADLINE + "وقال المدرب سامر الحلبي إن الفريق لعب جيدا. وغادر الفريق الملعب مساء."
    assert contents(text) == [("قال", ["الفريق لعب جيدا"], "indirect")]


def test_a_quotation_is_closed_paragraphs_later():
    text = HEADLINE + (
        "وقال المدرب سامر الحلبي: «لعبنا جيدا في الشوط الأول.\nكنا نستحق الفوز». وغادر الفريق مساء."
    )
    assert contents(text) == [("قال", ["لعبنا جيدا في الشوط الأول", "كنا نستحق الفوز"], "direct")]


def test_a_mark_that_is_never_closed_lasts_as_long_as_its_paragraph():
    text = HEADLINE + 'وقال المدرب سامر الحلبي "لعبنا جيدا. كنا نستحق الفوز.\nغادر الفريق مساء.'
    assert contents(text) == [("قال", ["لعبنا جيدا. كنا نستحق الفوز"], "direct")]
