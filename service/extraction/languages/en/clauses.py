"""How English attributes: a cue, who spoke, and what was said, found in one sentence.

The subject stands before its verb (the ministry said …) or after it where the words reported
come first ("…", said the ministry); what was said stands after the verb, before it, or on both
sides of it ("…," she said, "…"). Participles (adding that …), coordinate verbs (and warned that
…), "according to" and a headline's colon attribute too.
"""

from collections.abc import Iterator

from service.extraction.clauses import Clause
from service.extraction.languages.en.according import PARTICLES, according, particle_words
from service.extraction.languages.en.asides import aside, disputed, related
from service.extraction.languages.en.complements import complement
from service.extraction.languages.en.cues import cue_end, group_start, is_barred, is_short_is
from service.extraction.languages.en.frames import frame, note_channel, with_complement
from service.extraction.languages.en.infinitives import LedIn, led_in
from service.extraction.languages.en.inversions import closes, inverted, opened_by_cue
from service.extraction.languages.en.labels import label, named_before_quotation, signed
from service.extraction.languages.en.limits import DASHES, is_labelled
from service.extraction.languages.en.nouns import STANCES as NOUN_STANCES
from service.extraction.languages.en.nouns import noun
from service.extraction.languages.en.participles import participle
from service.extraction.languages.en.passives import passive
from service.extraction.languages.en.relays import cite, relayed
from service.extraction.languages.en.scan import Scan
from service.extraction.languages.en.subjects import find_subject, suits
from service.extraction.languages.en.turns import turning_points
from service.extraction.sentences import Sentence
from service.extraction.tokens import Form, Token


def find_clauses(sentence: Sentence) -> list[Clause]:
    """Every attribution of the sentence, in order of its cue."""
    scan = Scan(sentence)
    scan.turns = turning_points(scan)
    return list(_clauses(scan))


def _clauses(scan: Scan) -> Iterator[Clause]:
    taken = -1
    labels = list(label(scan)) if scan.titled or is_labelled(scan.tokens, 0) else []
    yield from labels
    for index, token in enumerate(scan.tokens):
        if index <= taken or any(clause.cue[0] == index for clause in labels):
            continue
        clause = _at(scan, index, token)
        if clause is not None and any(piece.end > piece.start for piece in clause.content):
            taken = clause.cue[1] - 1
            cite(scan, clause)
            scan.found.append(clause)
            yield clause


def _at(scan: Scan, index: int, token: Token) -> Clause | None:
    if token.word.norm in DASHES and index - 1 in scan.limits.opening:
        return signed(scan, index)
    if token.word.norm == ":" and index + 1 in scan.limits.closing:
        return named_before_quotation(scan, index)
    if token.word.norm in PARTICLES and (words := particle_words(scan, index)) is not None:
        return according(scan, index, words)
    if token.word.norm in NOUN_STANCES and (clause := noun(scan, index)) is not None:
        return clause
    for form in token.word.forms:
        clause = _from_form(scan, index, form)
        if clause is not None:
            return clause
    return None


def _from_form(scan: Scan, index: int, form: Form) -> Clause | None:
    end = cue_end(scan, index, form)
    if end is not None and (led := led_in(scan, index, form)) is not None:
        return _infinitive(scan, index, end, led)
    group = group_start(scan, index)
    if end is not None and (judged := passive(scan, index, end, group, form)) is not None:
        return judged
    if end is None or is_barred(scan, index, group, form):
        return None
    if form.verb.relay:
        return relayed(scan, index, end, group, form)
    if form.kind == "ing" and not (scan.has(group, index, "be") or is_short_is(scan, group, index)):
        return participle(scan, index, end, group, form)
    return _verb(scan, index, end, group, form)


def _infinitive(scan: Scan, index: int, end: int, led: LedIn) -> Clause | None:
    group = group_start(scan, led.start)
    if scan.has(group, led.start, "neg") or scan.has(group, led.start, "modal"):
        return None
    clause = _verb(scan, index, end, group, led.form)
    if clause is None:
        return None
    note_channel(scan, clause, led.start, index)
    if led.joined:
        clause.cue = (led.start, end)
    return clause


def _verb(scan: Scan, index: int, end: int, group: int, form: Form) -> Clause | None:
    if form.verb.lemma == "continue" and scan.norm(end) == "to":
        return None  # she continues to work
    clause = frame(index, end, form)
    if inverted(scan, clause, group, form) or opened_by_cue(scan, clause, form):
        return clause
    if not find_subject(scan, clause, group, index) and clause.source is None:
        return None
    if aside(scan, clause, form) or disputed(scan, clause) or related(scan, clause, form):
        return clause
    start = clause.source[0] if clause.source and clause.source[1] <= index else group
    goes_on = scan.tokens[group - 1].has("conj")  # …, she said, but added …
    if not goes_on and suits(scan, clause, form) and closes(scan, clause, start, form):
        return clause
    found = complement(scan.tokens, end, form.verb, scan.limits.outer(index))
    return with_complement(scan, clause, found, form)
