"""Reading: runs the queries and builds the records that every edge answers with.

The API, the pages and the shell give the same answers, and do not import each other: what
they share stands here. Each function costs a constant number of queries.
"""
