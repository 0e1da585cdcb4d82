"""What long Arabic sentences put before a verb: a clause of its own, or a description."""

from collections.abc import Sequence

from service.extraction.clauses import Range
from service.extraction.languages.ar.adjuncts import is_auxiliary, is_comma, is_perfect, is_verb
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.phrases import WHO, source_end
from service.extraction.languages.ar.subjects import is_subject
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.tokens import Token

_LONGEST_PHRASE = 20
_LONGEST_DESCRIPTION = 40
_LONGEST_OBJECT = 15
_LONGEST_PERSON = 4  # words of somebody unnamed, with adjectives
_STOPS = frozenset(".!؟")
_SUBORDINATING = tuple(
    normalise(words) + " "
    for words in (
        "في الوقت الذي", "في وقت", "في حين", "بينما", "فيما", "رغم أن", "على الرغم من أن",
        "بالرغم من أن", "بعد أن", "قبل أن", "منذ أن", "مع أن", "بعدما", "عندما", "حين", "حينما",
    )
)  # fmt: skip
_INTRODUCING = listed("و أما وأما لكن ولكن كان وكان كانت وكانت")
_PUBLISHED = listed("""
    نشره نشرها نشرته نشرتها أصدره أصدرها أصدرته أصدرتها بثه بثها بثته بثتها أعده أعدها أعدته أعدتها
    كتبه كتبها كتبته كتبتها أجراه أجراها أجرته أجرتها
""")


def main_verb(tokens: Sequence[Token]) -> int | None:
    """Index of the main verb behind the clause that a sentence opens with.

    رغم أن الوزير قال إن السد آمن، أدان النائب …
    """
    first = " ".join(token.word.base for token in tokens[:4]) + " "
    if not first.startswith(_SUBORDINATING):
        return None
    for place in range(2, len(tokens)):
        token = tokens[place]
        if is_comma(tokens[place - 1]) and not token.word.joined and is_perfect(token):
            return place
    return None


def described_subject(tokens: Sequence[Token]) -> tuple[Range, int] | None:
    """A sentence's subject that is described at length, and the verb behind its description.

    والحلبي الذي منع من الترشح في الانتخابات، دعا السكان إلى …
    """
    start = 0
    while start < len(tokens) and tokens[start].word.base in _INTRODUCING:
        start += 1
    places = range(start + 1, min(len(tokens), start + _LONGEST_PHRASE))
    relative = next((p for p in places if tokens[p].word.base in WHO or is_verb(tokens[p])), start)
    if relative == start or tokens[relative].word.base not in WHO:
        return None
    end = relative - is_comma(tokens[relative - 1])
    if not is_subject(tokens, start, end) or any(is_comma(t) for t in tokens[start:end]):
        return None
    for place in range(relative + 2, min(len(tokens), relative + _LONGEST_DESCRIPTION)):
        if tokens[place].word.norm in _STOPS:
            return None
        if is_comma(tokens[place - 1]):
            verb = place + is_auxiliary(tokens[place])
            if verb < len(tokens) and is_verb(tokens[verb]) and not tokens[verb].word.joined:
                return (start, end), verb
    return None


def publisher(tokens: Sequence[Token], index: int) -> Range | None:
    """Who published what the verb at ``index`` speaks of: تقريرا نشرته الصحيفة قالت فيه …."""
    for place in range(index - 1, max(0, index - _LONGEST_OBJECT), -1):
        if tokens[place].word.base in _PUBLISHED:
            end = source_end(tokens, place + 1, index)
            return (place + 1, end) if end > place + 1 else None
    return None


def person_described(
    tokens: Sequence[Token], index: int, floor: int, gender: str | None
) -> Range | None:
    """Somebody unnamed whom the verb at ``index`` describes: دفع المال لممثلة شابة ادعت أن …."""
    for place in range(index - 1, max(floor, index - _LONGEST_PERSON) - 1, -1):
        token = tokens[place]
        if token.is_mark or token.word.definite or token.word.joined or token.has("prep"):
            return None
        if token.has("title", "source"):
            if not _is_no_subject(tokens, place, index):
                continue  # an adjective as well: ممثلة شابة
            feminine = token.word.stem.endswith("ه")
            return (place, index) if feminine == (gender == "f") else None
        if token.word.forms or not (token.has("nisba") or not token.word.tags):
            return None
    return None


def _is_no_subject(tokens: Sequence[Token], place: int, verb: int) -> bool:
    """Tell a noun that a preposition governs, or one before a verb of the present: امرأة تقول …."""
    token = tokens[place]
    if token.has("plural") or place == 0:
        return False
    present = tokens[verb].word.base[:1] in ("ي", "ت") and place > 1
    return present or bool(token.word.preposition) or tokens[place - 1].has("prep")
