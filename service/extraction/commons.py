"""Names that many bodies have, and offices held in a body: whose, the words do not tell."""

import re
from functools import lru_cache

from service.extraction.languages.ar.normaliser import normalise
from service.extraction.realms import is_state, state_of


def _listed(words: str) -> frozenset[str]:
    return frozenset(normalise(words).split())


#: Nouns for bodies of which every state, town or trade has one.
_BODIES = _listed("""
    حكومة سلطة سلطات جيش شرطة قوات رئاسة وزارة محكمة نيابة ادعاء برلمان معارضة نظام حزب شركة نادي
    منظمة هيئة لجنة مجلس مؤسسة إدارة قيادة جهاز أجهزة مكتب مركز مستشفى جامعة بلدية محافظة سفارة
    قنصلية بعثة وفد اتحاد جماعة حركة تحالف ائتلاف قضاء مخابرات استخبارات بنك مصرف صندوق نقابة
    جمعية مديرية دائرة مصلحة دفاع إطفاء خفر سواحل جمارك حرس بحرية أركان طرف جانب عائلة أسرة
    فريق منتخب مطار غرفة عمليات محققون محققين مدعون مدعين ادعاءات دولة
    government authority authorities army military police forces force presidency ministry court
    prosecution prosecutors parliament opposition regime party company club organisation
    organization agency committee council institution administration command office centre center
    hospital university municipality embassy consulate mission delegation union group movement
    alliance coalition judiciary intelligence bank fund association directorate department side
    family team airport investigators firm firefighters navy guard campaign board bureau service
    commission officials airline school college church jury panel cabinet congress senate house
    state country city coastguard academy observatory institute أكاديمية مرصد معهد مفوضية كنيست
    كونغرس
""")
#: Nouns for several bodies or people of one sort, whom no name tells.
_SEVERAL = _listed("""
    دول بلدان حكومات عواصم أحزاب قوى أطراف جهات عناصر عملاء منظمات جماعات فصائل شركات هيئات مسؤولون
    مسؤولين مسئولون مسئولين دبلوماسيون دبلوماسيين خبراء محللون محللين شهود
    states countries governments capitals parties powers sides organisations organizations groups
    factions companies officials diplomats experts analysts allies witnesses
""")
#: Nouns that tell no more with a word behind: "the countries that signed".
_STATES = _listed("دول بلدان حكومات عواصم states countries governments capitals")
_HOW_MANY = _listed("""
    عدة عدد بعض كل جميع مختلف معظم غالبية
    اثنان اثنين ثلاث ثلاثة أربع أربعة خمس خمسة ست ستة سبع سبعة ثمان ثمانية تسع تسعة عشر عشرة
    several some all many most both two three four five six seven eight nine ten
""")
#: Parts of the world, and what is of them.
_REGIONS = _listed("""
    عربي عربية غربي غربية شرقي شرقية أوروبي أوروبية أوروبا أفريقي أفريقية أفريقيا آسيوي آسيوية
    خليجي خليجية إقليمي إقليمية عالمي عالمية دولي دولية أممي أممية أجنبي أجنبية
    arab western eastern european african asian gulf regional world international foreign
""")
#: The world, or a half of it.
_ALL = _listed("العالم الغرب الشرق الخارج world west")
_BESIDES = (
    _HOW_MANY
    | _REGIONS
    | _listed("""
    بقيادة كبرى كبار أخرى آخرون معارض معارضة موال موالية تابع تابعة led by major other
""")
)
#: What such a name may say besides without telling whose it is.
_COMMON = _listed("""
    عام عامة مسلح مسلحة أمن أمني أمنية محلي محلية رسمي رسمية أعلى عليا مركزي مركزية حاكم حاكمة
    وزراء نواب شيوخ أركان جمهورية مدني مدنية حكومي حكومية مختص مختصة معني معنية قضائي قضائية صحي
    صحية عسكري عسكرية انتخابات مستقل مستقلة دولي دولية حدود جنائي جنائية شعب أمة
    وطني وطنية رئيس رئيسة منطقة بلاد مدينة بلدة في
    أحمر أبيض أزرق أخضر أصفر أسود حمراء ملكي
    ضحية ضحايا قتيل قتيلة قتلى فقيد متهم متهمة مشتبه مفقود مفقودين محتجزين رهائن
    general armed security local official supreme central ruling prime minister ministers civil
    military judicial public election electoral independent national federal state the of s
    minister's fire high criminal health air in area city town region
""")
#: Councils and courts that go by such words and are one in the world.
_ONE_IN_THE_WORLD = frozenset(
    normalise(name) for name in ("مجلس الأمن", "مجلس الأمن الدولي", "security council")
)
#: Somebody's press office: it speaks for whatever its holder does.
_PRESS_OFFICE = re.compile("(?:ال)?مكتب (?:ال)?(?:اعلامي|صحفي|صحافي) ")
#: Somebody's family or relatives: whose, the pronoun does not tell.
_KIN = re.compile("(?:عايلت|اسرت|عشيرت|قبيلت)(?:ه|ها|هم|هما)")
#: Nouns for media of which every place has several, what they trade in, and where they may be.
_MEDIA = _listed("""
    صحيفة جريدة مجلة قناة موقع وكالة إذاعة محطة شبكة تلفزيون صحف قنوات مواقع وكالات
    newspaper newspapers paper papers magazine website websites daily tabloid broadcaster channel
    station blog
""")
_TRADE = _listed("أنباء أخبار إخباري إخبارية إلكتروني إلكترونية تلفزيونية فضائية news online")
_ANYWHERE = _listed("""
    محلية محلي محليه رياضية رياضي خاصة مستقلة أجنبية عربية غربية أخرى يومية أسبوعية معارضة شهيرة
    local regional foreign private independent weekly other another arabic western sports
""")
_OFFICERS = _listed("""
    متحدث متحدثة ناطق ناطقة وزير وزيرة رئيس رئيسة نائب نائبة وكيل وكيلة سفير سفيرة مندوب مندوبة
    مندوبها مندوبه سفيرها سفيره رئيسها رئيسه وزيرها متحدثها مبعوث مبعوثة قائد قائدة مدير مديرة
    مسؤول مسؤولة مسئول أمين أمينة محافظ حاكم مستشار مستشارة مفوض مفوضة منسق منسقة عمدة قنصل عضو
    عضوة مدعي مدع ضابط ضابطة مفتش
    spokesman spokeswoman spokesperson minister president premier secretary ambassador envoy
    commander director chairman chairwoman chair head official governor mayor commissioner adviser
    advisor aide ceo executive consul prosecutor general coordinator delegate chief manager
    officer inspector superintendent detective
""")
#: Names about which an answer is remembered: without a limit, a server would keep all it met.
NAMES_KEPT = 20_000
_NO_LONGER = _listed("""
    سابق السابق سابقا أسبق الأسبق متقاعد المتقاعد سابقة السابقة former ex retired
""")


@lru_cache(maxsize=NAMES_KEPT)
def is_common(name: str) -> bool:
    """Tell a name that bodies of many states or places have: the police, وزارة العدل aside."""
    key = normalise(name)
    words = [bare(word) for word in key.replace("coast guard", "coastguard").split()]
    if key in _ONE_IN_THE_WORLD or not words:
        return False
    if key.removeprefix("the ") in _ALL or _is_several(words):
        return True
    if name[:1].islower() and name.islower():
        return True  # nothing in it is a name: the electricity company
    if _PRESS_OFFICE.match(key) or any(_KIN.fullmatch(word) for word in words):
        return True
    return bool(_BODIES & set(words)) and all(w in _BODIES or w in _COMMON for w in words)


def _is_several(words: list[str]) -> bool:
    """Tell the western states, four Kenyan parties, the five officers: who, no name tells."""
    several = [word for word in words if word in _SEVERAL]
    if not several or not {words[0], words[-1]} & {*several, *_HOW_MANY}:
        return False  # the League of Arab States
    if words[0] in _HOW_MANY or (words[0] in several and not _HOW_MANY.isdisjoint(words)):
        return True
    return words[0] in _STATES or all(
        word in several or says_little(word) or _is_nation(word) for word in words
    )


def is_body(word: str) -> bool:
    """Tell a noun for a body, without its article."""
    return word in _BODIES


def is_officer(word: str) -> bool:
    """Tell a noun for who holds an office, without its article."""
    return word in _OFFICERS


def is_medium(word: str) -> bool:
    """Tell a noun for a medium: without an article a name follows it."""
    return word in _MEDIA


def says_little(word: str) -> bool:
    """Tell a word that, without its article, tells no body from others of its class."""
    return word in _BODIES or word in _COMMON or word in _BESIDES


@lru_cache(maxsize=NAMES_KEPT)
def is_some_outlet(name: str) -> bool:
    """Tell a medium of which no more is said than its class and place: صحيفة تركية، local paper.

    With an article it may be the only one: التلفزيون السوري.
    """
    words = normalise(name).split()
    kinds = [word for word in words if word in _MEDIA]
    others = [word for word in words if word not in _MEDIA | _TRADE]
    named = len(others) > 1 or any(word.startswith("ال") for word in words)
    return bool(kinds) and not named and all(w in _ANYWHERE or _is_nation(w) for w in others)


def _is_nation(word: str) -> bool:
    return state_of(word) is not None and not is_state(word)


@lru_cache(maxsize=NAMES_KEPT)
def is_office(role: str) -> bool:
    """Tell a role that is held in some body: a spokesman, a minister; nobody of former times."""
    words = {bare(word) for word in normalise(role).split()}
    return bool(_OFFICERS & words) and not _NO_LONGER & words


def bare(word: str) -> str:
    """Return a normalised word without its article."""
    return word.removeprefix("ال") if len(word) > 4 else word
