"""Answers compressed by gzip for whoever accepts it, streams included.

Compressing what a stranger chose together with a secret would tell the secret by the length
(BREACH). No answer here does both: keys travel in headers, pages have no tokens, and what must
not be stored (`no-store`: a new key) is left as it is.
"""

import zlib
from collections.abc import Iterable, Iterator

from flask import Flask, Response, request

from service.api.conditions import GZIPPED

#: Bytes from which on compressing pays: less fits into one packet with its headers anyhow.
WORTH = 1_024
#: Of JSON, 6 makes 3 % less of it in half as much time again.
LEVEL = 5
#: Makes zlib write the frame of gzip.
GZIP = zlib.MAX_WBITS | 16


def init_app(app: Flask) -> None:
    """Compress what the application answers; to be called first, so that it comes last."""
    app.after_request(_compressed)


def _compressed(answer: Response) -> Response:
    if not _is_text(answer) or answer.direct_passthrough or "Content-Encoding" in answer.headers:
        return answer
    answer.vary.add("Accept-Encoding")
    if answer.status_code != 304 and _is_worth_it(answer) and _is_wanted():
        _compress(answer)
    return answer


def _is_text(answer: Response) -> bool:
    kind = answer.mimetype or ""
    # 304 has no type, and the same header as the answer that it stands for.
    return answer.status_code == 304 or kind.startswith("text/") or kind.endswith("json")


def _is_worth_it(answer: Response) -> bool:
    if answer.status_code < 200 or answer.cache_control.no_store:
        return False
    return answer.is_streamed or (answer.content_length or 0) >= WORTH


def _is_wanted() -> bool:
    quality = request.accept_encodings.quality
    return quality("gzip") > 0 and quality("gzip") >= quality("identity")


def _compress(answer: Response) -> None:
    answer.headers["Content-Encoding"] = "gzip"
    tag, weak = answer.get_etag()
    if tag is not None and not weak:
        answer.set_etag(tag + GZIPPED)
    if not answer.is_streamed:
        answer.set_data(b"".join(_squeezed([answer.get_data()])))
        return
    chunks = answer.response
    if hasattr(chunks, "close"):
        answer.call_on_close(chunks.close)
    answer.response = _squeezed(answer.iter_encoded(), flush=zlib.Z_SYNC_FLUSH)
    answer.headers.pop("Content-Length", None)


def _squeezed(chunks: Iterable[bytes], flush: int = zlib.Z_NO_FLUSH) -> Iterator[bytes]:
    """The chunks compressed; flushed, each leaves as soon as it has come."""
    squeeze = zlib.compressobj(LEVEL, zlib.DEFLATED, GZIP)
    for chunk in chunks:
        if squeezed := squeeze.compress(chunk) + (squeeze.flush(flush) if flush else b""):
            yield squeezed
    yield squeeze.flush()
