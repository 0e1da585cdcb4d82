"""`Prefer: return=minimal` (RFC 7240): a change answered without a body, for whoever needs none."""

import re

from flask import Response, request

APPLIED = "Preference-Applied"
_RETURN = re.compile(r'return *= *"?(minimal|representation)"?', re.ASCII | re.IGNORECASE)


def prefer(answer: Response) -> Response:
    """The answer to a change, in the size that was asked for; addresses and tag stay."""
    wanted = _wanted()
    if wanted is None or answer.status_code not in (200, 201):
        return answer
    answer.headers[APPLIED] = f"return={wanted}"
    if wanted == "minimal":
        answer.set_data(b"")
        answer.headers.pop("Content-Type", None)
        if answer.status_code == 200:
            answer.status_code = 204
            answer.headers.pop("Content-Length", None)
    return answer


def _wanted() -> str | None:
    """What `return` is to be; of several, the first counts."""
    for preference in request.headers.get("Prefer", "").split(","):
        if found := _RETURN.fullmatch(preference.partition(";")[0].strip()):
            return found[1].lower()
    return None
