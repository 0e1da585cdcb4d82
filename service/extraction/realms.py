"""States, portfolios and offices under one code, in whatever language a text names them."""

from functools import lru_cache
from itertools import pairwise

from service.extraction.languages.ar import places as arabic_places
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.organs import NATIONS, STATES
from service.extraction.languages.en import places as english_places
from service.extraction.languages.en.places import PLACES
from service.extraction.states import STATES as PAIRED

#: Code, what Arabic calls the portfolio, what English does; several ways are parted by slashes.
_PORTFOLIOS = """
foreign affairs | خارجية / شؤون خارجية | foreign affairs / foreign / external affairs
interior | داخلية | interior / home affairs
defence | دفاع | defence / defense / national defence / national defense
finance | مالية / خزانة | finance / treasury
health | صحة / صحة عامة | health / public health
justice | عدل | justice
energy | طاقة / طاقة والكهرباء | energy
education | تعليم / تربية والتعليم | education
transport | نقل / مواصلات | transport / transportation
trade | تجارة | trade / commerce
economy | اقتصاد | economy / economic affairs
agriculture | زراعة | agriculture
information | إعلام | information / media
labour | عمل | labour / labor
culture | ثقافة | culture
oil | نفط / بترول | oil / petroleum
environment | بيئة | environment
tourism | سياحة | tourism
industry | صناعة | industry
planning | تخطيط | planning
"""

#: Code, the words an Arabic office begins with, those an English one ends with.
_OFFICES = """
prime minister | رئيس الوزراء / رئيس الحكومة / رئيس مجلس الوزراء | prime minister / premier
vice president | نائب الرئيس / نائب رئيس الجمهورية | vice president
president | الرئيس / رئيس الجمهورية / رئيسة الجمهورية / رئيس الدولة | president
king | الملك / ملك / العاهل | king
"""

#: Bodies that are a ministry of one state only, under a name of their own.
_OF_ONE_STATE = {"state department": "foreign affairs", "department of state": "foreign affairs"}


def _split(cell: str) -> list[str]:
    return [normalise(part) for part in cell.split(" / ")]


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


_LANDS = [
    *((land.names, land.capitals) for land in arabic_places.countries()),
    *((land.names, land.capitals) for land in english_places.countries()),
]
_STATE_NAMES = frozenset(normalise(name) for names, _ in _LANDS for name in names)
_CAPITALS = frozenset(normalise(city) for _, capitals in _LANDS for city in capitals)
#: Nouns for a state that may stand before its name: دولة مرجان.
_STATE_NOUNS = ("دوله", "مملكه", "جمهوريه", "state of", "republic of", "kingdom of")
#: Whose seat goes by a name of its own, by the code of the office.
_SEATS = {
    normalise(seat): code
    for code, seats in (
        ("presidency", (
            "الكرملين", "البيت الأبيض", "الإليزيه", "قصر الإليزيه",
            "kremlin", "white house", "elysee", "elysee palace", "élysée", "élysée palace",
        )),
        ("premier's office", ("داونينغ ستريت", "داوننغ ستريت", "downing street")),
        ("ministry of defence", ("البنتاغون", "pentagon")),
    )
    for seat in seats
}  # fmt: skip
_PRESIDENCIES = frozenset(normalise(name) for name in ("الرئاسة", "رئاسة الجمهورية", "presidency"))
_PORTFOLIO_WORDS = {
    word: code for code, *cells in _rows(_PORTFOLIOS) for cell in cells for word in _split(cell)
}
_ARABIC_MINISTRY = normalise("وزارة")
_MINISTRIES = frozenset({_ARABIC_MINISTRY, "ministry", "department"})
_GOVERNMENTS = frozenset({normalise("حكومة"), "government"})
_BETWEEN = frozenset({"of", "the", "for"})
_LATIN_MINISTERS = frozenset({"minister", "secretary"})
_MINISTERS = _LATIN_MINISTERS | {normalise("وزير"), normalise("وزيرة")}
_NOT_IN_OFFICE = frozenset(
    normalise("""
    سابق السابق سابقا أسبق الأسبق راحل الراحل نائب نائبة مساعد مساعدة وكيل مستشار متحدث المتحدث
    ناطق الناطق مدير مكتب زوجة نجل ابن منتخب المنتخب مرشح
    former ex late deputy assistant under undersecretary acting spokesman spokeswoman
    spokesperson adviser advisor aide elect candidate shadow wife son
    """).split()
)
_COUNTERPARTS = frozenset(normalise("نظيره نظيرته نظيرها نظيرتها").split())
_OFFICE_WORDS = [
    (code, _split(arabic), _split(english)) for code, arabic, english in _rows(_OFFICES)
]
#: Names about which an answer is remembered: without a limit, a server would keep all it met.
_NAMES_KEPT = 20_000
_LONGEST_PLACE = 3
_LONGEST_PORTFOLIO = 2
_LONGEST_TITLE = 6


@lru_cache(maxsize=_NAMES_KEPT)
def state_of(name: str) -> str | None:
    """Return the code of the one state of which a name speaks; None for none or several.

    A capital speaks for its state only where it is the whole name.
    """
    words = normalise(name).split()
    if len(words) <= _LONGEST_PLACE and (state := _state(" ".join(words))):
        return state
    found = {state for state in map(_nation, words) if state}
    return found.pop() if len(found) == 1 else None


def nation_of(adjective: str) -> str | None:
    """Return the code of the state whose Arabic adjective with an article this is: الكينية."""
    state = NATIONS.get(adjective[2:]) if adjective.startswith("ال") else None
    return _code(state) if state is not None else None


@lru_cache(maxsize=_NAMES_KEPT)
def states_coded(words: str) -> str:
    """Return normalised words with a code (@kenya) for each state that they name or describe.

    رئيس كينيا and الرئيس الكيني are of one state; so are "US" and "American", in an office.
    """
    told = words.replace("u s ", "us ").split()
    coded, index = [], 0
    while index < len(told):
        length, state = _longest_state(told[index : index + _LONGEST_PLACE])
        coded.append(f"@{state.replace(' ', '_')}" if state else told[index])
        index += length
        if state and told[index : index + 1] == ["s"]:
            index += 1  # Kenya's
    return " ".join(coded)


def _longest_state(words: list[str]) -> tuple[int, str | None]:
    """How many words at the beginning name a state or its nation, and the state; else one."""
    for length in range(len(words), 0, -1):
        phrase = " ".join(words[:length])
        bare = " ".join(word.removeprefix("ال") for word in words[:length])
        state = "united states" if phrase == "us" else _state(phrase)
        if state is None and bare in NATIONS:
            state = _code(NATIONS[bare])
        if state:
            return length, state
    return 1, None


@lru_cache(maxsize=_NAMES_KEPT)
def is_state(name: str) -> bool:
    """Tell whether a name is a state's own, rather than its capital's or a body's in it."""
    return normalise(name) in _STATE_NAMES


@lru_cache(maxsize=_NAMES_KEPT)
def state_called(name: str) -> str | None:
    """Return the code of the state that speaks where this name does, its own or its capital's.

    A capital as a source is the state's government: "Moscow said".
    """
    words = normalise(name).removeprefix("the ")
    for noun in _STATE_NOUNS:
        rest = words.removeprefix(f"{noun} ")
        if rest in _STATE_NAMES:
            words = rest
    return _state(words) if words in _STATE_NAMES | _CAPITALS else None


@lru_cache(maxsize=_NAMES_KEPT)
def seat(name: str) -> str | None:
    """Return the code of the office of a state that speaks where this name does.

    By the name of its palace (الكرملين) or by its own (الرئاسة المرجانية).
    """
    words = normalise(name).removeprefix("the ")
    if words in _SEATS:
        return _SEATS[words]
    telling = " ".join(word for word in words.split() if _nation(word) is None)
    return "presidency" if telling in _PRESIDENCIES else None


@lru_cache(maxsize=_NAMES_KEPT)
def is_government(name: str) -> bool:
    """Tell whether a name is that of a government; a state may have several that are rivals."""
    return bool(_GOVERNMENTS & {word.removeprefix("ال") for word in normalise(name).split()})


def _state(words: str) -> str | None:
    if words in STATES:
        return _code(STATES[words])
    return PLACES.get(words)


def _nation(word: str) -> str | None:
    if (state := NATIONS.get(word.removeprefix("ال"))) is not None:
        return _code(state)
    return PLACES.get(word)


def _code(arabic: str) -> str:
    return PAIRED.get(arabic, arabic)


@lru_cache(maxsize=_NAMES_KEPT)
def ministry(name: str) -> str | None:
    """Return the code of a ministry's portfolio, or the first word of one that has no code."""
    words = normalise(name).split()
    if not _MINISTRIES & {*words[:1], *words[-1:], *words[1:3]}:
        return None
    if _is_another(words):
        return None
    known = _of_one_state(words) or _portfolio(words, _MINISTRIES)
    if known is None and len(words) > 1 and words[0] == _ARABIC_MINISTRY:
        return words[1].removeprefix("ال")
    return known


def _is_another(words: list[str]) -> bool:
    """Tell a ministry of two portfolios, or one that sits apart: "of Health in Gaza"."""
    joint = any(word.startswith("وال") for word in words[2:3])
    seat = next((after for word, after in pairwise(words) if word in ("في", "in")), None)
    return joint or (seat is not None and not is_government(seat))


@lru_cache(maxsize=_NAMES_KEPT)
def is_bare_ministry(name: str) -> bool:
    """Tell whether a ministry's name says nothing but its portfolio."""
    words = normalise(name).split()
    telling = [w.removeprefix("ال") for w in words if w not in _MINISTRIES | _BETWEEN]
    return len(telling) < 2 or " ".join(telling) in _PORTFOLIO_WORDS


def _of_one_state(words: list[str]) -> str | None:
    telling = " ".join(word for word in words if word not in ("us", "u", "s", "the"))
    return next((code for name, code in _OF_ONE_STATE.items() if name in telling), None)


@lru_cache(maxsize=_NAMES_KEPT)
def office(role: str) -> str | None:
    """Return the code of an office that one holds at a time, such as "minister of interior".

    None for other roles, and for whoever only assists in the office or held it once.
    """
    words = normalise(role).split()
    if not words or len(words) > _LONGEST_TITLE or any(map(_adds_another, words)):
        return None
    for code, beginnings, endings in _OFFICE_WORDS:
        if _begins(words, beginnings) or _ends(words, endings):
            return None if _NOT_IN_OFFICE & set(words) - _begun(words, beginnings) else code
    if _NOT_IN_OFFICE & set(words) or not (
        words[0] in _MINISTERS or set(words[1:]) & _LATIN_MINISTERS
    ):
        return None
    portfolio = _portfolio(words, _MINISTERS)
    return f"minister of {portfolio}" if portfolio is not None else None


def _adds_another(word: str) -> bool:
    """Tell a second officer, or one of a second state: ونظيره, والكيني."""
    return word[:1] == "و" and (word[1:] in _COUNTERPARTS or nation_of(word[1:]) is not None)


def _begun(words: list[str], beginnings: list[str]) -> set[str]:
    """The words with which an office begins that is held by nobody else: نائب الرئيس."""
    return next((set(b.split()) for b in beginnings if _begins(words, [b])), set())


def _portfolio(words: list[str], heads: frozenset[str]) -> str | None:
    """The portfolio beside the head: الداخلية after it, interior before it or after "of"."""
    place = next((index for index, word in enumerate(words) if word in heads), None)
    if place is None:
        return None
    after = [word for word in words[place + 1 :] if word not in _BETWEEN]
    for length in range(_LONGEST_PORTFOLIO, 0, -1):
        before = " ".join(words[max(place - length, 0) : place])
        behind = " ".join(word.removeprefix("ال") for word in after[:length])
        for phrase in (behind, before):
            if phrase in _PORTFOLIO_WORDS:
                return _PORTFOLIO_WORDS[phrase]
    return None


def _begins(words: list[str], beginnings: list[str]) -> bool:
    return any(words[: len(b.split())] == b.split() for b in beginnings)


def _ends(words: list[str], endings: list[str]) -> bool:
    said = f" {' '.join(words)} "
    return any(f" {ending} " in said for ending in endings)
