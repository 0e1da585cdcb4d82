"""Sources of several sides: two states, the two men of a dual, persons named together."""

from collections.abc import Sequence

from service.extraction.attribution import Body
from service.extraction.languages.ar.adjuncts import is_comma
from service.extraction.languages.ar.kinds import head_of, key_of
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.organs import NATIONS, sides_of
from service.extraction.languages.ar.persons import name_range
from service.extraction.languages.ar.spelling import spelled, trimmed
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.languages.ar.words import analyse
from service.extraction.mentions import Mention
from service.extraction.tokens import Token

# Given names and surnames whose first letter is no "and".
_WITH_WAW = listed("""
    وليد وائل وسام وحيد وديع وجيه وفاء وردة وجدي وسيم وصفي وهبي وهبة وهيب وهب والي وانغ
    ووانغ ويليام وليام ووتش واين والتر ولسون ويلسون ويل وارن وود وودز وايت وليامز ويليامز
    وينستون ووكر واتسون ونيس وازن وجدان ورد وصال وداد وئام ولاء وفيق ويست ويلز ويب والاس
    وزنياك ووزنياك واشنطن واتس وطفة وطني
""")
_DUALS = listed("""
    الرئيسان الرئيسين الوزيران الوزيرين الزعيمان الزعيمين الجانبان الجانبين الطرفان الطرفين
    رئيسا رئيسي وزيرا وزيري زعيما زعيمي وفدا وفدي
""")
_EACH_OF = [normalise("كل"), normalise("من")]


def coordinated(text: str, tokens: Sequence[Token]) -> Mention | None:
    """Two states or more, or the two men of a dual: one source of several sides."""
    together = _persons(text, tokens)
    if together is not None:
        return together
    sides = sides_of(tokens)
    words = [t for t in tokens if not t.is_mark]
    if not words:
        return None
    added = sum(bool(t.word.joined) or is_comma(t) for t in tokens)
    named = all(t.has("place", "place_part") or t.word.joined for t in words)
    if len(sides) > 1 and named and added >= len(sides) - 1:
        members = tuple(Body(side) for side in sides)
        return Mention(
            spelled(text, tokens), "group", key_of(tokens), head_of(tokens), gender="f",
            number="d" if len(sides) == 2 else "p", members=members,
        )  # fmt: skip
    if [t.word.base for t in words[:2]] == _EACH_OF and any(t.word.joined for t in words):
        states = [s for s in (NATIONS.get(t.word.stem) for t in words) if s]
        states = sides or list(dict.fromkeys(states))
        return Mention(
            spelled(text, tokens), "group", key_of(tokens), head_of(tokens), gender="m",
            number="p", members=tuple(Body(state) for state in states) if states[1:] else (),
        )  # fmt: skip
    if words[0].word.base in _DUALS and len(words) > 1:
        states = [s for s in (NATIONS.get(t.word.stem) for t in words) if s]
        members = tuple(Body(state) for state in dict.fromkeys(states))
        return Mention(
            spelled(text, tokens), "group", key_of(tokens), head_of(tokens), gender="m",
            number="d", members=members if len(members) > 1 else (),
        )  # fmt: skip
    return None


def _persons(text: str, tokens: Sequence[Token]) -> Mention | None:
    """Persons named together: سامر الحلبي ونادر خليل."""
    added = [index for index in range(1, len(tokens)) if _adds_person(tokens, index)]
    if not added:
        return None
    names = []
    for start, end in zip([0, *added], [*added, len(tokens)], strict=True):
        side = trimmed(list(tokens[start:end]))
        found = name_range(_without_and(text, side)) if len(side) > 1 else None
        if found is None or found[1] - found[0] < 2:
            return None
        names.append(spelled(text, _without_and(text, side)[found[0] : found[1]]))
    return Mention(
        spelled(text, tokens), "group", key_of(tokens), gender="m",
        number="d" if len(names) == 2 else "p",
        members=tuple(Body(name, "person") for name in names),
    )  # fmt: skip


def _adds_person(tokens: Sequence[Token], index: int) -> bool:
    """Tell "and" before a second person: ونادر خليل, والدكتور نادر خليل."""
    word = tokens[index].word
    if word.joined:
        return tokens[index].has("title") and word.definite and index > 1
    unlisted = word.norm[:1] == "و" and len(word.norm) > 3 and not (word.tags or word.forms)
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    named = after is not None and not (after.is_mark or after.word.preposition)
    return unlisted and named and index > 1 and word.norm not in _WITH_WAW


def _without_and(text: str, side: list[Token]) -> list[Token]:
    """The side with the first letter of an unlisted word read as "and"."""
    first = side[0]
    if first.word.joined or first.word.norm[:1] != "و" or first.word.norm in _WITH_WAW:
        return side
    start = first.start + 1
    return [Token(start, first.end, analyse(text[start : first.end])), *side[1:]]
