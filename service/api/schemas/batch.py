"""The wire format of batches."""

from marshmallow import Schema, fields

from service.api.schemas.common import Problem, maybe, string


class BatchResult(Schema):
    """What became of one line."""

    index = fields.Integer(
        required=True, metadata={"description": "The line's number, from 0; blank ones count."}
    )
    status = fields.Integer(
        required=True, metadata={"description": "What a single request would have answered."}
    )
    outcome = string("created, revised, unchanged or refused.")
    id = fields.UUID(required=True, allow_none=True)
    revision = fields.Integer(required=True, allow_none=True)
    location = string(allow_none=True)
    problem = maybe(Problem, "What is wrong with the line; null where it is stored.")
