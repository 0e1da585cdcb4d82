"""What an Arabic noun phrase says of a source: who, in what office, for which side."""

from collections.abc import Sequence
from dataclasses import replace

from service.extraction.attribution import Body, SpeakerKind, Unnamed
from service.extraction.languages.ar import places
from service.extraction.languages.ar.adjuncts import is_age, is_comma, is_verb, share_length
from service.extraction.languages.ar.bodies import (
    MINISTRY,
    PORTFOLIOS,
    body_of,
    is_ministry,
    own_body_of,
)
from service.extraction.languages.ar.coordination import coordinated
from service.extraction.languages.ar.honorifics import gender_of_honour, without_honours
from service.extraction.languages.ar.kinds import (
    head_of,
    is_anaphoric,
    is_definite,
    key_of,
    kind_of,
    means_the_last,
)
from service.extraction.languages.ar.nobody import is_nobody, without_deed, without_pointing
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.organs import (
    NATIONS,
    leaves_state,
    official_media,
    official_state,
    state_end,
)
from service.extraction.languages.ar.outlets import proper_outlet
from service.extraction.languages.ar.owners import owner_of
from service.extraction.languages.ar.persons import CALLED, name_range
from service.extraction.languages.ar.phrases import finished_end, office_end
from service.extraction.languages.ar.ranks import with_given_names
from service.extraction.languages.ar.spelling import (
    DASHES,
    is_hyphen,
    is_name,
    sound_of,
    spelled,
    trimmed,
)
from service.extraction.languages.ar.unnamed import NUMBERS, affiliation, category, count, reason_of
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.mentions import ANYBODY, Mention
from service.extraction.tokens import Token

_LONGEST_NAME = 60
_AND = "و"
_DOTS = frozenset("./")
_INITIALS = frozenset("دمأا")  # doctor, engineer, professor
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
_ONE_OF = listed("أحد إحدى")  # سامر حلبي أحد كبار الرسامين
# Words that open an aside on a source.
_ASIDES = listed("""
    وهو وهي لم طلب رفض اشترط طلبت فضل البالغ البالغة الملقب الملقبة المعروف المعروفة المقيم المقيمة
    الحائز الحائزة المولود المولودة برئاسة بقيادة بزعامة بإشراف
""")
_REGIONS = listed("ولاية مدينة محافظة إقليم منطقة بلدة مقاطعة")
_MASCULINE_STATES = frozenset(map(normalise, places.MASCULINE.split()))
STATEMENT = Mention("البيان", "document", ("بيان",), "بيان", gender="m", number="s", anaphoric=True)


def describe(text: str, tokens: Sequence[Token]) -> Mention:
    """Read a noun phrase as a source."""
    core, aside = _without_aside(tokens)
    core = trimmed(_without_initials([token for token in core if token.word.norm != "#"]))
    core = without_deed(without_pointing(core))
    if len(core) > 1 and core[0].word.norm == _AND:
        core = trimmed(core[1:])  # it parts no word where a mark follows it: و"الوفاق"
    if not core:
        return Mention(spelled(text, tokens), "organization")
    if gender := gender_of_honour(core):
        return Mention(spelled(text, core), "person", gender=gender, number="s", pronoun=True)
    if is_nobody(core):
        return Mention(spelled(text, core), "person", pronoun=True)
    core = with_given_names(without_honours(core))
    if means_the_last(core):
        gender = "f" if core[0].word.stem.endswith("ه") else None
        return Mention(spelled(text, core), "person", head=ANYBODY, anaphoric=True, gender=gender)
    if core[0].word.base.isdigit() and share_length(core, 0):
        return _share(text, core)
    together = coordinated(text, core)
    if together:
        return together
    core = trimmed(core[: finished_end(core)])
    head = head_of(core)
    kind, whole = kind_of(core, head), core
    if kind in ("person", "organization", "outlet"):
        core = _bounded(text, core)
    event = core[0].word.tags and core[0].word.tags <= {"verbal_noun", "object"}
    event = event and (len(core) > 3 or (core[0].has("object") and not core[0].word.definite))
    if (core[0].has("inanimate") or event) and kind in ("person", "organization"):
        return Mention(spelled(text, core), "organization", head=head, voiceless=True)
    if kind == "person":
        return _person(text, core, head, core[0].has("verbal_noun", "object"))
    found = _impersonal(text, core, head, kind, reason_of(text, aside))
    if kind == "organization" and found.body is None:
        return replace(found, body=owner_of(text, whole))
    return found


def _without_initials(tokens: list[Token]) -> list[Token]:
    """The phrase without the titles of one letter before a name: د. سامر الحلبي, أ.د. …."""
    titled: set[int] = set()
    for index in range(len(tokens) - 3, -1, -1):
        after = tokens[index + 2]
        named = index + 2 in titled or not (after.is_mark or len(after.word.norm) == 1)
        if named and _is_initial(tokens[index]) and tokens[index + 1].word.norm in _DOTS:
            titled |= {index, index + 1}
    return [token for index, token in enumerate(tokens) if index not in titled]


def _is_initial(token: Token) -> bool:
    return len(token.word.norm) == 1 and token.word.norm in _INITIALS


def _share(text: str, tokens: Sequence[Token]) -> Mention:
    """So many in a hundred of those who were asked."""
    return Mention(
        spelled(text, tokens), "group", key_of(tokens), indefinite=True, gender="m", number="p"
    )


def _bounded(text: str, tokens: list[Token]) -> list[Token]:
    """A name that swallowed its sentence, up to where it must have ended."""
    if tokens[0].has("org", "doc", "outlet"):
        tokens = tokens[: _finished(tokens)]
    tokens = tokens[: _officer_end(tokens)]
    state = state_end(tokens, 0)
    if 0 < state < len(tokens) and leaves_state(tokens, state):
        tokens = tokens[:state]
    if tokens[0].has("org") and not tokens[0].has("title"):
        comma = (i for i, t in enumerate(tokens) if i and is_comma(t))
        tokens = tokens[: next(comma, len(tokens))]  # what else it is, or of what it consists
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


def _officer_end(tokens: Sequence[Token]) -> int:
    """Index of the body on which an officer acts, behind his name: الوزير سامر حلبي النظام …."""
    officer = tokens[0].has("title") and tokens[0].word.definite
    for index in range(2, len(tokens) if officer else 0):
        token, before = tokens[index], tokens[index - 1]
        named = not (before.word.tags or before.word.definite or before.is_mark)
        body = token.has("org") and token.word.definite and not token.word.preposition
        if named and body and name_range(tokens[:index]):
            return index
    return len(tokens)


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


def _without_aside(tokens: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """The phrase and what is said of it between dashes or after a relative pronoun."""
    for index, token in enumerate(tokens):
        if index and (token.word.norm in DASHES or token.has("rel")):
            if is_hyphen(tokens, index):
                continue
            return list(tokens[:index]), list(tokens[index:])
        one_of = token.word.norm in _ONE_OF and not tokens[index - 1].word.tags
        if index and (one_of or token.word.norm in _ASIDES or is_age(tokens, index)):
            return list(tokens[:index]), list(tokens[index:])
    return list(tokens), []


def _person(text: str, tokens: Sequence[Token], head: str, abstract: bool) -> Mention:
    tokens, aka = _without_byname(tokens)
    found = name_range(tokens)
    body = body_of(text, tokens, head)
    number = "p" if any(t.has("plural") for t in tokens[:1]) else "s"
    gender = _gender_of_person(tokens)
    if found is None:
        name = spelled(text, tokens)
        return Mention(
            name, "person", key_of(tokens), head, role=name, anaphoric=is_anaphoric(tokens),
            indefinite=not is_definite(tokens), gender=gender, number=number, body=body,
            generic=is_anaphoric(tokens) and tokens[0].word.stem in _ANY_OFFICE,
        )  # fmt: skip
    inside = tokens[found[0] : found[1]]
    behind = tokens[found[1] : found[1] + office_end(tokens[found[1] :])]
    before = _without_rank(without_honours(tokens[: found[0]]))
    rest = trimmed([*(() if behind and _is_rank(before) else before), *behind])
    role = spelled(text, rest) or None
    if found[0] == 0 and role:  # the title follows the name
        head = head_of(rest)
        body = body_of(text, rest, head)
    elif role:
        body = body_of(text, tokens, head, rest)
    return Mention(
        spelled(text, inside), "person", key_of(inside), head if role else "", role=role,
        gender=gender, number="s", body=body, abstract=abstract and not role,
        office=key_of(rest), sounds=tuple(map(sound_of, key_of(inside))), aka=aka,
    )  # fmt: skip


def _without_byname(tokens: Sequence[Token]) -> tuple[Sequence[Token], tuple[str, ...]]:
    """The phrase without one word in brackets at its end, and that word: سامر الحلبي (أبو نادر)."""
    if len(tokens) < 4 or tokens[-1].word.norm != ")":
        opening = len(tokens) - 2 if len(tokens) > 3 else 0
    else:
        opening = len(tokens) - 3
    if not opening or tokens[opening].word.norm != "(" or tokens[opening + 1].is_mark:
        return tokens, ()
    return tokens[:opening], (tokens[opening + 1].word.base,)


def _without_rank(tokens: list[Token]) -> list[Token]:
    """The office without the rank before the name: قائد الفرقة العميد → قائد الفرقة."""
    while len(tokens) > 1 and (
        tokens[-1].word.base in CALLED
        or (tokens[-1].word.definite and tokens[-1].word.stem in _RANKS)
    ):
        tokens = tokens[:-1]
    return tokens


def _is_rank(tokens: Sequence[Token]) -> bool:
    """Tell a rank alone, which hides no office behind the name: الشيخ سالم، وزير الموانئ."""
    return len(tokens) == 1 and tokens[0].word.definite and tokens[0].word.stem in _RANKS


def _gender_of_person(tokens: Sequence[Token]) -> str | None:
    first = next((t for t in tokens if not t.is_mark), tokens[0])
    if first.word.stem in _FEMININE_PEOPLE:
        return "f"
    return "m" if first.has("title", "source") else None


def _impersonal(
    text: str, tokens: Sequence[Token], head: str, kind: SpeakerKind, reason: str | None
) -> Mention:
    name = spelled(text, tokens)
    first = next((t for t in tokens if not t.is_mark), tokens[0])
    points_back = is_anaphoric(tokens) and not first.has("place") and not first.has("media")
    indefinite = not is_definite(tokens) and not first.has("place", "media")
    key = key_of(tokens)
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
        state = official_media(tokens)
        body = Body(state) if state else body_of(text, tokens, head)
        return Mention(
            name, kind, anaphoric=points_back, indefinite=indefinite, gender=gender,
            number=number, body=body, unnamed=unnamed, key=key, head=head,
        )  # fmt: skip
    last = tokens[-1].word
    national = last.definite and "nisba" in last.tags and last.stem.endswith("ه")
    if national and len(tokens) > 2 and not (first.word.tags or first.word.definite):
        name, key = spelled(text, tokens[:-1]), key[:-1]  # whose firm it is: … الصينية
    named_outlet = kind == "outlet" and proper_outlet(text, tokens)
    if kind == "outlet" and named_outlet:
        name, indefinite = named_outlet, False
    body = own_body_of(text, tokens, head) if kind == "organization" else None
    state = official_state(tokens) if kind == "outlet" else official_media(tokens)
    if state is not None:
        body = Body(state)
    return Mention(
        name, kind, anaphoric=points_back, indefinite=indefinite, gender=gender,
        number=number, body=body, key=key, head=head,
        )  # fmt: skip


def _noun_of(adjective: str) -> str:
    """The noun of a relational adjective: the ministry of مرجان is also المرجانية."""
    return adjective.removesuffix("يه") if adjective not in NATIONS else adjective


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
