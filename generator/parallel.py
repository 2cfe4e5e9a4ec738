"""One function for several items at once, each in one of a few processes.

Processes are forked: what was read and built before is there without being copied or made again, so only results
travel. Where that cannot be done safely (Windows has no fork, and system libraries of macOS do not endure it), items
are done one after another, with the same results.
"""

from __future__ import annotations

import mmap
import os
import pickle
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

T = TypeVar("T")
R = TypeVar("R")

CAN_FORK: Final = hasattr(os, "fork") and sys.platform != "darwin"


class ProcessLost(Exception):
    """A process ended before it gave its result: it was killed, mostly for want of memory."""


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def mapped(function: Callable[[T], R], items: Sequence[T], jobs: int) -> list[R]:
    """The results of `function` for each of `items`, in their order, made by at most `jobs` processes.

    Items are begun in the order given: the longest first is the shortest in all. What `function` changes elsewhere is
    lost with its process. An exception is raised here, that of the first item that had one.

    Raises ProcessLost when a process was killed.
    """
    count = min(jobs, len(items))
    if count < 2 or not CAN_FORK:
        return [function(item) for item in items]
    with _workers(function, items, count) as workers:
        done: dict[int, _Outcome[R]] = _distribute(workers, len(items))
    return [done[index].value() for index in range(len(items))]


@dataclass(frozen=True, slots=True)
class _Outcome(Generic[R]):
    """What became of an item; an error keeps its traceback as text, which is all that leaves its process."""

    result: R | None = None
    error: Exception | None = None
    trace: str = ""

    def value(self) -> R:
        if self.error is not None:
            raise self.error from RuntimeError(self.trace)
        return self.result  # type: ignore[return-value]  # None is a result, too.


@dataclass(slots=True)
class _Worker:
    """A process, and the file that it puts outcomes into: pipes would be slow for many megabytes, and hold it up."""

    process: ForkProcess
    store: IO[bytes]
    end: int = 0
    """Up to where outcomes are known of."""


def _store() -> IO[bytes]:
    """A file without a name, in memory where the system has such files."""
    return os.fdopen(os.memfd_create("outcomes"), "w+b") if hasattr(os, "memfd_create") else tempfile.TemporaryFile()


@contextmanager
def _workers(function: Callable[[T], R], items: Sequence[T], count: int) -> Iterator[dict[Connection, _Worker]]:
    import multiprocessing  # Most commands need none of it.

    context = multiprocessing.get_context("fork")
    workers: dict[Connection, _Worker] = {}
    try:
        for _ in range(count):
            ours, theirs = context.Pipe()
            store = _store()
            process = context.Process(target=_serve, args=(function, items, theirs, store), daemon=True)
            process.start()
            theirs.close()
            workers[ours] = _Worker(process, store)
        yield workers
        for connection in workers:
            connection.send(None)
    except BaseException:
        for worker in workers.values():
            worker.process.terminate()
        raise
    finally:
        for worker in workers.values():
            worker.process.join()
            worker.store.close()


def _serve(function: Callable[[T], R], items: Sequence[T], connection: Connection, store: IO[bytes]) -> None:
    """The life of a process: an index comes, an outcome is stored and its end told, until None comes."""
    try:
        for index in iter(connection.recv, None):
            try:
                outcome = _Outcome(function(items[index]))
            except Exception as error:
                outcome = _Outcome(error=error, trace=traceback.format_exc())
            pickle.dump(outcome, store, pickle.HIGHEST_PROTOCOL)
            store.flush()
            connection.send(store.tell())
    except (EOFError, KeyboardInterrupt):
        return  # The run was ended from outside, and says so itself.


def _distribute(workers: dict[Connection, _Worker], count: int) -> dict[int, _Outcome[R]]:
    """Gives each idle process the next index, until all are done. What was stored is read while they go on."""
    from multiprocessing.connection import wait

    waiting = iter(range(count))
    busy: dict[Connection, int] = {}
    done: dict[int, _Outcome[R]] = {}
    idle: list[Connection] = list(workers)
    stored: list[tuple[int, _Worker, slice]] = []
    while len(done) < count:
        for connection in idle:
            if (index := next(waiting, None)) is not None:
                connection.send(index)
                busy[connection] = index
        for index, worker, part in stored:
            done[index] = _read(worker, part)
        ready = wait(list(busy)) if busy else ()
        idle = [c for c in busy if c in ready]
        stored = [(busy.pop(c), workers[c], _told(c, workers[c])) for c in idle]
    return done


def _told(connection: Connection, worker: _Worker) -> slice:
    """Where the outcome is whose end a process tells."""
    try:
        start, worker.end = worker.end, connection.recv()
    except EOFError:
        worker.process.join()
        raise ProcessLost(f"exit status {worker.process.exitcode}") from None
    return slice(start, worker.end)


def _read(worker: _Worker, part: slice) -> _Outcome[R]:
    # Not by the file's position: the process has the same one.
    with (
        mmap.mmap(worker.store.fileno(), worker.end, access=mmap.ACCESS_READ) as memory,
        memoryview(memory) as view,
        view[part] as pickled,
    ):
        outcome: _Outcome[R] = pickle.loads(pickled)
    return outcome


__all__ = ["ProcessLost", "mapped", "processors"]
