"""Errors a person can act on: one sentence (what, where, what to do) and an exit code."""


class RenaksiError(Exception):
    """Base of every error shown to people; `str(error)` is the sentence, `exit_code` the process's status."""

    exit_code = 1


class UsageError(RenaksiError):
    """The command was called in a way that makes no sense: change the command."""

    exit_code = 2


class UnreadableDocumentError(RenaksiError):
    """The file cannot be read as a document: replace or repair the file."""

    exit_code = 3


class UnrecognisedDocumentError(RenaksiError):
    """The file was read, but holds nothing any profile recognises: add or fix a profile."""

    exit_code = 4


class WarehouseError(RenaksiError):
    """The warehouse file cannot be used: choose another file, free it or make it writable."""

    exit_code = 5


class OlderWarehouseError(WarehouseError):
    """The warehouse is of an older schema, and was opened for reading: opened for writing, it is upgraded."""


class WarehouseInUseError(WarehouseError):
    """Another process held the warehouse for longer than one was willing to wait: try again later."""


class QueryError(RenaksiError):
    """The SQL is not accepted: change the query."""

    exit_code = 6


class ProfileError(RenaksiError):
    """A layout profile is not valid: the sentence names the file and the key."""

    exit_code = 7
