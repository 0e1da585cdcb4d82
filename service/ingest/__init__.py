"""Doing: the one place where text, thinking and tables meet."""
