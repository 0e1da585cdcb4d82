"""Short forms of English first names: Dan Hale is Daniel Hale.

Forms that are short for several names, or names of their own, are left out.
"""

_SHORT = """
abby abigail; andy andrew; becky rebecca; ben benjamin; bill william; bob robert; cathy catherine;
charlie charles; chris christopher; chuck charles; dan daniel; danny daniel; dave david;
debbie deborah; don donald; ed edward; fred frederick; gabe gabriel; greg gregory; jeff jeffrey;
jen jennifer; jenny jennifer; jim james; jimmy james; joe joseph; josh joshua; kathy katherine;
ken kenneth; larry lawrence; liz elizabeth; maggie margaret; mandy amanda; matt matthew;
mike michael; nate nathan; nick nicholas; pam pamela; pete peter; phil philip; rick richard;
rob robert; ron ronald; sam samuel; steve stephen; steven stephen; sue susan; ted edward;
tim timothy; tom thomas; tommy thomas; tony anthony; vicky victoria; zach zachary
"""

#: The full form of each.
FULL_NAMES: dict[str, str] = dict(pair.split() for pair in _SHORT.split(";"))
