"""What is said for honour before an office or a name: معالي وزير النفط، صاحب السمو الأمير فهد."""

from collections.abc import Sequence

from service.extraction.languages.ar.vocabulary import listed
from service.extraction.tokens import Token

_HONOURS = listed("معالي سعادة سماحة فضيلة فخامة جلالة سمو نيافة غبطة قداسة عطوفة سيادة")
_OWNERS = listed("صاحب صاحبة أصحاب")
_OWNED = listed("السمو المعالي السعادة الفخامة الجلالة الغبطة القداسة السيادة الفضيلة السماحة")
_QUALITIES = listed("الملكي الأميري المعظم السامي")
_STATE = listed("دولة")
_PREMIERS = listed("رئيس الرئيس رئيسة")
#: Whoever is told of with honour once more: he, she.
_HIS = listed("معاليه سعادته سماحته فضيلته فخامته جلالته سموه نيافته غبطته قداسته عطوفته سيادته")
_HERS = listed("معاليها سعادتها فضيلتها فخامتها جلالتها سموها سيادتها")


def without_honours(tokens: Sequence[Token]) -> list[Token]:
    """Return the phrase from its office or name on."""
    rest = list(tokens)
    while len(rest) > 1 and (end := _end(rest)):
        rest = rest[end:]
    return rest


def gender_of_honour(tokens: Sequence[Token]) -> str | None:
    """Return the gender of whom the phrase tells by a pronoun alone: فخامته؛ None for others."""
    base = tokens[0].word.base if len(tokens) == 1 else ""
    return "m" if base in _HIS else "f" if base in _HERS else None


def _end(tokens: Sequence[Token]) -> int:
    first, behind = tokens[0].word.base, tokens[1].word.base
    if first in _OWNERS and behind in _OWNED:
        end = 2 + (len(tokens) > 2 and tokens[2].word.base in _QUALITIES)
        return end if end < len(tokens) else 0
    honoured = first in _HONOURS or (first in _STATE and behind in _PREMIERS)
    return int(honoured and not tokens[1].is_mark)
