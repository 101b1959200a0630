"""Data classes that cost a twentieth of the standard library's when their module is imported; cold start is a product feature.

`dataclasses` writes and compiles up to eight functions for each class: 0.6 ms a class, and there are seventy. Here all
classes share theirs; a class of which many instances are made gets an `__init__` of its own then. They do the same for
everything that this project uses: order of arguments, defaults, equality, hashes, `repr`, `match`, frozen instances,
slots, `__post_init__`, `replace`, copies and pickles.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar, dataclass_transform, overload

T = TypeVar("T")
_put: Final = object.__setattr__
_MISSING: Final = object()
_MANY: Final = 48
"""Instances after which a class is worth the tenth of a millisecond that an `__init__` of its own takes to compile."""


class _Field:
    """What `field` says of an attribute."""

    __slots__ = ("compare", "default", "factory", "init", "shown")

    def __init__(
        self,
        default: object = _MISSING,
        factory: Callable[[], object] | None = None,
        *,
        init: bool = True,
        shown: bool = True,
        compare: bool = True,
    ) -> None:
        self.default, self.factory, self.init, self.shown, self.compare = default, factory, init, shown, compare


@overload
def field(*, default: T, init: bool = ..., repr: bool = ..., compare: bool = ...) -> T: ...
@overload
def field(*, default_factory: Callable[[], T], init: bool = ..., repr: bool = ..., compare: bool = ...) -> T: ...
@overload
def field(*, init: bool = ..., repr: bool = ..., compare: bool = ...) -> Any: ...  # noqa: ANN401 - as in the standard library
def field(
    *,
    default: object = _MISSING,
    default_factory: Callable[[], object] | None = None,
    init: bool = True,
    repr: bool = True,  # noqa: A002 - as in the standard library
    compare: bool = True,
) -> object:
    """Say of an attribute what its annotation does not."""
    return _Field(default, default_factory, init=init, shown=repr, compare=compare)


@dataclass_transform(field_specifiers=(field,))
def dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True) -> Callable[[type[T]], type[T]]:
    """Make a class a data class, as the decorator of the same name in the standard library does."""

    def make(cls: type[T]) -> type[T]:
        body = {name: value for name, value in cls.__dict__.items() if name not in {"__dict__", "__weakref__"}}
        own = {name: _field_of(body.pop(name, _MISSING)) for name in body.get("__annotations__", ())}
        inherited: dict[str, _Field] = {}
        for base in reversed(cls.__mro__[1:]):
            inherited |= base.__dict__.get("__record_fields__", {})
        fields = inherited | own
        for name, method in _methods(fields, frozen=frozen, eq=eq).items():
            body.setdefault(name, method)
        if slots:
            body["__slots__"] = tuple(own)
        body["__qualname__"] = cls.__qualname__
        made: Callable[..., type[T]] = type(cls)
        return made(cls.__name__, cls.__bases__, body)

    return make


def _field_of(given: object) -> _Field:
    return given if isinstance(given, _Field) else _Field(given)


def _methods(fields: Mapping[str, _Field], *, frozen: bool, eq: bool) -> dict[str, object]:
    compared = tuple(name for name, one in fields.items() if one.compare)

    def equal(self: object, other: object) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in compared)

    def hash_(self: object) -> int:
        return hash(tuple([getattr(self, name) for name in compared]))

    made: dict[str, object] = {
        "__init__": _init(fields),
        "__repr__": _repr,
        "__reduce__": _reduce,
        "__match_args__": tuple(name for name, one in fields.items() if one.init),
        "__record_fields__": fields,
    }
    if eq:
        made |= {"__eq__": equal, "__hash__": hash_ if frozen else None}
    return made | ({"__setattr__": _refuse, "__delattr__": _refuse} if frozen else {})


def _init(fields: Mapping[str, _Field]) -> Callable[..., None]:
    taken = tuple(name for name, one in fields.items() if one.init)
    count, every = len(taken), frozenset(taken)
    made = 0

    def init(self: object, *args: object, **named: object) -> None:
        nonlocal made
        made += 1
        if made == _MANY:
            _give_own_init(type(self), init, {name: fields[name] for name in taken})
        if len(named) == count and not args and named.keys() == every:
            args = tuple([named[name] for name in taken])
        elif named or len(args) != count:
            args = _arguments(self, fields, taken, args, named)
        for name, value in zip(taken, args):  # noqa: B905 - their lengths were compared, and `strict` costs time here
            _put(self, name, value)
        after = getattr(self, "__post_init__", None)
        if after is not None:
            after()

    return init


def _give_own_init(cls: type, shared: Callable[..., None], fields: Mapping[str, _Field]) -> None:
    """Compile the `__init__` that the standard library would have given to the class, and put it in the place of the shared one."""
    owner = next(one for one in cls.__mro__ if one.__dict__.get("__init__") is shared)
    scope: dict[str, Any] = {"missing": _MISSING, "put": _put}
    parameters, lines = [], []
    for name, one in fields.items():
        scope |= {f"default_{name}": _MISSING if one.factory else one.default, f"factory_{name}": one.factory}
        value = f"factory_{name}() if {name} is missing else {name}" if one.factory else name
        parameters.append(name if one.default is _MISSING and one.factory is None else f"{name}=default_{name}")
        slot = getattr(owner, name, None)
        if type(slot).__name__ == "member_descriptor":
            scope[f"set_{name}"] = slot.__set__  # type: ignore[union-attr]
            lines.append(f"set_{name}(self, {value})")
        else:
            lines.append(f"put(self, {name!r}, {value})")
    lines += ["self.__post_init__()"] * hasattr(owner, "__post_init__")
    source = f"def __init__(self, {', '.join(parameters)}):\n " + "\n ".join(lines or ["pass"])
    exec(source, scope)  # noqa: S102 - made of the names of attributes alone, as the standard library does it
    type.__setattr__(owner, "__init__", scope["__init__"])


def _arguments(
    self: object, fields: Mapping[str, _Field], taken: tuple[str, ...], args: tuple[object, ...], named: dict[str, object]
) -> tuple[object, ...]:
    """Put named arguments and defaults in their places."""
    title = type(self).__name__
    if len(args) > len(taken):
        raise TypeError(f"{title} takes {len(taken)} arguments, and {len(args)} were given")
    values = list(args)
    for name in taken[len(args) :]:
        one = fields[name]
        value = named.pop(name, one.default)
        if value is _MISSING:
            if one.factory is None:
                raise TypeError(f"{title} needs the argument {name!r}")
            value = one.factory()
        values.append(value)
    if named:
        raise TypeError(f"{title} takes no argument {next(iter(named))!r} here")
    return tuple(values)


def _repr(self: Any) -> str:  # noqa: ANN401 - it has the attributes of its class
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name, one in self.__record_fields__.items() if one.shown)
    return f"{type(self).__qualname__}({shown})"


def _refuse(self: object, name: str, *_: object) -> None:
    raise AttributeError(f"{type(self).__name__} is frozen: {name!r} cannot be changed")


def _reduce(self: Any) -> tuple[Callable[..., object], tuple[object, ...]]:  # noqa: ANN401
    state = dict.fromkeys(self.__record_fields__) | getattr(self, "__dict__", {})
    return _rebuilt, (type(self), {name: getattr(self, name) for name in state})


def _rebuilt(cls: type[T], state: Mapping[str, object]) -> T:
    made = cls.__new__(cls)
    for name, value in state.items():
        _put(made, name, value)
    return made


def replace(record: T, **changes: object) -> T:
    """Return a copy of a record with some attributes changed."""
    kept = {name: getattr(record, name) for name, one in record.__record_fields__.items() if one.init}  # type: ignore[attr-defined]
    return type(record)(**(kept | changes))


def asdict(record: object) -> dict[str, Any]:
    """Return the attributes of a record by name; unlike the standard library, what they hold stays as it is."""
    return {name: getattr(record, name) for name in record.__record_fields__}  # type: ignore[attr-defined]
