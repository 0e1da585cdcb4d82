"""The report of a case: one record, told in Arabic or English, as HTML or as DOCX.

``compose`` makes blocks of the record; ``html`` and ``docx`` write the same blocks.
"""
