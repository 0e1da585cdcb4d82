"""How right the answers are: what was found against what a careful reader found."""
