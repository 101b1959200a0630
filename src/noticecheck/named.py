"""Named tuples that cost a tenth of the standard library's when their module is imported; cold start is a product feature.

`typing.NamedTuple` compiles every annotation, and `collections.namedtuple` the text of a function: a seventh of a millisecond a class. Here
all classes share theirs; a class of which many are made gets a function of its own then. They do the same for everything that this project
uses: order of arguments, defaults, unpacking, equality, `repr`, `match`, methods of their own, `_replace`, `_asdict`, copies and pickles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

_MANY: Final = 48
"""Instances after which a class is worth the tenth of a millisecond that a `__new__` of its own takes to compile."""

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414 - for others to import from here
else:
    from collections.abc import Iterable, Mapping

    try:
        from _collections import _tuplegetter as _part
    except ImportError:  # as in `collections`

        def _part(number: int, doc: str) -> property:
            return property(lambda self: self[number], doc=doc)

    class _Named(tuple):
        """What all named tuples have in common."""

        __slots__ = ()
        _fields: tuple[str, ...] = ()
        _field_defaults: Mapping[str, object] = {}

        @classmethod
        def _make(cls, values: Iterable[object]) -> _Named:
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"{cls.__name__} has {len(cls._fields)} parts, and {len(made)} were given")
            return made

        def _replace(self, **changes: object) -> _Named:
            made = tuple.__new__(type(self), map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"{type(self).__name__} has no part {next(iter(changes))!r}")
            return made

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._asdict().items())})"

        def __getnewargs__(self) -> tuple[object, ...]:
            return tuple(self)

    class _Making(type):
        """Makes a named tuple of the body of a class."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            body["_field_defaults"] = {field: body[field] for field in fields if field in body}
            body |= {field: _part(number, "") for number, field in enumerate(fields)}
            body["_fields"] = body["__match_args__"] = fields
            body["__slots__"] = ()
            body["__new__"] = _new(len(fields))
            return type(name, (_Named,), body)

    def _new(count: int) -> Any:  # noqa: ANN401 - a function that makes a named tuple
        made = 0

        def new(cls: type[_Named], /, *args: object, **named: object) -> _Named:
            nonlocal made
            made += 1
            if made == _MANY:
                cls.__new__ = staticmethod(_own_new(cls))
            if named or len(args) != count:
                args = _arranged(cls, args, named)
            return tuple.__new__(cls, args)

        return new

    def _own_new(cls: type[_Named]) -> Any:  # noqa: ANN401 - the same
        """Compile the `__new__` that the standard library would have given to the class."""
        named = [f"{name}=default_{name}" if name in cls._field_defaults else name for name in cls._fields]
        source = f"lambda cls, {', '.join(named)}: new(cls, ({', '.join(cls._fields)},))"
        scope = {"new": tuple.__new__, **{f"default_{name}": value for name, value in cls._field_defaults.items()}}
        return eval(source, scope)  # noqa: S307 - made of the names of parts alone, as the standard library does it

    def _arranged(cls: type[_Named], args: tuple[object, ...], named: dict[str, object]) -> list[object]:
        """Put named arguments and defaults in their places."""
        values = list(args)
        for name in cls._fields[len(args) :]:
            if name not in named and name not in cls._field_defaults:
                raise TypeError(f"{cls.__name__} needs the argument {name!r}")
            values.append(named.pop(name) if name in named else cls._field_defaults[name])
        if named or len(values) > len(cls._fields):
            raise TypeError(f"{cls.__name__} takes no argument {next(iter(named), values[-1])!r} here")
        return values

    class NamedTuple(metaclass=_Making):
        """The base of named tuples, written as those of `typing`."""
