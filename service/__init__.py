"""Isnad: who said it, who carried it, and who vouches for it, in news."""
