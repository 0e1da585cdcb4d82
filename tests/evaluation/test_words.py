"""Claims told by their words are found in their text."""

import pytest

from service.evaluation.gold import spans_of
from service.evaluation.words import read_item

TEXT = "قال الوزير إن الجسر مغلق، ثم قال إنه سيفتح غدا."


def item(**changed):
    claim = {
        "cue": [["قال", 2]],
        "source": None,
        "content": ["سيفتح غدا"],
        "mode": "indirect",
        "kind": "verb",
        "speaker": "الوزير",
        "speaker_kind": "person",
        **changed,
    }
    return {"id": "a", "language": "ar", "phenomena": ["elided"], "text": TEXT, "claims": [claim]}


def test_words_stand_for_their_place() -> None:
    text = read_item(item())
    (claim,) = text.claims
    assert [span.of(TEXT) for span in claim.content] == ["سيفتح غدا"]
    assert claim.cue == spans_of([[TEXT.rindex("قال"), TEXT.rindex("قال") + 3]])
    assert (claim.ref, claim.source, claim.hops, claim.depth) == ("a-1", (), {1}, 0)
    assert (text.file, text.language, text.phenomena) == ("a", "ar", ("elided",))


def test_a_page_begins_with_its_headline() -> None:
    page = {**item(), "page": f"عنوان\n\n{TEXT}"}
    assert read_item(page).claims[0].content[0].of(page["page"]) == "سيفتح غدا"


def test_a_hop_in_parentheses_may_be_left_out() -> None:
    (claim,) = read_item(item(chain=["(قناة المرفأ)", "الوزير"])).claims
    assert claim.hops == {1, 2}


@pytest.mark.parametrize("words", ["قال", ["قال", 3], "المطار"])
def test_words_without_one_place_are_told(words) -> None:
    with pytest.raises(ValueError, match="in 'قال"):
        read_item(item(cue=[words]))
