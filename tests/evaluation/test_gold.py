"""Both shapes of files are read into the same claims."""

from service.evaluation.gold import read_gold, spans_of

PLAIN = {
    "file": "0001-bridge.txt",
    "article": "articles/ar/0001-bridge.json",
    "language": "ar",
    "claims": [
        {
            "id": "0001-c01",
            "cue_span": [0, 4],
            "alt_cue_spans": [[40, 44]],
            "source_span": [5, 16],
            "content_spans": [[20, 30]],
            "speaker": "وزارة النقل",
            "speaker_kind": "organization",
            "chain": [{"role": "relay"}, {"role": "speaker"}],
            "depth": 0,
            "mode": "mixed",
            "optional": True,
        }
    ],
}
DESCRIBED = {
    "article": {"seed_file": "001_bridge.txt", "language": "ar"},
    "speakers": [
        {
            "id": "s",
            "kind": "media_outlet",
            "canonical_name": "صحيفة الضفة",
            "aliases": [{"text": "الصحيفة"}],
        }
    ],
    "claims": [
        {
            "id": "001-c01",
            "cue_span": [0, 4],
            "cue_extra_spans": [],
            "source_span": None,
            "content_spans": [[20, 30], [40, 50]],
            "optional_content_spans": [1],
            "speaker_id": "s",
            "chain": [{"implicit": True}, {"implicit": False}],
            "depth": 1,
            "mode": "direct",
            "certainty": "borderline",
        }
    ],
    "non_attributions": [
        {"span": [60, 70], "reason": "a related headline"},
        {"span": [80, 90], "reason": "topic verb"},
    ],
}


def test_the_plain_shape() -> None:
    text = read_gold(PLAIN)
    assert (text.file, text.language, text.neutral) == ("0001-bridge.txt", "ar", ())
    (claim,) = text.claims
    assert claim.cue == spans_of([[0, 4], [40, 44]])
    assert (claim.names, claim.hops, claim.optional) == (("وزارة النقل",), {2}, True)


def test_what_the_plain_shape_leaves_out_is_not_asked_for() -> None:
    sparse = {name: PLAIN["claims"][0][name] for name in ("id", "source_span", "content_spans")}
    claim = {**sparse, "cue_span": None, "mode": "direct", "speaker": None}
    text = read_gold({"file": "a.txt", "claims": [claim]})
    assert (text.claims[0].depth, text.claims[0].names, text.claims[0].cue) == (None, (), ())
    assert text.claims[0].hops == {1}


def test_the_shape_that_describes_the_article() -> None:
    text = read_gold(DESCRIBED)
    assert (text.file, text.neutral) == ("001_bridge.txt", spans_of([[60, 70]]))
    (claim,) = text.claims
    assert (claim.content, claim.slack) == (spans_of([[20, 30]]), spans_of([[40, 50]]))
    assert (claim.source, claim.speaker_kind, claim.optional) == ((), "outlet", True)
    assert claim.names == ("صحيفة الضفة", "الصحيفة")
    assert claim.hops == {1, 2}, "a hop that the text only implies may be left out"
