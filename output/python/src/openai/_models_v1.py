"""What pydantic v2 models have and v1 models lack. Imported under v1 only."""

from __future__ import annotations

from typing import Any, Dict, Optional, cast

from ._utils import json_safe

__all__ = ["V1Methods"]

_V2_ONLY = "is only supported in Pydantic v2"
_FLAGS = {
    "round_trip": False,
    "warnings": True,
    "context": None,
    "serialize_as_any": False,
    "fallback": None,
    "exclude_computed_fields": False,
    "polymorphic_serialization": None,
    "ensure_ascii": False,
}


class V1Methods:
    """The v2 methods in terms of the v1 ones."""

    @property
    def model_fields_set(self) -> set[str]:
        """The names of the fields that were given."""
        return cast("set[str]", cast(Any, self).__fields_set__)

    @property
    def model_extra(self) -> Dict[str, Any]:
        """The values that no field takes."""
        model: Any = self
        return {name: value for name, value in model.__dict__.items() if name not in model.__fields__}

    def model_dump(
        self,
        *,
        mode: str = "python",
        include: Any = None,
        exclude: Any = None,
        by_alias: Optional[bool] = None,
        exclude_unset: bool = False,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        **flags: Any,
    ) -> Dict[str, Any]:
        """The model as a dictionary; `mode="json"` leaves only what JSON has."""
        if mode not in ("json", "python"):
            raise ValueError("mode must be either 'json' or 'python'")
        _refuse(flags)
        dumped = cast(Any, super()).dict(
            include=include,
            exclude=exclude,
            by_alias=bool(by_alias),
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
        )
        return cast("Dict[str, Any]", json_safe(dumped) if mode == "json" else dumped)

    def model_dump_json(
        self,
        *,
        indent: Optional[int] = None,
        include: Any = None,
        exclude: Any = None,
        by_alias: Optional[bool] = None,
        exclude_unset: bool = False,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        **flags: Any,
    ) -> str:
        """The model as JSON text."""
        _refuse(flags)
        return cast(
            str,
            cast(Any, super()).json(
                indent=indent,
                include=include,
                exclude=exclude,
                by_alias=bool(by_alias),
                exclude_unset=exclude_unset,
                exclude_defaults=exclude_defaults,
                exclude_none=exclude_none,
            ),
        )


def _refuse(flags: Dict[str, Any]) -> None:
    for name, value in flags.items():
        if name not in _FLAGS:
            raise TypeError(f"unexpected keyword argument '{name}'")
        if value != _FLAGS[name]:
            raise ValueError(f"{name} {_V2_ONLY}")
