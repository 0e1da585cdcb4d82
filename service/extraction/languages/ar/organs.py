"""Which Arabic noun phrases name an organ of a state's executive: ministries, armies, embassies."""

from collections.abc import Sequence

from service.extraction.languages.ar import places
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.persons import SAME, may_be_name
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.tokens import Token

_MINISTER = normalise("وزير")
_PRESIDENT = normalise("رئيس")
_PREMIERS = normalise("وزراء")
_COUNCIL = normalise("مجلس")
# Councils that are the state's executive: of ministers, of defence, of national security.
_CABINETS = listed("وزراء أمن دفاع حرب")
_PROSECUTOR = normalise("نائب")
_GENERAL = listed("عام عامة")
_DEPUTIES = listed("نائب نائبة وكيل وكيلة مساعد مساعدة")
# Leaders who speak for the state that is named right after them; of a faith or party otherwise.
_LEADERS = listed("زعيم زعيمة مرشد عاهل")
_SUPREME = normalise("أعلى")
# An army or a government with such an adjective is not the state's, or not known to be.
_OF_THEIR_OWN = listed("حر حرة ديمقراطي ديمقراطية موازي موازية مؤقت مؤقتة انتقالي انتقالية")
_OFFICIAL = listed("رسمي رسمية حكومي حكومية")
# Media at large: those of a state speak for it where they are called official.
_MEDIA = listed("إعلام وسائل صحافة صحف")
_FORMER = listed("سابق سابقة أسبق متقاعد متقاعدة راحل راحلة مستقيل مستقيلة منشق منشقة")
# Bodies that a state's adjective does not make organs of its executive.
_NOT_EXECUTIVE = listed("""
    حزب معارضة معارض برلمان مجلس كونغرس كنيست حركة جبهة جماعة تنظيم فصيل كتلة تيار ائتلاف شركة
    اتحاد نادي منتخب لاعب مدرب نائب نجم ممثل فنان محلل خبير كاتب صحفي صحافي ناشط باحث أكاديمي
    جامعة كلية مستشفى بنك مصرف محكمة قضاء نقابة جمعية منظمة رابطة معهد بلدية كنيسة دار مسرح
    مهرجان متحف فريق بطولة دوري مرشح محام محامي طبيب مخرج مطرب عائلة أسرة قبيلة ميليشيا مليشيا
    فيلق عشيرة ثوار متمرد متمردين طائفة جالية
""")
_EXECUTIVE = listed("""
    وزير وزيرة وزارة رئيس رئيسة حكومة حكومي حكومية جيش شرطة سفير سفيرة سفارة مسؤول مسئول مصدر
    دبلوماسي دبلوماسية جانب طرف خارجية داخلية دفاع رئاسة خزانة عدل سلطات سلطة ملك ملكة أمير
    وفد مبعوث مبعوثة متحدث متحدثة ناطق ناطقة قوات مخابرات استخبارات مستشار مستشارة مندوب مندوبة
    قنصل قنصلية بعثة أركان حرس نيابة ادعاء مدعي جمارك خفر بحرية أسطول نظام جنرال بلاط ديوان قصر
    سلاح عاهل إدارة مفاوض مفاوضون أوساط دوائر
""")
# Bodies and officers that are the executive's if what is named after them is.
_WRAPPERS = listed("""
    مكتب مركز قسم دائرة هيئة جهاز مديرية قيادة مصلحة خلية غرفة أمانة لجنة مدير مديرة قائد قائدة
    عضو مساعد مساعدة وكيل وكيلة مفوض نائب وكالة سكرتير سكرتيرة أمين ولي
""")
_HEIR = normalise("عهد")
ENVOYS = listed("سفير سفيرة مندوب مندوبة مبعوث مبعوثة سفارة قنصلية بعثة")
_REACH = 7
_LONGEST_STATE = 3
_RELATIONAL = ("ي", "يه")
#: States that are given names as well: جورجيا حلبي.
_GIVEN_NAMES = listed("جورجيا تشاد")


def _nations() -> dict[str, str]:
    found: dict[str, str] = {}
    for country in places.countries():
        for adjective in country.adjectives:
            for ending in ("", "ه", "ون", "ين", "ان"):
                words = normalise(adjective).split()
                found.setdefault(" ".join([words[0] + ending, *words[1:]]), country.names[0])
                found.setdefault(" ".join(word + ending for word in words), country.names[0])
    return found


def _states() -> dict[str, str]:
    found = {normalise(seat): state for seat, state in places.seats()}
    for country in places.countries():
        for name in (*country.names, *country.capitals):
            found[normalise(name)] = country.names[0]
    return found


CAPITALS = frozenset(normalise(city) for land in places.countries() for city in land.capitals)
NATIONS = _nations()
STATES = _states()


def state_of(tokens: Sequence[Token]) -> str | None:
    """The state whose adjective stands in the phrase."""
    for index, token in enumerate(tokens):
        pair = " ".join(t.word.stem for t in tokens[index : index + 2])
        if " " in pair and pair in NATIONS:
            return NATIONS[pair]
        if token.word.stem in NATIONS and token.has("nisba"):
            return NATIONS[token.word.stem]
    return None


def sides_of(tokens: Sequence[Token]) -> list[str]:
    """States named in the phrase, each once."""
    sides = []
    for index in range(len(tokens)):
        for length in (2, 1):
            name = " ".join(map(_bare, tokens[index : index + length]))
            if name in STATES:
                sides.append(STATES[name])
                break
    return list(dict.fromkeys(sides))


def _bare(token: Token) -> str:
    """The word without a preposition that is written with it: للبيت → البيت."""
    word = token.word
    if not word.preposition:
        return word.base
    return f"ال{word.stem}" if word.definite else word.stem


def state_end(tokens: Sequence[Token], start: int) -> int:
    """Index after the name of a state, its capital or its seat that begins here, if one does."""
    if start >= len(tokens) or not tokens[start].has("place"):
        return start
    for length in range(_LONGEST_STATE, 0, -1):
        name = " ".join(token.word.base for token in tokens[start : start + length])
        if name in STATES:
            return start + length
    return start


def leaves_state(tokens: Sequence[Token], index: int) -> bool:
    """Tell a word behind a state's whole name that is no part of it: مرجان الاتهامات, مرجان دائما.

    What describes it may be, and whom it stands with; so may what a firm of this name is for
    (مرجان للطيران).
    """
    token = tokens[index]
    word = token.word
    if token.is_mark or word.norm[:1] == "و" or token.has("rel") or word.base in SAME:
        return False
    if word.definite and (word.preposition == "ل" or word.stem.endswith(_RELATIONAL)):
        return False
    return not (tokens[index - 1].word.base in _GIVEN_NAMES and may_be_name(token))


def executive_state(tokens: Sequence[Token], head: str) -> str | None:
    """The state for whose executive the phrase speaks; None where it is another body's.

    A party, a parliament, a club, a court or a former minister does not speak for the state
    whose adjective it has.
    """
    stems = [t.word.stem for t in tokens[:_REACH]]
    if (_FORMER | _OF_THEIR_OWN) & set(stems) or not _is_executive(stems, head):
        return None
    if head in _LEADERS:
        tokens = tokens[: 4 if _SUPREME in stems[1:2] else 3]
    return state_of(tokens[:_REACH]) or next(iter(sides_of(tokens[1:5])), None)


def official_state(tokens: Sequence[Token]) -> str | None:
    """The state whose medium this is said to be: وكالة الأنباء السورية الرسمية."""
    if not any(token.word.stem in _OFFICIAL for token in tokens):
        return None
    return state_of(tokens) or next(iter(sides_of(tokens)), None)


def official_media(tokens: Sequence[Token]) -> str | None:
    """The state whose media at large these are said to be: الإعلام الرسمي السوري."""
    heads = {token.word.stem for token in tokens[:2]}
    return official_state(tokens) if _MEDIA & heads else None


def _is_executive(stems: Sequence[str], head: str) -> bool:
    if head in _DEPUTIES and {_MINISTER, _PRESIDENT, normalise("وزارة")} & set(stems[1:3]):
        return True
    if head == _PROSECUTOR and _GENERAL & set(stems[1:2]):
        return True
    if head in (_MINISTER, _PRESIDENT, normalise("رئيسة")) and _PREMIERS in stems[:2]:
        return True
    if head == _COUNCIL:
        return bool(_CABINETS & set(stems[1:2]))
    if head == normalise("ولي"):
        return _HEIR in stems[1:2]
    if head in _NOT_EXECUTIVE or _NOT_EXECUTIVE & _outside_cabinets(stems[:5]):
        return False
    if head in _LEADERS:
        return True
    return head in _EXECUTIVE or (head in _WRAPPERS and bool(_EXECUTIVE & set(stems[1:5])))


def _outside_cabinets(stems: Sequence[str]) -> set[str]:
    """The words but for a council that is the executive's: مكتب مجلس الوزراء."""
    return {
        stem
        for stem, after in zip(stems, [*stems[1:], ""], strict=True)
        if not (stem == _COUNCIL and after in _CABINETS)
    }
