"""The configuration file: `noticecheck.toml`, or `[tool.noticecheck]` in `pyproject.toml`, the nearest one upwards."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, TypeAlias

from noticecheck.errors import UsageError
from noticecheck.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Setting: TypeAlias = str | bool | list[str]
"""A value of the file, as it would be typed on the command line."""

OWN_FILE: Final = "noticecheck.toml"
SHARED_FILE: Final = "pyproject.toml"
LISTS: Final = ("rules", "select", "ignore", "format", "forum")
WORDS: Final = ("fail_on", "min_score", "as_of", "weights", "rates", "profile", "baseline")
FLAGS: Final = ("fail_on_review", "include_values", "all_outcomes")

_WAYS: Final = (b"[tool.noticecheck", b"[[tool.noticecheck", b"tool.noticecheck", b"[tool]", b"tool=")
"""How a line of TOML begins with which a table for noticecheck may, blanks and quotation marks aside."""

OVERRIDES: Final = "overrides"
PER_PATH: Final = ("select", "ignore", "fail_on", "fail_on_review", "min_score", "profile", "as_of")
"""What may be set otherwise for some paths."""


@dataclass(frozen=True, slots=True)
class Override:
    """Settings that count for the paths that one of its patterns matches."""

    paths: tuple[str, ...]
    settings: dict[str, Setting]


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a file, by key; `path` is None when there is no file."""

    path: Path | None = None
    settings: dict[str, Setting] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()

    def beside(self, name: str) -> Path:
        """Return a path that the file names; it is relative to the folder of the file."""
        from pathlib import Path

        return Path(name) if self.path is None else self.path.parent / name


def find_config() -> Config:
    """Return the nearest configuration in the working directory or above it.

    Raises:
        UsageError: when the file is not TOML, or has a key or a value that is not known.
    """
    for folder in _upwards(os.getcwd()):  # noqa: PTH109 - most have no configuration, and need no Path
        if found := [name for name in (OWN_FILE, SHARED_FILE) if os.path.isfile(f"{folder}{os.sep}{name}")]:  # noqa: PTH113 - the same
            config = _in_folder(folder, found)
            if config is not None:
                return config
    return Config()


def _upwards(folder: str) -> Iterator[str]:
    """Yield a folder and those above it."""
    above = ""
    while folder != above:
        yield folder
        above, folder = folder, os.path.dirname(folder)  # noqa: PTH120 - the same


def _in_folder(folder: str, names: list[str]) -> Config | None:
    """Return the configuration of a folder, None when its files have nothing to say of noticecheck."""
    name = names[0]
    try:
        with open(f"{folder}{os.sep}{name}", "rb") as stream:  # noqa: PTH123 - the same
            raw = stream.read()
    except OSError as error:
        raise UsageError(f"{folder}{os.sep}{name}: it cannot be read ({error.strerror}); check its permissions") from None
    if name == SHARED_FILE and not _may_configure(raw):
        return None
    from pathlib import Path

    path = Path(folder, name)
    if name == OWN_FILE:
        return _read(path, _tables(path, raw))
    tool = _tables(path, raw).get("tool")
    table = tool.get("noticecheck") if isinstance(tool, dict) else None
    return None if table is None else _read(path, table)


def _may_configure(raw: bytes) -> bool:
    """Whether a shared file may have a table for noticecheck, however TOML lets it be written; most have none, and are not parsed."""
    if b"noticecheck" not in raw:
        return False
    lines = raw.translate(None, b" \t\"'\xef\xbb\xbf").splitlines()  # the last three are what some editors put before the first line
    return any(line.startswith(_WAYS) for line in lines)


def _tables(path: Path, raw: bytes) -> dict[str, object]:
    import tomllib  # a project without a configuration does not pay for it

    try:
        return tomllib.loads(raw.decode("utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: {error}") from None
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{path}:{line}: the byte 0x{raw[error.start]:02X} is not UTF-8; save the file as UTF-8") from None


def _read(path: Path, table: object) -> Config:
    if not isinstance(table, dict):
        raise UsageError(f"{path}: noticecheck must be a table")
    rows = table.get(OVERRIDES, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise _wrong(path, OVERRIDES, f"{OVERRIDES} must be a list of tables; write [[{OVERRIDES}]] before each")
    settings = _checked(path, {key: value for key, value in table.items() if key != OVERRIDES}, (*LISTS, *WORDS, *FLAGS))
    return Config(path, settings, tuple(_override(path, row) for row in rows))


def _override(path: Path, row: dict[str, object]) -> Override:
    given = row.get("paths")
    paths = [given] if isinstance(given, str) else given
    from noticecheck.batch.ignored import pattern_of

    if not isinstance(paths, list) or not paths or not all(isinstance(one, str) and pattern_of(one) for one in paths):
        raise _wrong(path, OVERRIDES, "an override needs paths, a list of patterns as in .gitignore")
    return Override(tuple(paths), _checked(path, {key: value for key, value in row.items() if key != "paths"}, PER_PATH))


def _checked(path: Path, table: dict[str, object], known: tuple[str, ...]) -> dict[str, Setting]:
    for key in table:
        if key not in known:
            raise _wrong(path, str(key), f"unknown key {key!r}; {_suggestion(str(key), known)}")
    return {key: _setting(path, key, value) for key, value in table.items()}


def _setting(path: Path, key: str, value: object) -> Setting:
    if key in FLAGS:
        if isinstance(value, bool):
            return value
        raise _wrong(path, key, f"{key} must be true or false")
    if key in WORDS:
        if isinstance(value, (list, dict, bool)):
            raise _wrong(path, key, f"{key} must be a single value")
        return str(value)
    words = [value] if isinstance(value, str) else value
    if isinstance(words, list) and all(isinstance(word, str) for word in words):
        return words
    raise _wrong(path, key, f"{key} must be a list of words in quotes")


def _wrong(path: Path, key: str, what: str) -> UsageError:
    from noticecheck.cli.setting_places import place_of

    return UsageError(f"{place_of(path, key)}: {what}")


def _suggestion(key: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    if key in {"tool", "noticecheck"}:
        return f"in {OWN_FILE} the keys stand at the top, without [tool.noticecheck]"
    close = get_close_matches(key.replace("-", "_"), known, n=1)
    return f"did you mean {close[0]!r}?" if close else f"known here: {', '.join(sorted(known))}"
