"""Which words of a name for a public force tell nothing of which one it is.

"The local police", "the police department", جهاز الشرطة في المنطقة: all are "the police" of some
place, and as bare as that.
"""

from collections.abc import Sequence

#: Police, security and the like, of which every place has its own.
_FORCES = frozenset((
    "شرطه", "امن", "سلطات", "نيابه", "ادعاء", "اطفاء", "مخابرات", "استخبارات",
    "police", "authorities", "prosecutors", "prosecution", "firefighters",
))  # fmt: skip
#: Nouns for a force itself, or for those who serve in it.
_ITSELF = frozenset((
    "جهاز", "اجهزه", "قوات", "اداره", "قسم", "مديريه", "دايره", "قياده", "عناصر", "افراد",
    "department", "force", "forces", "service", "services", "officers",
))  # fmt: skip
#: Somewhere that is not told, or all of it.
_SOMEWHERE = frozenset((
    "محلي", "محليه", "منطقه", "بلاد", "مدينه", "بلده", "معنيه", "مختصه", "عامه", "في",
    "local", "area", "city", "town", "region", "country", "national", "in",
))  # fmt: skip
_UNTELLING = _ITSELF | _SOMEWHERE


def without_locality(words: Sequence[str]) -> list[str]:
    """Return the words of a name, of a force without what tells nothing of which one it is."""
    if _FORCES.isdisjoint(words):
        return list(words)
    return [word for word in words if word not in _UNTELLING]
