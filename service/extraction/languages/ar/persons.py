"""Where a person's own name stands among titles, offices and appositions."""

from collections.abc import Sequence

from service.extraction.languages.ar.frequencies import WEIGHTS
from service.extraction.languages.ar.nobody import OF_SOMEBODY, is_common_noun, is_never_name
from service.extraction.languages.ar.ranks import JOINING, goes_on_rank
from service.extraction.languages.ar.spelling import QUOTES, is_hyphen
from service.extraction.languages.ar.stems import stem
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.tokens import Token

# Words that point at somebody without naming him.
SAME = listed("نفسه نفسها ذاته ذاتها المذكور المذكورة ذات نفس هذا هذه")
_OFFICIAL = listed("""
    أممي تقني مصرفي جمهوري ديمقراطي برلماني نيابي جامعي أكاديمي إصلاحي
    تنفيذي فني رياضي إقليمي حالي مالي سياسي عسكري أمني رسمي إعلامي خارجي داخلي محلي انتقالي
    قانوني إداري صحفي ثاني وطني دولي شرعي ديني ميداني حكومي روحي فخري شرفي مركزي
""")
CALLED = listed("يدعى تدعى اسمه اسمها")
# What a title is described by, without an article: مسؤول رفيع المستوى.
_DESCRIBING = listed("رفيع رفيعة بارز بارزة مطلع مطلعة مقرب مقربة سابق سابقة مخضرم مخضرمة")
_ADVERBS = listed("""
    دائما أيضا فورا تماما غالبا مجددا مرارا حاليا سابقا لاحقا أولا عموما كثيرا طويلا نهائيا سريعا
    قريبا مؤخرا علنا قد لقد
""")
_NO_NAMES = listed("ما هو هي هم هما وهو وهي") | _ADVERBS | SAME | _DESCRIBING | OF_SOMEBODY
# Titles that are given names as well.
_GIVEN = listed("أمين أمينة رائد سيد أمير أميرة نجم عميد قائد حكم مرشد ملك نقيب عالم")
_LAST_PART = listed("إن آن أون لي")  # last parts of Korean names that are words in Arabic
_IN_THE_NAME = "باسم"
_SPOKESMEN = listed("متحدث متحدثة ناطق ناطقة")
_SERVANT = "عبد"  # of God by one of His names, which may be a title as well: عبد الملك
_SPOKESMEN = listed("متحدث متحدثة ناطق ناطقة")
_HOUSE = "ال"  # آل, which is no article where it stands alone
_OF_A_PERSON = listed("""
    زوجة زوج نجل ابن ابنة شقيق شقيقة والد والدة محامي محام محامية وكيل أرملة
""")
_REGIONS = listed("قطاع مدينة ولاية محافظة منطقة إقليم بلدة مقاطعة جزيرة")
_GIVEN_AND_SURNAME = 2
_LONGEST = 5  # words of a name, but for those that join a father's or a house's
_NUMBERS_FIRST = listed("أول ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر أكبر أصغر أكثر أقل أعلى")
_COUNTED = listed("ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة")


def looks_like_name(tokens: Sequence[Token]) -> bool:
    """Tell whether an unknown noun phrase may be somebody's name."""
    start, end = segments(tokens)[0]
    words = [t for t in tokens[start:end] if not t.is_mark]
    titles = (i for i, t in enumerate(words) if i and t.has("title"))
    words = words[: next(titles, len(words))]
    prep = next((i for i, t in enumerate(words) if t.has("prep")), 0)
    named = words[: _leading_name(words, 0, prep)] if prep > 1 else []
    if named and _is_bare_name(named) and not words[0].word.definite:
        return True  # where he is from may follow: سامر الحلبي من بلدة …
    if _is_described(words) or _is_thing(words):
        return False
    if not 0 < len(words) <= 5 or any(t.has("prep", "verb", "deverbal", "that") for t in words):
        return False
    # A surname may stand alone with its article; a definite noun with more words is a body.
    return len(words) == 1 or not words[0].word.definite or _is_profession(words)


def _is_described(words: Sequence[Token]) -> bool:
    """Tell a noun with another that is described: حجم الحقل النفطي; names go in ي themselves."""
    if len(words) != 3 or words[0].word.definite or words[0].word.tags:
        return False
    second, third = words[1], words[2]
    if not (second.word.definite and third.word.definite and is_relational(third)):
        return False
    return not is_relational(second) and not second.has("name_second")


def _is_thing(words: Sequence[Token]) -> bool:
    """Tell a noun with a frequent feminine one: متن الطائرة."""
    if len(words) != 2 or words[0].word.definite or words[0].word.tags:
        return False
    word = words[1].word
    return word.definite and word.stem.endswith("ه") and stem(word.stem) in WEIGHTS


def _is_profession(words: Sequence[Token]) -> bool:
    """Tell an unknown definite noun before a name: المذيع سامر الحلبي."""
    given = _past_adjectives(words, 1)
    if given == len(words) or (given > 1 and len(words) - given < 2):
        return False
    word = words[given]
    return may_be_name(word) and not word.word.definite and not word.word.joined


def _past_adjectives(words: Sequence[Token], start: int) -> int:
    """Index after the adjectives of a definite noun: الناقد السينمائي سامر الحلبي."""
    index = start
    while index < len(words) and words[index].word.definite and is_relational(words[index]):
        index += 1
    return index


def is_relational(token: Token) -> bool:
    """Tell the shape of an adjective of origin or field: الكيني، السينمائي."""
    return token.has("nisba") or token.word.stem.endswith(("ي", "يه"))


def name_range(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Where the person's own name stands among titles, offices and appositions."""
    kept = [index for index in range(len(tokens)) if not goes_on_rank(tokens, index)]
    found = _name_range([tokens[index] for index in kept])
    if found is None or _is_in_the_name(tokens, kept[found[0]]):
        return None
    return kept[found[0]], kept[found[1] - 1] + 1


def _is_in_the_name(tokens: Sequence[Token], index: int) -> bool:
    """Tell the spokesman of somebody from somebody called so: المتحدث باسم الحلبي."""
    if tokens[index].word.base != _IN_THE_NAME:
        return False
    while index > 0 and tokens[index - 1].word.stem in _OFFICIAL:
        index -= 1
    return index > 0 and tokens[index - 1].word.stem in _SPOKESMEN


def _name_range(tokens: Sequence[Token]) -> tuple[int, int] | None:
    quoted = _quoted_name(tokens)
    if quoted:
        return quoted
    if house := house_name(tokens):
        return house
    called = next((i + 1 for i, t in enumerate(tokens) if t.word.base in CALLED), len(tokens))
    if called < len(tokens) and _is_bare_name(tokens[called:]):
        return called, len(tokens)
    for start, end in segments(tokens):
        while start and _is_rank_before(tokens, start, end):
            start += 1
        if start and not _is_office(tokens[start]) and _is_bare_name(tokens[start:end]):
            return start, end
    start, end = segments(tokens)[0]
    if not tokens[start].has("title", "source", "org"):
        if tokens[start].has("nisba") and tokens[start].word.definite and end - start > 2:
            start += 1
        stop = _leading_name(tokens, start, end)
        if stop - start > 1 and tokens[start].word.definite and _is_profession(tokens[start:stop]):
            start = _past_adjectives(tokens, start + 1)
        return (start, stop) if _is_bare_name(tokens[start:stop]) else None
    if _is_annexed(tokens, start):
        return None
    found = _ranked_name(tokens, start, end) or _trailing_name(tokens, start, end)
    prep = next((i for i in range(start + 1, end) if tokens[i].has("prep")), None)
    if found is None and prep is not None:
        # Where it was said may follow: الرئيس سامر الحلبي في كينيا.
        found = _trailing_name(tokens, start, prep)
        found = found if found is not None and found[1] - found[0] > 1 else None
    return found


def _is_rank_before(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell a rank that a name may follow from an office: الرئيس التنفيذي لشركة …."""
    if end - start < 2 or not (tokens[start].has("title") and is_rank(tokens[start])):
        return False
    return tokens[start + 1].word.stem not in _OFFICIAL


def house_name(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """A name of a house that is a title, or after a nation's adjective: تركي آل الشيخ."""
    place = next((i for i, t in enumerate(tokens[:4]) if t.word.norm == _HOUSE), None)
    if place is None or place + 1 >= len(tokens) or tokens[place + 1].is_mark:
        return None
    title = tokens[place + 1].has("title")
    if not place:
        return (0, 2) if title else None
    before = tokens[place - 1]
    if before.is_mark or before.word.definite or before.has("title", "org", "prep"):
        return None
    return (place - 1, place + 2) if title or before.has("nisba") else None


def _is_annexed(tokens: Sequence[Token], start: int) -> bool:
    """Tell a kinsman or aide of somebody whose name follows: زوجة الرئيس سامر الحلبي."""
    of = start + 1
    if tokens[start].word.stem not in _OF_A_PERSON:
        of = next((i + 1 for i, t in enumerate(tokens) if t.word.base == _IN_THE_NAME), len(tokens))
        if start + 1 < len(tokens) and tokens[start + 1].word.preposition == "ل":
            of = start + 1  # مستشار للرئيس سامر الحلبي
    return of < len(tokens) and tokens[of].has("title") and not tokens[of].has("plural")


def _ranked_name(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """A name between a rank and an office: العميد سامر الحلبي المتحدث باسم …."""
    stop = start + 1
    while stop < end and may_be_name(tokens[stop]) and not _is_office(tokens[stop]):
        stop += 1
    office = stop < end and _is_office(tokens[stop])
    ranked = tokens[start].has("title") and is_rank(tokens[start]) and office
    if not ranked or stop - start < 3 or tokens[start + 1].word.definite:
        return None
    return (start + 1, stop) if _is_bare_name(tokens[start + 1 : stop]) else None


def is_rank(token: Token) -> bool:
    """Tell a rank that stands right before a name: الشيخ، الجنرال، اللواء."""
    return token.word.definite or token.word.stem in ("دكتور",)


def segments(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The parts of the phrase between its commas and brackets."""
    found, start = [], 0
    for index, token in enumerate(tokens):
        if token.word.norm in "،,٬(":
            if index > start:
                found.append((start, index))
            start = index + 1
    if start < len(tokens):
        found.append((start, len(tokens)))
    return found or [(0, len(tokens))]


def _quoted_name(tokens: Sequence[Token]) -> tuple[int, int] | None:
    opening = None
    for index, token in enumerate(tokens):
        if token.word.norm in QUOTES:
            if opening is not None and _is_bare_name(tokens[opening + 1 : index]):
                before = tokens[opening - 1] if opening else None
                if before is None or not before.has("org", "outlet", "media"):
                    return opening + 1, index
            opening = index if opening is None else None
    return None


def _is_bare_name(tokens: Sequence[Token]) -> bool:
    last = len(tokens) - 1
    if last > 0 and _is_ordinal(tokens[0]) and not tokens[1].word.definite:
        return False
    return (
        last >= 0
        and _length(tokens) <= _LONGEST
        and all(
            may_be_name(token)
            or is_hyphen(tokens, index)
            or is_hyphen(tokens, index - 1)
            or (index == 0 and is_before_surname(tokens))
            or (index == last > 0 and token.word.base in _LAST_PART)
            for index, token in enumerate(tokens)
        )
    )


def is_before_surname(tokens: Sequence[Token]) -> bool:
    """Tell a given name from an adjective, behind which no article stands: تركي الحلبي."""
    if len(tokens) != _GIVEN_AND_SURNAME or not tokens[0].has("nisba"):
        return False
    return tokens[1].word.definite and not (tokens[0].word.definite or tokens[1].has("nisba"))


def _is_ordinal(token: Token) -> bool:
    return token.word.base in _NUMBERS_FIRST


def _length(tokens: Sequence[Token]) -> int:
    """The words of a name; محمد بن خالد بن أحمد آل خالد has four."""
    return sum(token.word.base not in JOINING for token in tokens)


def may_be_name(token: Token) -> bool:
    """Tell a word that may be part of a person's name."""
    word = token.word
    if token.is_mark or word.preposition or word.base[0].isdigit():
        return False
    if word.base in _NO_NAMES or word.base in _COUNTED or (word.joined and token.has("title")):
        return False
    if token.has("name", "name_second"):
        return True
    if is_never_name(token):
        return False
    barred = ("prep", "verb", "deverbal", "org", "place", "nisba", "time", "conj", "that")
    if token.has(*barred, "outlet", "doc"):
        return False
    return not token.has("title", "source") or not token.word.definite


def _leading_name(tokens: Sequence[Token], start: int, end: int) -> int:
    index = start
    while index < end and index - start < _LONGEST:
        given = _is_given(tokens[index]) or _is_servant_of(tokens, index)
        if tokens[index].has("title", "prep", "org") and not given:
            break
        if index - start > 1 and _heads_body(tokens, index):
            break
        if index > start and _runs_on(tokens, start, index):
            break
        index += 1
    return max(index, start + 1)


def _runs_on(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell a word behind what can only be a name, and that is none: الحلبي خريطة, هاردن مرجان."""
    token, first = tokens[index], tokens[start]
    if first.word.definite:
        return index == start + 1 and is_relational(first) and _is_thing_word(token)
    if token.is_mark or token.word.base in _LAST_PART:
        return False
    return not may_be_name(token) and not any(map(is_common_noun, tokens[start:index]))


def _is_thing_word(token: Token) -> bool:
    feminine = token.word.base.endswith(("ه", "ات"))
    return feminine and not (token.word.definite or token.has("name", "name_second"))


def _is_servant_of(tokens: Sequence[Token], index: int) -> bool:
    named = tokens[index].has("name_second") and tokens[index].word.definite
    return named and index > 0 and tokens[index - 1].word.base == _SERVANT


def _heads_body(tokens: Sequence[Token], index: int) -> bool:
    """Tell an office that may be a given name, by its body: سامر الحلبي قائد الجيش."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        _is_given(tokens[index])
        and following is not None
        and following.has("org", "plural", "place", "nisba")
    )


def _trailing_name(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """Go left from the end: a surname may have an article, given names have none."""
    index = end
    while index > start + 1 and _length(tokens[index:end]) < _LONGEST:
        token = tokens[index - 1]
        double = token.has("name_second") and not tokens[index - 2].word.definite
        double = double or is_hyphen(tokens, index - 1)
        if double and index - 2 > start:
            index -= 2
        elif (
            _is_given_place(tokens, start, index - 1)
            or _is_middle(tokens, start, index - 1)
            or (index == end and _is_last_part(tokens, start, index - 1))
        ):
            index -= 1
        elif (
            not may_be_name(token)
            or _belongs_to_office(tokens, start, index - 1)
            or (token.word.definite and index < end and not token.has("name"))
        ):
            break
        else:
            index -= 1
    if end - start == 2 and _is_surname(tokens[start], tokens[start + 1]):
        return start + 1, end
    if index == end or (tokens[index].word.definite and end - index == 1):
        return None
    if _is_ordinal(tokens[index - 1]) or (_is_ordinal(tokens[index]) and end - index > 1):
        return None  # رئيس ثاني أكبر اقتصاد
    if end - index == 1 and (not tokens[index - 1].word.definite or _is_no_surname(tokens[index])):
        return None
    return index, end


def _is_no_surname(token: Token) -> bool:
    """Tell what else may stand behind an office: a verb, his words, his hand, "and his family"."""
    word = token.word
    if token.has("name"):
        return False
    finite = any(form.kind in ("perfect", "imperfect") for form in word.forms)
    owned = word.base.endswith(("ه", "ها", "هم"))
    by = owned and word.base[0] in "بو" and stem(word.base[1:]) in WEIGHTS
    return (finite and not token.has("homograph")) or token.has("own_words") or by


def _is_last_part(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell the last part of a Korean name behind the two others."""
    if tokens[index].word.base not in _LAST_PART or index - 2 <= start:
        return False
    return all(
        may_be_name(t) and not (t.word.tags or t.word.definite) for t in tokens[index - 2 : index]
    )


def _is_office(token: Token) -> bool:
    return token.has("title") and not _is_given(token)


def _is_given(token: Token) -> bool:
    return token.word.base in _GIVEN


def _is_given_place(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell a given name that is a state's as well: الوزيرة الكينية جورجيا حلبي."""
    token, before = tokens[index], tokens[index - 1]
    if not token.has("place") or token.word.definite or index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    adjective = before.word.definite and is_relational(before)
    return adjective and index - 1 > start and may_be_name(after) and not after.word.definite


def _is_middle(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell a definite word inside a name: الممثل سامر الشيخ نادر."""
    if index - 2 < start or not tokens[index].word.definite or index + 1 >= len(tokens):
        return False
    given, before = tokens[index - 1], tokens[index - 2]
    if given.word.base == _IN_THE_NAME or tokens[index].has("org"):
        return False  # المتحدث باسم الأمم المتحدة
    plain = may_be_name(given) and not (given.word.definite or given.word.tags)
    return plain and before.word.definite and before.has("title", "nisba")


def _is_surname(title: Token, word: Token) -> bool:
    """Tell الوزير الحلبي from المدير الفني: a definite title before a surname."""
    if not (title.has("title") and title.word.definite and word.word.definite) or word.word.tags:
        return False
    return word.word.stem.endswith("ي") and word.word.stem not in _OFFICIAL


def _belongs_to_office(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Tell a noun in construct with a title or body (رئيس بلدية، حزب العمل)."""
    before = tokens[index - 1] if index > start else None
    if before is None:
        return True
    if before.has("org", "prep") and not before.word.definite:
        return True
    if tokens[index].has("org_tail") or before.word.stem in _REGIONS:
        return True
    if before.has("title", "source") and not before.word.definite:
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        return following is not None and not (_is_given(before) and may_be_name(following))
    return False
