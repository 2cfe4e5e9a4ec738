"""TypeScript names."""

from __future__ import annotations

from specloom.flavours.typescript.names import Names

NAMES = Names(())


def test_words_are_cased() -> None:
    words = ("created", "at")
    assert (NAMES.pascal(words), NAMES.camel(words), NAMES.file(words)) == ("CreatedAt", "createdAt", "created-at")


def test_plurals_of_initialisms_are_capitals_in_types_alone() -> None:
    words = ("stop", "ids", "for", "agency")
    assert (NAMES.pascal(words), NAMES.camel(words)) == ("StopIDsForAgency", "stopIdsForAgency")


def test_a_name_that_begins_with_a_digit_can_be_one() -> None:
    assert (NAMES.pascal(("3d",)), NAMES.camel(("3d",))) == ("API3d", "_3d")


def test_types_are_not_called_like_those_that_modules_use() -> None:
    assert NAMES.type_name(("array",)) == "ArrayModel"
    assert NAMES.type_name(("arrays",)) == "Arrays"


def test_arguments_are_no_reserved_words() -> None:
    assert (NAMES.argument(("default",)), NAMES.argument(("options",))) == ("default_", "options_")


def test_fields_of_the_client_leave_its_own_members_alone() -> None:
    assert (NAMES.attribute(("request",)), NAMES.attribute(("files",))) == ("request_", "files")
