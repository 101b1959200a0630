"""The configuration file: `noticecheck.toml`, or `[tool.noticecheck]` in `pyproject.toml`, the nearest one upwards."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from noticecheck.errors import UsageError

Setting: TypeAlias = str | bool | list[str]
"""A value of the file, as it would be typed on the command line."""

OWN_FILE: Final = "noticecheck.toml"
SHARED_FILE: Final = "pyproject.toml"
LISTS: Final = ("rules", "select", "ignore", "format", "forum")
WORDS: Final = ("fail_on", "min_score", "as_of", "weights", "rates", "profile", "baseline")
FLAGS: Final = ("fail_on_review", "include_values", "all_outcomes")

OVERRIDES: Final = "overrides"
PER_PATH: Final = ("select", "ignore", "fail_on", "fail_on_review", "min_score", "profile", "as_of")
"""What may be set otherwise for some paths."""


class Override(NamedTuple):
    """Settings that count for the paths that one of its patterns matches."""

    paths: tuple[str, ...]
    settings: dict[str, Setting]


class Config(NamedTuple):
    """The settings of a file, by key; `path` is None when there is no file."""

    path: Path | None = None
    settings: dict[str, Setting] = {}  # noqa: RUF012 - never changed, and the type of an empty one
    overrides: tuple[Override, ...] = ()

    def beside(self, name: str) -> Path:
        """Return a path that the file names; it is relative to the folder of the file."""
        return Path(name) if self.path is None else self.path.parent / name


def find_config(start: Path) -> Config:
    """Return the nearest configuration in a folder or above it.

    Raises:
        UsageError: when the file is not TOML, or has a key or a value that is not known.
    """
    for folder in (start, *start.parents):
        own, shared = folder / OWN_FILE, folder / SHARED_FILE
        if own.is_file():
            return _read(own, _tables(own, own.read_bytes()))
        if shared.is_file():
            raw = shared.read_bytes()
            if b"[tool.noticecheck" in raw:
                tool = _tables(shared, raw)["tool"]
                return _read(shared, tool["noticecheck"] if isinstance(tool, dict) else {})
    return Config()


def _tables(path: Path, raw: bytes) -> dict[str, object]:
    import tomllib  # a project without a configuration does not pay for it

    try:
        return tomllib.loads(raw.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: {error}") from None


def _read(path: Path, table: object) -> Config:
    if not isinstance(table, dict):
        raise UsageError(f"{path}: noticecheck must be a table")
    rows = table.get(OVERRIDES, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise UsageError(f"{path}: {OVERRIDES} must be a list of tables; write [[{OVERRIDES}]] before each")
    settings = _checked(path, {key: value for key, value in table.items() if key != OVERRIDES}, (*LISTS, *WORDS, *FLAGS))
    return Config(path, settings, tuple(_override(path, row) for row in rows))


def _override(path: Path, row: dict[str, object]) -> Override:
    given = row.get("paths")
    paths = [given] if isinstance(given, str) else given
    if not isinstance(paths, list) or not paths or not all(isinstance(one, str) and one for one in paths):
        raise UsageError(f"{path}: an override needs paths, a list of patterns as in .gitignore")
    return Override(tuple(paths), _checked(path, {key: value for key, value in row.items() if key != "paths"}, PER_PATH))


def _checked(path: Path, table: dict[str, object], known: tuple[str, ...]) -> dict[str, Setting]:
    for key in table:
        if key not in known:
            raise UsageError(f"{path}: unknown key {key!r}; {_suggestion(str(key), known)}")
    return {key: _setting(path, key, value) for key, value in table.items()}


def _setting(path: Path, key: str, value: object) -> Setting:
    if key in FLAGS:
        if isinstance(value, bool):
            return value
        raise UsageError(f"{path}: {key} must be true or false")
    if key in WORDS:
        if isinstance(value, (list, dict, bool)):
            raise UsageError(f"{path}: {key} must be a single value")
        return str(value)
    words = [value] if isinstance(value, str) else value
    if isinstance(words, list) and all(isinstance(word, str) for word in words):
        return words
    raise UsageError(f"{path}: {key} must be a list of words in quotes")


def _suggestion(key: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(key.replace("-", "_"), known, n=1)
    return f"did you mean {close[0]!r}?" if close else f"known here: {', '.join(sorted(known))}"
