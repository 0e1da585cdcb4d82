"""The wire format, by noun.

What comes in is read by these schemas. What goes out is built once by `service.answers`; the
schemas of answers say what that is, for the documentation and the generated clients.
"""
