"""What an English noun phrase says of a source: who, in what office, for which side."""

from collections.abc import Sequence

from service.extraction.attribution import Body, SpeakerKind, Unnamed
from service.extraction.languages.en.bodies import body_of, official_state, own_body_of
from service.extraction.languages.en.phrases import is_comma, is_joined, is_quote
from service.extraction.languages.en.places import PLACES
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
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those"})
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1
    )
}
_PREPOSITIONS = listed("of for from by in at with on to near inside issued involved close")
_REASONS = frozenset({"because", "since", "citing", "lest", "fearing", "for"})
_NO_SURNAMES = listed("street house hill road avenue square day act cup league times journal")
_LONGEST_NAME = 6
_AGENTS = ("er", "or", "ist", "man", "woman", "ian", "ant", "eer", "ee")
#: What a body is called before its name, and after it by "the": tech company X … the company.
_CLASSES = listed("""
    company firm corporation group organization organisation charity retailer airline carrier
    watchdog maker giant startup manufacturer operator bank party movement faction militia union
""")
_LEGAL_FORMS = listed("inc corp ltd plc llc gmbh")
_MARKS = frozenset('"“”«»‘()[]')
_RELATIVES = frozenset(("who", "whose", "whom", "which"))


def describe(text: str, tokens: Sequence[Token]) -> Mention:
    """Read a noun phrase as a source."""
    core = _bare(tokens)
    words = [token for token in core if not token.is_mark]
    if not words:
        # Nothing but marks: no source, and whatever calls it so is left out.
        return Mention(text[tokens[0].start : tokens[-1].end], "organization", voiceless=True)
    if len(words) == 1 and words[0].word.norm in _PRONOUNS:
        gender, number = _PRONOUNS[words[0].word.norm]
        name = spelled(text, core)
        return Mention(name, "person", gender=gender, number=number, pronoun=True)
    parts = _segments(core)
    head = parts[0]
    if _is_listed(parts):
        if not any(token.word.norm in _PREPOSITIONS for token in head):
            return _series(text, core, parts)
        parts = [head := core]  # voters in Alden, Harwick and Balton
    return _group(text, head) or _person(text, parts) or _other(text, head, parts[1:])


def introduction(text: str, tokens: Sequence[Token], index: int) -> Mention | None:
    """The full name of which the word at ``index`` is the last, with its title; None if bare."""
    if not _may_be_name(tokens[index]):
        return None
    start = index
    while start > 0 and index - start < _LONGEST_NAME and _in_name(tokens, start - 1):
        start -= 1
    while start < index and (tokens[start].is_mark or tokens[start].has("title", "adv")):
        start += 1
    if start == index or tokens[index].word.norm in _NO_SURNAMES:
        return None
    mention = _named(text, tokens[start : index + 1], None, None)
    return mention if mention is not None and len(mention.key) > 1 else None


def _in_name(tokens: Sequence[Token], index: int) -> bool:
    return _may_be_name(tokens[index]) or (
        is_joined(tokens, index) and tokens[index].word.norm in "-."
    )


# --- the phrase and its parts --------------------------------------------------------------


def spelled(text: str, tokens: Sequence[Token]) -> str:
    """The phrase as it is written, with single spaces; never empty."""
    return " ".join(text[tokens[0].start : tokens[-1].end].split()) or "?"


def _bare(tokens: Sequence[Token]) -> list[Token]:
    core = list(tokens)
    while core and (core[-1].is_mark and core[-1].word.norm not in ".)"):
        core.pop()
    while core and (core[0].is_mark or (core[0].has("adv", "conj") and len(core) > 1)):
        core.pop(0)
    return core


def _segments(tokens: list[Token]) -> list[list[Token]]:
    """The phrase cut at its commas and brackets; none is empty."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if is_comma(token) or token.word.norm in "()":
            parts.append([])
        elif not is_quote(token) or token.word.norm in "'’":
            parts[-1].append(token)
    return [part for part in parts if any(not t.is_mark for t in part)] or [tokens]


def _without_article(tokens: Sequence[Token]) -> list[Token]:
    rest = list(tokens)
    while len(rest) > 1 and (rest[0].word.norm in _ARTICLES or rest[0].is_mark):
        rest.pop(0)
    return rest


def _core(tokens: Sequence[Token]) -> list[Token]:
    """The phrase up to its first preposition or relative clause."""
    for index, token in enumerate(tokens):
        if index and (token.word.norm in _PREPOSITIONS or token.has("rel")):
            return list(tokens[:index])
    return list(tokens)


def _key(tokens: Sequence[Token]) -> tuple[str, ...]:
    words = [t.word.norm for t in tokens if not t.is_mark and t.word.norm not in _ARTICLES]
    telling = [w for w in words if len(w) > 1 and w not in ("al", "el", "jr", "of")]
    return tuple(telling or words)


def _may_be_name(token: Token) -> bool:
    if token.has("particle"):
        return True
    if not token.has("cap") or not token.word.norm.isalpha() or token.has("det", "pron", "aux"):
        return False
    barred = ("org", "prep", "sub", "doc", "outlet", "media", "conj", "rel")
    return token.has("man", "woman") or not token.has(*barred)


# --- persons ------------------------------------------------------------------------------


def _person(text: str, parts: list[list[Token]]) -> Mention | None:
    """A named person, or a person known by an office; None for bodies and nameless sources."""
    head = _without_article(parts[0])
    found = _name_in(head)
    if found is not None:
        name, title = head[found[0] : found[1]], [*head[: found[0]], *head[found[1] :]]
        rest = title or (parts[1] if len(parts) > 1 else [])
        if found[0] and found[0] == _behind_class(head):
            return None
        return _named(text, name, rest, parts[1:])
    if (
        len(parts) > 1
        and _core(head)[-1].has("title", "person")
        and (apposed := _whole_name(parts[1]))
    ):
        return _named(text, apposed, head, None)
    return None


def _name_in(head: list[Token]) -> tuple[int, int] | None:
    """Where a person's name stands: the last run of names, after titles or alone."""
    core = _core(head)
    end = len(core)
    while end and (core[end - 1].is_mark and core[end - 1].word.norm not in ".-"):
        end -= 1
    start = end
    while start and end - start < _LONGEST_NAME and _belongs(core, start - 1):
        start -= 1
    start = _behind_titles(core, start, end)
    run = [t for t in core[start:end] if not t.is_mark]
    if not run or not any(t.has("cap") for t in run) or _is_place(run) or _possessive(core, start):
        return None
    before = core[start - 1] if start else None
    titled = before is not None and (before.has("title", "person") or before.word.norm == ".")
    if start and not titled and len(run) < 2:
        return None
    if (
        not titled
        and all(t.has("caps") for t in run)
        and len(run) == 1
        and len(run[0].word.norm) < 6
    ):
        return None
    return start, end


def _behind_titles(core: list[Token], start: int, end: int) -> int:
    """Index after the titles that a run of capitals begins with: Transport Minister …."""
    for index in range(end - 1, start - 1, -1):
        if core[index].has("title") and not core[index].has("man", "woman"):
            start = index + 1
            break
    while start < end and core[start].is_mark:
        start += 1
    return start


def _belongs(core: list[Token], index: int) -> bool:
    token = core[index]
    return (
        _may_be_name(token)
        or (token.word.norm in ".-" and is_joined(core, index))
        or (
            token.word.norm in "'’"
            and 0 < index < len(core) - 1
            and len(core[index - 1].word.norm) == 1
        )
    )


def _possessive(core: list[Token], start: int) -> bool:
    return any(
        token.word.norm in ("'", "’") and core[i + 1].word.norm == "s"
        for i, token in enumerate(core[:-1])
        if i >= start
    )


def _whole_name(part: list[Token]) -> list[Token] | None:
    """The name that a part is, its titles apart; None where it is more than a name."""
    found = _name_in(part)
    if found is None or found[1] != len(part):
        return None
    titles = [token for token in part[: found[0]] if not token.is_mark]
    return part[found[0] :] if all(token.has("title") for token in titles) else None


def _is_place(run: Sequence[Token]) -> bool:
    return " ".join(t.word.norm for t in run) in PLACES


def _named(
    text: str, name: Sequence[Token], title: Sequence[Token] | None, aside: list[list[Token]] | None
) -> Mention | None:
    words = [t for t in name if not t.is_mark]
    if not words:
        return None
    described = _without_article(title) if title else []
    if described and described[0].word.norm in _RELATIVES:
        described = []  # what somebody did is no office: "Dana Alder, who has campaigned for …"
    role = spelled(text, described) if any(not t.is_mark for t in described) else None
    head = next((t.word.norm for t in reversed(_core(described)) if t.has("title", "person")), "")
    return Mention(
        spelled(text, name), "person", _key(name), head, role=role, number="s",
        gender=_gender([*name, *described]), body=body_of(text, described) if described else None,
    )  # fmt: skip


def _gender(tokens: Sequence[Token]) -> str | None:
    for token in tokens:
        if token.has("woman", "feminine"):
            return "f"
        if token.has("man", "masculine"):
            return "m"
    return None


# --- bodies, documents, and those without a name ---------------------------------------------


def _group(text: str, head: list[Token]) -> Mention | None:
    """Two parties that speak together."""
    joint = next(
        (i for i, t in enumerate(head) if t.word.norm == "and" and 0 < i < len(head) - 1), None
    )
    if joint is None or not (head[joint - 1].has("cap") and head[joint + 1].has("cap", "det")):
        return None
    if head[joint - 1].has("org") != head[-1].has("org"):
        return None
    sides = (_without_article(head[:joint]), _without_article(head[joint + 1 :]))
    members = tuple(
        Body(side.name, side.kind)
        for side in (describe(text, s) for s in sides)
        if not side.pronoun
    )
    return Mention(spelled(text, head), "group", _key(head), "", number="p", members=members)


def _is_listed(parts: list[list[Token]]) -> bool:
    """Tell "Saudi Arabia, Egypt and Jordan" from a name with what is said of it."""
    last = [t for t in parts[-1] if not t.is_mark]
    joint = next((i for i, t in enumerate(last) if t.word.norm == "and"), None)
    hung = next((i for i, t in enumerate(parts[0]) if t.word.norm in _PREPOSITIONS), -1)
    words = [t for part in (parts[0][hung + 1 :], *parts[1:]) for t in part if not t.is_mark]
    named = all(t.has("cap") or t.word.norm in ("and", "the") for t in words)
    return len(parts) > 1 and joint is not None and joint + 1 < len(last) and named


def _series(text: str, core: list[Token], parts: list[list[Token]]) -> Mention:
    """Three parties or more that speak together."""
    last = parts[-1]
    joint = next(i for i, t in enumerate(last) if t.word.norm == "and")
    sides = [side for side in (*parts[:-1], last[:joint], last[joint + 1 :]) if side]
    told = [describe(text, _without_article(side)) for side in sides]
    members = tuple(Body(side.name, side.kind) for side in told)
    return Mention(spelled(text, core), "group", _key(core), "", number="p", members=members)


def _other(text: str, part: list[Token], aside: list[list[Token]]) -> Mention:
    head_tokens = _without_article(part)
    core = _core(head_tokens)
    head = _head_of(core)
    kind = _kind(part, core, head)
    if kind == "organization" and (named := _behind_class(core)):
        return _classed(text, core[named:], core[named - 1].word.norm, core)
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
            _key(head_tokens),
            head,
            role=name,
            anaphoric=True,
            number="s",
            gender=_gender(core),
            body=body_of(text, head_tokens),
        )
    issuer = _issuer(text, head_tokens, core) if kind == "document" else None
    number = "s" if kind == "document" else None
    return Mention(
        name, kind, (head, *(w for w in _key(head_tokens) if w != head)), head, anaphoric=anaphoric,
        indefinite=part[0].word.norm in ("a", "an"), gender="n", number=number, issuer=issuer,
        body=_own_body(text, head_tokens, kind),
    )  # fmt: skip


def _own_body(text: str, tokens: Sequence[Token], kind: SpeakerKind) -> Body | None:
    if kind == "outlet":
        return official_state(tokens)
    return own_body_of(text, tokens) if kind == "organization" else None


def _behind_class(core: Sequence[Token]) -> int:
    """Index at which a body's name begins behind what it is: tech company | Harwick Systems."""
    start = len(core)
    while start and core[start - 1].has("cap") and not core[start - 1].has("title", "time"):
        start -= 1
    behind = 0 < start < len(core) and core[start - 1].word.norm in _CLASSES
    return start if behind else 0


def _classed(text: str, name: Sequence[Token], class_noun: str, told: Sequence[Token]) -> Mention:
    """A body under its own name, known by what it is: "the company" is the same."""
    key = _key([token for token in name if token.word.norm not in _LEGAL_FORMS])
    return Mention(
        spelled(text, name), "organization", key, class_noun, gender="n",
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
    if last.has("people") or part[0].word.norm in ("some", "many", "others", "several"):
        return "unnamed"
    if last.has("org") or _is_place(words):
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
    name = spelled(text, part if first in _NUMBERS else _without_article(part))
    side = body_of(text, words)
    unnamed = Unnamed(side.name if side else None, head, count, reason)
    return Mention(
        name, "unnamed", _key(part), head,
        anaphoric=anaphoric, indefinite=not anaphoric, number="p" if plural else "s",
        body=side, unnamed=unnamed, gender=_gender(words),
    )  # fmt: skip


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
            rest = _without_article(_segments(tokens[index + 1 :] or tokens)[0])
            return _as_body(text, rest)
    owner = [t for t in core[:-1] if t.has("cap") or (t.has("org") and not t.is_mark)]
    if owner:
        return _as_body(text, core[core.index(owner[0]) : core.index(owner[-1]) + 1])
    return None


def _as_body(text: str, tokens: Sequence[Token]) -> Body:
    name, within = spelled(text, tokens), own_body_of(text, tokens)
    return Body(name, within=within if within and within.name != name else None)
