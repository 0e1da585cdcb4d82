"""Words that name a source beside the sentence itself: وفق, نقلا عن, على حد قوله, كما ذكر."""

from collections.abc import Sequence

from service.extraction.languages.ar.adjuncts import is_comma
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.openings import object_start
from service.extraction.languages.ar.phrases import source_end
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.tokens import Token

# Nouns for what somebody told, behind which he is named: بحسب أقوال الشاهد.
TELLINGS = listed("إفادة إفادات أقوال تصريحات كلام شهادة شهادات روايات تأكيدات")
_REACH = 14
_NEAR = 8
_SAYING = frozenset(["قال", "ذكر", "أفاد", "أورد", "أوضح", "أعلن", "أكد", "صرح"])
_WORDING = listed("""
    قول تعبير وصف زعم رأي قوله قولها قولهم تعبيره تعبيرها تعبيرهم وصفه وصفها وصفهم زعمه زعمها
    زعمهم
""")
_ASIDES = frozenset(("علي", "كما"))
_OPINIONS = [
    normalise(line).split() for line in "في رأي\nبرأي\nفي نظر\nبنظر\nمن وجهة نظر".splitlines()
]
_OPINION_STARTS = frozenset(phrase[0] for phrase in _OPINIONS)
# In accordance with these nobody has said anything: وفقا للمعايير, حسب الحاجة, وفق خطة.
_NORMS = listed("""
    معيار معايير قانون قوانين لائحة لوائح أنظمة شرط شروط أحكام قاعدة قواعد مبدأ مبادئ خطة خطط جدول
    أصول إجراءات مواثيق ميثاق تقاليد أعراف عرف متطلبات مقتضيات احتياجات حاجة حاجات رغبة رغبات
    ظروف أسس أساس آلية آليات نوع حجم قدرة قدرات إمكانات ضوابط أولويات مصالح مصلحة صيغة نهج منهج
    برامج استراتيجية استراتيجيات منظومة أساليب مقاييس نماذج
    مراحل ترتيب طريقة أسلوب ميول أعمار فئات جنسيات أذواق
""")
_NOT_SAID = listed("""
    خطط هو هي يقتضيه تقتضيه يقتضي تقتضي مقرر مخطط متفق اتفق تم يلزم يناسب يتطلب تتطلب يتطلبه تتطلبه
    يسمح تسمح ينبغي يجب يريد تريد يراه يحلو
""")
_SPEAKERS = ("title", "org", "doc", "outlet", "media", "source", "place", "own_words", "plural")


def attributes(tokens: Sequence[Token], index: int) -> bool:
    """Tell an "according to" from a preposition: وفق, وفقا ل, نقلا عن, على حد قوله, كما ذكر."""
    word = tokens[index].word
    if "according" not in word.tags:
        may_be = word.base in _ASIDES or word.norm in _OPINION_STARTS
        return may_be and _aside(tokens, index)
    base = word.base
    if base.endswith(("ه", "ها", "هم", "هما")):
        return True
    if base == "نقلا":
        return base_at(tokens, index + 1) in ("عن", "من")
    if base in ("حسبما", "وفقما"):
        return True
    if index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    if after.is_mark:
        return after.word.norm in '"“«'
    if after.word.base in ("لما", "ما"):
        return base_at(tokens, index + 2) not in _NOT_SAID
    if after.word.base == "ل":
        return True
    if after.word.stem in _NORMS or after.word.stem.removeprefix("ل") in _NORMS:
        return False
    if after.word.base.endswith(("اته", "اتها", "اتهم")) and not after.has("own_words"):
        return False  # each according to his beliefs
    if after.has(*_SPEAKERS) or after.word.base == "حد" or after.word.base in TELLINGS:
        return True
    if any(form.kind == "masdar" for form in after.word.forms):
        return True
    return not after.word.definite and not after.word.tags and not after.word.forms


def _aside(tokens: Sequence[Token], index: int) -> bool:
    """Tell على حد قوله, على ما أعلن فلان, and كما أفاد فلان without a content of its own."""
    base = tokens[index].word.base
    if opinion_end(tokens, index):
        return True
    if base not in _ASIDES:
        return False
    after = base_at(tokens, index + 1)
    if base == "علي" and after == "حد":
        return base_at(tokens, index + 2) in _WORDING
    if base == "علي" and after == "ما":
        return _reported(tokens, index + 2)
    return base == "كما" and _reported(tokens, index + 1)


def opinion_end(tokens: Sequence[Token], index: int) -> int:
    """Index after في رأي, برأي, من وجهة نظر … before somebody's name, 0 elsewhere."""
    if tokens[index].word.norm not in _OPINION_STARTS:
        return 0
    words = [token.word.norm for token in tokens[index : index + 3]]
    for phrase in _OPINIONS:
        end = index + len(phrase)
        if words[: len(phrase)] == phrase and end < len(tokens):
            after = tokens[end]
            party = after.word.definite or after.has(*_SPEAKERS) or not after.word.tags
            return end if party and not (after.is_mark or after.word.preposition) else 0
    return 0


def _reported(tokens: Sequence[Token], index: int) -> bool:
    """Tell a verb of saying with a subject and no content: that is the sentence around it."""
    if index + 1 >= len(tokens) or tokens[index].word.joined:
        return False
    if not any(form.verb.lemma in _SAYING for form in tokens[index].word.forms):
        return False
    end = source_end(tokens, index + 1, min(len(tokens), index + _REACH))
    if any(token.has("that") for token in tokens[index + 2 : min(end, index + _NEAR)]):
        return False  # كما قال الوزير إن …
    end -= tokens[end - 1].word.norm == "."
    comma = next((i for i in range(index + 1, end) if is_comma(tokens[i])), end)
    direct = any(form.verb.direct for form in tokens[index].word.forms)
    if end == index + 1 or (direct and object_start(tokens, index + 1, comma) is not None):
        return False
    after = tokens[end].word.norm if end < len(tokens) else "."
    if after == "نقلا" and base_at(tokens, end + 1) == "عن":
        return True
    behind = end + 1
    last = min(len(tokens) - 1, end + _NEAR)
    while behind < last and (tokens[behind].has("time") or is_comma(tokens[behind])):
        behind += 1  # كما قال الوزير، الخميس، إن …
    resumed = behind < len(tokens) and tokens[behind].has("that")
    return after in "،,.؛" and (not resumed or tokens[behind].word.norm[:1] == "ف")


def base_at(tokens: Sequence[Token], index: int) -> str:
    """Return the word at ``index`` without its conjunction, no word past the end."""
    return tokens[index].word.base if index < len(tokens) else ""
