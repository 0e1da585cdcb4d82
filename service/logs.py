"""Log lines: one JSON object each where a program reads them, columns where a person does.

Everything goes through the standard `logging`; what a caller gives as `extra` becomes members of
the object. They go to standard error: standard output is for what a command was asked for.
"""

import logging
import logging.config
import re
import sys
from typing import Any

from structlog.dev import ConsoleRenderer, plain_traceback
from structlog.processors import JSONRenderer, TimeStamper, format_exc_info
from structlog.stdlib import ExtraAdder, ProcessorFormatter, add_log_level, add_logger_name
from structlog.typing import Processor

#: What must never be read in a log, whoever logs it: the secret of a key, a password in an
#: address, and whatever else is shown as authorization.
SECRETS = (
    (re.compile(r"(isnad_[0-9a-f]{12}_)[0-9a-f]{64}"), r"\1…"),
    (re.compile(r"(://[^\s:/@]{0,64}:)[^\s@/]{1,256}@"), r"\1…@"),
    (re.compile(r"(\bpassword=)[^\s&\"']+"), r"\1…"),
    (re.compile(r"(authorization\W{1,5}(?:bearer|basic) )[^\s\"']+", re.I), r"\1…"),
)


def configure(form: str | None, level: str) -> None:
    """Log in this form from now on; None chooses by where the lines go."""
    logging.config.dictConfig(configuration(form, level))


def configuration(form: str | None, level: str) -> dict[str, Any]:
    """The same as `dictConfig` takes it, for a server that configures logging itself."""
    ours = {"handlers": ["stderr"], "level": level.upper(), "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"isnad": {"()": Formatter, "form": form}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "isnad"}},
        "root": {"handlers": ["stderr"], "level": level.upper()},
        # Named: granian looks for it, and adds one of its own where it finds none.
        # Alembic tells of every look at the version, and readiness looks every few seconds.
        "loggers": {"_granian": ours, "alembic.runtime.migration": {"level": "WARNING"}},
    }


class Formatter(ProcessorFormatter):
    """Makes one line of a record, with every secret taken out of it."""

    def __init__(self, form: str | None) -> None:
        form = form or ("text" if sys.stderr.isatty() else "json")
        super().__init__(
            processors=[ProcessorFormatter.remove_processors_meta, *RENDERERS[form]],
            foreign_pre_chain=[add_log_level, add_logger_name, ExtraAdder(), _stamp],
        )

    def format(self, record: logging.LogRecord) -> str:
        """The record as a line; a traceback follows it where people read."""
        return redacted(super().format(record))


def redacted(line: str) -> str:
    """The line without the secrets in it."""
    for secret, without in SECRETS:
        line = secret.sub(without, line)
    return line


_stamp = TimeStamper(fmt="iso", utc=True, key="time")

# Not structlog's own tracebacks: they show the values of variables.
_columns = ConsoleRenderer(timestamp_key="time", exception_formatter=plain_traceback)

RENDERERS: dict[str, list[Processor]] = {
    "json": [format_exc_info, JSONRenderer(ensure_ascii=False)],
    "text": [_columns],
}
