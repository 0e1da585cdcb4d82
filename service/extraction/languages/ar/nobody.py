"""Which Arabic words and phrases, where somebody's name may stand, name nobody."""

from collections.abc import Sequence

from service.extraction.languages.ar.normaliser import normalise
from service.extraction.languages.ar.senses import means_something
from service.extraction.languages.ar.verbs import VERBS
from service.extraction.languages.ar.vocabulary import listed
from service.extraction.tokens import Token

_POINTING = listed("هذا هذه ذلك تلك هؤلاء")
_PRONOUNS = listed("هو هي هم هما وهو وهي وهم") | _POINTING
OF_SOMEBODY = listed("""
    عنه عنها عنهم منه منها منهم فيه فيها معه معها عليه عليها إليه إليها به بها بهم له لها لهم
    رحمه رحمها
""")
#: Given names that are verbs or nouns of the news as well.
_GIVEN = listed("يحيى يزيد دانا عزت أمل فوز نجاح سلامة رحيل فتح حق ثقة شن سجن قدرة حداد")
_COMMAS = frozenset("،,٬")
_SHORTEST_VERB = 4
_DERIVED = frozenset(map(normalise, VERBS.replace(";", " ").split()))
IMPERFECTS = (
    frozenset(word for word in _DERIVED if word.startswith("ي") and len(word) >= _SHORTEST_VERB)
    - _GIVEN
)
#: How no name ends, or few do: the feminine, the plural of things, whose it is.
_OF_THINGS = ("ه", "ات", "ها", "هم")
#: How feminine nouns and plurals end with an owner: استراتيجيته, دعواتها.
_OWNED = ("ته", "تها", "تهم")
_LONG = 6
_QUANTITIES = listed("حوالي ربع نصف ثلث ثلثا ثلثي معظم لكل بكل كل")
_ONE_OF = listed("أحد إحدى احدى")
_PEOPLE = listed("""
    فتاة شاب شابة قاض قاضية جاسوس جاسوسة عارض عارضة طفل طفلة امرأة سيدة رجل ممرض ممرضة سائق سائقة
    راكب راكبة ناج ناجية لاجئ لاجئة مهاجر مهاجرة سائح سائحة حارس جندي جندية مدع طالب طالبة تلميذ
    تلميذة معلم معلمة مدرس مدرسة مزارع صياد تاجر موظف موظفة زبون زبونة متطوع متطوعة مراهق مراهقة
    أب أم ساسة نشطاء جنود قضاة مشرعون مشرعين برلمانيون برلمانيين مدعون مدعين مراهقون مراهقين
""")
_FORMER = listed("سابق سابقة سابقون سابقين متقاعد متقاعدة")


def without_pointing(tokens: list[Token]) -> list[Token]:
    """Return the phrase without the word that points at it: هذه المنظمة is المنظمة."""
    pointed = len(tokens) > 1 and tokens[0].word.base in _POINTING and tokens[1].word.definite
    return tokens[1:] if pointed else tokens


def without_deed(tokens: list[Token]) -> list[Token]:
    """Return the phrase without what its subject does or tells: وزير الموانئ، وجود ….

    That is what stands behind a comma and can be nobody's name.
    """
    ends = (n for n in range(2, len(tokens)) if tokens[n - 1].word.norm in _COMMAS)
    return tokens[: next((n - 1 for n in ends if is_never_name(tokens[n])), len(tokens))]


def is_nobody(tokens: Sequence[Token]) -> bool:
    """Tell a phrase that is nothing but pronouns, or a verb: وصف فيها الرئيس …, أضاف."""
    if len(tokens) == 1 and (tokens[0].word.base in _PRONOUNS or _is_deed(tokens[0])):
        return True
    return bool(tokens) and all(token.word.base in OF_SOMEBODY for token in tokens)


def _is_deed(token: Token) -> bool:
    if token.has("name", "title", "source", "org", "place", "outlet", "media", "doc"):
        return False
    finite = any(form.kind in ("perfect", "imperfect") for form in token.word.forms)
    return finite or token.word.base in IMPERFECTS


def is_never_name(token: Token) -> bool:
    """Tell a word that no name is made of: a finite verb, or what the news tells of (وجود)."""
    word = token.word
    if word.stem in _GIVEN or word.base in _GIVEN:
        return False
    finite = any(form.kind in ("perfect", "imperfect") for form in word.forms) and not word.tags
    owned = word.base.endswith(_OWNED) and len(word.base) >= _LONG
    return finite or owned or word.base in IMPERFECTS or token.has("object")


def is_common_noun(token: Token) -> bool:
    """Tell a word that has a meaning of its own, rather than being somebody's name."""
    word = token.word
    if token.has("name", "name_second"):
        return False
    listed_word = word.base in _DERIVED or word.base in _QUANTITIES or means_something(word.base)
    return bool(word.tags or word.forms) or listed_word or word.base.endswith(_OF_THINGS)


def is_somebody(tokens: Sequence[Token]) -> bool:
    """Tell whom only a common noun and adjectives tell: فتاة كينية، قاض سابق، أحد المحتجين."""
    if len(tokens) > 1 and tokens[0].word.base in _ONE_OF:
        return True
    if len(tokens) < 2 or tokens[0].word.base not in _PEOPLE:
        return False
    return all(
        not token.word.definite and (token.has("nisba") or token.word.base in _FORMER)
        for token in tokens[1:]
    )
