import json

from service.extraction import EXTRACTOR, extract
from service.extraction.page import Page, Region
from service.extraction.spans import Span
from service.extraction.wire import to_json

TEXT = "قالت وزارة المياه في بيان إن 12 سدا امتلأت"


def test_a_claim_has_the_shape_of_the_interface():
    page = Page((Region("body", Span(0, len(TEXT))),), None, None, None, None)
    claim = to_json(extract(TEXT, "ar", page)[0], TEXT)
    assert set(claim) == {
        "span", "cue", "speaker", "content", "mode", "stance", "negated", "hedged", "channel",
        "chain", "depth", "parent", "assertions", "extraction_confidence", "extractor",
    }  # fmt: skip
    assert claim["cue"] == {"start": 0, "end": 4, "text": "قالت", "lemma": "قال"}
    assert claim["channel"]["span"]["text"] == "في بيان"
    assert claim["chain"][0]["role"] == "speaker"
    assert claim["extractor"] == EXTRACTOR
    assert json.loads(json.dumps(claim)) == claim
