"""Rules as their authors wrote them: with their examples, and with the file that each one comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from noticecheck.errors import RuleError
from noticecheck.records import dataclass
from noticecheck.rulebook.files import Table, python_rules, read_yaml, rule_files, rules_folder

if TYPE_CHECKING:
    from noticecheck.rulebook.packs import Pack


@dataclass(frozen=True, slots=True)
class Written:
    """One rule as written.

    `where` is its file inside its pack, or its Python module; `pack` is empty for a shipped rule, `module` for a YAML rule.
    """

    where: str
    table: Table
    pack: str = ""
    module: str = ""

    @property
    def id(self) -> str:
        """The rule's id, empty when the file gives none."""
        return str(self.table.get("id", ""))

    @property
    def compiled(self) -> Table:
        """The rule as the rulebook takes it: without its examples, and with the module that judges."""
        kept = {key: value for key, value in self.table.items() if key not in {"examples", "why", "note"}}
        return {**kept, "python": self.module} if self.module else kept


def written(packs: Iterable[Pack] = ()) -> tuple[Written, ...]:
    """Return every shipped rule in the order of the ids, then those of the packs.

    Raises:
        RuleError: when a file is not readable as YAML.
    """
    modules = (f"noticecheck.rules.{path.stem}" for path in python_rules())
    shipped = (*written_in(rules_folder()), *(rule for module in modules for rule in written_as_module(module)))
    return (*sorted(shipped, key=lambda rule: rule.id), *(rule for pack in packs for rule in pack.rules))


def written_in(folder: Path, pack: str = "") -> tuple[Written, ...]:
    """Return the rules of a folder of rule files, in the order of their names.

    Raises:
        RuleError: when a file is not readable as YAML.
    """
    return tuple(Written(path.relative_to(folder).as_posix(), read_yaml(path), pack) for path in rule_files(folder))


def digest_of_code(package: str) -> str:
    """Return a digest of the sources of a package, or of a module, that was imported: another code is another rule."""
    module = import_module(package)
    files = [path for folder in getattr(module, "__path__", ()) for path in sorted(Path(folder).rglob("*.py"))]
    if not files and module.__file__ is not None:
        files = [Path(module.__file__)]
    return sha256(b"\0".join(part for path in files for part in (path.name.encode(), path.read_bytes()))).hexdigest()


def written_as_module(name: str, pack: str = "") -> tuple[Written, ...]:
    """Return the rule that a Python module holds; a module without `RULE` holds none.

    Raises:
        RuleError: when `RULE` is not a table, or a module with a rule cannot judge.
    """
    module = import_module(name)
    rule = getattr(module, "RULE", None)
    if rule is None:
        return ()
    if not isinstance(rule, Mapping):
        raise RuleError(f"{name}: RULE must be a table with the keys of a rule file")
    if not callable(getattr(module, "judge", None)):
        raise RuleError(f"{name}: a Python rule needs a function judge(case)")
    return (Written(name, dict(rule), pack, name),)
