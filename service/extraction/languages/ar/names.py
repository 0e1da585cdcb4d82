"""What an Arabic noun phrase says of a source: who, in what office, for which side."""

from collections.abc import Sequence

from service.extraction.attribution import Body, SpeakerKind, Unnamed
from service.extraction.languages.ar import places
from service.extraction.languages.ar.bodies import (
    MINISTRY,
    NATIONS,
    PORTFOLIOS,
    body_of,
    is_ministry,
    own_body_of,
    sides_of,
)
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.persons import (
    CALLED,
    SAME,
    is_relational,
    looks_like_name,
    name_range,
)
from service.extraction.languages.ar.phrases import is_age, is_verb
from service.extraction.languages.ar.spelling import (
    DASHES,
    QUOTES,
    is_hyphen,
    is_name,
    spelled,
    trimmed,
)
from service.extraction.languages.ar.unnamed import (
    NUMBERS,
    affiliation,
    category,
    count,
    is_media_at_large,
    reason_of,
)
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.languages.ar.words import SINGULARS
from service.extraction.mentions import ANYBODY, Mention
from service.extraction.tokens import Token

_LONGEST_NAME = 60
_AGENCY = normalise("وكالة")
_LATTER = listed("الأخير الأخيرة")
_DUALS = listed("""
    الرئيسان الرئيسين الوزيران الوزيرين الزعيمان الزعيمين الجانبان الجانبين الطرفان الطرفين
    رئيسا رئيسي وزيرا وزيري زعيما زعيمي وفدا وفدي
""")
_PARTITIVES = listed("عدد أحد إحدى من في")
_EACH_OF = [normalise("كل"), normalise("من")]
_ADJECTIVES = listed("رفيع كبير بارز سابق مطلع مقرب حالي رفيعة كبيرة بارزة سابقة مطلعة مقربة")
_RANKS = listed("""
    أمير أميرة
    عميد عقيد لواء فريق مشير مقدم رائد نقيب ملازم جنرال شيخ دكتور دكتورة سيد سيدة مهندس مهندسة
""")
_ANY_OFFICE = listed("""
    مسؤول مسؤولة مسئول مسئولة عامل عاملة دبلوماسي دبلوماسية سياسي سياسية ضابط قيادي رجل سيدة
    شاب شابة
""")
_FEMININE_PEOPLE = listed("""
    وزيرة رئيسة متحدثة سفيرة مديرة ملكة زوجة والدة ابنة سيدة مستشارة نائبة كاتبة ناطقة
    ناشطة مسؤولة نجمة فنانة ممثلة باحثة خبيرة محامية
""")


# Words that open an aside on a source.
_ASIDES = listed("""
    وهو وهي لم طلب رفض اشترط طلبت فضل البالغ البالغة الملقب الملقبة المعروف المعروفة المقيم المقيمة
    الحائز الحائزة المولود المولودة
""")
_REGIONS = listed("ولاية مدينة محافظة إقليم منطقة بلدة مقاطعة")
_DRAFT = normalise("مشروع")
_DRAFTED = listed("قرار قانون بيان اتفاق")
_MASCULINE_STATES = frozenset(map(normalise, places.MASCULINE.split()))


def describe(text: str, tokens: Sequence[Token]) -> Mention:
    """Read a noun phrase as a source."""
    core, aside = _without_aside(tokens)
    core = trimmed([token for token in core if token.word.norm != "#"])
    if not core:
        return Mention(spelled(text, tokens), "organization")
    if _means_the_last(core):
        return Mention(spelled(text, core), "person", head=ANYBODY, anaphoric=True)
    coordinated = _coordinated(text, core)
    if coordinated:
        return coordinated
    head = _head(core)
    kind = _kind(core, head)
    if kind in ("person", "organization", "outlet"):
        core = _bounded(text, core)
    event = len(core) > 3 and core[0].word.tags and core[0].word.tags <= {"verbal_noun", "object"}
    if (core[0].has("inanimate") or event) and kind in ("person", "organization"):
        return Mention(spelled(text, core), "organization", head=head, voiceless=True)
    if kind == "person":
        return _person(text, core, head, core[0].has("verbal_noun", "object"))
    return _impersonal(text, core, head, kind, reason_of(text, aside))


def _bounded(text: str, tokens: list[Token]) -> list[Token]:
    """A name that swallowed its sentence, up to where it must have ended."""
    if tokens[0].has("org", "doc", "outlet"):
        tokens = tokens[: _finished(tokens)]
    seat = (i for i, t in enumerate(tokens) if i and t.word.preposition and t.word.stem in _REGIONS)
    if tokens[0].has("org") and not tokens[0].has("title"):
        tokens = tokens[: next(seat, len(tokens))]  # where it sits: شرطة المدينة بولاية …
    if len(spelled(text, tokens)) <= _LONGEST_NAME:
        return tokens
    for index, token in enumerate(tokens[2:], start=2):
        circumstance = any(form.kind == "participle" for form in token.word.forms)
        if circumstance or is_verb(token) or token.has("that", "rel", "conj"):
            return trimmed(tokens[:index])
    return tokens


def _finished(tokens: Sequence[Token]) -> int:
    """Index of the first noun that cannot belong to a body's name: المنظمة شهادات …."""
    for index in range(1, len(tokens)):
        token, before = tokens[index], tokens[index - 1]
        word = token.word
        if not before.word.definite or token.is_mark or word.definite or word.norm.isascii():
            continue
        plain = len(word.base) > 1 and not (word.preposition or word.joined or word.forms)
        attached = not word.tags and word.base.startswith("ل")  # perhaps لـ: لحقوق …
        if plain and not attached and word.tags <= {"object", "verbal_noun"}:
            return index
    return len(tokens)


STATEMENT = Mention("البيان", "document", ("بيان",), "بيان", gender="m", number="s", anaphoric=True)


# --- parts of the phrase ---------------------------------------------------------------


def _without_aside(tokens: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """The phrase and what is said of it between dashes or after a relative pronoun."""
    for index, token in enumerate(tokens):
        if index and (token.word.norm in DASHES or token.has("rel")):
            if is_hyphen(tokens, index):
                continue
            return list(tokens[:index]), list(tokens[index:])
        if index and (token.word.norm in _ASIDES or is_age(tokens, index)):
            return list(tokens[:index]), list(tokens[index:])
    return list(tokens), []


def _head_token(tokens: Sequence[Token]) -> Token:
    """The head noun's token, past numbers and the like (ثلاثة مسؤولين, عدد من الخبراء)."""
    for token in tokens:
        base = token.word.base
        counted = NUMBERS.get(base, 0) > 2 or base.isdecimal()
        if not (token.is_mark or counted or base in _PARTITIVES):
            return token
    return tokens[0]


def _head(tokens: Sequence[Token]) -> str:
    word = _head_token(tokens).word
    return SINGULARS.get(word.base) or SINGULARS.get(word.stem, word.stem)


def _kind(tokens: Sequence[Token], head: str) -> SpeakerKind:
    first = _head_token(tokens)
    tags = first.word.tags
    if is_media_at_large(tokens):
        return "unnamed"
    if ("unnamed" in tags and "title" not in tags - {"title"}) or head in ("مصدر", "شاهد"):
        return "unnamed"
    drafted = tokens[1].word.stem if first.word.stem == _DRAFT and len(tokens) > 1 else ""
    if "doc" in tags or drafted in _DRAFTED:
        return "document"
    if any(t.has("media_tail") for t in tokens) and "title" not in tags:
        return "outlet"
    if ("outlet" in tags or "media" in tags) and not ("org" in tags and "outlet" not in tags):
        return "outlet"
    if "place" in tags and "title" not in tags:
        return "organization"
    if "title" in tags or "source" in tags:
        return _titled_kind(tokens, tags)
    if "nisba" in tags and _is_national(tokens):
        return "person"
    if "nisba" in tags and first.word.base.endswith(("ون", "ين")) and "org" not in tags:
        return "group"
    if "org" in tags or "nisba" in tags:
        return "organization"
    return "person" if looks_like_name(tokens) else "organization"


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
    return "person" if _definite(tokens) else "unnamed"


def _definite(tokens: Sequence[Token]) -> bool:
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


def _person(text: str, tokens: Sequence[Token], head: str, abstract: bool) -> Mention:
    found = name_range(tokens)
    body = body_of(text, tokens, head)
    number = "p" if any(t.has("plural") for t in tokens[:1]) else "s"
    gender = _gender_of_person(tokens)
    if found is None:
        name = spelled(text, tokens)
        return Mention(
            name, "person", _key(tokens), head, role=name, anaphoric=_points_back(tokens),
            indefinite=not _definite(tokens), gender=gender, number=number, body=body,
            generic=_points_back(tokens) and tokens[0].word.stem in _ANY_OFFICE,
        )  # fmt: skip
    inside = tokens[found[0] : found[1]]
    rest = trimmed([*_without_rank(list(tokens[: found[0]])), *tokens[found[1] :]])
    role = spelled(text, rest) or None
    if found[0] == 0 and role:  # the title follows the name
        head = _head(rest)
        body = body_of(text, rest, head)
    elif role:
        body = body_of(text, tokens, head, rest)
    return Mention(
        spelled(text, inside), "person", _key(inside), head if role else "", role=role,
        gender=gender, number="s", body=body, abstract=abstract and not role,
    )  # fmt: skip


def _without_rank(tokens: list[Token]) -> list[Token]:
    """The office without the rank before the name: قائد الفرقة العميد → قائد الفرقة."""
    while len(tokens) > 1 and (
        tokens[-1].word.base in CALLED
        or (tokens[-1].word.definite and tokens[-1].word.stem in _RANKS)
    ):
        tokens = tokens[:-1]
    return tokens


def _gender_of_person(tokens: Sequence[Token]) -> str | None:
    first = next((t for t in tokens if not t.is_mark), tokens[0])
    if first.word.stem in _FEMININE_PEOPLE:
        return "f"
    return "m" if first.has("title", "source") else None


def _key(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(
        t.word.stem if t.word.stem not in ("",) else t.word.base for t in tokens if not t.is_mark
    )


def _means_the_last(tokens: Sequence[Token]) -> bool:
    """Tell "the latter" and "the Briton", which mean whoever spoke last."""
    if len(tokens) != 1:
        return False
    word = tokens[0].word
    return word.base in _LATTER or (
        word.definite and tokens[0].has("nisba") and word.stem[-1] == "ي"
    )


def _points_back(tokens: Sequence[Token]) -> bool:
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


# --- bodies ------------------------------------------------------------------------------


def _impersonal(
    text: str, tokens: Sequence[Token], head: str, kind: SpeakerKind, reason: str | None
) -> Mention:
    name = spelled(text, tokens)
    first = next((t for t in tokens if not t.is_mark), tokens[0])
    points_back = _points_back(tokens) and not first.has("place") and not first.has("media")
    indefinite = not _definite(tokens) and not first.has("place", "media")
    key = _key(tokens)
    if head in PORTFOLIOS and is_ministry(tokens):
        name, key, head = f"وزارة {name}", (MINISTRY, key[0], *map(_noun_of, key[1:])), MINISTRY
        points_back = False
    gender, number = _agreement(first, kind)
    if kind == "document":
        return Mention(
            name, kind, anaphoric=points_back, indefinite=indefinite, gender=gender,
            number=number, issuer=_issuer(text, tokens), key=key, head=head,
        )  # fmt: skip
    if kind == "unnamed":
        unnamed = Unnamed(affiliation(text, tokens), category(text, tokens), count(tokens), reason)
        return Mention(
            name, kind, anaphoric=points_back, indefinite=indefinite, gender=gender,
            number=number, body=body_of(text, tokens, head), unnamed=unnamed, key=key, head=head,
        )  # fmt: skip
    last = tokens[-1].word
    national = last.definite and "nisba" in last.tags and last.stem.endswith("ه")
    if national and len(tokens) > 2 and not (first.word.tags or first.word.definite):
        name, key = spelled(text, tokens[:-1]), key[:-1]  # whose firm it is: … الصينية
    named_outlet = kind == "outlet" and _proper_outlet(text, tokens)
    if kind == "outlet" and named_outlet:
        name, indefinite = named_outlet, False
    body = own_body_of(text, tokens, head) if kind == "organization" else None
    return Mention(
        name, kind, anaphoric=points_back, indefinite=indefinite, gender=gender,
        number=number, body=body, key=key, head=head,
        )  # fmt: skip


def _noun_of(adjective: str) -> str:
    """The noun of a relational adjective: the ministry of مرجان is also المرجانية."""
    return adjective.removesuffix("يه") if adjective not in NATIONS else adjective


def _proper_outlet(text: str, tokens: Sequence[Token]) -> str | None:
    """The outlet's name with its class noun: وكالة رويترز, صحيفة ملييت."""
    first = tokens[0]
    if first.has("media") and not first.has("outlet"):
        return spelled(text, tokens)
    rest = [t for t in tokens[1:] if not t.is_mark]
    bracket = next((i for i, t in enumerate(tokens) if t.word.norm == ")"), 0)
    if bracket > 2 and tokens[1].word.norm == "(":
        return spelled(text, [tokens[0], *tokens[2:bracket]])
    if not rest or all(t.has("nisba") or (t.word.definite and t.has("time")) for t in rest):
        return None
    if all(t.has("nisba") for t in rest[:1]) and len(rest) == 1:
        return None
    quoted = next((i for i, t in enumerate(tokens[2:], start=2) if t.word.norm in QUOTES), None)
    if quoted is not None and tokens[1].word.norm in QUOTES:
        return spelled(text, tokens[:quoted])
    kept = [tokens[0]]
    for token in tokens[1:]:
        adjective = token.word.definite and is_relational(token)
        adjective = adjective and (token.has("nisba") or not kept[-1].word.definite)
        general = kept[0].word.stem == _AGENCY and kept[-1].word.definite  # وكالة الأنباء X
        if len(kept) > 1 and adjective and not general:
            break
        kept.append(token)
    return spelled(text, kept)


def _agreement(first: Token, kind: SpeakerKind) -> tuple[str, str]:
    word = first.word
    if NUMBERS.get(word.base) == 2:
        return ("m", "d")
    if "plural" in word.tags:
        people = word.base.endswith(("ون", "ين")) or kind == "person" or _are_people(word.tags)
        return ("m", "p") if people else ("f", "s")
    if "place" in word.tags:
        masculine = normalise(word.base) in _MASCULINE_STATES or word.base in ("البيت",)
        return ("m" if masculine else "f", "s")
    return ("f" if word.stem.endswith(("ه", "ات")) or word.stem in ("قوات", "سلطات") else "m", "s")


def _are_people(tags: frozenset[str]) -> bool:
    return bool(tags & {"title", "source"}) and not tags & {"org", "outlet", "unnamed"}


def _coordinated(text: str, tokens: Sequence[Token]) -> Mention | None:
    """Two states or more, or the two men of a dual: one source of several sides."""
    sides = sides_of(text, tokens)
    words = [t for t in tokens if not t.is_mark]
    if not words:
        return None
    if len(sides) > 1 and all(t.has("place", "place_part") or t.word.joined for t in words):
        members = tuple(Body(side) for side in sides)
        return Mention(
            spelled(text, tokens), "group", _key(tokens), _head(tokens), gender="f",
            number="d" if len(sides) == 2 else "p", members=members,
        )  # fmt: skip
    if [t.word.base for t in words[:2]] == _EACH_OF and any(t.word.joined for t in words):
        states = [s for s in (NATIONS.get(t.word.stem) for t in words) if s]
        states = sides or list(dict.fromkeys(states))
        return Mention(
            spelled(text, tokens), "group", _key(tokens), _head(tokens), gender="m",
            number="p", members=tuple(Body(state) for state in states) if states[1:] else (),
        )  # fmt: skip
    if words[0].word.base in _DUALS and len(words) > 1:
        states = [s for s in (NATIONS.get(t.word.stem) for t in words) if s]
        members = tuple(Body(state) for state in dict.fromkeys(states))
        return Mention(
            spelled(text, tokens), "group", _key(tokens), _head(tokens), gender="m",
            number="d", members=members if len(members) > 1 else (),
        )  # fmt: skip
    return None


def _issuer(text: str, tokens: Sequence[Token]) -> Body | None:
    """Who issued the document: بيان صادر عن وزارة …, بيان لوزارة …, بيان الوزارة."""
    for index, token in enumerate(tokens[1:], start=1):
        if token.word.base in ("عن", "من"):
            return _as_body(text, tokens[index + 1 :])
        if token.has("org", "place", "title") or token.word.preposition == "ل":
            return _as_body(text, tokens[index:])
    return None


def _as_body(text: str, tokens: Sequence[Token]) -> Body | None:
    core = trimmed(list(tokens))
    if not core:
        return None
    mention = describe(text, core)
    within = mention.body
    if not is_name(mention.name):
        return None
    return Body(mention.name, within=within if within and within.name != mention.name else None)
