"""What an Arabic word means among those that news copy exchanges freely, and its contrary.

The lists stand in ``thesaurus``, ``topics`` and ``verbs``. A word is looked up as it is spelled,
with the endings and clitics of that, before any looser form of the thesaurus is tried, and never
by its skeleton: حادث is no محادثة, زعماء allege nothing, and عدم executes nobody.
"""

from functools import lru_cache

from service.extraction.languages.ar.conjugation import inflections
from service.extraction.languages.ar.frequencies import MEANING_WEIGHTS, WEIGHTS
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.stems import (
    skeleton,
    stem,
    without_article,
    without_clitics,
    without_endings,
)
from service.extraction.languages.ar.thesaurus import SYNONYMS
from service.extraction.languages.ar.topics import TOPICS
from service.extraction.languages.ar.verbs import VERBS

# Left of the bar what is affirmed, right of it what says the contrary.
_OPPOSITES = """
نجح نجاح | فشل أخفق إخفاق يفشل
وافق موافقة قبول يوافق | رفض رفضا يرفض
تأكيد | نفي
فوز فاز انتصر انتصار | خسارة خسر هزيمة هزم
توتر | هدوء
أعلى | أدنى
فتح افتتح افتتاح | أغلق إغلاق يغلق
تحسن | تدهور ساء
بدأ انطلق استأنف استئناف | انتهى أنهى إنهاء انتهاء
دخل دخول | خرج خروج
وصل وصول | غادر مغادرة
اعتقل اعتقال | أفرج إفراج سراح
رفع | خفض تخفيض تقليص
إيجابي | سلبي
إدانة | براءة تبرئة
بقاء بقي | انسحب انسحاب ينسحب
أيد تأييد | عارض معارضة
واصل مواصلة استمر استمرار | وقف أوقف إيقاف توقف
"""

_RISING = (
    "ارتفع ارتفاع زاد زيادة ازداد صعد صعود نما ينمو نمو قفز يرتفع يزيد تزيد تزايد يتزايد "
    "تنامى يتنامى تنامي"
)
_FALLING = "انخفض انخفاض تراجع هبط هبوط تدهور انكماش ينخفض يتراجع"
# What is known by any form, and what only as it is spelled.
_FREE = [line.split() for line in (*SYNONYMS.splitlines(), _RISING) if line.strip()]
_SPELLED = [line.split() for line in f"{TOPICS}{VERBS}".split(";") if line.strip()]
#: The words of each line; the first stands for all, unless an earlier line has it.
LINES = _FREE + _SPELLED
# Verbs that only say that their object took place, or what came of what.
_LIGHT = """
عقد انعقد جرى أجرى قام شهد تمت حدث شن شنت نفذ يقوم يشهد يجري يعقد يحدث يشن ينفذ
أكد يؤكد نؤكد أؤكد كرر أكرر يكرر نكرر جدد يجدد مجددا أود نود يود أوضح يوضح ذكر يذكر
بذل يبذل قدم يقدم نقدم أقدم تقديم تعرض يتعرض وقوع حدوث حصول حصل يحصل
أصدر يصدر إصدار أعلن يعلن إعلان أدى أدت يؤدي أسفر يسفر تسبب يتسبب نجم نجمت نتج أعرب يعرب
أبدى يبدي لقي ألقى يلقي جاء يأتي
"""
# Common words that are spelled like a listed one, or come to it when their letters are cut, and
# mean another thing: a case is no killing, a period no lie, "after" no deportation.
_OTHERWISE = frozenset(
    normalise(
        """
        قضية قضايا قضيته قضيتها شهد شهدت تشهد يشهد شهدها شهدته شهدتها تشهدها يشهدها تشهده نشهد سيشهد
        شرعية شرعي شرعيين شرعيا مباشر مباشرا يبدي مدني مدنيين مدنيون مدنية مدنيا عملات عملاء
        بلدا بلدانهم بلدهم بلدنا بلدانها خير خيرية قيمة قيم قيمته قيمتها يقيم تقيم يقيمون أجر أجرة
        دور دورا دوره دورها دورة دورات أدوار بطول علامة علامات كيم شخصية شخصيات شخصيا شخصي
        مواصلات أيدي أيد اجتماعي اجتماعية اجتماعيا فترة فترات طالبان دعاية طالبة طالبات
        بلغ بلغت تبلغ بلغه مدى لدينا لدي لدينا أدين عادي عادية عادة عادات موالية موالي موالين ماله
        أسهم سهم حملة حملات بعد بعدها بعده بعدهم فبعد سيدني جانب جانبه جانبها أجنبيا جنبا
        توج يتوج عانى عانت يعاني تعاني يعانون يعانونه سفر مسافة سير سيرة مسيرة منطق أعد أعده
        كلمة كلمات ليبرمان أجهزة جهاز بطالة بطل بطلا أبطال واقع واقعية جو ثنائي ثنائية اثنان اثنين
        بنات تلقائيا شعري شعر حساسية تعرف يعرف تعريف نعرف آسيا ناسف ناسفة صوت صوتا صوتية صوتي أصوات
        خبر أخبار خبرة خبرات أخبر صادر صادرة صادرا نسائية كانيل داني براون براين أسئلة سيولة أسيلة
        أطلق أطلقت يطلق تطلق أطلقها أطلقوا أطلقتها أطلقه كرات أثرها كلي كليا
        ميزة ميزان جازان مستواه مستوانا أستانة لامست نزل ينزل يتعين أدوات عقارات عقارية عقار
        تجريد فداء لاحق لاحقا لاحقة لاحقت تصديق جبران جبرية وارد واردة تتبع يتبع تتبعها
        مطر أمطار زالوا حماة وفاء سعاد يعقوب نهار يجسد هاني حاكم حاكمة علنية فجر رحلاتها
        فرج قائم قائمون قائما رسالة رسائل
        """
    ).split()
)
_CLITICS = ("و", "ف", "ب", "ل", "ك")
_BEFORE_VERBS, _PERSONS = frozenset("سل"), frozenset("يتن")
_OWNERS = ("ه", "ها", "هم", "هما", "نا")
_ENDINGS = (*_OWNERS, "ا", "ت", "تا", "وا", "ون", "ين", "ان", "ات", "تين", "تان")
_LISTED = 2.9  # the most that a word weighs which any newsroom exchanges for another
_SELDOM = 3.6  # what a listed word weighs that news seldom uses
_WHOLE, _ROOT = 4, 3
_PREFIXES = ("سي", "ست", "سن", "ي", "ت", "ن", "ل", "ب", "ف", "ك")


@lru_cache(maxsize=200_000)
def meaning(word: str) -> str | None:
    """Return the form that stands for a listed normalised word and all its synonyms."""
    if _is_otherwise(word) or _is_otherwise(without_article(word)):
        return None
    return _spelled(word, SPELLINGS) or _found(word, MEANINGS)


def _spelled(word: str, table: dict[str, str]) -> str | None:
    """Return what stands for a word that is listed as it is spelled, whatever is joined to it."""
    bare = without_article(word)
    cuts = [bare, without_clitics(bare)]
    if bare == word.removeprefix("و") and bare[:1] in _BEFORE_VERBS and bare[1:2] in _PERSONS:
        cuts.append(bare[1:])  # سيعقد, لتعقد
    for cut in cuts:
        if found := table.get(cut):
            return found
        for ending in _ENDINGS:
            rest = cut.removesuffix(ending)
            if rest == cut or len(rest) < _ROOT:
                continue
            if found := table.get(rest):
                return found
            # A ta marbuta is open before a pronoun, and gone before the plural: خطوته, خطوات.
            singular = f"{rest}ه" if ending == "ات" else f"{rest[:-1]}ه"
            if (ending == "ات" or rest.endswith("ت")) and (found := table.get(singular)):
                return found
    return None


@lru_cache(maxsize=200_000)
def contrary(word: str) -> str | None:
    """Return the form of what the word denies: فشل says that something did not نجح."""
    return _found(word, CONTRARIES)


def is_light(word: str) -> bool:
    """Tell whether the word only says that its object took place: عقد اجتماعا is a meeting."""
    if meant := _spelled(word, SPELLINGS):
        return _spelled(word, LIGHT_SPELLINGS) == meant
    return _found(word, LIGHT) is not None


@lru_cache(maxsize=200_000)
def bare_form(bare: str) -> str:
    """Return the word without its endings and the alif before a past or a verbal noun."""
    light = without_endings(bare)
    return light[1:] if len(light) > 3 and light.startswith("ا") else light


def _found(word: str, table: dict[str, str]) -> str | None:
    bare = without_article(word)
    if _is_otherwise(word) or _is_otherwise(bare):
        return None
    cut = without_clitics(bare)
    for form in (bare, bare.removesuffix("ت"), cut, cut.removesuffix("ت")):
        if bare_form(form) in table and not _is_otherwise(form):
            return table[bare_form(form)]
    has_article = len(word) - len(bare) > 1
    if not has_article and _is_imperfect(cut) and bare_form(cut[1:]) in table:
        return table[bare_form(cut[1:])]
    if skeleton(cut) in WEIGHTS:
        return None
    for prefix in _PREFIXES:
        form = bare.removeprefix(prefix)
        if form != bare and len(form) > 2 and bare_form(form) in table:
            return table[bare_form(form)]
    return None


def _is_imperfect(bare: str) -> bool:
    """Tell what can only be a verb of the present: يواصل; تعتزم and نستخدم, unlike تحقيق."""
    rest = bare[1:]
    if len(rest) < _WHOLE:
        return False
    is_derived = rest[1] == "ت" or rest.startswith(("ست", "ن"))
    return bare[0] == "ي" or (bare[0] in "تن" and is_derived)


def _is_otherwise(word: str) -> bool:
    forms = (word, without_article(word[1:])) if word.startswith(_CLITICS) else (word,)
    return any(form in _OTHERWISE for form in forms)


def _forms(words: str) -> list[str]:
    return [bare_form(without_article(word)) for word in normalise(words).split()]


def _spellings() -> dict[str, str]:
    """Return what stands for each listed word, and for the forms of listed verbs."""
    table: dict[str, str] = {}
    heads: set[str] = set()
    for number, line in enumerate(LINES):
        words = [without_article(normalise(word)) for word in line]
        bare = bare_form(words[0]) if number < len(_FREE) else words[0]
        free = (head for head in (bare, *words) if head not in heads)
        head = table.get(words[0]) or next(free)
        heads.add(head)
        for word in words:
            table.setdefault(word, head)
    for line in LINES:
        head = table[without_article(normalise(line[0]))]
        for spelling in inflections(line):
            table.setdefault(normalise(spelling), head)
    return table


def _meanings() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _FREE:
        for word in line:
            form = without_article(normalise(word))
            bare = bare_form(form)
            if len(bare) >= min(len(form), _ROOT):
                table.setdefault(bare, SPELLINGS[form])
    return table


def _contraries() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in (f"{_RISING} | {_FALLING}", *_OPPOSITES.strip().splitlines()):
        affirmed, denied = line.split("|")
        forms = _forms(affirmed)
        first = without_article(normalise(affirmed.split()[0]))
        head = SPELLINGS.get(first) or MEANINGS.get(forms[0], forms[0])
        MEANINGS.update({form: head for form in forms if form not in MEANINGS})
        for form in _forms(denied):
            table.setdefault(form, head)
    return table


def _light_spellings() -> dict[str, str]:
    words = _LIGHT.split()
    listed = {without_article(normalise(word)) for word in words}
    heads = {SPELLINGS[word] for word in listed if word in SPELLINGS}
    # تقدم is no form of يقدم where it is listed for itself.
    forms = listed | {normalise(form) for form in inflections(words)}
    return {form: SPELLINGS[form] for form in forms if SPELLINGS.get(form) in heads}


def _commonness() -> dict[str, float]:
    table: dict[str, float] = {}
    for line in (*map(" ".join, _FREE), *_OPPOSITES.strip().splitlines()):
        for word in normalise(line).replace("|", " ").split():
            if head := meaning(word):
                weight = WEIGHTS.get(stem(word), _LISTED)
                table[head] = min(table.get(head, _LISTED), weight)
    spelled = {head: MEANING_WEIGHTS.get(head, _SELDOM) for head in SPELLINGS.values()}
    return dict.fromkeys(MEANINGS.values(), _LISTED) | spelled | table


#: The form that stands for each word that is listed, as it is spelled without its article.
SPELLINGS: dict[str, str] = _spellings()

#: The form that stands for each form of a group.
MEANINGS: dict[str, str] = _meanings()

#: For forms that deny another: the form of what they deny.
CONTRARIES: dict[str, str] = _contraries()

#: The same for those that say nothing by themselves.
LIGHT_SPELLINGS: dict[str, str] = _light_spellings()

#: Forms of verbs that say nothing by themselves.
LIGHT: dict[str, str] = dict.fromkeys(_forms(_LIGHT), "")

#: The weight of each meaning: that of its commonest word.
COMMONNESS: dict[str, float] = _commonness()
