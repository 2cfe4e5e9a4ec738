"""Messages that wait, and functions that are called for events."""

from __future__ import annotations

from typing import List

import pytest

from runtime_package._send_queue import SendQueue
from runtime_package._event_handler import EventHandlerRegistry
from runtime_package._websocket_errors import WebSocketQueueFullError
from runtime_package.types.websocket_reconnection import is_recoverable_close


def test_messages_are_sent_in_order_and_leave_room() -> None:
    queue = SendQueue(max_bytes=4)
    queue.enqueue("ab")
    queue.enqueue("ü")
    with pytest.raises(WebSocketQueueFullError, match="4 of at most 4"):
        queue.enqueue("c")
    sent: List[str] = []
    queue.flush_sync(sent.append)
    assert sent == ["ab", "ü"]
    assert not queue
    queue.enqueue("wide")
    assert queue.drain() == ["wide"]
    assert len(queue) == 0


def test_what_could_not_be_sent_stays() -> None:
    queue = SendQueue()
    for text in ("one", "two", "three"):
        queue.enqueue(text)
    sent: List[str] = []

    def send(text: str) -> None:
        if text == "two":
            raise OSError("broken")
        sent.append(text)

    with pytest.raises(OSError, match="broken"):
        queue.flush_sync(send)
    assert (sent, queue.drain()) == (["one"], ["two", "three"])


async def test_the_asynchronous_flush_keeps_it_too() -> None:
    queue = SendQueue()
    queue.enqueue("one")
    queue.enqueue("two")
    sent: List[str] = []

    async def send(text: str) -> None:
        if sent:
            raise OSError("broken")
        sent.append(text)

    with pytest.raises(OSError, match="broken"):
        await queue.flush_async(send)
    assert (sent, queue.drain()) == (["one"], ["two"])


def test_handlers_by_type_in_order() -> None:
    registry, target = EventHandlerRegistry(), EventHandlerRegistry()
    first, second = (lambda: None), (lambda: None)
    registry.add("a", first)
    registry.add("a", second, once=True)
    registry.add("b", first)
    registry.merge_into(target)
    assert target.get_handlers("a") == [first, second]
    assert target.get_handlers("a") == [first]
    assert target.has_handlers("b")
    target.remove("b", first)
    target.remove("b", second)
    assert not target.has_handlers("b")
    assert registry.get_handlers("a") == [first, second]


@pytest.mark.parametrize("code", [1001, 1005, 1006, 1011, 1012, 1013, 1015])
def test_codes_after_which_another_attempt_makes_sense(code: int) -> None:
    assert is_recoverable_close(code)


@pytest.mark.parametrize("code", [1000, 1002, 1003, 1007, 1008, 1009, 1010, 1014, 3000, 4000])
def test_codes_after_which_none_does(code: int) -> None:
    assert not is_recoverable_close(code)
