"""Which words of a claim stand in quotation marks. All texts are invented."""

from service.ingest.quoted import quoted_pairs


def content(*texts: str) -> list[dict[str, str]]:
    return [{"text": text} for text in texts]


def test_all_words_of_direct_speech_are_quoted() -> None:
    assert quoted_pairs(content("سنغلق جسر الميناء"), "direct") == ["جسر ميناء", "سنغلق جسر"]


def test_of_other_contents_it_is_what_stands_in_the_marks() -> None:
    told = content('القرار "مخيب للآمال" ومتسرع', "وإنه «خطأ فادح»")
    assert quoted_pairs(told, "mixed") == ["خطا فادح", "مخيب امال"]
    assert quoted_pairs(content("the “grave error” of the port"), "mixed") == ["grave error"]


def test_empty_and_lone_words_make_no_pair() -> None:
    assert quoted_pairs(content('كان القرار "خطأ"'), "mixed") is None
    assert quoted_pairs(content("إن الجسر أغلق"), "indirect") is None
