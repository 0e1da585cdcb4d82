"""What the ids in an answer are called."""

from sqlalchemy import ARRAY, Text, Uuid, any_, bindparam, cast, select, union_all

from service.models import Outlet, Publisher, Speaker

# As text, both ways: so they stand in the answers.
_IDS = cast(bindparam("ids", type_=ARRAY(Text)), ARRAY(Uuid))

#: (id, name) of every outlet, speaker and publisher among the ``ids``.
NAMES = union_all(
    *(
        select(cast(table.c.id, Text), table.c.name).where(table.c.id == any_(_IDS))
        for table in (Outlet.__table__, Speaker.__table__, Publisher.__table__)
    )
)
