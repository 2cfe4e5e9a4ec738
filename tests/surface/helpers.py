"""A small SDK as text, and what becomes of it when a line changes."""

from __future__ import annotations

from pathlib import Path

from specloom import surface
from specloom.diagnostics import Diagnostics, Stop
from specloom.surface import Change, Surface

INIT = """\
import typing as _t

from . import types
from ._types import Omit, omit
from ._client import Shop, AsyncShop, Client
from ._models import BaseModel
from ._errors import ShopError, StatusError, MissingError, Mixin
from ._stream import Stream

__version__ = "1.2.3"
__all__ = ["types", "Omit", "omit", "Shop", "AsyncShop", "Client", "BaseModel", "ShopError", "StatusError",
           "MissingError", "Mixin", "Stream"]

if not _t.TYPE_CHECKING:
    from ._proxy import resources as resources
"""
TYPES = """\
from typing import Union, Mapping
from typing_extensions import TypedDict

class Omit: ...

omit = Omit()
Headers = Mapping[str, Union[str, Omit]]
"""
MODELS = """\
import typing
import pydantic

if typing.TYPE_CHECKING or not V1:
    _Base = pydantic.BaseModel
else:
    class _Base(Old, pydantic.BaseModel):
        pass

class BaseModel(_Base):
    def to_dict(self, *, mode: str = "json") -> dict[str, object]: ...
    def model_dump(self) -> dict[str, object]: ...
"""
ERRORS = """\
class ShopError(Exception): ...
class Mixin: ...
class _Hidden(ShopError):
    request_id: str
class StatusError(_Hidden, Mixin):
    code: int
    def __init__(self, message: str, *, code: int) -> None:
        self.code = code
        self.message = message
class MissingError(StatusError): ...
"""
STREAM = """\
from typing import Generic, TypeVar, Iterator
_T = TypeVar("_T")

class Stream(Generic[_T]):
    def __iter__(self) -> Iterator[_T]: ...
    def close(self) -> None: ...
"""
CLIENT = """\
from __future__ import annotations
from typing import TYPE_CHECKING, Union, Awaitable, Callable
from ._base import SyncAPIClient, AsyncAPIClient
from ._types import Omit, omit
from ._compat import cached_property
if TYPE_CHECKING:
    from .resources.pets import Pets, AsyncPets

__all__ = ["Shop", "AsyncShop", "Client"]

class Shop(SyncAPIClient):
    api_key: str

    def __init__(self, *, api_key: str | None = None, retries: int = 2, _strict: bool = True) -> None: ...

    @cached_property
    def pets(self) -> Pets: ...

    def copy(self, *, api_key: str | None = None) -> Shop: ...
    with_options = copy

class AsyncShop(AsyncAPIClient):
    pets: AsyncPets

Client = Shop
"""
BASE = """\
class _Verbs:
    def get(self, path: str) -> object: ...
    def _secret(self) -> None: ...
class SyncAPIClient(_Verbs):
    max_retries: int
    def close(self) -> None: ...
class AsyncAPIClient:
    async def close(self) -> None: ...
class SyncAPIResource:
    def __init__(self, client: object) -> None: ...
class BasePage: ...
class BaseSyncPage(BasePage):
    def next_page(self) -> object: ...
"""
PETS = """\
from __future__ import annotations
from typing import Iterable, List, Optional, Union, overload
from typing_extensions import Literal
import httpx
from .._base import SyncAPIResource
from .._types import Headers, Omit, omit
from .._stream import Stream
from ..types import pet_create_params
from ..types.pet import Pet
from ..types.kind import Kind

__all__ = ["Pets", "AsyncPets"]

class Pets(SyncAPIResource):
    def create(
        self,
        shop_id: str,
        name: str,
        *,
        kind: Kind | Omit = omit,
        tags: Iterable[Union[str, int]] | Omit = omit,
        size: Literal["s", "m", "l"] = "m",
        toys: Iterable[pet_create_params.Toy] | Omit = omit,
        extra_headers: Headers | None = None,
        timeout: float | httpx.Timeout | None = None,
    ) -> Pet: ...

    @overload
    def list(self, *, stream: Literal[True]) -> Stream[Pet]: ...
    @overload
    def list(self, *, stream: Literal[False] | Omit = omit) -> List[Pet]: ...
    def list(self, *, stream: bool | Omit = omit) -> object: ...

    def find(self, pet_id: str, /, depth: int = 1, *rest: str, **more: str) -> Optional[Pet]: ...

    @staticmethod
    def limit() -> int: ...

class AsyncPets(SyncAPIResource):
    async def find(self, pet_id: str) -> Optional[Pet]: ...
"""
PET = """\
from typing import Dict, List, Optional, Union
from datetime import datetime
from typing_extensions import Annotated, Literal, TypeAlias
from pydantic import Field as FieldInfo
from .._models import BaseModel
from .kind import Kind

__all__ = ["Pet", "PetOwner", "Food", "FoodDry", "FoodWet"]

class Hidden(BaseModel):
    id: str

class PetOwner(BaseModel):
    id: str

class FoodDry(BaseModel):
    kind: Literal["dry"]

class FoodWet(BaseModel):
    kind: Literal["wet"]

Food: TypeAlias = Annotated[Union[FoodDry, FoodWet], "discriminator"]

class Pet(BaseModel):
    id: str
    born: datetime
    kind: Kind
    owner: Optional[PetOwner] = None
    nick_name: Optional[str] = FieldInfo(alias="nickName", default=None)
    foods: List[Food]
    score: int
    object: Literal["pet"] = "pet"
"""
PARAMS = """\
from typing import Union
from typing_extensions import Annotated, Required, TypedDict

__all__ = ["PetCreateParams", "Toy"]

_Reserved = TypedDict("_Reserved", {"from": str}, total=False)

class PetCreateParams(_Reserved, total=False):
    name: Required[str]
    tags: list[Union[str, int]]
    wire: Annotated[str, PropertyInfo(alias="onWire")]

class Toy(TypedDict):
    label: str
"""
KIND = """\
from enum import Enum
from typing_extensions import Literal, TypeAlias

__all__ = ["Kind", "Colour", "DEFAULT"]

Kind: TypeAlias = Literal["cat", "dog"]

class Colour(str, Enum):
    RED = "red"
    BLUE = "blue"

DEFAULT = 3
"""
PAGES = """\
from typing import Generic, List, TypeVar
from ._base import BaseSyncPage, BasePage
_T = TypeVar("_T")
__all__ = ["SyncPage"]

class SyncPage(BaseSyncPage, BasePage, Generic[_T]):
    data: List[_T]
"""
SHOP = {
    "__init__.py": INIT,
    "_types.py": TYPES,
    "_models.py": MODELS,
    "_errors.py": ERRORS,
    "_stream.py": STREAM,
    "_client.py": CLIENT,
    "_base.py": BASE,
    "pagination.py": PAGES,
    "resources/__init__.py": 'from .pets import Pets, AsyncPets\n\n__all__ = ["Pets", "AsyncPets"]\n',
    "resources/pets.py": PETS,
    "types/__init__.py": (
        "from .pet import Pet as Pet\nfrom .kind import Kind as Kind, Colour as Colour\n"
        "from .pet_create_params import PetCreateParams as PetCreateParams\n"
    ),
    "types/pet.py": PET,
    "types/kind.py": KIND,
    "types/pet_create_params.py": PARAMS,
}


def write(folder: Path, files: dict[str, str], name: str = "shop") -> Path:
    """The package in `folder`/src."""
    for path, text in files.items():
        file = folder / "src" / name / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def edited(path: str, old: str, new: str, files: dict[str, str] = SHOP) -> dict[str, str]:
    """The files with one place changed."""
    assert files[path].count(old) == 1, f"{old!r} stands {files[path].count(old)} times in {path}"
    return {**files, path: files[path].replace(old, new)}


def read(folder: Path) -> Surface:
    diagnostics = Diagnostics()
    try:
        return surface.read(str(folder), diagnostics)
    finally:
        assert not diagnostics.failed, list(diagnostics)


def refused(folder: Path) -> tuple[str, str]:
    """Code and place of the one error that reading the folder gives, which has a hint."""
    diagnostics = Diagnostics()
    try:
        surface.read(str(folder), diagnostics)
    except Stop:
        [error] = diagnostics
        assert error.hint
        return error.code, str(error.location or "")
    raise AssertionError("nothing was wrong")


def compared(old: Surface, new: Surface) -> list[Change]:
    """The changes between two surfaces."""
    return surface.changes(old, new, Diagnostics())


def changed(tmp_path: Path, files: dict[str, str], before: dict[str, str] = SHOP) -> list[Change]:
    """The changes from the package `before` to the package of `files`."""
    return compared(read(write(tmp_path / "old", before)), read(write(tmp_path / "new", files)))
