"""Participles that attribute: adding that …, noting, before saying …."""

from service.extraction.clauses import Clause
from service.extraction.languages.en.complements import complement
from service.extraction.languages.en.frames import frame, with_complement
from service.extraction.languages.en.limits import DASHES
from service.extraction.languages.en.phrases import ends_with_comma
from service.extraction.languages.en.scan import Scan
from service.extraction.languages.en.subjects import shared
from service.extraction.tokens import Form

_TAKEN = frozenset({"that", "quote", "of", "object", "whom-to", "quote-object"})
_DESCRIBED = 8
_JOINERS = frozenset({"and", "by", "before", "while", "after"})


def participle(scan: Scan, index: int, end: int, group: int, form: Form) -> Clause | None:
    """Read a participle that hangs on the sentence: …, adding that …."""
    floor = scan.limits.floor(index)
    if group <= floor or not form.verb.links & _TAKEN:
        return None
    before = scan.tokens[group - 1]
    joined = ends_with_comma(scan.tokens, group - 1) or before.word.norm in _JOINERS | DASHES
    written = before.has("doc", "channel") and not before.has("cap")
    joined = joined or (written and scan.norm(end) == "that")  # a memo stating that
    if not joined and (form.verb.weak or before.has("prep", "sub", "det", "conj", "aux")):
        return None
    found = complement(scan.tokens, end, form.verb, scan.limits.outer(index))
    called = "quote-object" in form.verb.links or _described(scan, end, form)
    if found is None or (found.kind == "object" and form.verb.weak and not called):
        return None
    clause = frame(index, end, form)
    clause.form = "participle"
    if not shared(scan, clause, index):
        clause.source = None
    return with_complement(scan, clause, found, form)


def _described(scan: Scan, end: int, form: Form) -> bool:
    """Tell "describing the fire as the worst" from "describing the fire"."""
    reach = range(end, min(end + _DESCRIBED, scan.limits.outer(end - 1)))
    return "as" in form.verb.links and any(scan.norm(index) == "as" for index in reach)
