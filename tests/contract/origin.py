"""The state from which every example of the contract sets out."""

from pathlib import Path

import psycopg

MEANS = Path(__file__).with_suffix(".sql").read_text()


def remember(url):
    """From now on, record in a database what is done to its rows."""
    with psycopg.connect(url) as connection:
        connection.execute(MEANS)


class Origin:
    """A database that can be brought back to how it was when it began to remember."""

    def __init__(self, url):
        self.connection = psycopg.connect(url, autocommit=True)
        #: How often it was brought back.
        self.times = 0

    def restore(self):
        """Undo what was done to its rows since; whoever is connected to it stays so."""
        self.times += 1
        self.connection.execute("SELECT origin.restore()")
