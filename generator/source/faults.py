"""What a reader finds wrong with a text, before anybody knows lines or files."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at a place of the text; offsets count characters.

    `other` is the offset of a second place that belongs to the fault; its line is written after `other_label`.
    """

    code: str
    message: str
    offset: int
    hint: str = ""
    other: int | None = None
    other_label: str = ""


class Refused(Exception):
    """The text cannot be read any further."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault
