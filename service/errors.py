"""What can go wrong, in the words of the work; what an edge makes of it is the edge's business.

ServiceError
├── Invalid         what was given breaks a rule
├── NotFound        there is no such thing
├── Conflict        it contradicts what is stored
├── Gone            it was there, and is kept no longer
├── Withheld        its text was taken down, and may not be taken in
├── Unsupported     a language, format or option that we do not speak
├── TooLarge        more than a limit in the settings allows
└── Unavailable     something that we depend on does not answer: try again later
    ├── Busy        too many want the same at this moment
    ├── TooSlow     the database was stopped while it was still looking
    └── ReadOnly    the database takes no changes

An edge that shows one to people shows its message.
"""


class ServiceError(Exception):
    """A failure whose message is fit to be read by whoever asked.

    `pointer` is the JSON pointer of the part of what was given that is at fault, if one is.
    """

    def __init__(self, message: str, pointer: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.pointer = pointer


class Invalid(ServiceError):
    """What was given breaks a rule."""


class NotFound(ServiceError):
    """There is no such thing."""


class Conflict(ServiceError):
    """What was asked contradicts what is stored."""


class Gone(ServiceError):
    """What was asked for was there, and is kept no longer."""


class Withheld(ServiceError):
    """Its text was taken down, and may not be taken in again."""


class Unsupported(ServiceError):
    """A language, format or option that we do not speak."""


class TooLarge(ServiceError):
    """More than a limit in the settings allows."""


class Unavailable(ServiceError):
    """Something that we depend on does not answer; the same request may succeed later."""


class Busy(Unavailable):
    """Too many want the same thing at this moment."""


class TooSlow(Unavailable):
    """The question took longer than one may take."""


class ReadOnly(Unavailable):
    """What is stored can be read and not be changed at this moment."""
