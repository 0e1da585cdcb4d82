"""Places at which a sentence turns away from what is being said, and how deep each turn cuts."""

from collections.abc import Iterator, Sequence

from service.extraction.languages.ar.adjuncts import in_state, is_comma, is_verb
from service.extraction.languages.ar.asides import attributes, base_at
from service.extraction.languages.ar.glosses import (
    is_behind_day,
    is_by_page,
    is_called,
    is_gloss,
    is_not_only,
    is_silence,
    resumes_past,
    tells_no_more,
)
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.quotations import MARKS, OPENING
from service.extraction.sentences import is_inside_word
from service.extraction.tokens import Form, Token

_LINK_REACH = 14
_NEAR = 10
_BRIEF = 5  # places of a quoted name or term with its mark
# Verbs that also mean to throw, to hold and to publish.
_THAT_AT_ONCE = frozenset(("ألقى", "تضمن", "نص", "نشر"))
_RESPONSIBILITY = listed("مسؤولية المسؤولية مسئولية المسئولية")
_GOVERNING = listed("إلى على من عن")
_AFTERWARDS = listed("بعدما عقب بهدف")
_ANSWER = listed("رد ردا")
_ANSWERED = listed("""
    سؤال أسئلة تصريح تصريحات اتهام اتهامات انتقاد انتقادات ما قول أقوال بيان تعليق تعليقات تقرير
    تقارير استفسار خبر أنباء
""")
_PROMPTED = listed("دفع دفعت حدا استدعى استدعت")
_SAME = listed("نفس ذات")
_WITH_HIM = listed("ومعه ومعها ومعهم")
_BUT_HE = listed("لكنه لكنها لكنهم لكنهما")

# How deep a turn cuts: a noun phrase ends at each, a clause at the deeper two, and the sentence
# that "according to X" is hung on only where the reporter says something new.
PHRASE, CLAUSE, REPORT = range(3)


# Contrasts, and how deep they cut: what follows غير أن is mostly the reporter's.
_CONTRASTS = dict(zip(map(normalise, ("غير", "بيد", "إلا")), (CLAUSE, CLAUSE, PHRASE), strict=True))


# What turns without a comma before it, though it be no verb and join nothing.
_TURNING = frozenset(
    map(normalise, ("وقد", "ولقد", "كما", "وهو", "وهي", "فيما", "بينما", "في", "قد"))
)
_BUT = "لكن"


def turns(tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """Positions at which contents end, with the level of the turn."""
    for index in range(1, len(tokens)):
        level = _turn(tokens, index)
        if level is not None:
            yield index, level


def _turn(tokens: tuple[Token, ...], index: int) -> int | None:
    token = tokens[index]
    if token.is_mark:
        return _turn_at_mark(tokens, index)
    if attributes(tokens, index) or is_gloss(tokens, index):
        return REPORT
    after_comma = is_comma(tokens[index - 1])
    if not (after_comma or token.word.joined or token.word.forms or _may_turn(token)):
        return None  # in the middle of a phrase
    if token.word.base.startswith(_BUT):
        return _turn_at_but(tokens, index, after_comma)
    if token.word.norm == "كما" and not after_comma:
        return REPORT if _reports(tokens, index + 1) == REPORT else None
    if after_comma and _is_which(tokens, index) and is_behind_day(tokens, index):
        return None
    level = _turn_anywhere(tokens, index, after_comma)
    if level is None and after_comma:
        level = _turn_behind_comma(tokens, index)
    if level is not None:
        return level
    if token.word.joined and token.has("that"):
        return PHRASE
    return _verbal_turn(tokens, index, after_comma)


def _turn_at_mark(tokens: tuple[Token, ...], index: int) -> int | None:
    mark = tokens[index].word.norm
    if mark in ".؟!…":
        return REPORT if _is_stop(tokens, index) else None
    return PHRASE if mark in "؛;" else None


def _turn_at_but(tokens: Sequence[Token], index: int, after_comma: bool) -> int | None:
    if after_comma and is_not_only(tokens, index):
        return None
    if _reports_soon(tokens, index + 1) or tells_no_more(tokens, index + 1):
        return REPORT
    if _acts_saying(tokens, index):
        return REPORT
    return PHRASE if after_comma else None


def _turn_anywhere(tokens: Sequence[Token], index: int, after_comma: bool) -> int | None:
    """How deep a word cuts that turns also without a comma before it."""
    norm = tokens[index].word.norm
    if norm in ("وقد", "ولقد"):
        return REPORT if _reports(tokens, index + 1) == REPORT else PHRASE
    if norm in ("وهو", "وهي") and is_called(tokens, index + 1, after_comma):
        return REPORT
    if norm in ("فيما", "بينما") and _reports(tokens, index + 1) == REPORT:
        return REPORT
    meanwhile = norm == "في" and base_at(tokens, index + 1) == "حين"
    if meanwhile and _reports(tokens, index + 2) == REPORT:
        return REPORT
    return CLAUSE if norm == "قد" and resumes_past(tokens, index) else None


def _turn_behind_comma(tokens: Sequence[Token], index: int) -> int | None:
    token, behind = tokens[index], base_at(tokens, index + 1)
    norm = token.word.norm
    if norm == "ما" and behind in _PROMPTED:
        return CLAUSE  # …, which made somebody act
    if _is_which(tokens, index):
        return PHRASE  # …, which raises the tension
    if norm == "حيث" and _reports(tokens, index + 1) == REPORT:
        return REPORT
    if norm == "الامر" and behind == "الذي":
        return CLAUSE  # …, which raises fears
    if norm == "وذلك":
        return _added(tokens, index + 1)
    if norm in ("كما", "فيما", "بينما"):
        return _reports(tokens, index + 1)
    if is_by_page(tokens, index):
        return CLAUSE
    happened = norm in ("جاء", "كان") and behind in ("ذلك", "هذا")
    if happened or token.word.base == "رغم" or is_silence(tokens, index):
        return REPORT
    if _leads_elsewhere(tokens, index):
        return REPORT
    if _contrasts(tokens, index):
        return REPORT if _reports_soon(tokens, index + 2) else _CONTRASTS[token.word.base]
    if norm == "في" and _is_meanwhile(tokens, index + 1):
        depth = _reports(tokens, index + 2)
        return depth if _resumes(tokens, index) else max(depth, CLAUSE)
    led_to = token.word.preposition == "ل" and token.has("verb")
    return PHRASE if led_to else None  # …، لينضم هذا إلى


def _is_which(tokens: Sequence[Token], index: int) -> bool:
    """Tell ما before a verb in the present, with which the reporter says what it came to."""
    which, behind = tokens[index].word.norm == "ما", base_at(tokens, index + 1)
    return which and behind not in _PROMPTED and behind[:1] in ("ي", "ا")


def _may_turn(token: Token) -> bool:
    return token.word.norm in _TURNING or token.word.base.startswith(_BUT)


def _leads_elsewhere(tokens: Sequence[Token], index: int) -> bool:
    """Tell when, where or beside whom somebody else says something: …، ومن جهته أكد الحزب أن …."""
    token = tokens[index]
    if token.word.norm[:1] != "و" or not (
        token.has("prep", "time") or token.word.norm in _WITH_HIM
    ):
        return False
    for place in range(index + 1, min(len(tokens), index + _BRIEF)):
        after = tokens[place]
        if any(form.kind == "perfect" and not form.verb.weak for form in after.word.forms):
            return not after.word.joined and _reports(tokens, place) == REPORT
        if is_verb(after) or after.has("that", "rel", "conj"):
            return False
    return False


def _contrasts(tokens: Sequence[Token], index: int) -> bool:
    """Tell غير أن, إلا أن and بيد أن."""
    return (
        tokens[index].word.base in _CONTRASTS
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
    if token.word.base == "بين" and base_at(tokens, index - 1)[:3] == "بين":
        return None  # بينه وبين الزعيم
    if _reports(tokens, index) == REPORT:
        return REPORT
    if (after_comma or _follows_quoted_clause(tokens, index)) and _adds_deed(tokens, index):
        return CLAUSE
    if token.word.base == "بين":
        return None  # between one and another: … وبين بعثة …
    finite = is_verb(token) or any(form.kind == "perfect" for form in token.word.forms)
    own = loose or _has_own_subject(tokens, index) or _acts_at_once(tokens, index)
    return PHRASE if finite and own else None


def states_at_once(tokens: Sequence[Token], index: int) -> bool:
    """Tell a feminine participle that reports from an adjective: مؤكدة أن …, متهمة الشركة بـ…."""
    token = tokens[index]
    if index == 0 or tokens[index - 1].has("prep", "that"):
        return False
    loose = is_comma(tokens[index - 1])  # …، مشدد على أن, misspelt
    if not token.word.base.endswith("ه") and not (loose and token.word.base[-1:] != "ا"):
        return False
    form = next((f for f in token.word.forms if f.kind == "participle"), None)
    after = tokens[index + 1 : index + 3]
    if form is None or not after or not tokens[index - 1].word.tags.isdisjoint({"doc", "source"}):
        return False
    if form.verb.keeps_target:
        return _is_nominal(after[0]) and is_linked(tokens, index, form)
    quoting = after[0].word.norm in OPENING and not (form.verb.weak or form.verb.quotes_only)
    if quoting or after[0].has("that"):
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


def _follows_quoted_clause(tokens: Sequence[Token], index: int) -> bool:
    """Tell the word behind a longer quotation: أن الوضع "قد يتدهور في أيام" وحث على …."""
    if tokens[index - 1].word.norm not in MARKS:
        return False
    return not any(token.word.norm in MARKS for token in tokens[index - _BRIEF : index - 1])


def _acts_at_once(tokens: Sequence[Token], index: int) -> bool:
    """Tell a deed of speaking that no relative clause is about: … وتوعدت بـ…, ودعا إلى …."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or any(t.has("rel", "that") for t in tokens[max(0, index - _NEAR) : index]):
        return False
    governed = {after.word.base, after.word.preposition}
    return any(
        form.kind == "perfect" and form.verb.weak and governed & form.verb.links
        for form in tokens[index].word.forms
    )


def _reports_soon(tokens: Sequence[Token], start: int) -> bool:
    """Tell a contrast whose verb reports, behind its subject: غير أن الوزير قال …."""
    for index in range(start, min(len(tokens), start + _NEAR)):
        if is_verb(tokens[index]) or tokens[index].word.forms:
            finite = [f for f in tokens[index].word.forms if f.kind in ("perfect", "imperfect")]
            return any(is_linked(tokens, index, form) for form in finite)
    return False


def _acts_saying(tokens: Sequence[Token], index: int) -> bool:
    """Tell what the speaker did as he spoke: لكنه عدل عن قراره مؤكدا أن …."""
    if tokens[index].word.base not in _BUT_HE:
        return False
    for place in range(index + 2, min(len(tokens), index + _NEAR)):
        token = tokens[place]
        if token.is_mark or token.has("that", "rel"):
            return False
        stated = (f for f in token.word.forms if f.kind == "participle")
        if in_state(token) and any(is_linked(tokens, place, form) for form in stated):
            return True
    return False


def _added(tokens: Sequence[Token], index: int) -> int | None:
    """How deep وذلك cuts: it goes on with what was said, or tells when and why it was said."""
    base = base_at(tokens, index)
    if base in _AFTERWARDS or (base == "بعد" and base_at(tokens, index + 1) == "ان"):
        return max(CLAUSE, _reports(tokens, index))
    answer = base in _ANSWER or base_at(tokens, index + 1) in _ANSWER
    near = tokens[index + 1 : index + 5]
    if answer and any(token.word.stem in _ANSWERED for token in near):
        return REPORT
    happened = base == "بعد" and bool(near) and not (near[0].word.forms or near[0].word.definite)
    means = bool(tokens[index].word.preposition) or answer or happened
    return None if means else _reports(tokens, index)


def _is_meanwhile(tokens: Sequence[Token], index: int) -> bool:
    """Tell في حين, في الوقت الذي, في نفس الوقت الذي behind their preposition."""
    if base_at(tokens, index) == "حين":
        return True
    index += base_at(tokens, index) in _SAME
    return base_at(tokens, index) == "الوقت" and base_at(tokens, index + 1) == "الذي"


def _resumes(tokens: Sequence[Token], index: int) -> bool:
    """Tell a content that goes on behind an aside: …، في حين …، وإن …."""
    return any(t.word.joined and t.has("that") for t in tokens[index : index + _LINK_REACH])


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
    if form.verb.lemma in _THAT_AT_ONCE:
        return _that_soon(tokens, index)
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
        if place == index + 1 and form.kind == "participle" and _is_governed_by(token, form):
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


def _is_governed_by(token: Token, form: Form) -> bool:
    """Tell بـ on a word of no list behind a participle that asks for it: ومطالبا بمعاقبتها."""
    word = token.word
    attached = word.base[:1] == "ب" and len(word.base) > 4 and not (word.tags or word.forms)
    return attached and "ب" in (form.verb.target, *form.verb.links)


def _is_nominal(token: Token) -> bool:
    if token.is_mark or token.word.preposition:
        return False
    return not token.has("prep", "conj", "time", "neg")
