"""Time as one page repeats one claim: twice the claims should take twice the time, not four times.

Each page is stored in a database of its own. ``processor_seconds`` are those of this process.
"""

import time
from typing import Any

from benchmarks.database import fresh_engine
from service import db
from service.ingest.articles import ingest, read_draft
from service.ingest.drafts import from_fields

CLAIM = "قالت وزارة النقل السيلانية إن جسر الوادي أغلق أمام الشاحنات الثقيلة بسبب تصدع دعاماته."
CLAIMS = (1500, 3000, 6000)


def measure() -> dict[str, Any]:
    """Return the seconds that a page of each length takes, and the growth."""
    rows = [_page(number) for number in CLAIMS]
    processor = [one for _, one in rows]
    return {
        "claims": CLAIMS,
        "seconds": [round(one, 2) for one, _ in rows],
        "processor_seconds": [round(one, 2) for one in processor],
        "growth": round(processor[-1] / processor[0], 1),
        "growth_if_linear": CLAIMS[-1] / CLAIMS[0],
    }


def _page(claims: int) -> tuple[float, float]:
    reading = read_draft(from_fields("\n".join([CLAIM] * claims), outlet="صحيفة", language="ar"))
    with fresh_engine() as engine:
        factory = db.sessions(engine)
        started = time.perf_counter(), time.process_time()
        db.retrying(factory, lambda session: ingest(session, reading))
        return time.perf_counter() - started[0], time.process_time() - started[1]
