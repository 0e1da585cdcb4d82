"""Ministries, governments and states in Arabic noun phrases: for whom somebody speaks."""

from collections.abc import Sequence

from service.extraction.attribution import Body
from service.extraction.languages.ar import places
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.spelling import QUOTES, first_word, spelled
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.mentions import Office
from service.extraction.tokens import Token

MINISTRY = normalise("وزارة")
_MINISTER = normalise("وزير")
GOVERNMENT = normalise("حكومة")
PORTFOLIOS = listed("خارجية داخلية دفاع مالية صحة خزانة عدل")
# Bodies that a state's adjective does not make organs of its executive.
_PRESIDENT = normalise("رئيس")
_DEPUTY = normalise("نائب")
_NOT_EXECUTIVE = listed("""
    حزب معارضة برلمان مجلس حركة جبهة جماعة تنظيم فصيل كتلة تيار ائتلاف شركة اتحاد نادي
    منتخب لاعب مدرب نائب نجم ممثل فنان محلل خبير كاتب صحفي صحافي ناشط باحث
""")
_EXECUTIVE = listed("""
    وزير وزيرة وزارة رئيس رئيسة حكومة جيش شرطة سفير سفيرة سفارة مسؤول مسئول مصدر
    دبلوماسي جانب طرف خارجية داخلية دفاع رئاسة خزانة عدل سلطات ملك أمير سلطة وفد مبعوث
    متحدث متحدثة قوات مخابرات استخبارات مستشار
""")


def _nations() -> dict[str, str]:
    found: dict[str, str] = {}
    for country in places.countries():
        for adjective in country.adjectives:
            for ending in ("", "ه", "ون", "ين", "ان"):
                words = normalise(adjective).split()
                found.setdefault(" ".join([words[0] + ending, *words[1:]]), country.names[0])
    return found


def _states() -> dict[str, str]:
    found = {normalise(seat): state for seat, state in places.seats()}
    for country in places.countries():
        for name in (*country.names, *country.capitals):
            found[normalise(name)] = country.names[0]
    return found


NATIONS = _nations()
STATES = _states()


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
            found.append(Office(portfolio.stem, government_of(text, window), state))
    return found


def portfolio(name: str) -> str | None:
    """Return the normalised portfolio of a ministry's name: وزارة الداخلية → داخليه."""
    words = normalise(name).split()
    if len(words) > 1 and words[0] == MINISTRY:
        return words[1].removeprefix("ال")
    return None


def sides_of(text: str, tokens: Sequence[Token]) -> list[str]:
    """States named in the phrase, each once."""
    sides = []
    for index in range(len(tokens)):
        for length in (2, 1):
            name = " ".join(t.word.base for t in tokens[index : index + length])
            if name in STATES:
                sides.append(STATES[name])
                break
    return list(dict.fromkeys(sides))


def government_of(text: str, tokens: Sequence[Token]) -> str | None:
    """A government named in the phrase: حكومة الوفاق الليبية."""
    for index, token in enumerate(tokens):
        if token.has("verb", "that") or token.word.norm in "،.:":
            return None
        if token.word.stem == GOVERNMENT and not token.word.definite:
            end = index + 1
            while end < min(len(tokens), index + 7):
                first = all(t.word.norm in QUOTES for t in tokens[index + 1 : end])
                if not _in_government(tokens[end], first):
                    break
                end += 1
            if end > index + 1:
                return spelled(text, tokens[index:end])
    return None


def _seated(tokens: Sequence[Token]) -> str | None:
    """The state of the government in the phrase: by its adjective, or by the city it sits in."""
    for index, token in enumerate(tokens):
        if token.word.stem == GOVERNMENT:
            following = tokens[index + 1 : index + 8]
            for place, after in enumerate(following):
                if after.has("verb", "that") or after.word.norm in "،.:":
                    return None
                if (state := state_of(following[place : place + 2])) is not None:
                    return state
                if after.has("place") and after.word.stem in STATES:
                    return STATES[after.word.stem]
    return None


def _in_government(token: Token, first: bool) -> bool:
    """Tell the words of a government's name: one noun, then adjectives only."""
    if token.word.norm in QUOTES:
        return True
    if not token.word.definite or token.word.preposition or token.word.joined:
        return False
    return first or token.word.stem.endswith(("ي", "يه", "قته"))


def state_of(tokens: Sequence[Token]) -> str | None:
    """The state whose adjective stands in the phrase."""
    for index, token in enumerate(tokens):
        pair = " ".join(t.word.stem for t in tokens[index : index + 2])
        if pair in NATIONS:
            return NATIONS[pair]
        if token.word.stem in NATIONS and token.has("nisba"):
            return NATIONS[token.word.stem]
    return None


def _ministry(text: str, tokens: Sequence[Token]) -> str | None:
    for index, token in enumerate(tokens[:-1]):
        if token.word.stem in (MINISTRY, _MINISTER, "وزيره"):
            following = tokens[index + 1]
            if following.is_mark or following.word.preposition or following.has("nisba", "plural"):
                return None
            portfolio = text[following.start : following.end]
            if not following.word.definite:
                portfolio = "ال" + portfolio
            return f"وزارة {portfolio}"
    for token in tokens[:4]:
        if token.word.stem in PORTFOLIOS and token.word.definite:
            return f"وزارة {first_word(text, token)}"
    return None


def body_of(text: str, tokens: Sequence[Token], head: str) -> Body | None:
    """Whom a person or an unnamed source speaks for."""
    government = government_of(text, tokens)
    state = _executive_state(tokens, head)
    within = Body(government) if government else Body(state) if state else None
    ministry = _ministry(text, tokens)
    if ministry and head != "رييس":
        return Body(ministry, within=within)
    return within


def own_body_of(text: str, tokens: Sequence[Token], head: str) -> Body | None:
    """Whom an organisation speaks for, beyond itself: its government or its state."""
    state = next(iter(sides_of(text, tokens[:2])), None)
    if state and tokens[0].has("place"):
        return Body(state)
    government = government_of(text, tokens)
    if government:
        return None if head == GOVERNMENT else Body(government)
    state = _executive_state(tokens, head)
    return Body(state) if state else None


def _executive_state(tokens: Sequence[Token], head: str) -> str | None:
    deputy = any(t.word.stem in (_MINISTER, _PRESIDENT) for t in tokens[1:3])
    if head == _DEPUTY and deputy:
        head = _MINISTER
    elif head in _NOT_EXECUTIVE or any(t.word.stem in _NOT_EXECUTIVE for t in tokens[:4]):
        minister = head in (_MINISTER, "رييس") and any(t.word.stem == "وزراء" for t in tokens[:2])
        if not minister:
            return None
    if head not in _EXECUTIVE:
        return None
    return state_of(tokens[:7]) or next(iter(sides_of("", tokens[1:4])), None)
