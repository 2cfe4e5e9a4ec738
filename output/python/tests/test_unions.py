from __future__ import annotations

import uuid
from typing import Any, Dict, List, Type, Union, Optional
from datetime import datetime
from typing_extensions import Literal, Annotated, TypeAliasType

import pytest
from pydantic import Field

from openai._utils import PropertyInfo
from openai._compat import PYDANTIC_V1
from openai._models import DISCRIMINATOR_CACHE, BaseModel, construct_type


class Text(BaseModel):
    type: Literal["text"]
    text: str
    size: Optional[int] = None


class Image(BaseModel):
    type: Literal["image"]
    url: str
    size: Optional[int] = None


class Audio(BaseModel):
    type: Literal["audio", "sound"]
    seconds: float


Content = Annotated[Union[Text, Image, Audio], PropertyInfo(discriminator="type")]
Plain = Union[Text, Image, Audio]
ImageOrAudio = TypeAliasType("ImageOrAudio", Union[Image, Audio])


class Message(BaseModel):
    content: Content
    parts: Optional[List[Content]] = None
    maybe: Annotated[Union[Text, Image, None], PropertyInfo(discriminator="type")] = None
    text_or_parts: Union[str, List[Content], None] = None


def make(type_: Any, value: object) -> Any:
    return construct_type(type_=type_, value=value)


TEXT: Dict[str, Any] = {"type": "text", "text": "t"}
IMAGE: Dict[str, Any] = {"type": "image", "url": "u"}
SOUND: Dict[str, Any] = {"type": "sound", "seconds": 1}


class TestValidData:
    @pytest.mark.parametrize("type_", [Content, Plain], ids=["discriminated", "plain"])
    @pytest.mark.parametrize("value, cls", [(TEXT, Text), (IMAGE, Image), (SOUND, Audio)])
    def test_the_variant_that_validates(self, type_: Any, value: Dict[str, Any], cls: Type[BaseModel]) -> None:
        made = make(type_, {**value, "new": [1]})
        assert made.__class__ is cls
        assert made.to_dict() == {**value, "new": [1]}
        assert [type(entry) for entry in make(List[type_], [value, value])] == [cls, cls]
        assert type(make(Dict[str, type_], {"a": value})["a"]) is cls

    def test_fields(self) -> None:
        message = make(Message, {"content": IMAGE, "parts": [TEXT, SOUND], "maybe": TEXT, "text_or_parts": [IMAGE]})
        assert isinstance(message.content, Image)
        assert [type(part) for part in message.parts] == [Text, Audio]
        assert isinstance(message.maybe, Text)
        assert isinstance(message.text_or_parts[0], Image)
        assert make(Message, {"text_or_parts": "just text"}).text_or_parts == "just text"
        assert make(Message, {"maybe": None}).maybe is None

    def test_unions_of_containers(self) -> None:
        lists = Union[List[Text], List[Image]]
        assert isinstance(make(lists, [IMAGE])[0], Image)
        mappings = Union[Dict[str, Text], Dict[str, Image]]
        assert isinstance(make(mappings, {"a": IMAGE})["a"], Image)
        assert make(Union[List[float], Dict[str, float]], {"a": 1}) == {"a": 1.0}

    def test_nested_unions(self) -> None:
        nested = Union[Text, List[Union[Image, Dict[str, Audio]]]]
        made = make(nested, [IMAGE, {"a": SOUND}])
        assert isinstance(made[0], Image)
        assert isinstance(made[1]["a"], Audio)

    @pytest.mark.parametrize("value", ["text", "", 3, True, 2.5, None])
    def test_scalars(self, value: object) -> None:
        assert make(Union[str, int, float, bool, None, Text], value) is value or PYDANTIC_V1

    @pytest.mark.skipif(PYDANTIC_V1, reason="v1 converts to the first variant that it can")
    def test_a_scalar_prefers_its_own_class(self) -> None:
        assert make(Union[datetime, str], "2024-02-29T08:30:00Z") == "2024-02-29T08:30:00Z"
        assert make(Union[str, int], 3) == 3
        assert isinstance(make(Union[str, float], 3), float)

    def test_literals_are_never_refused(self) -> None:
        for type_ in (Optional[Literal["a"]], Union[str, Literal["a"]], Union[Literal["a"], Literal["b"]]):
            assert make(type_, "a value from the future") == "a value from the future"
            assert make(type_, {"x": 1}) == {"x": 1}


class TestInvalidData:
    """No variant validates."""

    def test_the_discriminator_decides(self) -> None:
        made = make(Content, {"type": "image", "url": {"not": "text"}, "size": "large"})
        assert isinstance(made, Image)
        assert vars(made)["url"] == {"not": "text"}
        assert vars(made)["size"] == "large"
        assert isinstance(make(Content, {"type": "sound"}), Audio)

    @pytest.mark.parametrize("tag", ["video", "", 3, None, ["text"], {"a": 1}])
    def test_an_unknown_discriminator(self, tag: object) -> None:
        made = make(Content, {"type": tag, "seconds": 1, "new": "field"})
        assert isinstance(made, Text)
        assert made.type == tag
        assert made.to_dict(warnings=PYDANTIC_V1) == {"type": tag, "seconds": 1, "new": "field"}

    def test_no_discriminator(self) -> None:
        assert isinstance(make(Content, {}), Text)
        assert isinstance(make(Content, {"url": "u"}), Text)

    @pytest.mark.parametrize("value", ["text", 3, True, [1]])
    def test_no_object(self, value: object) -> None:
        assert make(Content, value) == value

    def test_the_first_variant_of_the_same_shape(self) -> None:
        assert isinstance(make(Union[str, Text], {"type": 3}), Text)
        assert isinstance(make(Union[List[Text], Image], {"url": 3}), Image)
        made = make(Union[Text, List[Image]], [{"url": 3}])
        assert isinstance(made[0], Image)
        assert isinstance(make(Union[Dict[str, Audio], List[Image]], {"a": {"seconds": "x"}})["a"], Audio)
        assert make(Union[datetime, Text], "yesterday") == "yesterday"
        assert isinstance(make(Union[uuid.UUID, List[Image]], [{"url": 3}])[0], Image)
        assert isinstance(make(Union[uuid.UUID, Image], {"url": 3}), Image)

    def test_one_entry_does_not_spoil_the_others(self) -> None:
        made = make(List[Content], [TEXT, {"type": "image", "url": 3}, {"type": "video"}, "x", None])
        assert [type(entry) for entry in made] == [Text, Image, Text, str, type(None)]

    def test_in_fields(self) -> None:
        message = make(Message, {"content": {"type": "image", "url": 1}, "maybe": {"type": "image", "url": 1}})
        assert isinstance(message.content, Image)
        assert isinstance(message.maybe, Image)
        assert isinstance(make(Message, {"parts": [{"type": "audio"}]}).parts[0], Audio)
        assert isinstance(make(Message, {"text_or_parts": [{"type": "audio"}]}).text_or_parts[0], Audio)

    def test_an_optional_model(self) -> None:
        class Outer(BaseModel):
            inner: Optional[Text] = None
            inners: Optional[List[Text]] = None
            at: Optional[datetime] = None

        outer = make(Outer, {"inner": {"text": 3}, "inners": [{"text": 3}, 4], "at": "yesterday"})
        assert isinstance(outer.inner, Text)
        assert isinstance(outer.inners[0], Text)
        assert (outer.inners[1], outer.at) == (4, "yesterday")


class TestDiscriminators:
    def test_aliased(self) -> None:
        class Cat(BaseModel):
            kind: Literal["cat"] = Field(alias="animalKind")
            lives: int

        class Dog(BaseModel):
            kind: Literal["dog"] = Field(alias="animalKind")
            tricks: int

        pet = Annotated[Union[Cat, Dog], PropertyInfo(discriminator="kind")]
        assert isinstance(make(pet, {"animalKind": "dog", "tricks": 1}), Dog)
        made = make(pet, {"animalKind": "dog", "tricks": "many"})
        assert isinstance(made, Dog)
        assert vars(made)["tricks"] == "many"

    def test_shared_by_two_variants(self) -> None:
        class Short(BaseModel):
            type: Literal["text"]
            max: int

        both = Annotated[Union[Text, Short], PropertyInfo(discriminator="type")]
        assert isinstance(make(both, TEXT), Text)
        assert isinstance(make(both, {"type": "text", "max": 3}), Short)
        # Neither validates: the later one stands for the value.
        assert isinstance(make(both, {"type": "text", "text": {}, "max": "x"}), Short)

    def test_open_to_other_values(self) -> None:
        class Anything(BaseModel):
            type: Union[Literal["any"], str]
            any: str

        both = Annotated[Union[Text, Anything], PropertyInfo(discriminator="type")]
        assert isinstance(make(both, {"type": "unknown", "any": "x"}), Anything)
        assert isinstance(make(both, {"type": "any", "any": 3}), Anything)

    def test_a_variant_without_it(self) -> None:
        class Bare(BaseModel):
            bare: str

        both = Annotated[Union[Text, Bare], PropertyInfo(discriminator="type")]
        assert isinstance(make(both, {"bare": "b"}), Bare)
        assert isinstance(make(both, {"type": "text", "text": 3}), Text)
        # An unknown kind of object may be a valid one of the variant that does not care.
        assert isinstance(make(both, {"type": "other", "bare": "b"}), Bare)

    def test_numbers(self) -> None:
        class One(BaseModel):
            version: Literal[1]
            a: str

        class Two(BaseModel):
            version: Literal[2]
            a: str

        both = Annotated[Union[One, Two], PropertyInfo(discriminator="version")]
        assert isinstance(make(both, {"version": 2, "a": "x"}), Two)
        assert isinstance(make(both, {"version": 2, "a": 3}), Two)

    def test_a_union_in_a_union(self) -> None:
        inner = Annotated[Union[Image, Audio], PropertyInfo(discriminator="type")]
        outer = Annotated[Union[Text, inner], PropertyInfo(discriminator="type")]
        assert isinstance(make(outer, SOUND), Audio)
        assert isinstance(make(outer, {"type": "sound", "seconds": "x"}), Audio)

    def test_an_alias_in_a_union(self) -> None:
        outer = Annotated[Union[Text, ImageOrAudio], PropertyInfo(discriminator="type")]
        assert isinstance(make(outer, {"type": "sound", "seconds": "x"}), Audio)

    def test_two_levels(self) -> None:
        class Add(BaseModel):
            op: Literal["add"]
            kind: Literal["event"]

        class Sub(BaseModel):
            op: Literal["sub"]
            kind: Literal["event"]
            n: float

        inner = Annotated[Union[Add, Sub], PropertyInfo(discriminator="op")]
        outer = Annotated[Union[inner, Text], PropertyInfo(discriminator="type")]
        assert isinstance(make(outer, {"kind": "event", "op": "sub", "n": 1}), Sub)
        assert isinstance(make(outer, {"kind": "event", "op": "sub", "n": "x"}), (Add, Sub))

    def test_metadata_given_apart(self) -> None:
        info = PropertyInfo(discriminator="type")
        made = construct_type(type_=Plain, value={"type": "image", "url": 3}, metadata=[info])
        assert isinstance(made, Image)

    def test_the_wrong_name(self) -> None:
        union = Annotated[Union[Text, Image], PropertyInfo(discriminator="no_such_field")]
        assert isinstance(make(union, IMAGE), Image)
        assert isinstance(make(union, {"type": "image", "url": {}}), Text)

    def test_cache(self) -> None:
        class A(BaseModel):
            type: Literal["a"]
            n: bool

        class B(BaseModel):
            type: Literal["b"]
            n: int

        union: Any = Union[A, B]
        discriminated = Annotated[union, PropertyInfo(discriminator="type")]
        assert DISCRIMINATOR_CACHE.get(union) is None
        assert isinstance(make(discriminated, {"type": "b", "n": "x"}), B)
        details = DISCRIMINATOR_CACHE.get(union)
        assert details is not None
        assert details.mapping == {"a": A, "b": B}
        assert repr(details) == "DiscriminatorDetails('type', 2 values)"
        assert isinstance(make(Annotated[union, PropertyInfo(discriminator="type")], {"type": "b", "n": "x"}), B)
        assert DISCRIMINATOR_CACHE.get(union) is details
