"""The wire format of what an export is asked."""

from marshmallow import Schema, fields, validate

from service.api.schemas.changes import LARGEST


class ExportQuery(Schema):
    """All, or what changed."""

    since = fields.Integer(
        strict=False,
        validate=validate.Range(0, LARGEST),
        metadata={
            "description": "Only what changed after this number: the `change` of an export, or a "
            "`number` of the changes feed."
        },
    )
