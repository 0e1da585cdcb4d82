"""A twin of the agreement's route for ``benchmarks.peers``: FastAPI, asyncpg and orjson.

It asks Postgres the questions that the service asks, and tells the answer that the service tells.
That answer it has from a file: the work of putting it together is spared.
"""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import orjson
from fastapi import FastAPI, Response

RECORDED = orjson.loads(Path(os.environ["RECORDED"]).read_bytes())


@asynccontextmanager
async def _connected(app: FastAPI) -> AsyncIterator[None]:
    async with asyncpg.create_pool(os.environ["DATABASE_URL"], min_size=4, max_size=4) as pool:
        app.state.pool = pool
        yield


app = FastAPI(lifespan=_connected)


@app.get("/agreement")
async def agreement() -> Response:
    async with app.state.pool.acquire() as connection:
        for question, values in RECORDED["questions"]:
            await connection.fetch(question, *values)
    return Response(orjson.dumps(RECORDED["answer"]), media_type="application/json")
