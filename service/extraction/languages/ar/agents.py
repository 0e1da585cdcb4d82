"""Whether an Arabic noun phrase can speak at all: verbs, adverbs, plans and things can't."""

import re
from collections.abc import Sequence
from itertools import pairwise

from service.extraction.languages.ar.adjuncts import is_verb
from service.extraction.languages.ar.persons import is_relational
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.tokens import Token

_AGENTS = ("title", "source", "org", "outlet", "media", "doc", "place", "unnamed", "plural", "name")
_NEVER_FIRST = listed("""
    المزيد لذا ولذا لذلك ولذلك
    هناك هنا ثمة لطالما ولطالما طالما قلما قليلا كثيرا غالبا عادة
    نحو زهاء قرابة أكثر أقل كما مما فيما
    بعدها قبلها بعده قبله حينها وقتها خلالها خلاله عندها لمن ممن كلاهما كلتاهما كلا كلتا
    الأولى الأول الأعلى الأكبر الأكثر الأهم الأبرز الأسوأ الأفضل الأصغر كبيرة كبير جديد جديدة
    بدلا عوضا أولا ثانيا ثالثا أخيرا أيضا وحسب فحسب تخللها تخلله نشرها نشره بثها
""")
# What has no voice and is no name: a phrase without an agent that begins so is a thing.
_THINGS = listed("""
    قانون مكان زمان أمر شيء حال وضع نظر رأي عصر قانونا طريق طريقة نسبة فكرة مسألة مشكلة قضية أزمة
    مرض شلل سرطان فيروس أشكال أنواع أسعار صفقة صفقات موسم مباراة هدف أهداف
    ملف ملفات سيارة طائرة
    طلقات صاروخ صواريخ كلام حديث سؤال جواب العصر المكان الزمان الأمر الشيء الوضع الطريق اجتماعي
    الاجتماعي الثقافي الرياضي الاقتصادي السياسي النفي هدنة حرب حروب معركة جدل نقاش
""")
# What is followed or obeyed, not quoted, behind "according to".
_NORMS = listed("""
    قانون قوانين حكم أحكام خارطة خريطة خطة خطط نسبة نسب لائحة لوائح اتفاق اتفاقية معاهدة دستور مادة
    مواد قاعدة قواعد معيار معايير مبدأ مبادئ شرط شروط جدول رؤية مصلحة مصالح حاجة احتياجات ظروف ترتيب
    توجيه توجيهات تعليمات أمر أوامر سياسة مقتضيات متطلبات شريعة تقاليد عادات أعراف صيغة نموذج نمط
    اتجاه توقيت تقويم فئة عمر سن حجم قدرة قدرات مواصفات أولوية أولويات ضوابط آلية آليات أصول رغبة
    رغبات مرجعية نهج طريقة أسلوب مرسوم بند بنود برامج استراتيجية
    استراتيجيات منظومة تصور أساليب مقاييس نماذج برتوكول بروتوكول بروتوكولات منهج معطى كل لكل
""")
# What is told, and tells: أنباء تفيد بأن ….
_TELLING = listed("أنباء تقارير معلومات اتهامات مزاعم تصريحات نبأ خبر")
_GIVEN = listed("""
    أمل وفاء رجاء نجاح سلامة فوز ثقة حق رحيل فتح دعاء إسراء انتصار ابتهال ابتسام إخلاص إيمان إيناس
    إكرام إلهام إحسان إقبال إنعام جهاد كفاح نضال اعتدال تحسين توفيق تيسير
""")
# Words before those of whom many did it.
MANY = listed("""
    غالبية أغلبية معظم أغلب مئات آلاف عشرات ملايين جموع أبناء أنصار أتباع رواد ذوو ذوي أولياء أهل
""")
_NEGATING = listed("لم لن لا ليس ليست")
_ELATIVE = listed("أول آخر أكبر أهم أبرز أحدث أسوأ أفضل إحدى أحد")
# Verbs that no name is spelled like: يرتدون, تستحدث, استأنفت.
_VERB_SHAPE = re.compile(
    r"ي.{3,}ون|وت.{3,}|وي(?!لي|لس|ني|ست|لز|كي|تن|لم|سل).{3,}|[يت]ست...?|[يت]نت..|ا(?:ست|ن|.ت)...?ت"
)
_OWNED = re.compile(r".{3,}ها|.{4,}هم|.{4,}هما|.{3,}ني")
_MANY_THINGS = re.compile(r"ا..ا.|.{3,}ات|.{3,}ين")
_QUOTES = frozenset('"“«„')


def may_speak(tokens: Sequence[Token], governed: bool = False) -> bool:
    """Tell whether the phrase may name somebody or something that says things.

    A ``governed`` phrase may stand behind a preposition: what a relative clause describes.
    """
    words = [token for token in tokens if not token.is_mark]
    if not words or words[0].word.base in _NEVER_FIRST:
        return False
    if _is_attached(words[0]) and not governed:
        return False
    if any(form.kind == "masdar" and form.pronoun for form in words[0].word.forms):
        return False  # his belief, her hope
    if _quotes_a_sentence(tokens) or _is_finite(words[0]) or _turns_to_verb(tokens):
        return False
    first = words[0]
    if first.has(*_AGENTS):
        return True
    if _is_deed_alone(words):
        return False
    if first.word.base in _THINGS or (_is_pronounced(first) and not _is_named(words)):
        return False
    if first.word.base in _ELATIVE:
        return any(token.has(*_AGENTS) for token in words[1:3])
    return not _is_construct_of_things(words)


def _is_deed_alone(words: Sequence[Token]) -> bool:
    """Tell what is said or done from who says it: إمكانية, فشل العدوان, but أمل الحلبي."""
    first = words[0].word
    listed_deed = "object" in first.tags and first.tags <= {"object", "verbal_noun"}
    if not listed_deed or first.base in _TELLING:
        return False  # names may look like verbal nouns: أقطاي
    if first.definite or first.base in _GIVEN:
        return False
    return len(words) == 1 or words[1].word.definite


def is_norm(tokens: Sequence[Token]) -> bool:
    """Tell what something accords with, from whom it was heard: وفقا للقانون، وفقا لتوجيهات …."""
    words = [token for token in tokens if not token.is_mark]
    if not words:
        return True
    first = words[0].word
    return first.stem in _NORMS or first.base in _NORMS or first.stem.removeprefix("ل") in _NORMS


def _is_attached(token: Token) -> bool:
    """Tell a word behind a preposition, which can be no subject."""
    return token.word.preposition in ("ب", "ك") and not token.has("name")


def _is_finite(token: Token) -> bool:
    """Tell a first word that can only be a verb, also by its shape."""
    if token.word.definite or token.has(*_AGENTS, "nisba"):
        return False
    shaped = not token.word.tags and _VERB_SHAPE.fullmatch(token.word.norm) is not None
    return shaped or (is_verb(token) and token.word.base[:1] in ("ي", "ت"))


def _turns_to_verb(tokens: Sequence[Token]) -> bool:
    """Tell a sentence taken for a phrase: its noun is complete, and a verb follows.

    Behind an indefinite source the verb describes it: مصدر … لم يشأ كشف هويته.
    """
    if tokens[0].has("source", "unnamed") and not tokens[0].word.definite:
        return False
    for before, token in pairwise(tokens):
        if token.is_mark or before.has("rel"):
            return False  # what stands between marks is said of it: -لم يذكر اسمه-
        closed = before.word.definite or before.has("nisba", "place")
        if token.word.base in _NEGATING and closed:
            return True
        if closed and is_verb(token) and not token.word.definite and token.word.base[-1] == "و":
            return True
    return False


def _quotes_a_sentence(tokens: Sequence[Token]) -> bool:
    """Tell a phrase that begins with a quotation in which a verb stands: words, not a name."""
    if tokens[0].word.norm not in _QUOTES:
        return False
    return any(is_verb(t) or _shaped_future(t) or t.has("that") for t in tokens[1:6])


def _shaped_future(token: Token) -> bool:
    base = token.word.base
    return not token.word.tags and base[:2] in ("سي", "ست") and len(base) > 4


def _is_pronounced(token: Token) -> bool:
    """Tell a word of no list that ends in a pronoun: رؤيتها, دفعني."""
    word = token.word
    if word.definite or word.tags - {"verbal_noun", "object"}:
        return False
    return _OWNED.fullmatch(word.base) is not None


def _is_named(words: Sequence[Token]) -> bool:
    """Tell somebody of hers whose name follows: محاميها سامر الحلبي."""
    return len(words) > 2 and not any(token.word.tags for token in words[1:])


def _is_construct_of_things(words: Sequence[Token]) -> bool:
    """Tell an unlisted noun with a plural of things behind it: وجهات النظر, شلل الأطفال."""
    first = words[0].word
    if first.definite or first.base in MANY or first.base.endswith(("و", "يو", "ي")):
        return False
    many = first.base.endswith("ات") and len(first.base) > 4
    if many and not first.tags:
        return True
    if len(words) != 2 or is_relational(words[1]):
        return False
    second = words[1].word
    return second.definite and not second.tags and _MANY_THINGS.fullmatch(second.stem) is not None
