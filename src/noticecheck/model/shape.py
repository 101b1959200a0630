"""The notice format as a plain table: made once from the pydantic model, read at run time without pydantic."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, TypeAlias

from noticecheck.model.own_files import own_json
from noticecheck.model.tree import Route
from noticecheck.records import dataclass

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic.fields import FieldInfo

SHAPE_FILE: Final = "notice_shape.json"
"""Beside this module; made by `tools/generate.py`."""
RawShape: TypeAlias = "str | list[RawShape] | dict[str, RawShape]"


@dataclass(frozen=True, slots=True)
class Shape:
    """One node of the format: a mapping with fields, a list with items, or a value of a kind.

    Exactly one of `fields`, `item` and `kind` is set. A key that ends in `!` in the table is required.
    """

    fields: dict[str, Shape] | None = None
    required: frozenset[str] = frozenset()
    item: Shape | None = None
    kind: str = ""


@cache
def notice_shape() -> Shape:
    """Return the shape of a notice file, from the table that is generated from the model."""
    return _read(own_json(__file__, SHAPE_FILE))


def shape_at(route: Route) -> Shape | None:
    """Return the shape at a route (list positions may be any number), None when the format has no such route."""
    shape: Shape | None = notice_shape()
    for part in route:
        if shape is None:
            return None
        shape = shape.item if isinstance(part, int) else (shape.fields or {}).get(part)
    return shape


def kind_at(route: Route) -> str:
    """Return the kind of value at a route, `text` where the format has no such route."""
    shape = shape_at(route)
    return "text" if shape is None else shape.kind


def _read(raw: RawShape) -> Shape:
    if isinstance(raw, str):
        return Shape(kind=raw)
    if isinstance(raw, list):
        return Shape(item=_read(raw[0]))
    fields = {key.rstrip("!"): _read(value) for key, value in raw.items()}
    return Shape(fields=fields, required=frozenset(key.rstrip("!") for key in raw if key.endswith("!")))


def shape_of_model(model: type[BaseModel]) -> dict[str, RawShape]:
    """Make the table from a pydantic model; used when the file is generated, never during an audit."""
    return {(info.alias or name) + ("!" if info.is_required() else ""): _shape_of_field(info) for name, info in model.model_fields.items()}


def _shape_of_field(info: FieldInfo) -> RawShape:
    named = [getattr(meta, "kind", None) for meta in info.metadata]
    kinds = [kind.name for kind in named if kind is not None]
    return kinds[0] if kinds else _shape_of_annotation(info.annotation)


def _shape_of_annotation(annotation: object) -> RawShape:
    from typing import Annotated, get_args, get_origin

    from pydantic import BaseModel

    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return shape_of_model(annotation)
    arguments = get_args(annotation)
    if get_origin(annotation) is list:
        return [_shape_of_annotation(arguments[0])]
    if get_origin(annotation) is Annotated:
        return str(next(meta.kind.name for meta in arguments[1:] if hasattr(meta, "kind")))
    return _shape_of_annotation(next(argument for argument in arguments if argument is not type(None)))


def all_routes(shape: Shape | None = None, prefix: str = "") -> list[str]:
    """Return every route of the format as text, list positions written as 0."""
    node = shape if shape is not None else notice_shape()
    here = [prefix] if prefix else []
    if node.item is not None:
        return here + all_routes(node.item, f"{prefix}.0")
    below = (node.fields or {}).items()
    return here + [route for key, value in below for route in all_routes(value, f"{prefix}.{key}" if prefix else key)]
