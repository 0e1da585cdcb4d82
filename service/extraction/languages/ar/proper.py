"""Which words of an Arabic statement are names: told by what stands before them, no gazetteer."""

from service.extraction.languages.ar.frequencies import UNLISTED, WEIGHTS
from service.extraction.languages.ar.stems import stem, without_article
from service.extraction.languages.ar.vocabulary import NAME_STARTERS, TITLES, listed

_PLACES = listed("""
    مدينة بلدة قرية محافظة منطقة حي ضاحية مطار نهر جسر ميناء شارع مخيم قاعدة ولاية إقليم جزيرة
    جبل بحيرة معبر سد حقل ملعب مستشفى سجن جامعة مقاطعة قضاء بلدية وادي ساحة حاجز
""")
_TITLES = listed(TITLES) - listed("كبير كبيرة سيد ابن ابنة أب حكم مصدر ممثل")
_BEFORE_NAMES = _TITLES | _PLACES
_STARTERS = listed(NAME_STARTERS)
_RARE = 2.2  # of a word after a title or مدينة: what stands there is mostly a name

_RARER = 2.9  # of one after a name


def is_common(word: str) -> bool:
    """Tell a word of everyday news, which behind a name is hardly a part of it."""
    return _weight(word) < _RARER


def is_name(word: str, before: str, *, after_name: bool) -> bool:
    """Tell whether ``word``, which stands after ``before``, is (part of) a name.

    After a title or a kind of place the first rare word is, and the rare ones that follow it;
    elsewhere only what follows أبو, ابن and their like.
    """
    if before in _STARTERS:
        return True
    if len(word) < 3:
        return False
    if without_article(before) in _BEFORE_NAMES or before[1:] in _BEFORE_NAMES:
        return _weight(word) >= _RARE
    if not after_name or before.startswith("ال") or word.startswith(("ال", "وال")):
        return False
    return _weight(word) >= _RARER


def _weight(word: str) -> float:
    return WEIGHTS.get(stem(word), UNLISTED)
