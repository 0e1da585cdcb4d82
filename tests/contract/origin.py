"""The state from which every example of the contract sets out."""

import psycopg
from psycopg import sql
from sqlalchemy import make_url


class Origin:
    """A database that is as its template was, whatever was done to it since."""

    def __init__(self, url, template):
        made = make_url(url)
        self.name, self.template = made.database, template
        server = made.set(database="postgres").render_as_string(hide_password=False)
        self.administrator = psycopg.connect(server, autocommit=True)
        #: How often it was restored.
        self.times = 0

    def restore(self):
        """Bring it back; whoever was connected to it connects anew."""
        self.times += 1
        name, template = sql.Identifier(self.name), sql.Identifier(self.template)
        self._do("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
        self._do("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY", name, template)

    def _do(self, statement, *names):
        self.administrator.execute(sql.SQL(statement).format(*names))
