"""How often somebody may ask: requests counted in windows of time, by the package `limits`.

A window begins with the first request in it. What is counted lies in the memory of each worker,
or in a store that they share.
"""

import logging
import time
from dataclasses import dataclass
from functools import cached_property
from math import ceil

from limits import RateLimitItem, parse
from limits.errors import ConfigurationError, StorageError
from limits.storage import Storage, storage_from_string
from limits.strategies import FixedWindowRateLimiter

from service.errors import Invalid

log = logging.getLogger("isnad")

STORAGES = (
    "ISNAD_RATE_STORAGE must be memory://, or the address of a store that the package limits "
    "knows (redis://host:6379), whose client must be installed (isnad[redis])."
)


@dataclass(frozen=True)
class Policy:
    """So many requests in so many seconds."""

    name: str
    item: RateLimitItem

    @property
    def quota(self) -> int:
        """How many requests."""
        return self.item.amount

    @property
    def window(self) -> int:
        """In how many seconds."""
        return self.item.get_expiry()


@dataclass(frozen=True)
class Standing:
    """What is left of a policy for one of those who ask: `left` requests, anew after `seconds`."""

    policy: Policy
    left: int
    seconds: int
    exceeded: bool


def policy(name: str, rate: str) -> Policy | None:
    """The policy that a rate such as `600/minute` stands for; None for `off`."""
    return None if rate == "off" else Policy(name, parse(rate))


def make_storage(address: str) -> Storage:
    """Where requests are counted; raises Invalid. Nothing is connected to yet."""
    try:
        storage = storage_from_string(address, wrap_exceptions=True)
    except (ConfigurationError, ValueError) as error:
        # Not what was given: it may hold a password.
        raise Invalid(STORAGES) from error
    if not isinstance(storage, Storage):
        raise Invalid(STORAGES)
    return storage


class Counter:
    """Counts requests in a storage; where that does not answer, everybody passes."""

    def __init__(self, address: str) -> None:
        self._address = address

    @cached_property
    def _limiter(self) -> FixedWindowRateLimiter:
        # Made in the worker that counts: the one in memory keeps a thread.
        return FixedWindowRateLimiter(make_storage(self._address))

    def spend(self, policy: Policy, who: str) -> Standing | None:
        """How somebody stands after one more request; None where nobody can tell."""
        try:
            passed = self._limiter.hit(policy.item, policy.name, who)
            return self._standing(policy, who, exceeded=not passed)
        except StorageError as error:
            _complain(error)
            return None

    def look(self, policy: Policy, who: str) -> Standing | None:
        """How somebody stands before a request that would be counted."""
        try:
            passes = self._limiter.test(policy.item, policy.name, who)
            return self._standing(policy, who, exceeded=not passes)
        except StorageError as error:
            _complain(error)
            return None

    def _standing(self, policy: Policy, who: str, *, exceeded: bool) -> Standing:
        stats = self._limiter.get_window_stats(policy.item, policy.name, who)
        seconds = min(policy.window, max(1, ceil(stats.reset_time - time.time())))
        return Standing(policy, max(0, stats.remaining), seconds, exceeded)


def _complain(error: StorageError) -> None:
    # Of which kind it is, and no more: what a client says may hold the address.
    log.warning("requests are not counted: %s", type(error.storage_error).__name__)
