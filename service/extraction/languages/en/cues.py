"""Which words are cues: verbs that speak, and not nouns, denials or wishes of the same form."""

from service.extraction.languages.en.phrases import is_joined
from service.extraction.languages.en.scan import Scan
from service.extraction.languages.en.verbs import NOUNS
from service.extraction.tokens import Form, Token

_GROUP = 6
#: What no noun begins with: some denied | that …, many said | they ….
_OBJECTS = frozenset({"that", "they", "he", "she", "it", "to", "there"})
_ARTICLES = frozenset({"the", "a", "an", "his", "its", "their", "my", "our", "your"})
_PUT = frozenset({"asked", "pressed", "questioned", "quizzed"})
_QUESTIONS = frozenset({"about", "if", "whether", "why", "how", "what", "when", "by", "on"})
_LONGEST_QUESTION = 24
_SUBJECTS = ("cap", "pron", "people", "person", "org", "doc", "title", "media", "outlet", "rel")


def cue_end(scan: Scan, index: int, form: Form) -> int | None:
    """Index after the verb and its particles ("point out"); None where they do not follow."""
    end = index + 1
    particles = form.verb.lemma.split()[1:]
    if particles and scan.norm(end) != particles[0] and _may_part(scan, end):
        end += 1  # called Wednesday for, called again for
    for particle in particles:
        if scan.norm(end) != particle:
            return None
        end += 1
    return end


def _may_part(scan: Scan, index: int) -> bool:
    """Tell a time or adverb, which may part a verb from its particle."""
    return scan.has(index, index + 1, "time") or scan.has(index, index + 1, "adv")


def group_start(scan: Scan, index: int) -> int:
    """Index of the first of the auxiliaries and adverbs before the verb."""
    start = index
    while start > max(0, index - _GROUP) and _in_group(scan, start - 1):
        start -= 1
    return start


def _in_group(scan: Scan, index: int) -> bool:
    token = scan.tokens[index]
    if token.word.norm in ("'", "’"):
        return scan.norm(index + 1) in ("t", "ve", "d", "s") and scan.is_tight(index)
    if token.word.norm in ("t", "ve", "d"):
        return index > 0 and scan.tokens[index - 1].word.norm in ("'", "’")
    if token.word.norm == "s":
        return _is_short_has(scan, index)
    if token.word.norm in ("long", "both", "each", "all"):
        return index > 0 and scan.tokens[index - 1].has("aux")
    if token.has("cap") and not token.has("aux"):
        return False
    return token.has("aux", "modal", "neg") or (token.has("adv") and not token.has("time"))


def _is_short_has(scan: Scan, index: int) -> bool:
    """Tell "who's called for" from "the mayor's call"."""
    if index < 2 or scan.norm(index - 1) not in ("'", "’"):
        return False
    return scan.tokens[index - 2].has("rel", "pron") and not scan.tokens[index - 2].has("det")


def is_short_is(scan: Scan, group: int, index: int) -> bool:
    """Tell "she's effectively saying"."""
    return any(_is_short_has(scan, place) for place in range(group, index))


def is_barred(scan: Scan, index: int, group: int, form: Form) -> bool:
    """Tell words that are denied, wished, passive, or nouns."""
    if scan.has(group, index, "neg") or scan.has(group, index, "modal"):
        return True
    if form.kind in ("past", "participle") and scan.has(group, index, "be"):
        return not form.verb.relay
    before = scan.tokens[group - 1] if group else None
    if _is_put_to(scan, index, group):
        return True
    if scan.norm(index - 3) == "let" and scan.norm(index - 1) == "s":
        return True  # let's say
    if group == index and _is_modifier(before, form) and scan.norm(index + 1) not in _OBJECTS:
        return True
    if group < index and _is_modifier(before, form) and _is_owned(scan, group, index):
        return True
    if form.kind == "base" and form.verb.lemma == "state":
        return True  # some state officials
    if form.kind == "base" and form.verb.lemma in NOUNS and _verb_follows(scan, index + 1):
        return True
    if (
        form.kind in ("base", "third")
        and group == index
        and _makes_a_noun(before, form, is_reported=_follows_plural(scan, index, form))
    ):
        return True
    if before is not None and before.word.norm == "-" and is_joined(scan.tokens, group - 1):
        return True
    if form.kind == "participle":
        return not scan.has(group, index, "aux")
    return scan.tokens[index].has("cap") and not scan.titled and index > scan.limits.floor(index)


def _is_put_to(scan: Scan, index: int, group: int) -> bool:
    """Tell whom somebody asks: the mayor, asked about the plan, said …."""
    if scan.norm(index) not in _PUT or group != index or scan.norm(index - 1) != ",":
        return False
    if scan.norm(index + 1) not in _QUESTIONS:
        return False
    reach = range(index + 2, min(index + _LONGEST_QUESTION, len(scan.tokens) - 1))
    comma = next((place for place in reach if scan.norm(place) == ","), None)
    return comma is not None and bool(scan.tokens[comma + 1].word.forms)


def _is_modifier(before: Token | None, form: Form) -> bool:
    """Tell "his proposed wall" from "he proposed a wall"."""
    if before is None or form.kind not in ("past", "participle"):
        return False
    return before.has("det") and before.word.norm not in ("that", "this", "all")


def _is_owned(scan: Scan, group: int, index: int) -> bool:
    """Tell "his virtually assured nomination" from "some quickly denied it"."""
    adverbs = all(scan.tokens[place].has("adv") for place in range(group, index))
    return adverbs and scan.norm(group - 1) in _ARTICLES


def _verb_follows(scan: Scan, index: int) -> bool:
    """Tell "a police report indicates" from "police report thefts"."""
    if index >= len(scan.tokens):
        return False
    return any(form.kind in ("third", "past") for form in scan.tokens[index].word.forms)


def _follows_plural(scan: Scan, index: int, form: Form) -> bool:
    """Tell "growers fear that …" from "its fear that …"."""
    before = scan.norm(index - 1)
    many = before.endswith("s") and not before.endswith("ss") and len(before) > 1
    return form.kind == "base" and many and scan.norm(index + 1) == "that"


def _makes_a_noun(before: Token | None, form: Form, *, is_reported: bool) -> bool:
    """Tell "the claims", "swing states" and "of reports" from verbs."""
    if before is None or before.word.norm == ",":
        return False
    if before.word.norm == "media":
        return False
    if form.verb.lemma.split()[0] in NOUNS and not before.has(*_SUBJECTS):
        return not is_reported
    return before.has("det", "prep") and not before.has("people", "pron")
