"""The kinds of problems that this API answers with: what each means, and what to do about it.

The `type` of a problem is the address of its page, `/docs/problems/NAME`; both come from here.
Only where a standard names the type is it that.
"""

from collections.abc import Mapping
from dataclasses import dataclass

#: Ends in the name of the kind: where it is explained.
PAGES = "/docs/problems/"


@dataclass(frozen=True)
class Kind:
    """One kind of problem; ``example`` is what its `detail` may say.

    Without a name, it is one that only its status tells.
    """

    name: str
    status: int
    title: str
    meaning: str
    remedy: str
    example: str
    #: Its name among those that IANA keeps; then that is its type.
    registered: str = ""

    @property
    def type(self) -> str:
        """The URI reference that names this kind in a problem."""
        return self.registered or (self.page if self.name else "about:blank")

    @property
    def page(self) -> str:
        """Where it is explained."""
        return PAGES + self.name


_ALL = (
    Kind(
        "unreadable", 400, "The request cannot be read",
        "The body is not JSON in UTF-8, names a member twice or is nested too deeply, a header "
        "is malformed, or the Host is none of ours.",
        "Correct the request; sending it again as it is leads nowhere.",
        "The body is not valid JSON.",
    ),
    Kind(
        "foreign-cursor", 400, "This cursor belongs to another question",
        "A cursor is good for the collection, the filters and the order that it was given out "
        "for, and for no others; or it was altered on the way.",
        "Follow `next`, or the `Link`, with the same parameters; or begin without a cursor.",
        "Not a cursor that this collection gave out for these filters and this order.",
    ),
    Kind(
        "key-needed", 401, "This takes a key",
        "No key was shown where one is needed, or it is unknown, expired or revoked.",
        "Send Authorization: Bearer isnad_… with a key that `isnad keys create` made; "
        "WWW-Authenticate says whether the one you sent is at fault.",
        "This key is none of ours, or it has expired or been revoked.",
    ),
    Kind(
        "forbidden", 403, "This is not open to you",
        "The key lacks the scope that this takes, or a page of another site asked for it.",
        "Use a key with the scope that the detail names.",
        "This key opens other things: it lacks the scope 'curate'.",
    ),
    Kind(
        "not-found", 404, "There is no such thing",
        "Nothing is found at this address: the path is none of ours, or nothing has this id.",
        "Check the id; a collection lists what there is.",
        "There is no outlet 0193a000-0000-7000-8000-000000000000.",
    ),
    Kind(
        "method-not-allowed", 405, "This cannot be done here",
        "The address takes other methods than the one that was used.",
        "Use one of those that the header Allow lists.",
        "The method is not allowed for the requested URL.",
    ),
    Kind(
        "not-acceptable", 406, "This is not to be had in the form that was asked for",
        "None of the media types in Accept is one that this address answers in.",
        "Ask for one of those that `available` lists, or leave Accept out.",
        "This is to be had as application/json.",
    ),
    Kind(
        "conflict", 409, "This contradicts what is stored",
        "A name, host or URL is somebody else's, or a decision makes no sense for what is there.",
        "Read what is stored, and decide anew.",
        "Another outlet already goes by 'صحيفة الميناء'.",
    ),
    Kind(
        "in-flight", 409, "The same request is being answered at this moment",
        "A request with this Idempotency-Key has come before and is not done yet.",
        "Wait a moment and send it again under the same key: you will get its answer.",
        "A request with this Idempotency-Key is being answered; try again in a moment.",
    ),
    Kind(
        "gone", 410, "What this goes on from is no longer kept",
        "The `since` of a feed is older than what is kept of it.",
        "Take everything anew, by a collection or an export, and follow the feed from its end.",
        "The changes since then are no longer kept.",
    ),
    Kind(
        "changed", 412, "It has changed since you read it",
        "The ETag in If-Match is not that of what is there now; weak tags never are.",
        "Read it again, look at what has changed, and send the change with the new ETag.",
        "It is not what If-Match says any more: GET it again, and decide anew.",
    ),
    Kind(
        "too-large", 413, "More than is taken at once",
        "The body is over ISNAD_MAX_BODY, or a text over ISNAD_MAX_TEXT.",
        "Send less at once; whoever runs the service can raise the limits.",
        "The text has 3,000,000 characters; at most 2,000,000 are taken.",
    ),
    Kind(
        "unsupported-media-type", 415, "The body is of another type than this takes",
        "The body is not application/json in UTF-8, or it is compressed.",
        "Send what the header Accept lists, uncompressed; on the web, a form will not do.",
        "The body must be JSON: Content-Type: application/json.",
    ),
    Kind(
        "invalid", 422, "What was given breaks a rule",
        "It can be read and breaks rules: an unknown field, a wrong type, a character that cannot "
        "be stored, an unknown language, an empty page.",
        "Correct each of `errors`: a JSON `pointer` into the body, or a `parameter` of the query.",
        "What was given breaks a rule.",
    ),
    Kind(
        "key-reused", 422, "The Idempotency-Key belongs to another request",
        "It was used at this address with another body or another query.",
        "Use a new key for a new request.",
        "This Idempotency-Key was used with another body or query: use a new one.",
    ),
    Kind(
        "tag-needed", 428, "This change needs the tag of what it changes",
        "Something that is there is to be changed, and the request does not say which state of it.",
        "GET it, and send its ETag in If-Match; * changes whatever is there.",
        "This changes something that is there: give in If-Match the ETag that a GET of it answers.",
    ),
    Kind(
        "quota-exceeded", 429, "You ask more often than you may",
        "So many requests of one key, or of one address without a key, are taken in a while; or "
        "too many keys were shown that are none. `violated-policies` names the limit. Nothing was "
        "changed.",
        "Wait for the seconds that Retry-After names; RateLimit tells with every answer how many "
        "requests are left.",
        "You may ask 1200 times in 60 seconds ('reading'); in 42 seconds again.",
        "https://iana.org/assignments/http-problem-types#quota-exceeded",
    ),
    Kind(
        "withheld", 451, "The text was taken down",
        "A takedown holds for this article: its words were erased, and are not taken in again.",
        "Nothing, unless whoever took it down lifts that: DELETE its takedown.",
        "The text of this article was taken down on 2031-05-02: a court's order.",
    ),
    Kind(
        "internal", 500, "Something went wrong on our side",
        "A fault of ours. Nothing was changed; it was logged under the request id.",
        "Tell whoever runs the service the request id.",
        "It was logged under this request id; please tell us.",
    ),
    Kind(
        "unavailable", 503, "Not now; the same request may succeed later",
        "The database does not answer, or has not the tables of this version. Nothing was changed.",
        "Send the same request again after the seconds that Retry-After names.",
        "The database does not answer; try again.",
    ),
    Kind(
        "busy", 503, "Too much at once; the same request may succeed in a moment",
        "Others hold what this needs: all connections are in use, a lock was waited for longer "
        "than ISNAD_LOCK_TIMEOUT, or writers clashed more often than is tried. Nothing was "
        "changed.",
        "Send the same request again after the seconds that Retry-After names.",
        "All connections to the database are busy; try again.",
    ),
    Kind(
        "too-slow", 503, "It took longer than a question may take",
        "The database thought about it for longer than ISNAD_STATEMENT_TIMEOUT and was stopped. "
        "Nothing was changed. Not 504: no other server kept us waiting that you asked through us.",
        "Ask for less (a smaller limit, a narrower filter), or later.",
        "The question took longer than one may take; ask for less, or later.",
    ),
    Kind(
        "read-only", 503, "Nothing can be changed at this moment",
        "The database takes no changes: it is a standby, or is being maintained. Reading goes on.",
        "Send the same request again after the seconds that Retry-After names.",
        "The database takes no changes at this moment.",
    ),
)  # fmt: skip

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in _ALL}

#: What a status means where nothing more is known: the first kind that has it.
OF_STATUS: Mapping[int, Kind] = {kind.status: kind for kind in reversed(_ALL)}
