"""One call of a method, which may take several requests to the server."""

from __future__ import annotations

import sys
import math
from typing import Any, Union, Optional, cast
from dataclasses import dataclass

from ._models import FinalRequestOptions
from ._replay import SyncBody, AsyncBody

__all__ = ["Call", "effective_max_retries"]


@dataclass
class Call:
    """What stays the same over the attempts of a call, and how many there have been."""

    cast_to: Any
    options: FinalRequestOptions
    stream: bool
    """The method's result is a stream of events."""
    raw: Optional[str]
    """`raw` or `stream` if the caller wants the response object, the latter before its body has been read."""
    max_retries: int
    retries_taken: int = 0

    @property
    def unread(self) -> bool:
        """Whether the body is left to be read later."""
        return self.stream or self.raw == "stream"

    @property
    def body(self) -> Union[bytes, SyncBody, AsyncBody, None]:
        """The raw body, if that is how the call sends its data."""
        return cast("Union[bytes, SyncBody, AsyncBody, None]", self.options.content)


def effective_max_retries(options: FinalRequestOptions, default: int) -> int:
    """How often a call is retried at most; `math.inf` becomes a number that is never reached."""
    wanted: float = options.get_max_retries(default)
    return sys.maxsize if wanted == math.inf else int(wanted)
