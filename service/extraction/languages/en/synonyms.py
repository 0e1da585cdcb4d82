"""Which English stems mean the same, and which the opposite: what the thesaurus comes to."""

from service.extraction.languages.en.frequencies import UNLISTED, WEIGHTS
from service.extraction.languages.en.stems import stem
from service.extraction.languages.en.thesaurus import SYNONYMS

_LINES = [line for line in SYNONYMS.splitlines() if line.strip()]

# Left of the bar what is affirmed, right of it what says the contrary.
_OPPOSITES = """
increase | decrease
open | close shut closure
win | lose
convict guilty | acquit clear innocent
approve | reject oppose
allow permit | ban prohibit forbid
begin resume | end
succeed success | fail failure
arrest | release free
enter | leave exit
improve | worsen deteriorate
accept | refuse
gain | loss
hire employ | dismiss
play | miss sidelined
advance | retreat withdraw
"""

# Words that come to the stem of a listed one, or are listed in another sense: nothing that is
# clear acquits anybody, and a free market releases nobody.
_OTHERWISE = """
clear clears clearly free freely closely bar bars author authors mission missions
duty duties poll polls polling
"""

# What is released without having been arrested.
_PUBLISHED = """
return returns report reports statement statements video videos data figures result results
record records document documents email emails finding findings photo photos picture pictures
footage transcript transcripts details names list album film movie song ad poll plan plans
"""

# What says nothing by itself beside the noun that tells what was done.
_LIGHT = """
announce announced hold held take make carry conduct launch stage number toll figure total amount
situation case matter fact way thing kind sort lot come go become put able stand get today
yesterday tomorrow tonight currently recently really actually simply certainly clearly mr mrs ms sir
"""

_LISTED = 2.9  # the most that a word weighs which any newsroom exchanges for another


OTHERWISE = frozenset(_OTHERWISE.split())
PUBLISHED = frozenset(_PUBLISHED.split())


def _meanings() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _LINES:
        stems = [stem(word) for word in line.split()]
        for one in stems:
            table.setdefault(one, table.get(stems[0], stems[0]))
    return table


def _contraries() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _OPPOSITES.strip().splitlines():
        affirmed, denied = (
            [MEANINGS.get(stem(word), stem(word)) for word in side.split()]
            for side in line.split("|")
        )
        MEANINGS.update(dict.fromkeys(affirmed, affirmed[0]))
        table.update({one: affirmed[0] for one in denied if one not in affirmed})
    return table


#: The stem that stands for each stem of a group.
MEANINGS: dict[str, str] = _meanings()

#: Stems that deny another one: an acquittal says that nobody was convicted.
CONTRARIES: dict[str, str] = _contraries()

LIGHT = frozenset(map(stem, _LIGHT.split()))


def _commonness() -> dict[str, float]:
    table: dict[str, float] = {}
    for found, meant in MEANINGS.items():
        weight = min(WEIGHTS.get(found, UNLISTED), _LISTED)
        table[meant] = min(table.get(meant, _LISTED), weight)
    return table


#: The weight of each meaning: that of its commonest word.
COMMONNESS: dict[str, float] = _commonness()
