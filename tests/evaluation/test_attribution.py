"""Small invented texts of which every figure is worked out by hand."""

from dataclasses import replace

import pytest

from service.evaluation.attribution import Judged, judge
from service.evaluation.gold import GoldClaim, GoldText
from service.evaluation.names import same_name
from service.evaluation.report import report
from service.extraction.attribution import Attribution, Cue, Hop, Speaker, Unnamed
from service.extraction.spans import Span

TEXT = "قالت وزارة النقل إن الجسر مغلق. وأضاف ليث الحداد أنه سيفتح غدا. وأكد شهود أن الطريق سالك."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def gold(
    cue: str, source: str, content: str, *, optional: bool = False, mode: str = "indirect"
) -> GoldClaim:
    return GoldClaim(
        ref=cue,
        content=(span(content),),
        cue=(span(cue),),
        source=(span(source),),
        mode=mode,
        names=(source,),
        speaker_kind="organization",
        hops=frozenset({1}),
        depth=0,
        optional=optional,
    )


def found(cue: str, source: str, content: str, name: str | None = None) -> Attribution:
    speaker = Speaker(name or source, "organization", span=span(source))
    return Attribution(
        span=Span(0, len(TEXT)),
        cue=Cue(span(cue), cue),
        speaker=speaker,
        content=(span(content),),
        mode="indirect",
        stance="states",
        chain=(Hop(speaker.name, "speaker", "organization"),),
    )


MINISTRY = gold("قالت", "وزارة النقل", "الجسر مغلق")
HADDAD = gold("أضاف", "ليث الحداد", "سيفتح غدا", mode="direct")
WITNESSES = gold("أكد", "شهود", "الطريق سالك")


def rows(claims: list[GoldClaim], attributions: list[Attribution]) -> list[Judged]:
    return judge(TEXT, GoldText("a.txt", "ar", tuple(claims)), attributions)


def test_three_claims_two_right_one_of_them_to_the_letter() -> None:
    judged = rows(
        [MINISTRY, HADDAD, WITNESSES],
        [
            found("قالت", "وزارة النقل", "الجسر مغلق"),
            # 8 letters of the reader's, 3 more: 8/11 is half and more, and not all.
            found("أضاف", "ليث الحداد", "أنه سيفتح غدا", name="ليث"),
            # The content and the cue are right, the source is another.
            found("أكد", "ليث الحداد", "الطريق سالك"),
        ],
    )
    figures = report(judged)
    assert (figures["gold"], figures["found"]) == (3, 3)
    assert figures["relaxed"] == {"precision": 0.6667, "recall": 0.6667, "f1": 0.6667}
    assert figures["exact"] == {"precision": 0.3333, "recall": 0.3333, "f1": 0.3333}
    assert figures["content_exact"]["f1"] == 0.6667
    assert figures["of_matches"] == {
        "source": 0.6667,  # two of three matched contents
        "mode": 0.5,  # of the two right ones one was direct
        "stance": None,  # not asked for
        "speaker": 1.0,
        "kind of speaker": 1.0,
        "unnamed": None,
        "depth": 1.0,
        "chain": 1.0,
    }


def test_by_mode_a_claim_counts_where_each_of_the_two_puts_it() -> None:
    judged = rows(
        [MINISTRY, HADDAD],
        [
            found("قالت", "وزارة النقل", "الجسر مغلق"),
            found("أضاف", "ليث الحداد", "سيفتح غدا"),
            found("أكد", "شهود", "الطريق سالك"),
        ],
    )
    modes = report(judged)["by"]["mode"]
    # One direct claim, found as an indirect one: recall 1/1, and nothing was found as direct.
    assert modes["direct"]["relaxed"] == {"precision": None, "recall": 1.0, "f1": None}
    # One indirect claim, found; of three found as indirect two are right. 2·(2/3)/(5/3) = 0.8
    assert modes["indirect"]["relaxed"] == {"precision": 0.6667, "recall": 1.0, "f1": 0.8}


def test_less_than_half_of_the_content_is_missed_and_too_much() -> None:
    judged = rows([MINISTRY], [found("قالت", "وزارة النقل", "مغلق. وأضاف ليث الحداد")])
    assert report(judged)["relaxed"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0}
    assert len(judged) == 1, "they are matched all the same"


def test_what_attributes_elsewhere_is_another_claim() -> None:
    judged = rows([MINISTRY], [found("أكد", "وزارة النقل", "الجسر مغلق")])
    assert [(row.gold is None, row.found is None) for row in judged] == [
        (False, True),
        (True, False),
    ]


def test_each_claim_is_matched_once() -> None:
    twice = [found("قالت", "وزارة النقل", "الجسر مغلق") for _ in range(2)]
    assert report(rows([MINISTRY], twice))["relaxed"]["precision"] == 0.5


def test_an_optional_claim_counts_neither_way() -> None:
    borderline = gold("أكد", "شهود", "الطريق سالك", optional=True)
    there = found("قالت", "وزارة النقل", "الجسر مغلق")
    for attributions in ([there], [there, found("أكد", "شهود", "الطريق سالك")]):
        figures = report(rows([MINISTRY, borderline], attributions))
        assert (figures["gold"], figures["found"], figures["relaxed"]["f1"]) == (1, 1, 1.0)


def test_what_is_found_in_a_neutral_place_counts_neither_way() -> None:
    text = GoldText("a.txt", "ar", (), neutral=(span("أكد شهود أن الطريق سالك"),))
    assert judge(TEXT, text, [found("أكد", "شهود", "الطريق سالك")]) == []


def test_a_phenomenon_is_shown_right_where_nothing_in_its_text_is_wrong() -> None:
    shown = GoldText("a.txt", "ar", (MINISTRY,), phenomena=("elided", "trailing"))
    wrong = GoldText("b.txt", "ar", (WITNESSES,), phenomena=("trailing",))
    clean = GoldText("c.txt", "ar", (), phenomena=("narration",))
    judged = [
        *judge(TEXT, shown, [found("قالت", "وزارة النقل", "الجسر مغلق")]),
        *judge(TEXT, wrong, []),
    ]
    figures = report(judged, [shown, wrong, clean])
    assert figures["texts"] == {"texts": 3, "right": 2}
    told = {name: (row["right"], row["texts"]) for name, row in figures["phenomena"].items()}
    assert told == {"ar elided": (1, 1), "ar trailing": (1, 2), "ar narration": (1, 1)}
    assert figures["phenomena"]["ar trailing"]["relaxed"]["recall"] == 0.5


def test_what_the_reader_does_not_tell_is_no_row() -> None:
    untold = replace(MINISTRY, mode=None, speaker_kind=None)
    by = report(rows([untold], [found("قالت", "وزارة النقل", "الجسر مغلق")]))["by"]
    assert {"mode", "speaker", "kind", "cue"}.isdisjoint(by)
    assert by["marks"]["indirect"]["relaxed"]["f1"] == 1.0


def test_of_an_unnamed_source_each_thing_told_counts() -> None:
    asked = replace(WITNESSES, unnamed=Unnamed(affiliation="وزارة النقل", count=2, reason="خوفا"))
    one = found("أكد", "شهود", "الطريق سالك")
    told = Unnamed(affiliation="وزارة النقل", count=3)
    speaker = replace(one.speaker, unnamed=told)
    for given, share in ((one, 0.0), (replace(one, speaker=speaker), 0.3333)):
        assert report(rows([asked], [given]))["of_matches"]["unnamed"] == share


def test_nothing_is_unmeasured_and_not_zero() -> None:
    assert report([])["relaxed"] == {"precision": None, "recall": None, "f1": None}


@pytest.mark.parametrize(
    ("name", "same"),
    [("الحداد", True), ("ليث حداد", True), ("وليد الحداد", False), ("سامي النجار", False)],
)
def test_one_name_has_most_words_of_the_other(name: str, same: bool) -> None:
    assert same_name(name, ["ليث الحداد"]) is same
