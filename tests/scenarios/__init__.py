"""The eighteen hard situations, from the text of the articles to the agreement.

What today's logic cannot answer is an expected failure, with the reason. It is strict: once it
passes, the build fails until the mark is taken away. Where the text of news cannot bring a
situation about (14), the tables are written; what is only a matter of counting is also in
``tests/analysis/test_agreement.py``. All names are invented.
"""
