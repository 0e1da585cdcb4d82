"""A twin of some routes for ``benchmarks.peers``: FastAPI, asyncpg and orjson.

It asks Postgres the questions that the service asks, and tells the answers that the service tells.
These it has from a file: the work of putting them together is spared.
"""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import asyncpg
import orjson
from fastapi import FastAPI, Response


def _restored(value: Any) -> Any:
    return datetime.fromisoformat(value["moment"]) if isinstance(value, dict) else value


RECORDED = orjson.loads(Path(os.environ["RECORDED"]).read_bytes())
QUESTIONS = {
    name: [(asked, [_restored(value) for value in values]) for asked, values in one["questions"]]
    for name, one in RECORDED.items()
}  # fmt: skip


@asynccontextmanager
async def _connected(app: FastAPI) -> AsyncIterator[None]:
    async with asyncpg.create_pool(os.environ["DATABASE_URL"], min_size=4, max_size=4) as pool:
        app.state.pool = pool
        yield


app = FastAPI(lifespan=_connected)


@app.get("/{name}")
async def answer(name: str) -> Response:
    async with app.state.pool.acquire() as connection:
        for question, values in QUESTIONS[name]:
            await connection.fetch(question, *values)
    return Response(orjson.dumps(RECORDED[name]["answer"]), media_type="application/json")
