from __future__ import annotations

import operator
from typing import Any, List
from typing_extensions import override

import pytest

from openai._utils import LazyProxy


class Itself(LazyProxy[Any]):
    @override
    def __load__(self) -> Any:
        return self


class Broken(LazyProxy[Any]):
    @override
    def __load__(self) -> Any:
        raise RuntimeError("a dependency is missing")


class Numbers(LazyProxy[List[int]]):
    loads = 0

    @override
    def __load__(self) -> List[int]:
        self.loads += 1
        return [1, 2]


def test_passes_on_to_the_object() -> None:
    numbers = Numbers()
    assert numbers.loads == 0
    assert numbers.__as_proxied__().count(1) == 1
    assert numbers.loads == 1
    assert repr(numbers) == str(numbers) == "[1, 2]"
    assert isinstance(numbers, list)
    assert "append" in dir(numbers)


def test_a_proxy_of_itself() -> None:
    proxy = Itself()
    assert repr(proxy) == str(proxy) == "Itself"
    assert dir(proxy) == []
    assert isinstance(proxy, Itself)
    assert type(operator.attrgetter("a.b.c")(proxy)) is Itself


def test_an_object_that_cannot_be_made() -> None:
    proxy = Broken()
    assert not isinstance(proxy, dict)
    assert isinstance(proxy, LazyProxy)
    with pytest.raises(RuntimeError, match="a dependency is missing"):
        _ = proxy.anything


def test_resources_are_imported_on_first_use() -> None:
    from openai._utils._resources_proxy import ResourcesProxy, resources

    assert type(resources) is ResourcesProxy
