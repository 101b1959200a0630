"""Rule packs of third parties: a folder of rule files, or an installed package that registers itself as `noticecheck.rules`.

The entry point names a module or an object with `RULES_FOLDER` (a path to YAML rule files, perhaps with `_law` and `_data`),
`RULE_MODULES` (Python rules, as modules or their names), or both. A folder can run no code; an installed package was
chosen by whoever installed it, and can.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Final

from noticecheck.errors import RuleError
from noticecheck.records import dataclass, field, replace
from noticecheck.rulebook.compiled import shipped
from noticecheck.rulebook.compiling import data_of
from noticecheck.rulebook.files import Plain, Table
from noticecheck.rulebook.installed import GROUP
from noticecheck.rulebook.soundness import faults, reference_of
from noticecheck.rulebook.written import Written, digest_of_code, written_as_module, written_in

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_FAILS_TO_LOAD: Final = (ImportError, AttributeError, NameError, SyntaxError, TypeError, ValueError)
"""What a module of somebody else may raise while it is imported."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A named set of rules with the law and the open numbers that it brings."""

    name: str
    rules: tuple[Written, ...]
    law: tuple[Plain, ...] = ()
    data: Table = field(default_factory=dict)

    def as_table(self) -> Table:
        """Return the pack as the rulebook takes it: plain data, the examples left out, with a digest of the code of rules in Python."""
        rules: list[Plain] = [rule.compiled for rule in self.rules]
        modules = {rule.module.partition(".")[0] for rule in self.rules if rule.module}
        code: Table = {"code": [digest_of_code(name) for name in sorted(modules)]} if modules else {}
        return {"name": self.name, "law": list(self.law), "data": self.data, "rules": rules, **code}


def folder_pack(path: Path) -> Pack:
    """Return the rules of a folder, checked; `_law` and `_data` beside them count.

    Raises:
        RuleError: naming the file and what is wrong in it.
    """
    return _checked(unchecked_pack(path))


def unchecked_pack(path: Path) -> Pack:
    """Return the rules of a folder as they are, for the linter, which says more than the first thing that is wrong.

    Raises:
        RuleError: when it is not a folder, or a file is not readable as YAML.
    """
    if not path.is_dir():
        raise RuleError(f"{path.name} is not a folder of rule files")
    return _from_folder(path, path.resolve().name)


def entry_point_packs(folders: Iterable[str]) -> tuple[Pack, ...]:
    """Return the packs that register themselves in these folders of installed packages, in the order of their names.

    Raises:
        RuleError: naming the pack and what is wrong with it.
    """
    from importlib.metadata import distributions

    points = {point for distribution in distributions(path=list(folders)) for point in distribution.entry_points if point.group == GROUP}
    return tuple(_checked(_from_entry_point(point)) for point in sorted(points, key=lambda point: point.name))


def _from_entry_point(point: EntryPoint) -> Pack:
    try:
        found = point.load()
        modules = [one if isinstance(one, ModuleType) else import_module(str(one)) for one in getattr(found, "RULE_MODULES", ())]
    except _FAILS_TO_LOAD as error:
        raise RuleError(f"the rule pack {point.name!r} cannot be loaded: {error}") from error
    folder = getattr(found, "RULES_FOLDER", None)
    if folder is None and not modules:
        raise RuleError(f"the rule pack {point.name!r} defines neither RULES_FOLDER nor RULE_MODULES")
    pack = Pack(point.name, ()) if folder is None else _from_folder(Path(folder), point.name)
    in_python = (rule for module in modules for rule in written_as_module(module.__name__, point.name))
    return replace(pack, rules=(*pack.rules, *in_python))


def _from_folder(path: Path, name: str) -> Pack:
    data = data_of(path)
    law, tables = data["law"], data["data"]
    return Pack(name, written_in(path, name), tuple(law) if isinstance(law, list) else (), tables if isinstance(tables, dict) else {})


def _checked(pack: Pack) -> Pack:
    first = next(_faults(pack), None)
    if first is not None:
        raise RuleError(f"rule pack {pack.name!r}: {first}")
    return pack


def _faults(pack: Pack) -> Iterator[str]:
    yield from _law_faults(pack)
    if not pack.rules and not pack.law:
        yield "it holds no rule"
    reference = reference_of([shipped(), pack.as_table()])
    yield from (f"{rule.where}: {key}: {message}" for rule in pack.rules for key, message in faults(rule, reference))


def _law_faults(pack: Pack) -> Iterator[str]:
    from pydantic import BaseModel, ValidationError

    from noticecheck.rulebook.law_file import DatedTableFile, LawFile, OpenNumbersFile

    numbers = pack.data.get("open_numbers")
    files: list[tuple[str, type[BaseModel], Plain]] = [(f"_law/{_instrument(law)}", LawFile, law) for law in pack.law]
    files += [("_data/open_numbers", OpenNumbersFile, numbers)] if numbers is not None else []
    files += [(f"_data/{name}", DatedTableFile, table) for name, table in pack.data.items() if isinstance(table, dict) and "facts" in table]
    for name, model, plain in files:
        try:
            model.model_validate(plain)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            yield f"{name}.yaml: {'.'.join(map(str, first['loc']))}: {first['msg']}"


def _instrument(law: Plain) -> str:
    return str(law.get("instrument", "")) if isinstance(law, dict) else ""
