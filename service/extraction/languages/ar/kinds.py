"""What kind of source an Arabic noun phrase names, and whether it points back."""

import re
from collections.abc import Sequence

from service.extraction.attribution import SpeakerKind
from service.extraction.languages.ar.bodies import MINISTRY
from service.extraction.languages.ar.nobody import is_somebody
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.persons import (
    SAME,
    house_name,
    looks_like_name,
    name_range,
)
from service.extraction.languages.ar.unnamed import NUMBERS, is_media_at_large
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.languages.ar.words import SINGULARS
from service.extraction.tokens import Token

_FORMER = dict.fromkeys(listed("أسبق سابق سابقة"), normalise("سابق"))
_AFORESAID = listed("المذكور المذكورة")
_LATTER = listed("الأخير الأخيرة")
_CAPPED = listed("الدولي الدولية")  # who plays for a nation: الدولي الكيني
_PARTITIVES = listed("عدد عددا أحد إحدى من في العديد عديد الكثير أحدث أكبر أهم أبرز")
_MANY_OF = listed("عدد عددا العديد عديد الكثير بعض معظم أغلب غالبية أغلبية مئات آلاف عشرات")
_SOME_OF_THEM = listed("""
    بعضهم بعضهن أحدهم إحداهن معظمهم أغلبهم غالبيتهم جميعهم كلهم غيرهم البعض كثيرون كثيرين
""")
_PLATFORMS = listed("فيسبوك تويتر غوغل يوتيوب إنستغرام واتساب آبل أمازون أوبر تيسلا مايكروسوفت")
_SCHOLAR = listed("العالم")
_BLOCS = listed("الغرب الشرق العالم الشارع")
_PEOPLE = re.compile(r"ال.{3,}(?:ون|يين)")
# Somebody's family or relatives: عائلته, أفراد أسرتها.
_KIN = re.compile("(?:عايلت|اسرت|عشيرت|قبيلت)(?:ه|ها|هم|هما)")
_TWO_PEOPLE = re.compile(r"الم.{3,}ان")
_ADJECTIVES = listed("رفيع كبير بارز سابق مطلع مقرب حالي رفيعة كبيرة بارزة سابقة مطلعة مقربة")
_AGENCY = normalise("وكالة")
# Agencies that are none of the press: وكالة الاستخبارات.
_NO_PRESS = listed("استخبارات مخابرات أمن طاقة فضاء تنمية بيئة بيئية دفاع إغاثة دواء أدوية")
_DRAFT = normalise("مشروع")
_DRAFTED = listed("قرار قانون بيان اتفاق")


def _head_token(tokens: Sequence[Token]) -> Token:
    """The head noun's token, past numbers and the like (ثلاثة مسؤولين, عدد من الخبراء)."""
    for token in tokens:
        base = token.word.base
        counted = NUMBERS.get(base, 0) > 2 or base.isdecimal()
        if not (token.is_mark or counted or base in _PARTITIVES):
            return token
    return tokens[0]


def head_of(tokens: Sequence[Token]) -> str:
    """The head noun in the singular, without article."""
    word = _head_token(tokens).word
    return SINGULARS.get(word.base) or SINGULARS.get(word.stem, word.stem)


def kind_of(tokens: Sequence[Token], head: str) -> SpeakerKind:
    """The kind of source that the phrase with this head noun names."""
    first = _head_token(tokens)
    tags = first.word.tags
    if is_media_at_large(tokens) or _is_many(tokens, first):
        return "unnamed"
    if any(_KIN.fullmatch(token.word.base) for token in tokens[:2]):
        return "organization"
    if (
        any(t.has("org_tail") for t in _before_office(tokens)) and not tags
    ) or first.word.base in _PLATFORMS | _BLOCS - _scholars(tokens):
        return "organization"
    if ("unnamed" in tags and "title" not in tags - {"title"}) or head in ("مصدر", "شاهد"):
        return "unnamed"
    drafted = tokens[1].word.stem if first.word.stem == _DRAFT and len(tokens) > 1 else ""
    if "doc" in tags or drafted in _DRAFTED:
        return "document"
    if any(t.has("media_tail") for t in tokens) and "title" not in tags:
        return "outlet"
    if first.word.stem == _AGENCY and len(tokens) > 1 and tokens[1].word.stem in _NO_PRESS:
        return "organization"
    if ("nisba" in tags and _is_national(tokens)) or house_name(tokens):
        return "person"  # الفرنسية سامية الحلبي
    if ("outlet" in tags or "media" in tags) and not ("org" in tags and "outlet" not in tags):
        return "outlet"
    if "place" in tags and "title" not in tags:
        return "organization"
    if "title" in tags or "source" in tags:
        return _titled_kind(tokens, tags)
    if "nisba" in tags and _is_national(tokens):
        return "person"
    if not tags and len(tokens) <= 3 and _PEOPLE.fullmatch(first.word.base):
        # The conservatives are a party, the investigators are unnamed.
        return "group" if first.word.base.endswith(("يون", "يين")) else "unnamed"
    if not tags and _TWO_PEOPLE.fullmatch(first.word.base) and _is_dual(tokens):
        return "unnamed"
    if "nisba" in tags and first.word.base.endswith(("ي", "يه")) and _is_somebody(tokens):
        return "person"
    if "nisba" in tags and first.word.base.endswith(("ون", "ين")) and "org" not in tags:
        return "group"
    if "org" in tags or "nisba" in tags:
        return "organization"
    if is_somebody(tokens):
        return "unnamed"
    named = looks_like_name(tokens) and name_range(tokens) is not None
    return "person" if named else "organization"


def _scholars(tokens: Sequence[Token]) -> frozenset[str]:
    """Tell the scholar, with nation and name, from the world: العالم الكيني سامر حلبي."""
    named = len(tokens) > 2 and tokens[1].has("nisba") and name_range(tokens) is not None
    return _SCHOLAR if named else frozenset()


def _before_office(tokens: Sequence[Token]) -> Sequence[Token]:
    """What stands before an office told behind a name: سامر حلبي مؤسس فيسبوك."""
    office = (i for i, t in enumerate(tokens) if i > 1 and t.has("title"))
    return tokens[: next(office, len(tokens))]


def key_of(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The words by which two mentions of one source are compared; all former offices are one."""
    words = [t for t in tokens if not t.is_mark]
    telling = [t for t in words if t.word.base not in _AFORESAID] or words
    return tuple(_FORMER.get(t.word.stem, t.word.stem) or t.word.base for t in telling)


def _is_many(tokens: Sequence[Token], head: Token) -> bool:
    """Tell some of many (بعضهم, العديد من العملاء), of whom none is named."""
    words = [token for token in tokens if not token.is_mark]
    if len(words) == 1:
        return words[0].word.base in _SOME_OF_THEM or NUMBERS.get(words[0].word.base, 0) > 1
    counted = words[0].word.base in _MANY_OF if words else False
    return counted and not head.word.tags - {"nisba", "prep"}


def _is_dual(tokens: Sequence[Token]) -> bool:
    return len(tokens) == 1 or tokens[1].word.base.endswith("ان")


def _is_somebody(tokens: Sequence[Token]) -> bool:
    """Tell a man or woman of whom only the nation is told: فرنسية."""
    return len(tokens) == 1 and not tokens[0].word.definite


def _is_national(tokens: Sequence[Token]) -> bool:
    """Tell a man by his nation: الكيني سامر الحلبي."""
    found = name_range(tokens)
    return tokens[0].word.definite and found is not None and found[0] == 1


def _titled_kind(tokens: Sequence[Token], tags: frozenset[str]) -> SpeakerKind:
    if "plural" in tags:
        return "unnamed"
    if "org" in tags and "nisba" not in tags and not name_range(tokens):
        return "organization"
    if name_range(tokens) or "source" not in tags:
        return "person"
    return "person" if is_definite(tokens) else "unnamed"


def is_definite(tokens: Sequence[Token]) -> bool:
    """Tell the minister, the minister of X from a minister."""
    first = next((t for t in tokens if not t.is_mark), tokens[0])
    if first.word.definite:
        return True
    for token in tokens[tokens.index(first) + 1 :][:3]:
        if token.word.stem in _ADJECTIVES or token.word.preposition:
            return False
        if token.word.definite or token.has("place"):
            return True
        if token.is_mark or token.has("prep", "nisba"):
            return False
    return False


def means_the_last(tokens: Sequence[Token]) -> bool:
    """Tell "the latter" and "the Briton", which mean whoever spoke last."""
    if len(tokens) == 2 and tokens[0].word.base in _CAPPED:
        return tokens[1].has("nisba") and tokens[1].word.definite
    if len(tokens) != 1:
        return False
    word = tokens[0].word
    single = word.stem[-1] == "ي" or (word.stem.endswith("يه") and not tokens[0].has("org"))
    nation = word.definite and tokens[0].has("nisba") and not tokens[0].has("place")
    return word.base in _LATTER or (nation and single)


def is_anaphoric(tokens: Sequence[Token]) -> bool:
    """Tell a phrase that names nobody new: الوزير, وكيل الوزارة, البيان, المصدر نفسه."""
    words = [t for t in tokens if not t.is_mark and t.word.base not in SAME]
    if not words or len(words) > 2:
        return False
    if len(words) == 1:
        return words[0].word.definite
    second = words[1]
    if words[0].word.definite:
        return second.has("nisba") or second.word.stem in ("ذاته", "مذكور")
    return (
        second.word.definite
        and second.has("org")
        and second.word.stem in (MINISTRY, "حكومه", "هييه")
    )
