"""What is done to outlets."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.api.machine import stories
from tests.api.machine.desk import pick
from tests.api.machine.world import Work, numbers, owner


class Outlets(Work):
    """They change hands and names, and are watched."""

    @rule(outlet=numbers, publisher=numbers)
    def change_owner(self, outlet: int, publisher: int) -> None:
        path = f"/v1/outlets/{pick(self.outlets, outlet)}"
        owned = owner(pick([*stories.PUBLISHERS, None, "حكومة مرجان"], publisher))
        self.desk.change("owner", "PATCH", path, at=path, publisher=owned)

    @rule(outlet=numbers, name=numbers)
    def change_names(self, outlet: int, name: int) -> None:
        """The outlet is also called as a relay is called, or as nobody is."""
        path = f"/v1/outlets/{pick(self.outlets, outlet)}"
        aliases = pick([["وكالة الغرب للأنباء"], ["الراية"], []], name)
        self.desk.change("names", "PATCH", path, at=path, aliases=aliases)

    @rule(outlet=numbers, retracted=st.booleans())
    def watch(self, outlet: int, retracted: bool) -> None:
        if retracted and self.watches:
            path = f"/v1/watches/{self.watches.pop()}"
            self.desk.change("retract watch", "DELETE", path, at=path)
        else:
            body = {"list": "desk", "outlet": pick(self.outlets, outlet), "since": "2031-05-01"}
            self.watches.append(self.desk.change("watch", "POST", "/v1/watches", **body)["id"])
