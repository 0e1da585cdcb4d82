"""Translating: our records in the words of somebody else's standard. Pure functions."""
