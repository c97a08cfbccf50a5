"""The command `renaksi` from its first moment on: Ctrl-C ends it in one line, and breaks off no import midway.

Imports next to nothing, so that this holds while the command line itself is imported.
"""

from __future__ import annotations

import gc
import signal
import sys
import threading
from types import FrameType

INTERRUPTED = 130
"""The exit code after Ctrl-C."""

_IMPORTING = "<frozen importlib._bootstrap"
"""How the names of the files of Python's own importing begin."""

_AGAIN = 0.02
"""Seconds before an interruption that came too early is tried again."""


def program() -> int:
    """What the command `renaksi` runs; gives its exit code."""
    finish_imports_first()
    gc.set_threshold(100_000, 20, 20)  # hardly anything that is imported ever goes
    try:
        from flows.cli.program import program as run

        return run()
    except KeyboardInterrupt:
        sys.stderr.write("renaksi: interrupted.\n")
        return INTERRUPTED


def finish_imports_first() -> None:
    """Have Ctrl-C wait until what is being imported is whole: half a library of machine code can end the process."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _interrupt)


def _send_again(number: int) -> None:
    """Send a signal to the main thread, which wakes up of it, or to this process where threads get none."""
    main = threading.main_thread().ident
    if hasattr(signal, "pthread_kill") and main is not None:
        signal.pthread_kill(main, number)
    else:
        signal.raise_signal(number)


def _interrupt(number: int, frame: FrameType | None) -> None:
    """Raise KeyboardInterrupt, as soon as nothing is being imported."""
    while frame:
        if frame.f_code.co_filename.startswith(_IMPORTING):
            again = threading.Timer(_AGAIN, _send_again, [number])
            again.daemon = True
            again.start()
            return
        frame = frame.f_back
    raise KeyboardInterrupt
