"""What Arabic spellings are: one dictionary, made once from the word lists of this folder.

Arabic writes conjunctions, prepositions and the article onto the word: ``analyse`` takes off
only what leaves a known word behind, so that واشنطن keeps its waw and ورويترز loses it.
"""

import re

from service.extraction.languages.ar import cues, places, vocabulary
from service.extraction.languages.ar.narrative import NARRATIVE
from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.plurals import PLURALS
from service.extraction.tokens import Form, Word

_LISTS = {
    "org": vocabulary.ORGANIZATIONS,
    "doc": vocabulary.DOCUMENTS,
    "outlet": vocabulary.OUTLETS,
    "media": vocabulary.MEDIA_NAMES,
    "source": vocabulary.SOURCES,
    "title": vocabulary.TITLES,
    "unnamed": vocabulary.UNNAMED_HEADS,
    "withheld": vocabulary.WITHHELD,
    "carried": vocabulary.CARRIED,
    "time": vocabulary.TIMES,
    "time_noun": vocabulary.TIME_NOUNS,
    "prep": vocabulary.PREPOSITIONS,
    "conj": vocabulary.CONJUNCTIONS,
    "rel": vocabulary.RELATIVES,
    "that": vocabulary.THAT,
    "neg": vocabulary.NEGATIONS,
    "refusal": vocabulary.REFUSALS,
    "hedge": vocabulary.HEDGES,
    "first": vocabulary.FIRST_PERSON,
    "object": vocabulary.OBJECT_NOUNS,
    "addressee": vocabulary.ADDRESSEES,
    "label": vocabulary.CATEGORY_LABELS,
    "name": vocabulary.NAME_STARTERS,
    "name_second": vocabulary.NAME_SECONDS,
    "according": cues.ACCORDING,
    "own_words": cues.OWN_WORDS,
    "impersonal": cues.IMPERSONAL,
    "homograph": cues.HOMOGRAPHS,
    "media_tail": vocabulary.MEDIA_TAILS,
    "org_tail": vocabulary.ORGANIZATION_TAILS,
    "inanimate": vocabulary.INANIMATE,
    "concern": vocabulary.CONCERNS,
    "gloss": vocabulary.EXPLAINING,
    "channel_prep": vocabulary.CHANNEL_PREPOSITIONS,
}

# Shapes of derived verbal nouns: تقديم، إرسال، اجتماع، انسحاب، استخدام، مشاركة; with an owner too.
_VERBAL_NOUN = re.compile(
    r"(?!تابع|تاسع)(?:ت..ي.|تو.ي.|ا[^ل].ا.|ا.ت.ا.|ان..ا.|است..ا.|استفاده|م.ا..ه|ت.ا.ي|ت...ه|ت.ا..ه|"
    r"اعاده|ازاله|اقامه)(?:ه|ها|هم|هما)?"
)


# The imperfect of derived stems, which no name is shaped like: ينتشر، يستعيد، سينفجر.
_DERIVED_VERB = re.compile(r"س?ي(?:.ت..|ست...|نت..)")


# Verbal nouns whose own first letters look like the article: التزام، إلغاء.
# Who speaks, in plurals that look like verbal nouns: رئيس أركان, أبناء المدينة.
_WHO = frozenset(map(normalise, ("أركان", "أبناء", "أصحاب", "أعيان", "أقطاب")))
_LAM_NOUN = re.compile("(?:التزام|التماس|التحاق|التقاط|التفاف|الغاء|الزام|القاء|الحاق)(?:ه|ها|هم)?")


def _lexicon() -> tuple[dict[str, frozenset[str]], dict[str, tuple[Form, ...]]]:
    tags: dict[str, set[str]] = {}
    for tag, words in _LISTS.items():
        for word in words.split():
            tags.setdefault(normalise(word.replace(".", " ")).replace(" ", ""), set()).add(tag)
    _add_plurals(tags)
    _add_channels(tags)
    _add_places(tags)
    _add_verbs(tags)
    forms: dict[str, list[Form]] = {}
    for spelling, form in cues.forms():
        known = forms.setdefault(normalise(spelling), [])
        if form not in known:
            known.append(form)
    return (
        {word: frozenset(found) for word, found in tags.items()},
        {word: tuple(found) for word, found in forms.items()},
    )


def _add_plurals(tags: dict[str, set[str]]) -> None:
    for line in PLURALS.strip().splitlines():
        plural, singular = map(normalise, line.split())
        kept = tags.get(singular, set()) & {"org", "doc", "outlet", "source", "title", "unnamed"}
        tags.setdefault(plural, set()).update(kept | {"plural"})


def _add_channels(tags: dict[str, set[str]]) -> None:
    for line in vocabulary.CHANNELS.strip().splitlines():
        kind, *words = line.split()
        for word in words:
            tags.setdefault(normalise(word), set()).add(f"channel:{kind}")


def _add_places(tags: dict[str, set[str]]) -> None:
    names = [name for c in places.countries() for name in (*c.names, *c.capitals)]
    for name in [*names, *(seat for seat, _ in places.seats())]:
        first, *rest = normalise(name).split()
        tags.setdefault(first, set()).add("place")
        for word in rest:
            tags.setdefault(word, set()).add("place_part")
    for country in places.countries():
        for adjective in country.adjectives:
            first = normalise(adjective).split()[0]
            for ending in ("", "ه", "ون", "ين", "ان", "ا"):
                tags.setdefault(first + ending, set()).add("nisba")


def _add_verbs(tags: dict[str, set[str]]) -> None:
    from service.extraction.languages.ar.conjugation import imperfect, perfect

    for line in NARRATIVE.strip().splitlines():
        past, present = line.split()
        for inflection in perfect(past):
            tags.setdefault(normalise(inflection.spelling), set()).add("verb")
        for inflection in imperfect(present):
            word = normalise(inflection.spelling)
            for future in ("", "س"):
                tags.setdefault(future + word, set()).add("verb")


TAGS, FORMS = _lexicon()
SINGULARS = {
    normalise(plural): normalise(singular)
    for plural, singular in (line.split() for line in PLURALS.strip().splitlines())
}
# "She did", of an unlisted verb: فقدت, تراجعت; no noun ends so but the plurals in ات.
_DID = re.compile("[^اوي]..+(?<!ا)ت")
# The noun, which only the verb رأى is spelled like; and a name, Ray.
_OPINION = frozenset(("رأي", "ورأي", "راي", "وراي"))
_HERE = frozenset(("هنا", "وهنا", "فهنا"))  # which only "congratulated" is spelled like
_LETTER = "إم"  # M; "or" has no hamza below
_THAT_NOT = ("ألا", "ألّا")  # "except" has its hamza below
_ANNA = frozenset(("آنا", "آن", "آني"))  # names: "I" and "that" have their hamza
_RESULT = "فإن"  # "so … is": the name Van has no hamza below
_ALI = "علي"  # the name, where the final letter has its dots; the preposition has none
_HAMZA = re.compile("[وف]?[أإآ]ل")  # no article is spelled so: ألكسندر، إلياس
_FOR = re.compile("[وف]?ل[أإآ]")  # no name is spelled so, all their stems are: لأرسنال
_SHORT_DEEDS = frozenset(("شن", "سن", "حل", "بث", "ضم", "مد", "صد"))
_HEADS = frozenset({"source", "title", "unnamed", "org", "doc"})
_NONE: frozenset[str] = frozenset()
_OWNED = re.compile("(.{3,}?)(?:ه|ها|هم|هما)")
# Broken plurals of people, with an owner: shaped like verbal nouns, but they speak.
_PEOPLE = re.compile(
    normalise(
        "(?:أنصار|أتباع|أعضاء|أفراد|أقارب|أصدقاء|أبناء|أشقاء|مؤيدو|معارضو|منتقدو|محامو|مسؤولو)"
    )
    + "(?:ه|ها|هم|هما)"
)
_LEAST_OFFICE = 4  # letters of مدير, unlike ملكي
_PARTICLES = frozenset({"that", "conj", "rel", "neg"})
"""What no word with an article is, though a part of it may look so: الان, اللا."""


def analyse(spelling: str) -> Word:
    """Return what is known of a spelling; unknown words have neither tags nor forms."""
    norm = normalise(spelling)
    if not norm:  # vowel signs and invisible marks alone
        return Word("", "", "", tags=frozenset({"mark"}))
    base, joined = _without_conjunction(norm)
    preposition, stem, definite = _parts(base)
    if not preposition and _FOR.match(spelling) and not _known(base):
        preposition, stem = "ل", base[1:]
    if definite and not preposition and _HAMZA.match(spelling):
        stem, definite = base, False
    tags = TAGS.get(base, _NONE) | (_stem_tags(stem, definite) if stem != base else _NONE)
    if preposition and "that" in TAGS.get(base, _NONE):
        preposition, stem = "", base
    if spelling == _LETTER:
        tags = _NONE
    if spelling == _ALI:
        tags = frozenset({"name"})
    if spelling in _ANNA:
        tags = frozenset({"name"})
    if spelling in _THAT_NOT:
        tags = frozenset({"neg", "that_not"})
    if spelling == _RESULT:
        base, stem, joined, tags = "ان", "ان", 1, TAGS["ان"]
    forms = FORMS.get(base, ()) if spelling not in _OPINION | _HERE else ()
    if not forms and preposition:
        forms = tuple(form for form in FORMS.get(stem, ()) if form.kind == "masdar")
    if not definite and _PEOPLE.fullmatch(stem):
        tags = tags - {"verbal_noun"} | {"source", "plural"}
    elif not definite and is_verbal_noun(stem) and stem not in _WHO:
        tags = tags | {"verbal_noun"}
    if not tags and not forms and base[-1:] == "ا" and TAGS.get(base[:-1], _NONE) & _HEADS:
        stem, tags = base[:-1], TAGS[base[:-1]]  # the accusative: إن مسؤولا
    if not tags and not forms:
        stem, tags = _inflected(stem, definite)
    if not tags and not forms and not preposition and _owns_object(base):
        tags = frozenset({"object"})
    length = _letters(spelling, joined)
    return Word(norm, base, stem, length, preposition, definite, forms, tags)


def _stem_tags(stem: str, definite: bool) -> frozenset[str]:
    tags = TAGS.get(stem, _NONE)
    if definite and "verb" in tags:
        tags = tags - {"verb"} | {"deverbal"}  # القتل, البحث: no verb has an article
    return tags - _PARTICLES if definite else tags


def _owns_object(base: str) -> bool:
    """Tell a noun of what is said or done with its owner: رحيله، استقالتها، قبولهم."""
    owned = _OWNED.fullmatch(base)
    if owned is None:
        return False
    noun = owned[1]
    if noun.endswith("ت"):
        # A feminine; but رفضته is the verb.
        return not _known(noun[:-1]) and "object" in TAGS.get(noun[:-1] + "ه", _NONE)
    return "object" in TAGS.get(noun, _NONE)


def _inflected(stem: str, definite: bool) -> tuple[str, frozenset[str]]:
    """What endings and shapes tell of an unlisted word: sound plurals, verbs of derived stems."""
    singular = stem[:-2]
    if heads := _of_feminine(stem):
        return singular.removesuffix("ت") + "ه", heads
    if stem.endswith("و") and (heads := TAGS.get(stem[:-1], _NONE) & _HEADS):
        return stem[:-1], heads | {"plural"}
    if stem.endswith(("ون", "ين")) and (heads := TAGS.get(singular, _NONE) & _HEADS):
        return singular, heads | {"plural"}
    if heads := _of_construct(stem):
        return stem[:-1], heads | {"plural"}
    if not definite and _DERIVED_VERB.fullmatch(stem):
        return stem, frozenset({"verb"})
    return stem, _NONE


def _of_construct(stem: str) -> frozenset[str]:
    """What the singular of مسؤولي and مراسلي is, before whose they are; ملكي is an adjective."""
    if not (stem.startswith("م") and stem.endswith("ي") and len(stem) > _LEAST_OFFICE):
        return _NONE
    return TAGS.get(stem[:-1], _NONE) & {"source", "title", "unnamed"}


def _of_feminine(stem: str) -> frozenset[str]:
    """What the singular of a feminine plural or dual is: جماعات، جمعيتان."""
    if not stem.endswith(("ات", "تان", "تين")) or len(stem) < 5:
        return _NONE
    heads = TAGS.get(stem[:-2].removesuffix("ت") + "ه", _NONE) & _HEADS
    return heads | {"plural"} if heads else _NONE


def is_verbal_noun(stem: str) -> bool:
    """Tell the shape of a derived verbal noun."""
    return _VERBAL_NOUN.fullmatch(stem) is not None or _LAM_NOUN.fullmatch(stem) is not None


def _known(word: str) -> bool:
    return word in TAGS or word in FORMS


def _without_conjunction(norm: str) -> tuple[str, int]:
    if _known(norm) or len(norm) < 3 or norm[0] not in "وف":
        return norm, 0
    rest = norm[1:]
    if rest.startswith(("ال", "لل", "بال")) and len(rest) > 3:
        return rest, 1
    if _known(rest) or _known(_parts(rest)[1]) or (norm[0] == "و" and rest[:2] in ("سي", "ست")):
        return rest, 1
    if norm[0] == "و" and _DID.fullmatch(rest):
        return rest, 1
    return norm, 0


def _parts(base: str) -> tuple[str, str, bool]:
    """Preposition, stem and definiteness of a word."""
    if _known(base) and not base.startswith("ال"):
        return "", base, False
    if _LAM_NOUN.fullmatch(base):
        return "", base, False
    if base.startswith("ال") and len(base) > 3:
        return "", base[2:], True
    if base.startswith("لل") and len(base) > 3:
        return "ل", base[2:], True
    if base[:1] in ("ب", "ك") and base[1:3] == "ال" and len(base) > 4 + (base[0] == "ك"):
        return base[0], base[3:], True
    if base[:1] in ("ب", "ل") and len(base) > 3 and _attached(base[1:]):
        return base[0], base[1:], False
    if base[:1] == "ب" and len(base) == 3 and (base[1:] in FORMS or base[1:] in _SHORT_DEEDS):
        return base[0], base[1:], False
    return "", base, False


def _attached(rest: str) -> bool:
    return _known(rest) or _VERBAL_NOUN.fullmatch(rest) is not None


def _letters(spelling: str, count: int) -> int:
    """Characters of ``spelling`` that write its first ``count`` letters, vowel signs included."""
    if not count:
        return 0
    end = 1
    while end < len(spelling) and not normalise(spelling[end]):
        end += 1
    return end
