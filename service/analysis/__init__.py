"""Thinking about claims: what says the same, what rests on what, who vouches for it."""
