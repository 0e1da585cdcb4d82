"""Where a content ends: the places at which a sentence turns away from what is being said."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from service.extraction.languages.ar import vocabulary
from service.extraction.languages.ar.adjuncts import is_comma, is_verb
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.phrases import object_start, source_end
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.quotations import OPENING
from service.extraction.sentences import Sentence, is_inside_word
from service.extraction.tokens import Form, Token

# Nouns for what somebody told, behind which he is named: بحسب أقوال الشاهد.
TELLINGS = listed("إفادة إفادات أقوال تصريحات كلام شهادة شهادات روايات تأكيدات")
_LINK_REACH = 14
_COMMENTING = listed("يصدر تصدر يرد ترد يعلق تعلق يتسن يتمكن تتمكن")
_WITHOUT = listed("دون بدون")
_TELLING_MORE = listed("""
    إضافة إبداء ذكر تقديم إعطاء الإفصاح الكشف تحديد توضيح الخوض الإدلاء يذكر تذكر يحدد تحدد يكشف
    تكشف يقدم تقدم يوضح توضح يسمي تسمي يعطي تعطي يضيف تضيف يفصح تفصح
""")
_RESPONSIBILITY = listed("مسؤولية المسؤولية مسئولية المسئولية")
# "…, which is a charge that …": what the reporter calls what was said.
_CALLED = listed("رواية تهمة تهم اتهام اتهامات مزاعم ادعاء ادعاءات أنباء معلومات مقولة")
_DISPUTED = listed("نفاه نفته ينفيه تنفيه أنكره أنكرته ينكره تنكره يرفضه ترفضه رفضه رفضته لم لا")
_SAYING = frozenset(["قال", "ذكر", "أفاد", "أورد", "أوضح", "أعلن", "أكد", "صرح"])
_WORDING = listed("""
    قول تعبير وصف زعم رأي قوله قولها قولهم تعبيره تعبيرها تعبيرهم وصفه وصفها وصفهم زعمه زعمها
    زعمهم
""")
_ASIDES = frozenset(("علي", "كما"))
_GOVERNING = listed("إلى على من عن")
_OPINIONS = [
    normalise(line).split() for line in "في رأي\nبرأي\nفي نظر\nبنظر\nمن وجهة نظر".splitlines()
]
_OPINION_STARTS = frozenset(phrase[0] for phrase in _OPINIONS)
_EXCEPT = listed("غير إلا بيد")
# In accordance with these nobody has said anything: وفقا للمعايير, حسب الحاجة, وفق خطة.
_NORMS = listed("""
    معيار معايير قانون قوانين لائحة لوائح أنظمة شرط شروط أحكام قاعدة قواعد مبدأ مبادئ خطة خطط جدول
    أصول إجراءات مواثيق ميثاق تقاليد أعراف عرف متطلبات مقتضيات احتياجات حاجة حاجات رغبة رغبات
    ظروف أسس أساس آلية آليات نوع حجم قدرة قدرات إمكانات ضوابط أولويات مصالح مصلحة صيغة نهج منهج
    مراحل ترتيب طريقة أسلوب
""")
_NOT_SAID = listed("""
    خطط هو هي يقتضيه تقتضيه يقتضي تقتضي مقرر مخطط متفق اتفق تم يلزم يناسب يتطلب تتطلب يتطلبه تتطلبه
    يسمح تسمح ينبغي يجب يريد تريد يراه يحلو
""")
_SPEAKERS = ("title", "org", "doc", "outlet", "media", "source", "place", "own_words", "plural")


# How deep a turn cuts: a noun phrase ends at each, a clause at the deeper two, and the sentence
# that "according to X" is hung on only where the reporter says something new.
PHRASE, CLAUSE, REPORT = range(3)


def _by_opening(phrases: Iterable[str]) -> dict[tuple[str, str], list[list[str]]]:
    """What follows the first two words of the phrases, by these words."""
    found: dict[tuple[str, str], list[list[str]]] = {}
    for phrase in phrases:
        first, second, *rest = normalise(phrase).split()
        found.setdefault((first, second), []).append(rest)
    return found


_GLOSSES = _by_opening(vocabulary.GLOSSES.strip().splitlines())
_GLOSS_STARTS = frozenset(first for first, _ in _GLOSSES)


class Limits:
    """The turning points of one sentence, looked up by position and by enclosing quotation."""

    def __init__(self, sentence: Sentence) -> None:
        self.tokens = sentence.tokens
        self.closing = dict(sentence.quotations)
        self.enclosing = _enclosing(sentence)
        self._turns: tuple[dict[int, list[int]], ...] = ({}, {}, {})
        for index, level in _turns(sentence.tokens):
            self._add(index, level)

    def _add(self, index: int, deepest: int) -> None:
        opening = self.enclosing[index]
        for level in range(deepest + 1):
            self._turns[level].setdefault(opening, []).append(index)
        if deepest == PHRASE and opening == index - 1 >= 0:
            # A quotation that opens with a new clause turns the text around it as well.
            self._turns[PHRASE].setdefault(self.enclosing[opening], []).append(opening)

    def content_end(self, start: int, level: int) -> int:
        """Index after the content that begins at ``start``."""
        if start >= len(self.tokens):
            return start
        opening = self.enclosing[start]
        end = self.closing[opening] if opening >= 0 else len(self.tokens)
        turns = self._turns[level].get(opening, [])
        position = bisect_left(turns, start + 1)
        return min(end, turns[position]) if position < len(turns) else end

    def turns_at(self, index: int) -> bool:
        """Tell whether the reporter turns to another statement at ``index``."""
        turns = self._turns[REPORT].get(self.enclosing[index], [])
        position = bisect_left(turns, index)
        return position < len(turns) and turns[position] == index

    def turn_before(self, index: int, level: int = REPORT) -> int:
        """Index of the last turn of ``level`` before ``index``, or 0."""
        turns = self._turns[level].get(self.enclosing[index], [])
        position = bisect_left(turns, index)
        return turns[position - 1] if position else 0


def _enclosing(sentence: Sentence) -> list[int]:
    """For each token the opening mark of the innermost quotation around it, or -1."""
    result = [-1] * len(sentence.tokens)
    stack: list[tuple[int, int]] = []
    openings = dict(sentence.quotations)
    for index in range(len(sentence.tokens)):
        while stack and index >= stack[-1][1]:
            stack.pop()
        result[index] = stack[-1][0] if stack else -1
        if index in openings:
            stack.append((index, openings[index]))
    return result


def _turns(tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """Positions at which contents end, with the level of the turn."""
    for index in range(1, len(tokens)):
        level = _turn(tokens, index)
        if level is not None:
            yield index, level


def _turn(tokens: tuple[Token, ...], index: int) -> int | None:
    token = tokens[index]
    if token.is_mark:
        if token.word.norm in ".؟!…":
            return REPORT if _is_stop(tokens, index) else None
        return PHRASE if token.word.norm in "؛;" else None
    if attributes(tokens, index) or _gloss(tokens, index):
        return REPORT
    after_comma = is_comma(tokens[index - 1])
    if after_comma and token.word.norm == "ما" and _base(tokens, index + 1)[:1] in ("ي", "ا"):
        return PHRASE  # …, which raises the tension
    if token.word.norm in ("وقد", "ولقد"):
        return REPORT if _reports(tokens, index + 1) == REPORT else PHRASE
    if token.word.norm == "كما" and not after_comma:
        return REPORT if _reports(tokens, index + 1) == REPORT else None
    if token.word.norm in ("وهو", "وهي") and _is_called(tokens, index + 1, after_comma):
        return REPORT
    if token.word.base.startswith("لكن"):
        if not after_comma:
            return _says(tokens, index + 1)
        return REPORT if _reports_soon(tokens, index + 1) else PHRASE
    if token.word.norm in ("فيما", "بينما") and _reports(tokens, index + 1) == REPORT:
        return REPORT
    if not (after_comma or token.word.joined or token.word.forms):
        return None  # in the middle of a phrase
    if after_comma and token.word.norm == "الامر" and _base(tokens, index + 1) == "الذي":
        return CLAUSE  # …, which raises fears
    if after_comma and token.word.norm in ("وذلك", "كما", "فيما", "بينما"):
        return _reports(tokens, index + 1)
    if after_comma and (token.word.base == "رغم" or _silence(tokens, index)):
        return REPORT
    if after_comma and token.word.norm == "جاء" and _base(tokens, index + 1) in ("ذلك", "هذا"):
        return REPORT
    if after_comma and _contrasts(tokens, index):
        return REPORT if _reports_soon(tokens, index + 2) else PHRASE
    if after_comma and token.word.norm == "في" and _base(tokens, index + 1) == "حين":
        return _reports(tokens, index + 2)
    if token.word.joined and token.has("that"):
        return PHRASE
    return _verbal_turn(tokens, index, after_comma)


def _contrasts(tokens: Sequence[Token], index: int) -> bool:
    """Tell غير أن, إلا أن and بيد أن."""
    return (
        tokens[index].word.base in _EXCEPT
        and tokens[index + 1 : index + 2] != ()
        and (tokens[index + 1].has("that"))
    )


def _is_stop(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell a full stop (inside a long quotation) from dots of hesitation and abbreviations."""
    if is_inside_word(tokens, index):
        return False
    around = tokens[max(0, index - 1) : index] + tokens[index + 1 : index + 2]
    if any(token.word.norm == tokens[index].word.norm for token in around):
        return False
    return tokens[index - 1].end - tokens[index - 1].start > 1


def _verbal_turn(tokens: Sequence[Token], index: int, after_comma: bool) -> int | None:
    token = tokens[index]
    loose = after_comma or tokens[index - 1].is_mark
    for form in token.word.forms:
        if form.kind == "participle" and (loose or token.word.joined or _is_saying(form)):
            return REPORT if is_linked(tokens, index, form) else None
        if form.kind == "participle" and states_at_once(tokens, index):
            return REPORT
        if form.kind == "participle" and token.word.base.endswith("ا"):
            depth = REPORT if _that_soon(tokens, index) else PHRASE
            return depth if is_linked(tokens, index, form) else None
        if form.kind == "masdar" and form.pronoun and token.word.joined and loose:
            return PHRASE if is_linked(tokens, index, form) else None
    if not token.word.joined:
        return None
    if _reports(tokens, index) == REPORT:
        return REPORT
    if after_comma and _adds_deed(tokens, index):
        return CLAUSE
    finite = is_verb(token) or any(form.kind == "perfect" for form in token.word.forms)
    return PHRASE if finite and (loose or _has_own_subject(tokens, index)) else None


def states_at_once(tokens: Sequence[Token], index: int) -> bool:
    """Tell a feminine participle that reports from an adjective: مؤكدة أن …, متهمة الشركة بـ…."""
    token = tokens[index]
    if not token.word.base.endswith("ه") or index == 0 or tokens[index - 1].has("prep", "that"):
        return False
    form = next((f for f in token.word.forms if f.kind == "participle"), None)
    after = tokens[index + 1 : index + 3]
    if form is None or not after or not tokens[index - 1].word.tags.isdisjoint({"doc", "source"}):
        return False
    if form.verb.keeps_target:
        return _is_nominal(after[0]) and is_linked(tokens, index, form)
    if after[0].has("that"):
        return True
    return len(after) > 1 and after[0].word.base in _GOVERNING and after[1].has("that")


def _that_soon(tokens: Sequence[Token], index: int) -> bool:
    """Tell مؤكدا أن and مشيرا إلى أن, which need no comma either."""
    return any(token.has("that") for token in tokens[index + 1 : index + 3])


def _is_saying(form: Form) -> bool:
    """Tell قائلا, which needs no comma to lead on to what was said."""
    return form.verb.lemma == "قال"


def _has_own_subject(tokens: Sequence[Token], index: int) -> bool:
    """Tell a verb of saying with its party or quotation: ورفضت الحكومة …, وطالبت "…"."""
    if not any(form.kind == "perfect" for form in tokens[index].word.forms):
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or after.word.preposition:
        return False
    return after.word.norm in OPENING or after.has("org", "source", "place")


def _adds_deed(tokens: Sequence[Token], index: int) -> bool:
    """Tell a deed done by speaking that is added to what was said: … ووعدت بـ…."""
    forms = tokens[index].word.forms
    return any(f.kind == "perfect" and f.verb.weak and is_linked(tokens, index, f) for f in forms)


def _silence(tokens: Sequence[Token], index: int) -> bool:
    """Tell the reporter's word on what was not said: ولم يصدر …، من دون إضافة تفاصيل."""
    index += tokens[index].word.base == "من"
    token = tokens[index]
    if token.word.base in _WITHOUT:
        index += 1 + (_base(tokens, index + 1) == "ان")
        return _base(tokens, index) in _TELLING_MORE
    if token.word.norm in ("وهو", "وهي") and _base(tokens, index + 1) == "ما":
        index += 2
    elif token.word.norm != "ولم":
        return False
    return _base(tokens, index) == "لم" and _base(tokens, index + 1) in _COMMENTING


def _reports_soon(tokens: Sequence[Token], start: int) -> bool:
    """Tell a contrast whose verb reports, behind its subject: غير أن الوزير قال …."""
    for index in range(start, min(len(tokens), start + 6)):
        if is_verb(tokens[index]) or tokens[index].word.forms:
            finite = [f for f in tokens[index].word.forms if f.kind in ("perfect", "imperfect")]
            return any(is_linked(tokens, index, form) for form in finite)
    return False


def _says(tokens: Sequence[Token], index: int) -> int | None:
    """REPORT where the very next word reports: لكنه قال إن …."""
    return REPORT if _reports(tokens, index) == REPORT else None


def _reports(tokens: Sequence[Token], index: int) -> int:
    """How deep a turn is that leads to this word: deepest where a verb of saying is linked."""
    if index >= len(tokens):
        return PHRASE
    finite = [f for f in tokens[index].word.forms if f.kind in ("perfect", "imperfect")]
    if any(is_linked(tokens, index, form) for form in finite if not form.verb.weak):
        return REPORT
    weak = any(form.verb.weak for form in finite)
    return CLAUSE if weak and tokens[index - 1].word.norm == "كما" else PHRASE


def is_linked(tokens: Sequence[Token], index: int, form: Form) -> bool:
    """Tell whether what follows the cue can introduce its content."""
    relative = False
    for place in range(index + 1, min(len(tokens), index + _LINK_REACH)):
        token = tokens[place]
        if token.has("that") or token.word.norm in ':"“«„':
            return True
        if token.word.base in form.verb.links or token.word.preposition in form.verb.links:
            return True
        if form.verb.lemma == "حمل" and token.word.base in _RESPONSIBILITY:
            return True
        if form.verb.target and form.verb.target in (token.word.base, token.word.preposition):
            return True
        if place == index + 1 and form.verb.direct and _is_nominal(token):
            return True
        relative = relative or token.has("rel")
        if (is_verb(token) and not (relative and form.verb.keeps_target)) or (
            token.word.norm in ".؛"
        ):
            return False
        circumstance = any(f.kind == "participle" for f in token.word.forms)
        if form.kind == "participle" and (is_comma(token) or circumstance):
            return False
    return False


def _is_nominal(token: Token) -> bool:
    if token.is_mark or token.word.preposition:
        return False
    return not token.has("prep", "conj", "time", "neg")


def attributes(tokens: Sequence[Token], index: int) -> bool:
    """Tell an "according to" from a preposition: وفق, وفقا ل, نقلا عن, على حد قوله, كما ذكر."""
    if not tokens[index].has("according"):
        return _aside(tokens, index)
    base = tokens[index].word.base
    if base.endswith(("ه", "ها", "هم", "هما")):
        return True
    if base == "نقلا":
        return _base(tokens, index + 1) in ("عن", "من")
    if base in ("حسبما", "وفقما"):
        return True
    if index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    if after.is_mark:
        return after.word.norm in '"“«'
    if after.word.base in ("لما", "ما"):
        return _base(tokens, index + 2) not in _NOT_SAID
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
    after = _base(tokens, index + 1)
    if base == "علي" and after == "حد":
        return _base(tokens, index + 2) in _WORDING
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
    end = source_end(tokens, index + 1, min(len(tokens), index + _LINK_REACH))
    end -= tokens[end - 1].word.norm == "."
    comma = next((i for i in range(index + 1, end) if is_comma(tokens[i])), end)
    direct = any(form.verb.direct for form in tokens[index].word.forms)
    if end == index + 1 or (direct and object_start(tokens, index + 1, comma) is not None):
        return False
    after = tokens[end].word.norm if end < len(tokens) else "."
    if after == "نقلا" and _base(tokens, end + 1) == "عن":
        return True
    resumed = end + 1 < len(tokens) and tokens[end + 1].has("that")
    return after in "،,.؛" and (not resumed or tokens[end + 1].word.norm[:1] == "ف")


def _gloss(tokens: Sequence[Token], index: int) -> bool:
    first = tokens[index].word.base
    if first not in _GLOSS_STARTS or index + 1 == len(tokens):
        return False
    for rest in _GLOSSES.get((first, tokens[index + 1].word.base), ()):
        if [token.word.base for token in tokens[index + 2 : index + 2 + len(rest)]] == rest:
            return True
    return False


def _is_called(tokens: Sequence[Token], index: int, after_comma: bool) -> bool:
    if _base(tokens, index) == "ما":
        return _base(tokens, index + 1) in _DISPUTED
    if _base(tokens, index) == "الامر":
        return True
    return after_comma and _base(tokens, index) in _CALLED


def _base(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].word.base if index < len(tokens) else ""
