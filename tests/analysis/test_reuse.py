import pytest

from service.analysis.reuse import Text, Word, covered, shared_passages

STORY = (
    "أعلنت شركة الكهرباء مساء الخميس تأجيل صيانة المحطة القديمة إلى الشتاء المقبل بسبب نقص القطع "
    "وقالت إن المدينة ستبقى مضاءة وإن فرق الطوارئ ستعمل على مدار الساعة حتى انتهاء موجة الحر"
)
OTHER = (
    "افتتح رئيس البلدية معرضا للكتاب في الساحة الكبرى بحضور مئات القراء والناشرين من بلدان عدة "
    "ويستمر المعرض أسبوعين تتخللهما ندوات وأمسيات شعرية وورش للأطفال في المكتبة العامة"
)


def words(text: str) -> Text:
    found, position = [], 0
    for word in text.split():
        start = text.index(word, position)
        position = start + len(word)
        found.append(Word(word.strip('«»"“”،.'), start, position))
    return Text(found)


def test_a_copy_inside_another_text_is_found_where_it_stands() -> None:
    text = f"{OTHER} {STORY} {OTHER[::-1]}"
    (passage,) = shared_passages(words(STORY), words(text))
    assert STORY[slice(*passage.a)] == text[slice(*passage.b)] == STORY
    assert passage.score == 1.0


@pytest.mark.parametrize(
    "edited",
    [
        STORY.replace("المحطة القديمة", "«المحطة القديمة»"),
        STORY.replace("مساء الخميس", "اليوم"),
        STORY.replace("بسبب نقص القطع", "لنقص في قطع الغيار"),
        STORY.replace("المدينة", "العاصمة").replace("على مدار الساعة ", ""),
    ],
)
def test_light_edits_do_not_hide_a_copy(edited: str) -> None:
    passages = shared_passages(words(STORY), words(edited))
    assert covered((0, len(STORY)), [p.a for p in passages]) > 0.75
    assert all(p.score >= 0.75 for p in passages)


def test_two_stories_share_nothing() -> None:
    assert shared_passages(words(STORY), words(OTHER)) == []


def test_a_refrain_is_no_copy_and_costs_no_square() -> None:
    refrain = words("قال المتحدث إن الوضع تحت السيطرة تماما " * 20_000)
    assert shared_passages(refrain, refrain) == []


def test_a_long_text_is_found_whole_in_itself() -> None:
    long = words(" ".join(f"كلمة{i} {word}" for i, word in enumerate((STORY + " ") * 60)))
    (passage,) = shared_passages(long, long)
    assert passage.a == passage.b == (long.words[0].start, long.words[-1].end)


def test_covered_counts_overlapping_passages_once() -> None:
    assert covered((0, 10), [(0, 4), (2, 6), (8, 20)]) == pytest.approx(0.8)


def test_the_runs_of_a_passage_are_equal_words_at_one_place_of_both() -> None:
    edited = STORY.replace("مساء الخميس", "صباح يوم الجمعة").replace("على مدار الساعة", "دوما")
    (passage,) = shared_passages(words(STORY), words(edited))
    assert len(passage.runs) == 3
    assert all(STORY[slice(*one)] == edited[slice(*other)] for one, other in passage.runs)


def test_a_short_passage_counts_only_beside_a_longer_one() -> None:
    phrase = "لجنة إعادة تأهيل الجسور القديمة المتضررة"
    one, other = (f"{head} {phrase} {tail}" for head, tail in (("أنشئت", "أمس"), ("ترأس", "عامين")))
    assert shared_passages(words(one), words(other)) == []
    passages = shared_passages(
        words(f"{one} {OTHER} {STORY}"), words(f"{STORY} {other} {OTHER[::-1]}")
    )
    assert len(passages) == 2
