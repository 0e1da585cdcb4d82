"""What a content looks like from inside: assertions, negation, doubt, quoted terms."""

from collections.abc import Sequence
from itertools import islice

from service.extraction.languages.ar.adjuncts import is_comma, is_verb
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.quotations import Quotation
from service.extraction.tokens import Token

_BESIDES = listed("بالإضافة إضافة فضلا علاوة")
_TOPICAL = listed("""
    تمحور تناول ركز شمل بحث ناقش تركز تمحورت تناولت ركزت شملت تناولا بحثا ناقشا
""")
_CONTRASTS = listed("لكن لكننا لكنه لكنها لكنهم بينما فيما ولكن")
_STARTERS = listed("هناك نحن هو هي هم")
_NEVER = listed("لم لن")
_AND_I = listed("""
    وأؤكد وأود وأكرر وأطالب وأرفض وأدين وأعتذر وأشكر وأدعو وأعتقد وأتمنى وأريد وأقول وأضيف
""")
_WE = ("ن", "سن", "سا")
_NO_VERBS = listed("ويوم ويومين ويوميا ويمين ويسار ويونيو ويوليو ويناير ويهود ويهودي ويتيم ويمني")
_NO_SECOND_VERBS = listed("وادي وبين وعبر وفق ووفق وفقا ووفقا")
# In what follows these, a second verb depends on what the first does.
_DEPENDENT = listed("أن لأن لأنه لأنها لأنهم إذا لو كي لكي حتى حين حينما عندما هل كيف بأن")
_DEAD = listed("مقتل مصرع وفاة استشهاد قتل سقوط")
_HURT = listed("إصابة جرح")
_THIS, _ANSWERING = "وذلك", "ردا"
_OWNING = listed("لديه لديها لديهم")
_REACH = 3  # words on either side of where another thing begins
_OBJECT = 2  # words that the verbs have beside them, at least
_CLAUSE = 40  # words before a second verb on which it may depend
_STOPS = ".!؟?؛;…"
_LONGEST_LETTERS = 2  # of an abbreviation
# How far into a content its first predicate is looked for.
_PREDICATE_REACH = 8
_HEDGE_REACH = 13


def assertion_starts(tokens: Sequence[Token]) -> list[int]:
    """Indices at which the content turns to the next thing it asserts; never inside a list."""
    topical = False
    starts: list[int] = []
    for index in range(1, len(tokens)):
        topical = topical or tokens[index - 1].word.base in _TOPICAL
        last = starts[-1] if starts else 0
        is_new = _starts_assertion(tokens, index, topical) or _goes_on(tokens, last, index)
        is_new = is_new or _counts_hurt(tokens, last, index)
        if is_new or _is_background(tokens, last, index):
            starts.append(index)
    return starts


def _goes_on(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell a second verb with an object of its own: عبأ الحرس وطلب من السكان الالتزام.

    Not one in a clause that depends on something: الذي يقصف ويقتل, أن يفتح ويغلق.
    """
    token = tokens[index]
    if not (token.word.norm.startswith("و") and token.word.joined and is_verb(token)):
        return False
    if token.word.definite or token.word.norm in _NO_SECOND_VERBS:
        return False
    after = tokens[index + 1 : index + 1 + _OBJECT]
    if len([one for one in after if not one.is_mark]) < _OBJECT:
        return False
    before = tokens[max(start, index - _CLAUSE) : index]
    if any(one.has("rel") or one.word.stem in _DEPENDENT for one in before):
        return False
    return len([one for one in before if not one.is_mark]) > _OBJECT


def _counts_hurt(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell those who were hurt from those who died: مقتل أربعة أشخاص وإصابة عشرين."""
    if tokens[index].word.base not in _HURT or not tokens[index].word.joined:
        return False
    before = tokens[max(start, index - _PREDICATE_REACH) : index]
    return any(one.word.stem in _DEAD for one in before)


def _starts_assertion(tokens: Sequence[Token], index: int, topical: bool) -> bool:
    token, before = tokens[index], tokens[index - 1]
    if token.is_mark:
        return False
    if token.word.joined and token.has("that"):
        return True
    if token.word.norm in ("وقد", "ولكن"):
        return True
    if _ends_sentence(tokens, index - 1) or _turns(token):
        return True
    if not (before.is_mark and before.word.norm in '،,؛.“"«'):
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if topical and is_comma(before) and token.word.base in _BESIDES:
        return True
    if not is_comma(before) and before.word.norm in '“"«':
        return token.word.joined > 0 and _is_finite(token)
    if token.word.norm == "في" and after is not None and after.word.norm == "حين":
        return True
    if token.word.base in _CONTRASTS or token.word.base in _STARTERS:
        return True
    if token.word.norm == "كما" and after is not None and _is_finite(after):
        return True
    if is_comma(before) and _is_present(token):
        return True
    return token.word.joined > 0 and (_is_finite(token) or _nominal_clause(tokens, index))


def _is_background(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell what happened before or in answer to what: بعد أن قضي عليه, وذلك ردا على الرسوم."""
    if index - start <= _REACH or index + _REACH >= len(tokens):
        return False
    word = tokens[index].word
    after = [one.word.norm for one in tokens[index + 1 : index + 1 + _REACH]]
    if word.joined and word.base in _OWNING:
        return True
    if word.norm == _THIS:  # وذلك للتحقيق is no event
        return after[0] == _ANSWERING or after[:2] == ["في", "رد"]
    is_after = word.norm == "بعدما" or (word.base == "بعد" and after[0] == "ان")
    return is_after and "لم" not in after


def _ends_sentence(tokens: Sequence[Token], index: int) -> bool:
    """Tell a full stop, or several, not the point of an abbreviation or in a number."""
    mark, before, after = tokens[index], tokens[index - 1], tokens[index + 1]
    if not (mark.is_mark and mark.word.norm in _STOPS and index > 1):
        return False
    if before.word.norm == ".":
        return True
    is_closed = before.is_mark or before.end - before.start > _LONGEST_LETTERS
    return is_closed and mark.end < after.start


def _turns(token: Token) -> bool:
    """Tell what goes on with another verb: ولم يصب أحد, ونطالب, وأؤكد."""
    is_ours = token.has("first") and token.word.base.startswith(_WE)
    goes_on = token.word.joined > 0 and (is_ours or token.word.base in _NEVER)
    return goes_on or token.word.norm in _AND_I


def _is_present(token: Token) -> bool:
    """Tell a word that is mostly a verb of the present: ويعمل."""
    norm = token.word.norm
    is_bare = not (token.word.tags or token.word.definite)
    return is_bare and norm.startswith("وي") and len(norm) > 4 and norm not in _NO_VERBS


def _is_finite(token: Token) -> bool:
    if is_verb(token):
        return True
    return any(form.kind in ("perfect", "imperfect") for form in token.word.forms)


def _nominal_clause(tokens: Sequence[Token], index: int) -> bool:
    """Tell a new subject with its predicate: وعملية تحريرها لم تتأخر."""
    return any(
        token.word.norm in ("لم", "لن", "ليس", "ليست") for token in tokens[index + 1 : index + 4]
    )


def _first_words(tokens: Sequence[Token], most: int) -> list[Token]:
    return list(islice((token for token in tokens if not token.is_mark), most))


def is_negated(tokens: Sequence[Token]) -> bool:
    """Tell whether the first predicate is denied, or the content's head is a refusal."""
    words = _first_words(tokens, _PREDICATE_REACH + 1)
    if words and words[0].has("refusal"):
        return True
    for token in words:
        if token.has("rel") or (token.has("that") and token is not words[0]):
            return False
        if token.has("neg"):
            return token.word.base != normalise("عدم") or token is words[0]
        if is_verb(token):
            return False
    return False


def is_hedged(tokens: Sequence[Token]) -> bool:
    """Tell whether a modal, an expectation or a possibility governs the content."""
    words = _first_words(tokens, _HEDGE_REACH)
    for index, token in enumerate(words):
        if "rel" in token.word.tags:
            return False
        if "hedge" in token.word.tags and not token.word.joined:
            return True
        if token.word.base == "قد" and index + 1 < len(words):
            return words[index + 1].word.base[:1] in ("ي", "ت")
    return False


def is_term(tokens: Sequence[Token], quotation: Quotation) -> bool:
    """Tell a quoted name or term ("باشاغا"، قوات "درع الفرات") from quoted speech."""
    inside = [t for t in tokens[quotation.opening + 1 : quotation.closing] if not t.is_mark]
    if len(inside) <= 1:
        return True
    if len(inside) > 4 or any(is_verb(t) or t.has("that", "neg") for t in inside):
        return False
    before = tokens[quotation.opening - 1] if quotation.opening else None
    if before is None or before.word.norm == ":":
        return False
    if inside[0].has("title", "place") or (inside[0].word.definite and len(inside) <= 3):
        return True
    if before.has("prep", "that", "neg") or is_verb(before) or before.word.base == "ب":
        return inside[0].has("org", "name")
    return len(inside) <= 3


def is_first_person(tokens: Sequence[Token]) -> bool:
    """Tell words that only the speaker can have used: سنواصل، قواتنا، نحن."""
    for before, token in zip([None, *tokens], tokens, strict=False):
        base = token.word.base
        if before is not None and before.word.base in _NEVER and base[:1] == "ن" and len(base) > 3:
            return True  # لن نسمح
        if token.has("first") or (
            base.startswith(("سن", "سا")) and len(base) > 4 and not token.word.tags
        ):
            return True
    return False
