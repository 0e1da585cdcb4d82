"""What an English noun phrase says of a source: who, in what office, for which side."""

from collections.abc import Sequence

from service.extraction.attribution import Body, SpeakerKind, Unnamed
from service.extraction.languages.en.bodies import body_of, official_state, own_body_of
from service.extraction.languages.en.epithets import is_epithet
from service.extraction.languages.en.honorifics import gender_of_honour, without_honours
from service.extraction.languages.en.parts import (
    PREPOSITIONS,
    bare,
    core_of,
    key_of,
    may_be_name,
    segments,
    spelled,
    without_article,
)
from service.extraction.languages.en.persons import (
    LONGEST_NAME,
    WRITTEN_OUT,
    behind_class,
    class_of,
    class_told,
    gender_of,
    is_class,
    is_place,
    named,
    person,
)
from service.extraction.languages.en.phrases import is_joined
from service.extraction.languages.en.vocabulary import listed
from service.extraction.mentions import Mention
from service.extraction.tokens import Token

STATEMENT = Mention(
    "the statement", "document", ("statement",), "statement", gender="n", number="s", anaphoric=True
)

_PRONOUNS = {
    "he": ("m", "s"), "him": ("m", "s"), "she": ("f", "s"), "it": ("n", "s"), "they": (None, "p"),
    "his": ("m", "s"), "her": ("f", "s"), "its": ("n", "s"), "their": (None, "p"),
    "we": (None, "p"), "i": (None, "s"), "you": (None, None), "who": (None, None),
}  # fmt: skip
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1
    )
}
_REASONS = frozenset({"because", "since", "citing", "lest", "fearing", "for"})
_NO_SURNAMES = listed("street house hill road avenue square day act cup league times journal")
_AGENTS = ("er", "or", "ist", "man", "woman", "ian", "ant", "eer", "ee")
#: Whoever speaks for them is the service: police, but no two police.
_SERVICES = frozenset({"police"})
_LEGAL_FORMS = listed("inc corp ltd plc llc gmbh")
_MARKS = frozenset('"“”«»‘()[]')


def describe(text: str, tokens: Sequence[Token]) -> Mention:
    """Read a noun phrase as a source."""
    core = bare(tokens)
    words = [token for token in core if not token.is_mark]
    if not words:
        # Nothing but marks: no source, and whatever calls it so is left out.
        return Mention(text[tokens[0].start : tokens[-1].end], "organization", voiceless=True)
    if len(words) == 1 and words[0].word.norm in _PRONOUNS:
        gender, number = _PRONOUNS[words[0].word.norm]
        name = spelled(text, core)
        return Mention(name, "person", gender=gender, number=number, pronoun=True)
    if (honoured := gender_of_honour(words)) is not None:
        number = "s" if honoured[0] else "p"
        return Mention(
            spelled(text, core), "person", gender=honoured[0], number=number, pronoun=True
        )
    core = without_honours(core)
    if is_epithet(core):
        return Mention(
            spelled(text, without_article(core)), "person", key_of(core), words[-1].word.norm,
            anaphoric=True, generic=True, number="s", gender=gender_of(core),
        )  # fmt: skip
    parts = segments(core)
    head = parts[0]
    if _is_listed(parts):
        if not any(token.word.norm in PREPOSITIONS for token in head):
            return _series(text, core, parts)
        parts = [head := core]  # voters in Alden, Harwick and Balton
    return _group(text, head) or person(text, parts) or _other(text, head, parts[1:])


def introduction(text: str, tokens: Sequence[Token], index: int) -> Mention | None:
    """The full name of which the word at ``index`` is the last, with its title; None if bare."""
    if not may_be_name(tokens[index]):
        return None
    start = index
    while start > 0 and index - start < LONGEST_NAME and _in_name(tokens, start - 1):
        start -= 1
    while start < index and (tokens[start].is_mark or tokens[start].has("title", "adv")):
        start += 1
    if start == index or tokens[index].word.norm in _NO_SURNAMES:
        return None
    if start and tokens[start - 1].has("det"):
        return None  # the Evening Courier is nobody's name
    mention = named(text, tokens[start : index + 1], None, None)
    return mention if mention is not None and len(mention.key) > 1 else None


def _in_name(tokens: Sequence[Token], index: int) -> bool:
    return may_be_name(tokens[index]) or (
        is_joined(tokens, index) and tokens[index].word.norm in "-."
    )


def _group(text: str, head: list[Token]) -> Mention | None:
    """Two parties that speak together."""
    joint = next(
        (i for i, t in enumerate(head) if t.word.norm == "and" and 0 < i < len(head) - 1), None
    )
    if joint is None or not (head[joint - 1].has("cap") and head[joint + 1].has("cap", "det")):
        return None
    if head[joint - 1].has("org") != head[-1].has("org"):
        return None
    sides = (without_article(head[:joint]), without_article(head[joint + 1 :]))
    members = tuple(
        Body(side.name, side.kind)
        for side in (describe(text, s) for s in sides)
        if not side.pronoun
    )
    return Mention(spelled(text, head), "group", key_of(head), "", number="p", members=members)


def _is_listed(parts: list[list[Token]]) -> bool:
    """Tell "Saudi Arabia, Egypt and Jordan" from a name with what is said of it."""
    last = [t for t in parts[-1] if not t.is_mark]
    joint = next((i for i, t in enumerate(last) if t.word.norm == "and"), None)
    hung = next((i for i, t in enumerate(parts[0]) if t.word.norm in PREPOSITIONS), -1)
    words = [t for part in (parts[0][hung + 1 :], *parts[1:]) for t in part if not t.is_mark]
    named = all(t.has("cap") or t.word.norm in ("and", "the") for t in words)
    return len(parts) > 1 and joint is not None and joint + 1 < len(last) and named


def _series(text: str, core: list[Token], parts: list[list[Token]]) -> Mention:
    """Three parties or more that speak together."""
    last = parts[-1]
    joint = next(i for i, t in enumerate(last) if t.word.norm == "and")
    sides = [side for side in (*parts[:-1], last[:joint], last[joint + 1 :]) if side]
    told = [describe(text, without_article(side)) for side in sides]
    members = tuple(Body(side.name, side.kind) for side in told)
    return Mention(spelled(text, core), "group", key_of(core), "", number="p", members=members)


def _other(text: str, part: list[Token], aside: list[list[Token]]) -> Mention:
    head_tokens = without_article(part)
    core = core_of(head_tokens)
    head = _head_of(core)
    kind = _kind(part, core, head)
    if kind == "organization" and (named := behind_class(core)):
        return _classed(text, core[named:], core[named - 1].word.norm, core)
    if kind == "organization" and aside and (told := class_told(aside[0])):
        return _classed(text, core, told, core)
    if kind == "organization" and aside and is_class(head) and _names(aside[0], core):
        return _classed(text, aside[0], head, core)
    if len(core) > 1 and head in _LEGAL_FORMS:
        return _classed(text, core, "company", core[:-1])
    definite = part[0].word.norm in ("the", "this", "that", "these", "those")
    proper = any(t.has("cap") for t in core)
    anaphoric = definite and not proper and len([t for t in head_tokens if not t.is_mark]) <= 2
    name = spelled(text, head_tokens)
    if kind == "unnamed":
        return _unnamed(text, part, head, aside, anaphoric=anaphoric)
    if kind == "person":
        return Mention(
            name,
            kind,
            key_of(head_tokens),
            WRITTEN_OUT.get(head, head),
            role=name,
            anaphoric=True,
            number="s",
            gender=gender_of(core),
            body=body_of(text, head_tokens),
        )
    issuer = _issuer(text, head_tokens, core) if kind == "document" else None
    number = "s" if kind == "document" else None
    key = (head, *(word for word in key_of(head_tokens) if word != head))
    return Mention(
        name, kind, key, class_of(head), anaphoric=anaphoric,
        indefinite=part[0].word.norm in ("a", "an"), gender="n", number=number, issuer=issuer,
        body=_own_body(text, head_tokens, kind),
    )  # fmt: skip


def _names(part: Sequence[Token], told: Sequence[Token]) -> bool:
    """Tell the name behind what a body is called: the rail operator, | North Rail."""
    is_name = all(token.is_mark or token.has("cap") for token in part)
    return is_name and not told[-1].has("cap")


def _own_body(text: str, tokens: Sequence[Token], kind: SpeakerKind) -> Body | None:
    if kind == "outlet":
        return official_state(tokens)
    return own_body_of(text, tokens) if kind == "organization" else None


def _classed(text: str, name: Sequence[Token], class_noun: str, told: Sequence[Token]) -> Mention:
    """A body under its own name, known by what it is: "the company" is the same."""
    key = key_of([token for token in name if token.word.norm not in _LEGAL_FORMS])
    return Mention(
        spelled(text, name), "organization", key, class_of(class_noun), gender="n",
        body=own_body_of(text, told),
    )  # fmt: skip


def _head_of(core: Sequence[Token]) -> str:
    words = [t for t in core if not t.is_mark and t.word.norm != "s"]
    return words[-1].word.norm if words else core[-1].word.norm


def _kind(part: Sequence[Token], core: Sequence[Token], head: str) -> SpeakerKind:
    words = [t for t in core if not t.is_mark]
    last = next((t for t in reversed(words) if t.word.norm == head), part[-1])
    if last.has("doc"):
        return "document"
    if last.has("outlet") or (last.has("media") and not last.has("org")):
        return "outlet"
    if last.has("people") and last.has("org") and last.has("cap") and len(words) > 1:
        return "organization"  # Harwick Police; the Harwick police are its officers
    if len(words) == 1 and head in _SERVICES and part[0].word.norm not in _NUMBERS:
        return "organization"
    if last.has("people") or part[0].word.norm in ("some", "many", "others", "several"):
        return "unnamed"
    if last.has("org") or is_place(words) or (is_class(head) and not last.has("cap")):
        return "organization"
    if words[0].word.norm in _NUMBERS and len(part) > 1:
        return "unnamed"
    if last.has("person", "title") or (head.endswith(_AGENTS) and not last.has("cap")):
        return "person" if part[0].word.norm == "the" or last.has("cap") else "unnamed"
    return "organization" if last.has("cap") else _by_article(part)


def _by_article(part: Sequence[Token]) -> SpeakerKind:
    return "organization" if part[0].word.norm in ("the", "this", "its", "their") else "unnamed"


def _unnamed(
    text: str, part: list[Token], head: str, aside: list[list[Token]], *, anaphoric: bool
) -> Mention:
    words = [t for t in part if not t.is_mark]
    first = words[0].word.norm
    count = _NUMBERS.get(first) or (1 if first in ("a", "an") else None)
    plural = (
        any(t.has("people") and t.word.norm in (first, head) for t in words)
        or head.endswith("s")
        or (count or 0) > 1
    )
    reason = _reason(text, [token for piece in (part, *aside) for token in piece])
    told = part[: next((i for i, t in enumerate(part) if i and t.has("rel")), len(part))]
    whole = first in _NUMBERS or _are_those(words)
    name = spelled(text, told if whole else without_article(told))
    side = body_of(text, words)
    unnamed = Unnamed(side.name if side else None, head, count, reason)
    return Mention(
        name, "unnamed", key_of(part), head,
        anaphoric=anaphoric, indefinite=not anaphoric, number="p" if plural else "s",
        body=side, unnamed=unnamed, gender=gender_of(words),
    )  # fmt: skip


def _are_those(words: Sequence[Token]) -> bool:
    """Tell "those close to the mayor" from "those officials"."""
    if words[0].word.norm != "those" or len(words) < 2:
        return False
    return not (words[1].has("people") or words[1].word.norm.endswith("s"))


def _reason(text: str, tokens: Sequence[Token]) -> str | None:
    """Why a source is not named: "because he was not allowed to speak"; "anonymity" if untold."""
    withheld = next((i for i, t in enumerate(tokens) if t.has("withheld")), None)
    if withheld is None:
        return None
    for index in range(withheld, len(tokens) - 1):
        if tokens[index].word.norm in _REASONS:
            return spelled(text, tokens[index:])
    return "anonymity"


def _issuer(text: str, tokens: list[Token], core: list[Token]) -> Body | None:
    """Who issued a document: a statement by the ministry, the ministry's report."""
    for index in range(len(core), len(tokens)):
        if tokens[index].word.norm in ("by", "from", "of"):
            rest = without_article(segments(tokens[index + 1 :] or tokens)[0])
            return _as_body(text, rest)
    owner = [t for t in core[:-1] if t.has("cap") or (t.has("org") and not t.is_mark)]
    if owner:
        return _as_body(text, core[core.index(owner[0]) : core.index(owner[-1]) + 1])
    return None


def _as_body(text: str, tokens: Sequence[Token]) -> Body:
    name, within = spelled(text, tokens), own_body_of(text, tokens)
    return Body(name, within=within if within and within.name != name else None)
