"""Acronyms that a text explains: "the Center for Coastal Studies (CCS)", and after that "CCS".

A body's other name stands in brackets right behind its full one. Latin letters have to be found in
the full name, from its last word to the beginning of its first (Schwartz and Hearst, 2003); what
cannot be found there, as in another language's acronym, has to be used alone elsewhere in the text.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from service.extraction.attribution import Body
from service.extraction.claims import Claim
from service.extraction.languages.pack import LanguagePack
from service.extraction.mentions import Mention
from service.extraction.realms import is_state
from service.extraction.sentences import Sentence
from service.extraction.tokens import Token

_BODIES = ("organization", "outlet")
_OPENING = {"(": ")", "[": "]", '"': '"', "“": "”", "«": "»"}
_SHORTEST, _LONGEST = 2, 8
#: Tokens inside the brackets: letters may be parted by dots.
_INSIDE = 2 * _LONGEST
#: Words of a full name.
_WORDS = 10
#: Words that a full name has inside.
_JOINING = frozenset(("of", "for", "the", "and", "on", "in", "to", "&", "'", "’", "s", "-"))
#: What an acronym in brackets is not.
_OTHERS = ("place", "digit", "time")


@dataclass(frozen=True, slots=True)
class Acronym:
    """An acronym as it is spelled, with the body whose it is."""

    spelled: str
    full: Mention


def acronyms(
    text: str, found: Sequence[Sentence], pack: LanguagePack
) -> Mapping[tuple[str, ...], Acronym]:
    """Return the acronyms that the text explains, by their letters; not those of two bodies."""
    told: dict[tuple[str, ...], Acronym | None] = {}
    places = [(one.tokens, *ends) for one in found for ends in _brackets(one.tokens)]
    alone = _used_alone(found) if places else ()
    for tokens, opening, closing in places:
        if one := _explained(text, tokens, opening, closing, alone, pack):
            letters = _letters(tokens[opening + 1 : closing])
            known = told.setdefault(letters, one)
            if known is None or known.full.key != one.full.key:
                told[letters] = None
    return {letters: one for letters, one in told.items() if one is not None}


def tie(claims: Sequence[Claim], known: Mapping[tuple[str, ...], Acronym]) -> None:
    """Let everybody who is named by an acronym go by the full name that the text told with it."""
    spelled = _by_full_name(known)
    for claim in claims if known else ():
        claim.mention = _tied(claim.mention, known, spelled)
        claim.relay = _tied(claim.relay, known, spelled)
        claim.carrier = _tied(claim.carrier, known, spelled)
        claim.lead = _tied(claim.lead, known, spelled)


def _by_full_name(known: Mapping[tuple[str, ...], Acronym]) -> dict[tuple[str, ...], str]:
    """Return the acronyms by the full names, with and without the acronym behind them."""
    spelled: dict[tuple[str, ...], str] = {}
    for letters, one in known.items():
        named = one.full.key[: -len(letters)] if _ends(one.full.key, letters) else one.full.key
        spelled.setdefault(named, one.spelled)
        spelled.setdefault((*named, *letters), one.spelled)
    return spelled


def _tied(
    mention: Mention | None,
    known: Mapping[tuple[str, ...], Acronym],
    spelled: Mapping[tuple[str, ...], str],
) -> Mention | None:
    if mention is None or mention.kind not in (*_BODIES, "person"):
        return mention
    if mention.role not in (None, mention.name):
        return mention  # somebody with an office
    if one := known.get(mention.key):
        return replace(one.full, acronym=one.spelled)
    acronym = spelled.get(mention.key)
    return mention if acronym is None else replace(mention, acronym=acronym)


def _ends(key: tuple[str, ...], letters: tuple[str, ...]) -> bool:
    return key[-len(letters) :] == letters


def bodies_of(known: Iterable[Acronym]) -> dict[str, Body]:
    """Return the bodies that have an acronym, by each of their two names."""
    bodies: dict[str, Body] = {}
    for one in known:
        body = Body(one.full.name, one.full.kind, one.full.body, one.spelled)
        bodies |= {one.spelled: body, one.full.name: body}
    return bodies


# --- what stands in brackets ---------------------------------------------------------------


def _brackets(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the places of brackets, or quotation marks, around one word behind others."""
    for index, token in enumerate(tokens):
        closing = _OPENING.get(token.word.norm) if index else None
        if closing is None:
            continue
        end = next((i for i in range(index + 1, min(index + _INSIDE, len(tokens)))
                    if tokens[i].word.norm == closing), None)  # fmt: skip
        if end is not None and _letters(tokens[index + 1 : end]):
            yield index, end


def _letters(inside: Sequence[Token]) -> tuple[str, ...]:
    """Return the key of one word, or of single letters with dots between them."""
    words = [token for token in inside if not token.is_mark]
    if len(words) == 1 == len(inside):
        return (words[0].word.stem,)
    single = all(t.end - t.start == 1 or (t.is_mark and t.word.norm == ".") for t in inside)
    return tuple(t.word.norm for t in words) if single and len(words) >= _SHORTEST else ()


def _used_alone(found: Sequence[Sentence]) -> Collection[str]:
    """Return the words that stand outside of brackets and quotation marks somewhere."""
    return {
        token.word.stem
        for sentence in found
        for index, token in enumerate(sentence.tokens)
        if not (index and sentence.tokens[index - 1].word.norm in _OPENING)
    }


def _explained(
    text: str,
    tokens: Sequence[Token],
    opening: int,
    closing: int,
    alone: Collection[str],
    pack: LanguagePack,
) -> Acronym | None:
    inside = tokens[opening + 1 : closing]
    short = text[inside[0].start : inside[-1].end]
    if any(token.has(*_OTHERS) for token in inside) or is_state(short):
        return None
    latin = short.isascii() and short.replace(".", "").isalpha()
    quoted = tokens[opening].word.norm not in "(["
    if latin and not _looks_short(short):
        return None
    if not latin and (inside[0].word.definite or inside[0].word.forms) and not inside[0].has("org"):
        return None
    used = inside[0].word.stem in alone or inside[0].has("org")
    start = _spelled_out(text, tokens, opening, short) if latin else None
    if start is None and (used or not (quoted or latin)):
        start = _phrase(tokens, opening)
    if start is None:
        return None
    whole = pack.describe(text, tokens[start : closing + 1])
    named = _ends(whole.key, _letters(inside))  # in some languages the name keeps its acronym
    full = whole if named else pack.describe(text, tokens[start:opening])
    is_body = full.kind in _BODIES and len(full.key) > 1 + named
    return Acronym(short, full) if is_body and not (full.anaphoric or full.indefinite) else None


def _looks_short(short: str) -> bool:
    """Tell CCS, MoD and NGOs from words."""
    letters = short.replace(".", "")
    capitals = sum(letter.isupper() for letter in letters)
    return _SHORTEST <= len(letters) <= _LONGEST and capitals >= max(_SHORTEST, len(letters) - 2)


def _spelled_out(text: str, tokens: Sequence[Token], opening: int, short: str) -> int | None:
    """Return where the full name begins, each letter found in it from the last to the first."""
    letters = [letter for letter in short.lower() if letter.isalpha()]
    for index in range(opening - 1, max(opening - 1 - _WORDS, -1), -1):
        token = tokens[index]
        word = text[token.start : token.end]
        if token.is_mark and token.word.norm not in _JOINING:
            return None
        letters = _without_found(letters, word.lower(), first=word[:1].isupper())
        if not letters:
            return index
    return None


def _without_found(letters: list[str], word: str, *, first: bool) -> list[str]:
    """Return the letters that are left when those are taken that the word has, from its end on.

    The first of all letters has to begin a word with a capital.
    """
    left = list(letters)
    for place in range(len(word) - 1, -1, -1):
        last = len(left) == 1
        if left and left[-1] == word[place] and (not last or (first and place == 0)):
            left.pop()
    return left


def _phrase(tokens: Sequence[Token], opening: int) -> int | None:
    """Return where the noun phrase of a body begins that ends here."""
    start = None
    for index in range(opening - 1, max(opening - 1 - _WORDS, -1), -1):
        token = tokens[index]
        joining = token.word.norm in _JOINING
        if (token.is_mark and not joining) or token.word.forms or token.has("that", "conj"):
            break
        if token.word.norm.isascii() and not (token.has("cap") or joining):
            break
        if token.has("org"):
            start = index
        if token.has("cap") and start is not None:
            start = index
    return start
