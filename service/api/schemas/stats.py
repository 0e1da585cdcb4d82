"""The wire format of how much is held."""

from marshmallow import Schema, fields

from service.api.schemas.common import Reference, string
from service.queries.stats import COUNTS, MOST_OUTLETS, SHARES


class Portion(Schema):
    """How many have a value; null: those that have none."""

    value = string(allow_none=True)
    count = fields.Integer(required=True)


class OutletPortion(Schema):
    """How many articles of an outlet are held."""

    outlet = fields.Nested(Reference, required=True)
    count = fields.Integer(required=True)


Stats = Schema.from_dict(
    {
        "as_of": fields.DateTime(required=True),
        **{name: fields.Integer(required=True, allow_none=True) for name in COUNTS},
        **{
            name: fields.List(fields.Nested(Portion), required=True, allow_none=True)
            for name in SHARES
        },
        "articles_by_outlet": fields.List(
            fields.Nested(OutletPortion),
            required=True,
            allow_none=True,
            metadata={"description": f"The {MOST_OUTLETS} outlets of most articles."},
        ),
        "not_computed": fields.Dict(
            keys=fields.String(),
            values=fields.String(),
            required=True,
            metadata={"description": "Why a figure is null, by its name."},
        ),
    },
    name="Stats",
)
