"""What an Arabic noun phrase says of a source: who, in what office, for which side."""

from collections.abc import Sequence

from service.extraction.attribution import Body, SpeakerKind, Unnamed
from service.extraction.languages.ar import places
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.languages.ar.words import SINGULARS
from service.extraction.mentions import ANYBODY, Mention, Office
from service.extraction.tokens import Token

_QUOTES = frozenset("\"“”«»„'‘’")
_DASHES = frozenset("-–—")
_EDGES = _QUOTES | _DASHES | frozenset("()،,٬:")
_AGENCY = normalise("وكالة")
_MINISTRY, _MINISTER, _GOVERNMENT = map(normalise, ("وزارة", "وزير", "حكومة"))
_OFFICE_HEADS = listed("وزارة وزير وزيرة وكيل وكيلة حكومة رئيس رئاسة سفارة جيش")
_SIDES = listed("جانب طرف وفد حكومة خارجية داخلية دفاع رئاسة سلطات سلطة جيش قوات")
_PORTFOLIOS = listed("خارجية داخلية دفاع مالية صحة خزانة عدل")
# Bodies that a state's adjective does not make organs of its executive.
_NOT_EXECUTIVE = listed("""
    حزب معارضة برلمان مجلس حركة جبهة جماعة تنظيم فصيل كتلة تيار ائتلاف شركة اتحاد نادي
    منتخب لاعب مدرب نائب نجم ممثل فنان محلل خبير كاتب صحفي صحافي ناشط باحث
""")
_EXECUTIVE = listed("""
    وزير وزيرة وزارة رئيس رئيسة حكومة جيش شرطة سفير سفيرة سفارة مسؤول مسئول مصدر
    دبلوماسي جانب طرف خارجية داخلية دفاع رئاسة خزانة عدل سلطات ملك أمير سلطة وفد مبعوث
    متحدث متحدثة قوات مخابرات استخبارات مستشار
""")
_LATTER = listed("الأخير الأخيرة")
_DUALS = listed("""
    الرئيسان الرئيسين الوزيران الوزيرين الزعيمان الزعيمين الجانبان الجانبين الطرفان الطرفين
    رئيسا رئيسي وزيرا وزيري زعيما زعيمي وفدا وفدي
""")
_PARTITIVES = listed("عدد أحد إحدى من في")
_NUMBERS = {
    normalise(word): number
    for number, words in enumerate(
        (
            "",
            "",
            "مصدران مصدرين مسؤولان مسؤولين اثنان",
            "ثلاثة ثلاث",
            "أربعة أربع",
            "خمسة خمس",
            "ستة ست",
            "سبعة سبع",
        ),
    )
    for word in words.split()
}
_FEMININE_PEOPLE = listed("""
    وزيرة رئيسة متحدثة سفيرة مديرة ملكة زوجة والدة ابنة سيدة مستشارة نائبة كاتبة ناطقة
    ناشطة مسؤولة نجمة فنانة ممثلة باحثة خبيرة محامية
""")


def _nations() -> dict[str, str]:
    found: dict[str, str] = {}
    for country in places.countries():
        for adjective in country.adjectives:
            for ending in ("", "ه", "ون", "ين", "ان"):
                words = normalise(adjective).split()
                found.setdefault(" ".join([words[0] + ending, *words[1:]]), country.names[0])
    return found


def _states() -> dict[str, str]:
    found = {normalise(seat): state for seat, state in places.seats()}
    for country in places.countries():
        for name in (*country.names, *country.capitals):
            found[normalise(name)] = country.names[0]
    return found


NATIONS = _nations()
STATES = _states()
_MASCULINE_STATES = frozenset(map(normalise, places.MASCULINE.split()))


def describe(text: str, tokens: Sequence[Token]) -> Mention:
    """Read a noun phrase as a source."""
    core, aside = _without_aside(tokens)
    core = _trimmed(core)
    if not core:
        return Mention(_spelled(text, tokens), "organization")
    if _means_the_last(core):
        return Mention(_spelled(text, core), "person", head=ANYBODY, anaphoric=True)
    coordinated = _coordinated(text, core)
    if coordinated:
        return coordinated
    head = _head(core)
    kind = _kind(core, head)
    if core[0].has("inanimate") and kind in ("person", "organization"):
        return Mention(_spelled(text, core), "organization", head=head, voiceless=True)
    if kind == "person":
        return _person(text, core, head, core[0].has("verbal_noun", "object"))
    return _impersonal(text, core, head, kind, _reason(text, aside))


def offices(text: str, tokens: Sequence[Token]) -> list[Office]:
    """Ministries and ministers of a sentence with the government or state they belong to."""
    found = []
    for index, token in enumerate(tokens):
        stem = token.word.stem
        if stem == _GOVERNMENT and not token.word.definite:
            window = tokens[index : index + 8]
            government = _government(text, window)
            if government:
                found.append(Office("", government, _seated(window)))
        if stem in (_MINISTRY, _MINISTER) and index + 1 < len(tokens):
            portfolio = tokens[index + 1].word
            window = tokens[index + 2 : index + 9]
            state = _state_of(window[:1]) or _seated(window)
            found.append(Office(portfolio.stem, _government(text, window), state))
    return found


def introduction(text: str, tokens: Sequence[Token], index: int) -> Mention | None:
    """The full name of which the word at ``index`` is the last, with its title; None if bare."""
    end = index + 1
    start = index
    while start > 0 and index - start < 5 and _may_be_name(tokens[start - 1]):
        if tokens[start - 1].word.definite or tokens[start - 1].word.forms:
            break
        start -= 1
    if start == index:
        return None
    title = start
    while title > 0 and start - title < 10 and _in_title(tokens[title - 1]):
        title -= 1
        if tokens[title].has("title") and not tokens[title].word.definite:
            break
    while title < start and not tokens[title].has("title"):
        title += 1
    if title == start and tokens[start].word.norm[0] in "بلكو":
        start = title = start + 1  # perhaps a proclitic of an unknown word
    if end - start < 2:
        return None
    mention = describe(text, tokens[title:end])
    return mention if mention.kind == "person" and len(mention.key) > 1 else None


def _in_title(token: Token) -> bool:
    if token.word.norm in _QUOTES or token.word.preposition == "ب":
        return True
    return not (token.is_mark or token.has("verb", "that", "conj", "rel") or token.word.joined)


STATEMENT = Mention("البيان", "document", ("بيان",), "بيان", gender="m", number="s", anaphoric=True)


def portfolio(name: str) -> str | None:
    """Return the normalised portfolio of a ministry's name: وزارة الداخلية → داخليه."""
    words = normalise(name).split()
    if len(words) > 1 and words[0] == _MINISTRY:
        return words[1].removeprefix("ال")
    return None


# --- parts of the phrase ---------------------------------------------------------------


def _without_aside(tokens: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """The phrase and what is said of it between dashes or after a relative pronoun."""
    for index, token in enumerate(tokens):
        if index and (token.word.norm in _DASHES or token.has("rel")):
            if token.word.norm in _DASHES and _hyphen(tokens, index):
                continue
            return list(tokens[:index]), list(tokens[index:])
        if index and token.word.norm in ("لم", "طلب", "رفض", "اشترط", "طلبت", "فضل"):
            return list(tokens[:index]), list(tokens[index:])
    return list(tokens), []


def _hyphen(tokens: Sequence[Token], index: int) -> bool:
    return (
        0 < index < len(tokens) - 1
        and tokens[index - 1].end == tokens[index].start
        and tokens[index].end == tokens[index + 1].start
    )


def _trimmed(tokens: list[Token]) -> list[Token]:
    start, end = 0, len(tokens)
    while start < end and tokens[start].word.norm in _EDGES:
        start += 1
    while end > start and tokens[end - 1].word.norm in _EDGES:
        end -= 1
    return tokens[start:end]


def _spelled(text: str, tokens: Sequence[Token]) -> str:
    words = []
    for position, token in enumerate(tokens):
        if token.word.norm in _QUOTES or token.word.norm in _DASHES:
            continue
        words.append(_first_word(text, token) if position == 0 else text[token.start : token.end])
    return _tidy(" ".join(words))


def _tidy(words: str) -> str:
    for mark in "،,٬)":
        words = words.replace(f" {mark}", mark)
    return words.replace("( ", "(").strip(" ،,٬.")


def _first_word(text: str, token: Token) -> str:
    word = text[token.start + token.word.joined : token.end]
    if token.word.preposition == "ل" and len(word) > 2:
        return "ال" + word[2:] if word.startswith("لل") else word[1:]
    if token.word.preposition == "ب" and len(word) > 2:
        return word[1:]
    return word


def _head_token(tokens: Sequence[Token]) -> Token:
    """The head noun's token, past numbers and the like (ثلاثة مسؤولين, عدد من الخبراء)."""
    for token in tokens:
        base = token.word.base
        counted = _NUMBERS.get(base, 0) > 2 or base.isdecimal()
        if not (token.is_mark or counted or base in _PARTITIVES):
            return token
    return tokens[0]


def _head(tokens: Sequence[Token]) -> str:
    word = _head_token(tokens).word
    return SINGULARS.get(word.base) or SINGULARS.get(word.stem, word.stem)


def _kind(tokens: Sequence[Token], head: str) -> SpeakerKind:
    first = _head_token(tokens)
    tags = first.word.tags
    if ("unnamed" in tags and "title" not in tags - {"title"}) or head in ("مصدر", "شاهد"):
        return "unnamed"
    if "doc" in tags:
        return "document"
    if any(t.has("media_tail") for t in tokens) and "title" not in tags:
        return "outlet"
    if ("outlet" in tags or "media" in tags) and not ("org" in tags and "outlet" not in tags):
        return "outlet"
    if "place" in tags and "title" not in tags:
        return "organization"
    if "title" in tags or "source" in tags:
        return _titled_kind(tokens, tags)
    if "org" in tags or "nisba" in tags:
        return "organization"
    return "person" if _looks_like_name(tokens) else "organization"


def _titled_kind(tokens: Sequence[Token], tags: frozenset[str]) -> SpeakerKind:
    if "plural" in tags:
        return "unnamed"
    if "org" in tags and "nisba" not in tags and not _name_range(tokens):
        return "organization"
    if _name_range(tokens) or "source" not in tags:
        return "person"
    return "person" if _definite(tokens) else "unnamed"


def _definite(tokens: Sequence[Token]) -> bool:
    first = next((t for t in tokens if not t.is_mark), tokens[0])
    if first.word.definite:
        return True
    for token in tokens[tokens.index(first) + 1 :][:3]:
        if token.word.definite or token.has("place"):
            return True
        if token.is_mark or token.has("prep", "nisba"):
            return False
    return False


def _looks_like_name(tokens: Sequence[Token]) -> bool:
    start, end = _segments(tokens)[0]
    words = [t for t in tokens[start:end] if not t.is_mark]
    if not 0 < len(words) <= 5 or any(t.has("prep", "verb", "that") for t in words):
        return False
    # A surname may stand alone with its article; a definite noun with more words is a body.
    return len(words) == 1 or not words[0].word.definite


# --- names -------------------------------------------------------------------------------


def _name_range(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Where the person's own name stands among titles, offices and appositions."""
    quoted = _quoted_name(tokens)
    if quoted:
        return quoted
    for start, end in _segments(tokens):
        while start and end - start > 1 and tokens[start].has("title") and _is_rank(tokens[start]):
            start += 1
        if start and _is_bare_name(tokens[start:end]):
            return start, end
    start, end = _segments(tokens)[0]
    if not tokens[start].has("title", "source", "org"):
        stop = _leading_name(tokens, start, end)
        return (start, stop) if _is_bare_name(tokens[start:stop]) else None
    return _trailing_name(tokens, start, end)


def _is_rank(token: Token) -> bool:
    """Tell a rank that stands right before a name: الشيخ، الجنرال، اللواء."""
    return token.word.definite or token.word.stem in ("دكتور",)


def _segments(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    segments, start = [], 0
    for index, token in enumerate(tokens):
        if token.word.norm in "،,٬(":
            if index > start:
                segments.append((start, index))
            start = index + 1
    if start < len(tokens):
        segments.append((start, len(tokens)))
    return segments or [(0, len(tokens))]


def _quoted_name(tokens: Sequence[Token]) -> tuple[int, int] | None:
    opening = None
    for index, token in enumerate(tokens):
        if token.word.norm in _QUOTES:
            if opening is not None and _is_bare_name(tokens[opening + 1 : index]):
                before = tokens[opening - 1] if opening else None
                if before is None or not before.has("org", "outlet", "media"):
                    return opening + 1, index
            opening = index if opening is None else None
    return None


def _is_bare_name(tokens: Sequence[Token]) -> bool:
    return 0 < len(tokens) <= 5 and all(_may_be_name(token) for token in tokens)


def _may_be_name(token: Token) -> bool:
    if token.is_mark or token.word.preposition:
        return False
    if token.has("name", "name_second"):
        return True
    barred = ("prep", "verb", "org", "place", "nisba", "time", "conj", "that", "outlet", "doc")
    return not token.has(*barred) and (not token.has("title", "source") or not token.word.definite)


def _leading_name(tokens: Sequence[Token], start: int, end: int) -> int:
    index = start
    while index < end and not tokens[index].has("title", "prep", "org") and index - start < 5:
        index += 1
    return max(index, start + 1)


def _trailing_name(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """Go left from the end: a surname may have an article, given names have none."""
    index = end
    while index > start + 1 and end - index < 5:
        token = tokens[index - 1]
        if token.has("name_second") and index - 2 > start:
            index -= 2
        elif (
            not _may_be_name(token)
            or _belongs_to_office(tokens, start, index - 1)
            or (token.word.definite and index < end and not token.has("name"))
        ):
            break
        else:
            index -= 1
    if index == end or (tokens[index].word.definite and end - index == 1):
        return None
    return index, end


def _belongs_to_office(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell a noun in construct with a title or body (رئيس بلدية، حزب العمل)."""
    before = tokens[index - 1] if index > start else None
    if before is None:
        return True
    if before.has("org", "prep") and not before.word.definite:
        return True
    if before.has("title", "source") and not before.word.definite:
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        return following is not None and (following.word.definite or following.has("prep"))
    return False


def _person(text: str, tokens: Sequence[Token], head: str, abstract: bool) -> Mention:
    found = _name_range(tokens)
    body = _body(text, tokens, head)
    number = "p" if any(t.has("plural") for t in tokens[:1]) else "s"
    gender = _gender_of_person(tokens)
    if found is None:
        name = _spelled(text, tokens)
        return Mention(
            name, "person", _key(tokens), head, role=name, anaphoric=_points_back(tokens),
            gender=gender, number=number, body=body,
        )  # fmt: skip
    inside = tokens[found[0] : found[1]]
    rest = [*tokens[: found[0]], *tokens[found[1] :]]
    role = _spelled(text, _trimmed(list(rest))) or None
    return Mention(
        _spelled(text, inside), "person", _key(inside), head if role else "", role=role,
        gender=gender, number="s", body=body, abstract=abstract and not role,
    )  # fmt: skip


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
    words = [t for t in tokens if not t.is_mark and t.word.base not in _SAME]
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
        and second.word.stem in (_MINISTRY, "حكومه", "هييه")
    )


_SAME = listed("نفسه نفسها ذاته ذاتها المذكور المذكورة ذات نفس هذا هذه")


# --- bodies ------------------------------------------------------------------------------


def _impersonal(
    text: str, tokens: Sequence[Token], head: str, kind: SpeakerKind, reason: str | None
) -> Mention:
    name = _spelled(text, tokens)
    first = next((t for t in tokens if not t.is_mark), tokens[0])
    points_back = _points_back(tokens) and not first.has("place") and not first.has("media")
    indefinite = not _definite(tokens) and not first.has("place", "media")
    key = _key(tokens)
    if head in _PORTFOLIOS and first.word.definite:
        key, head = (_MINISTRY, *key), _MINISTRY
        points_back = False
    gender, number = _agreement(first, kind)
    if kind == "document":
        return Mention(
            name, kind, anaphoric=points_back, indefinite=indefinite, gender=gender,
            number=number, issuer=_issuer(text, tokens), key=key, head=head,
        )  # fmt: skip
    if kind == "unnamed":
        unnamed = Unnamed(
            _affiliation(text, tokens), _category(text, tokens), _count(tokens), reason
        )
        return Mention(
            name, kind, anaphoric=points_back, indefinite=indefinite, gender=gender,
            number=number, body=_body(text, tokens, head), unnamed=unnamed, key=key, head=head,
        )  # fmt: skip
    named_outlet = kind == "outlet" and _proper_outlet(text, tokens)
    if kind == "outlet" and named_outlet:
        name, indefinite = named_outlet, False
    body = _own_body(text, tokens, head) if kind == "organization" else None
    return Mention(
        name, kind, anaphoric=points_back, indefinite=indefinite, gender=gender,
        number=number, body=body, key=key, head=head,
        )  # fmt: skip


def _proper_outlet(text: str, tokens: Sequence[Token]) -> str | None:
    """The outlet's name with its class noun: وكالة رويترز, صحيفة ملييت."""
    first = tokens[0]
    if first.has("media") and not first.has("outlet"):
        return _spelled(text, tokens)
    rest = [t for t in tokens[1:] if not t.is_mark]
    if not rest or all(t.has("nisba") or (t.word.definite and t.has("time")) for t in rest):
        return None
    if all(t.has("nisba") for t in rest[:1]) and len(rest) == 1:
        return None
    quoted = next((i for i, t in enumerate(tokens[2:], start=2) if t.word.norm in _QUOTES), None)
    if quoted is not None and tokens[1].word.norm in _QUOTES:
        return _spelled(text, tokens[:quoted])
    kept = [tokens[0]]
    for token in tokens[1:]:
        adjective = token.word.definite and token.word.stem.endswith(("ي", "يه"))
        general = kept[0].word.stem == _AGENCY and kept[-1].word.definite  # وكالة الأنباء X
        if len(kept) > 1 and adjective and not general:
            break
        kept.append(token)
    return _spelled(text, kept)


def _agreement(first: Token, kind: SpeakerKind) -> tuple[str, str]:
    word = first.word
    if "plural" in word.tags:
        people = word.base.endswith(("ون", "ين")) or word.stem in ("شهود", "خبراء", "نشطاء")
        return ("m", "p") if people else ("f", "s")
    if "place" in word.tags:
        masculine = normalise(word.base) in _MASCULINE_STATES or word.base in ("البيت",)
        return ("m" if masculine else "f", "s")
    return ("f" if word.stem.endswith(("ه", "ات")) or word.stem in ("قوات", "سلطات") else "m", "s")


def _coordinated(text: str, tokens: Sequence[Token]) -> Mention | None:
    """Two states or more, or the two men of a dual: one source of several sides."""
    sides = _sides(text, tokens)
    words = [t for t in tokens if not t.is_mark]
    if not words:
        return None
    if len(sides) > 1 and all(t.has("place", "place_part") or t.word.joined for t in words):
        members = tuple(Body(side) for side in sides)
        return Mention(
            _spelled(text, tokens), "group", _key(tokens), _head(tokens), gender="f",
            number="d" if len(sides) == 2 else "p", members=members,
        )  # fmt: skip
    if words[0].word.base in _DUALS and len(words) > 1:
        states = [s for s in (NATIONS.get(t.word.stem) for t in words) if s]
        members = tuple(Body(state) for state in dict.fromkeys(states))
        return Mention(
            _spelled(text, tokens), "group", _key(tokens), _head(tokens), gender="m",
            number="d", members=members if len(members) > 1 else (),
        )  # fmt: skip
    return None


def _sides(text: str, tokens: Sequence[Token]) -> list[str]:
    sides = []
    for index in range(len(tokens)):
        for length in (2, 1):
            name = " ".join(t.word.base for t in tokens[index : index + length])
            if name in STATES:
                sides.append(STATES[name])
                break
    return list(dict.fromkeys(sides))


def _government(text: str, tokens: Sequence[Token]) -> str | None:
    """A government named in the phrase: حكومة الوفاق الليبية."""
    for index, token in enumerate(tokens):
        if token.has("verb", "that") or token.word.norm in "،.:":
            return None
        if token.word.stem == _GOVERNMENT and not token.word.definite:
            end = index + 1
            while end < min(len(tokens), index + 7):
                first = all(t.word.norm in _QUOTES for t in tokens[index + 1 : end])
                if not _in_government(tokens[end], first):
                    break
                end += 1
            if end > index + 1:
                return _spelled(text, tokens[index:end])
    return None


def _seated(tokens: Sequence[Token]) -> str | None:
    """The state of the government in the phrase: by its adjective, or by the city it sits in."""
    for index, token in enumerate(tokens):
        if token.word.stem == _GOVERNMENT:
            following = tokens[index + 1 : index + 8]
            for place, after in enumerate(following):
                if after.has("verb", "that") or after.word.norm in "،.:":
                    return None
                if (state := _state_of(following[place : place + 2])) is not None:
                    return state
                if after.has("place") and after.word.stem in STATES:
                    return STATES[after.word.stem]
    return None


def _in_government(token: Token, first: bool) -> bool:
    """Tell the words of a government's name: one noun, then adjectives only."""
    if token.word.norm in _QUOTES:
        return True
    if not token.word.definite or token.word.preposition or token.word.joined:
        return False
    return first or token.word.stem.endswith(("ي", "يه", "قته"))


def _state_of(tokens: Sequence[Token]) -> str | None:
    for index, token in enumerate(tokens):
        pair = " ".join(t.word.stem for t in tokens[index : index + 2])
        if pair in NATIONS:
            return NATIONS[pair]
        if token.word.stem in NATIONS and token.has("nisba"):
            return NATIONS[token.word.stem]
    return None


def _ministry(text: str, tokens: Sequence[Token]) -> str | None:
    for index, token in enumerate(tokens[:-1]):
        if token.word.stem in (_MINISTRY, _MINISTER, "وزيره"):
            following = tokens[index + 1]
            if following.is_mark or following.word.preposition or following.has("nisba", "plural"):
                return None
            portfolio = text[following.start : following.end]
            if not following.word.definite:
                portfolio = "ال" + portfolio
            return f"وزارة {portfolio}"
    for token in tokens[:4]:
        if token.word.stem in _PORTFOLIOS and token.word.definite:
            return f"وزارة {_first_word(text, token)}"
    return None


def _body(text: str, tokens: Sequence[Token], head: str) -> Body | None:
    """Whom a person or an unnamed source speaks for."""
    government = _government(text, tokens)
    state = _executive_state(tokens, head)
    within = Body(government) if government else Body(state) if state else None
    ministry = _ministry(text, tokens)
    if ministry and head != "رييس":
        return Body(ministry, within=within)
    return within


def _own_body(text: str, tokens: Sequence[Token], head: str) -> Body | None:
    """Whom an organisation speaks for, beyond itself: its government or its state."""
    state = next(iter(_sides(text, tokens[:2])), None)
    if state and tokens[0].has("place"):
        return Body(state)
    government = _government(text, tokens)
    if government:
        return None if head == _GOVERNMENT else Body(government)
    state = _executive_state(tokens, head)
    return Body(state) if state else None


def _executive_state(tokens: Sequence[Token], head: str) -> str | None:
    if head in _NOT_EXECUTIVE or any(t.word.stem in _NOT_EXECUTIVE for t in tokens[:4]):
        minister = head in (_MINISTER, "رييس") and any(t.word.stem == "وزراء" for t in tokens[:2])
        if not minister:
            return None
    if head not in _EXECUTIVE:
        return None
    return _state_of(tokens[:7]) or next(iter(_sides("", tokens[1:4])), None)


def _issuer(text: str, tokens: Sequence[Token]) -> Body | None:
    """Who issued the document: بيان صادر عن وزارة …, بيان لوزارة …, بيان الوزارة."""
    for index, token in enumerate(tokens[1:], start=1):
        if token.word.base in ("عن", "من"):
            return _as_body(text, tokens[index + 1 :])
        if token.has("org", "place", "title") or token.word.preposition == "ل":
            return _as_body(text, tokens[index:])
    return None


def _as_body(text: str, tokens: Sequence[Token]) -> Body | None:
    trimmed = _trimmed(list(tokens))
    if not trimmed:
        return None
    mention = describe(text, trimmed)
    within = mention.body
    return Body(mention.name, within=within if within and within.name != mention.name else None)


def _affiliation(text: str, tokens: Sequence[Token]) -> str | None:
    state = _state_of(tokens)
    government = _government(text, tokens)
    for index, token in enumerate(tokens):
        if index and (token.word.base in ("في", "من", "داخل", "لدي") or token.word.preposition):
            rest = (
                tokens[index + 1 :]
                if token.word.base in ("في", "من", "داخل", "لدي")
                else tokens[index:]
            )
            return _spelled(text, rest) or state or government
    return government or state


def _category(text: str, tokens: Sequence[Token]) -> str | None:
    for token in tokens[1:]:
        if token.has("nisba"):
            continue
        if not token.word.definite and token.word.stem.endswith(("ي", "يه", "يون", "يين")):
            return text[token.start + token.word.joined : token.end]
        break
    return None


def _count(tokens: Sequence[Token]) -> int | None:
    for token in tokens[:2]:
        if token.word.base in _NUMBERS:
            return _NUMBERS[token.word.base]
        if token.word.base.isdecimal() and len(token.word.base) < 6:
            return int(token.word.base)
    first = tokens[0].word
    return None if "plural" in first.tags else 1


def _reason(text: str, tokens: Sequence[Token]) -> str | None:
    if any(token.has("withheld") for token in tokens):
        return _spelled(text, _trimmed(list(tokens))) or None
    return None
