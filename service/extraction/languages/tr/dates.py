"""How Turkish news prints dates."""

from service.extraction.habits import DateHabits
from service.extraction.languages.tr.normaliser import normalise

_MONTHS = "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"
_WEEKDAYS = "pazartesi salı çarşamba perşembe cuma cumartesi pazar"

DATES = DateHabits(
    normalise=normalise,
    months={name: number for number, name in enumerate(_MONTHS.split(), 1)},
    weekdays=frozenset(_WEEKDAYS.split()),
    morning=frozenset(),
    evening=frozenset(),
    zones={"gmt": 0, "utc": 0, "tsi": 180},
    fillers=frozenset({"saat", "tarih", "tarihi"}),
    day_first=True,
)
