"""Ministries, governments and states in Arabic noun phrases: for whom somebody speaks."""

from collections.abc import Sequence
from dataclasses import replace

from service.extraction.attribution import Body
from service.extraction.languages.ar.adjuncts import is_comma, is_verb
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.organs import (
    CAPITALS,
    ENVOYS,
    STATES,
    executive_state,
    sides_of,
    state_of,
)
from service.extraction.languages.ar.owners import owner_of
from service.extraction.languages.ar.spelling import QUOTES, first_word, is_name, spelled, trimmed
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.mentions import Office
from service.extraction.tokens import Token

MINISTRY = normalise("وزارة")
_MINISTER = normalise("وزير")
GOVERNMENT = normalise("حكومة")
PORTFOLIOS = listed("خارجية داخلية دفاع مالية صحة خزانة عدل")
# How adjectives end that tell of what kind a body is: الدولية، الوطني.
_RELATIONAL = ("ي", "يه")
# Nouns after which a state or government is named by one noun: حكومة مرجان، مملكة مرجان.
_REALMS = frozenset({GOVERNMENT, *listed("مملكة جمهورية سلطنة إمارة")})
# Offices held in the body that is named right after them; a spokesman's follows باسم.
_OFFICERS = listed("""
    رئيس رئيسة مدير مديرة قائد قائدة أمين أمينة سفير سفيرة مندوب مندوبة مبعوث مبعوثة عضو عضوة
    عميد نقيب مستشار مستشارة نائب نائبة
""")
_IN_THE_NAME = normalise("باسم")
_BELONGING = listed("تابع تابعة")
_DEFENCE = normalise("دفاع")
_ALWAYS_MINISTRIES = listed("خارجية داخلية خزانة")
_NO_MINISTRY = listed("عالمي عالمية عام عامة نفسية إنجابية دولية")
_PRESIDENT = normalise("رئيس")


def offices(text: str, tokens: Sequence[Token]) -> list[Office]:
    """Ministries and ministers of a sentence with the government or state they belong to."""
    found = []
    for index, token in enumerate(tokens):
        stem = token.word.stem
        if stem == GOVERNMENT and not token.word.definite:
            window = tokens[index : index + 8]
            government = government_of(text, window)
            if government:
                found.append(Office("", government, _seated(window)))
        if stem in (MINISTRY, _MINISTER) and index + 1 < len(tokens):
            portfolio = tokens[index + 1].word
            window = tokens[index + 2 : index + 9]
            state = state_of(window[:1]) or _seated(window)
            name = _ministry(text, tokens[index : index + 2])
            government = government_of(text, window)
            found.append(Office(portfolio.stem, government, state, name, MINISTRY))
    return found


def portfolio(name: str) -> str | None:
    """Return the normalised portfolio of a ministry's name: وزارة الداخلية → داخليه."""
    words = normalise(name).split()
    if len(words) > 1 and words[0] == MINISTRY:
        return words[1].removeprefix("ال")
    return None


def government_of(text: str, tokens: Sequence[Token]) -> str | None:
    """A government or realm named in the phrase: حكومة الوفاق الليبية، مملكة مرجان."""
    for index, token in enumerate(tokens):
        if token.has("verb", "deverbal", "that") or token.word.norm in "،.:":
            return None
        if token.word.stem in _REALMS:
            end = _government_end(tokens, index)
            if token.word.stem == GOVERNMENT and _whole_state(tokens[index + 1 : end]):
                return None  # حكومة العراق is its state's
            if end > index + 1:
                return spelled(text, tokens[index:end])
    return None


def _whole_state(tokens: Sequence[Token]) -> str | None:
    """The state that a government is named by, rather than by a city or by a name of its own."""
    name = " ".join(token.word.base for token in tokens)
    return STATES[name] if name in STATES and name not in CAPITALS else None


def _government_end(tokens: Sequence[Token], index: int) -> int:
    """Index after the name: one noun, then the government's own adjectives."""
    end = index + 1
    if not tokens[index].word.definite:
        while end < len(tokens) and tokens[end].word.norm in QUOTES:
            end += 1
        if end >= len(tokens) or not _names_government(tokens[end]):
            return index + 1
        end += 1
        while end < len(tokens) and tokens[end].word.norm in QUOTES:
            end += 1
        return _past_adjectives(tokens, end)
    # "The Libyan government" is its state; "the interim government" is a name.
    last = _past_adjectives(tokens, end)
    return last if any(not t.has("nisba") for t in tokens[end:last]) else end


def _past_adjectives(tokens: Sequence[Token], start: int) -> int:
    end = start
    while end < min(len(tokens), start + 4) and _agrees_with_government(tokens[end]):
        end += 1
    return end


def _names_government(token: Token) -> bool:
    word = token.word
    if token.is_mark or word.preposition or word.joined or word.forms or is_verb(token):
        return False
    if token.has("prep", "verb", "deverbal", "that", "conj", "rel", "time", "title"):
        return False
    # Without an article a feminine adjective describes: حكومة جديدة.
    return word.definite or token.has("place") or not word.stem.endswith("ه")


def _agrees_with_government(token: Token) -> bool:
    word = token.word
    if not word.definite or word.preposition or word.joined or word.forms:
        return False
    return word.stem.endswith(("يه", "قته")) or (token.has("nisba") and word.stem.endswith("ه"))


def _seated(tokens: Sequence[Token]) -> str | None:
    """The state of the government in the phrase: by its adjective, or by the city it sits in."""
    for index, token in enumerate(tokens):
        if token.word.stem == GOVERNMENT:
            following = tokens[index + 1 : index + 8]
            for place, after in enumerate(following):
                if after.has("verb", "deverbal", "that") or after.word.norm in "،.:":
                    return None
                if (state := state_of(following[place : place + 2])) is not None:
                    return state
                if after.has("place") and after.word.stem in STATES:
                    return STATES[after.word.stem]
    return None


def _ministry(text: str, tokens: Sequence[Token]) -> str | None:
    for index, token in enumerate(tokens[:-1]):
        if index and token.word.joined and token.has("title"):
            break  # a second office
        if token.word.stem in (MINISTRY, _MINISTER, "وزيره") and not token.word.definite:
            following = tokens[index + 1]
            if following.is_mark or following.word.preposition or following.has("nisba", "plural"):
                return None
            portfolio = text[following.start : following.end]
            if not following.word.definite:
                portfolio = "ال" + portfolio
            return f"وزارة {portfolio}"
    for index, token in enumerate(tokens[:4]):
        if is_ministry(tokens[index:]):
            return f"وزارة {first_word(text, token)}"
    return None


def is_ministry(tokens: Sequence[Token]) -> bool:
    """Tell a bare portfolio (الدفاع الكينية) from another body (الدفاع المدني، الصحة العالمية)."""
    word = tokens[0].word
    if word.stem not in PORTFOLIOS or not word.definite:
        return False
    after = tokens[1] if len(tokens) > 1 else None
    if word.stem in _ALWAYS_MINISTRIES or after is None or not after.word.definite:
        return True
    if after.word.stem in _NO_MINISTRY:
        return False
    masculine = word.stem == _DEFENCE and not after.word.stem.endswith("ه")
    return after.has("nisba") or not masculine


def body_of(
    text: str, tokens: Sequence[Token], head: str, office: Sequence[Token] | None = None
) -> Body | None:
    """Whom a person or an unnamed source speaks for; ``office`` is the phrase without a name."""
    government = government_of(text, tokens)
    state = _executive(tokens, head)
    within = Body(government) if government else Body(state) if state else None
    ministry = _ministry(text, tokens)
    if ministry and head != _PRESIDENT:
        return Body(ministry, within=within)
    side = _represented(text, tokens if office is None else office, head)
    if side is None or (within and side.name == within.name):
        return within
    return side if side.within else replace(side, within=within)


def _represented(text: str, tokens: Sequence[Token], head: str) -> Body | None:
    """The body that an office is held in: المتحدث باسم جيش الساحل، مدير المستشفى، سفير مرجان."""
    start = next((i + 1 for i, t in enumerate(tokens) if t.word.base == _IN_THE_NAME), None)
    named = start is not None
    if start is None:
        if head not in _OFFICERS or not tokens or tokens[0].word.definite:
            return None
        start = 1
    phrase = tokens[start : _body_end(tokens, start)]
    if not phrase or phrase[0].has("title", "plural", "nisba", "place"):
        return None
    if not (named or head in ENVOYS or phrase[0].has("org")):
        return None
    phrase = trimmed(list(phrase))
    name = spelled(text, phrase)
    own = own_body_of(text, phrase, phrase[0].word.stem) if phrase else None
    within = own if own is not None and own.name != name else None
    return Body(name, within=within) if is_name(name) else None


def _body_end(tokens: Sequence[Token], start: int) -> int:
    """Index after the body's name: at a comma, a preposition, a verb, or somebody's rank."""
    for index in range(start, len(tokens)):
        token = tokens[index]
        rank = (token.has("title") and index > start) or token.word.stem in _BELONGING
        if _says_what_for(tokens, index, start):
            continue
        if is_comma(token) or token.word.norm in "()" or token.word.preposition or rank:
            return index
        if is_verb(token) or token.has("prep", "that", "rel", "conj"):
            return index
    return len(tokens)


def _says_what_for(tokens: Sequence[Token], index: int, start: int) -> bool:
    """Tell what a body is for, which is of its name: الاتحاد الدولي للموانئ."""
    token, before = tokens[index], tokens[index - 1]
    told = before.word.definite and before.word.stem.endswith(_RELATIONAL)
    listens = token.has("addressee", "source", "title", "outlet")
    told_for = token.word.preposition == "ل" and token.word.definite and not listens
    return index > start + 1 and tokens[start].has("org") and told and told_for


def own_body_of(text: str, tokens: Sequence[Token], head: str) -> Body | None:
    """Whom an organisation speaks for, beyond itself: its government or its state."""
    state = next(iter(sides_of(tokens[:2])), None)
    if state and tokens[0].has("place"):
        return Body(state)
    government = government_of(text, tokens)
    if government:
        return None if head == GOVERNMENT else Body(government)
    state = _executive(tokens, head)
    if state is None and head in ENVOYS and len(tokens) > 1 and not tokens[1].word.definite:
        name = spelled(text, tokens[1 : _body_end(tokens, 1)])
        return Body(name) if is_name(name) else None
    return Body(state) if state else owner_of(text, tokens)


def _executive(tokens: Sequence[Token], head: str) -> str | None:
    if head in ENVOYS:
        tokens = tokens[: _body_end(tokens, 1)]  # where the envoy sits is not whom he speaks for
    return executive_state(tokens, head)
