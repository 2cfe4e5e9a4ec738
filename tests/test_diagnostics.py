"""Locations that are looked up late, and the order of findings."""

from __future__ import annotations

from specloom.diagnostics import Diagnostics, Location, Place, Severity


def test_a_place_is_looked_up_once_and_only_when_asked_for() -> None:
    asked: list[str] = []

    def place() -> Place:
        asked.append("now")
        return 3, 7

    at = Location.later("api.yaml", "#/a", place)
    diagnostics = Diagnostics()
    diagnostics.note("Some/Note", "one", at)
    diagnostics.note("Some/Note", "another", at)
    assert diagnostics.count(Severity.NOTE) == 2 and not diagnostics.failed
    assert diagnostics.worse_than(Severity.NOTE) == []
    assert asked == []
    assert [str(d.location) for d in diagnostics] == ["api.yaml:3:7"] * 2
    assert asked == ["now"]


def test_the_same_place_is_the_same_location_however_it_was_found() -> None:
    late = Location.later("api.yaml", "#/a", lambda: (3, 7))
    assert late == Location("api.yaml", 3, 7, "#/a") and hash(late) == hash(Location("api.yaml", 3, 7, "#/a"))
    assert late != Location("api.yaml", 4, 7, "#/a")
    assert late != Location("api.yaml", 3, 7, "#/b")


def test_findings_come_in_the_order_of_the_text() -> None:
    diagnostics = Diagnostics()
    for line, code in ((9, "Z/Last"), (2, "A/First"), (2, "B/Second")):
        diagnostics.warning(code, "something", Location("api.yaml", line, 1))
    diagnostics.error("C/BeforeAll", "something", Location("api.yaml", 2, 1))
    assert [d.code for d in diagnostics] == ["C/BeforeAll", "A/First", "B/Second", "Z/Last"]


def test_what_is_silenced_is_neither_counted_nor_told() -> None:
    diagnostics = Diagnostics(ignored=frozenset({"Some/Note"}))
    diagnostics.note("Some/Note", "one")
    diagnostics.error("Some/Note", "an error stays")
    assert [d.severity for d in diagnostics] == [Severity.ERROR]
    assert diagnostics.count(Severity.NOTE) == 0
