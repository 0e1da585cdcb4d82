"""How English news prints dates.

03/04/2020 is March in one country and April in another: such dates are not read.
"""

from service.extraction.habits import DateHabits
from service.extraction.languages.en.normaliser import normalise
from service.extraction.languages.en.vocabulary import listed

_MONTHS = (
    ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",),
    ("june", "jun"), ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"),
    ("october", "oct"), ("november", "nov"), ("december", "dec"),
)  # fmt: skip
_WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu fri sat sun"
)

DATES = DateHabits(
    normalise=normalise,
    months={name: number for number, names in enumerate(_MONTHS, 1) for name in names},
    weekdays=listed(_WEEKDAYS),
    morning=frozenset({"am"}),
    evening=frozenset({"pm"}),
    zones={"gmt": 0, "utc": 0, "ist": 330, "jst": 540, "gst": 240},
    fillers=listed("on at of the st nd rd th posted published updated time"),
    day_first=None,
)
