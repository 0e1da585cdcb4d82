"""What a Turkish noun phrase says of a source: who, in what office, for which side."""

from collections.abc import Sequence

from service.extraction.attribution import Body, SpeakerKind, Unnamed
from service.extraction.languages.tr.terms import NATIONS
from service.extraction.mentions import Mention, Office
from service.extraction.tokens import Token

STATEMENT = Mention(
    "açıklama", "document", ("açıklama",), "açıklama", gender="n", number="s", anaphoric=True
)
_LONGEST_NAME = 5
_KINDS: dict[str, SpeakerKind] = {
    "doc": "document", "people": "unnamed", "outlet": "outlet", "org": "organization",
}  # fmt: skip


def describe(text: str, tokens: Sequence[Token]) -> Mention:
    """Read a noun phrase as a source."""
    words = [token for token in tokens if not token.is_mark]
    if not words:
        return Mention(text[tokens[0].start : tokens[-1].end], "organization", voiceless=True)
    return _person(text, words) or _other(text, words)


def introduction(text: str, tokens: Sequence[Token], index: int) -> Mention | None:
    """The full name of which the word at ``index`` is the last, with its title; None if bare."""
    start = index
    while start > 0 and index - start < _LONGEST_NAME and _may_be_name(tokens[start - 1]):
        start -= 1
    if start == index or not _may_be_name(tokens[index]):
        return None
    name = tokens[start : index + 1]
    return Mention(_spelled(text, name), "person", _key(name), number="s")


def offices(text: str, tokens: Sequence[Token]) -> list[Office]:
    """No ministry is told from its namesake by a government."""
    return []


def portfolio(name: str) -> str | None:
    """No portfolio is read out of a ministry's name."""
    return None


def _person(text: str, words: list[Token]) -> Mention | None:
    """A name behind a title, or two capitals and more that are no body's name."""
    titles = [i for i, token in enumerate(words) if token.has("title")]
    start = titles[-1] + 1 if titles else 0
    name = words[start:]
    if not all(map(_may_be_name, name)) or (not titles and not 1 <= len(name) <= _LONGEST_NAME):
        return None
    title = words[:start]
    role = _spelled(text, title) if title else None
    head = words[start - 1].word.norm if title else ""
    if not name:
        called = _spelled(text, title)
        lone = len(title) == 1
        return Mention(
            called, "person", _key(title), head, role=role, anaphoric=lone, number="s",
            body=_body(text, title),
        )  # fmt: skip
    return Mention(
        _spelled(text, name), "person", _key(name), head, role=role, number="s",
        body=_body(text, title),
    )  # fmt: skip


def _other(text: str, words: list[Token]) -> Mention:
    last = words[-1]
    kind = _kind(last)
    name = _spelled(text, words)
    alone = len(words) == 1 and not last.has("cap")
    side = _nation(words)
    unnamed = None
    if kind == "unnamed":
        unnamed = Unnamed(side.name if side else None, last.word.norm)
    return Mention(
        name, kind, _key(words), last.word.norm, anaphoric=alone and kind != "unnamed",
        indefinite=kind == "unnamed", number="p" if _is_plural(last) else "s", body=side,
        unnamed=unnamed,
    )  # fmt: skip


def _kind(last: Token) -> SpeakerKind:
    return next((kind for tag, kind in _KINDS.items() if last.has(tag)), "organization")


def _body(text: str, title: Sequence[Token]) -> Body | None:
    """Whom an office speaks for: "Dışişleri Bakanlığı Sözcüsü", or the state it names."""
    for index, token in enumerate(title):
        if token.has("org") and token.has("cap"):
            return Body(_spelled(text, title[: index + 1]), within=_nation(title[:1]))
    return _nation(title)


def _nation(words: Sequence[Token]) -> Body | None:
    found = next((NATIONS[t.word.norm] for t in words if t.word.norm in NATIONS), None)
    return Body(found.capitalize()) if found else None


def _may_be_name(token: Token) -> bool:
    barred = ("title", "org", "doc", "outlet", "people", "digit")
    return token.has("cap") and not token.has(*barred) and token.word.norm not in NATIONS


def _is_plural(token: Token) -> bool:
    return token.word.norm.endswith(("lar", "ler", "ları", "leri"))


def _spelled(text: str, tokens: Sequence[Token]) -> str:
    """The phrase as it is written, its last noun without a case ending."""
    last = tokens[-1]
    end, ending = last.end, ""
    if last.word.stem != last.word.norm:
        end, ending = last.start + len(last.word.stem) - 1, last.word.stem[-1]
    return " ".join((text[tokens[0].start : end] + ending).split())


def _key(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.word.stem for token in tokens if not token.is_mark)
