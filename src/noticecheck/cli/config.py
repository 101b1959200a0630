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
WORDS: Final = ("fail_on", "min_score", "as_of", "weights", "rates", "profile")
FLAGS: Final = ("fail_on_review", "include_values", "all_outcomes")


class Config(NamedTuple):
    """The settings of a file, by key; `path` is None when there is no file."""

    path: Path | None = None
    settings: dict[str, Setting] = {}  # noqa: RUF012 - never changed, and the type of an empty one

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
            return Config(own, _checked(own, _tables(own, own.read_bytes())))
        if shared.is_file():
            raw = shared.read_bytes()
            if b"[tool.noticecheck" in raw:
                tool = _tables(shared, raw)["tool"]
                return Config(shared, _checked(shared, tool["noticecheck"] if isinstance(tool, dict) else {}))
    return Config()


def _tables(path: Path, raw: bytes) -> dict[str, object]:
    import tomllib  # a project without a configuration does not pay for it

    try:
        return tomllib.loads(raw.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: {error}") from None


def _checked(path: Path, table: object) -> dict[str, Setting]:
    if not isinstance(table, dict):
        raise UsageError(f"{path}: noticecheck must be a table")
    for key in table:
        if key not in (*LISTS, *WORDS, *FLAGS):
            raise UsageError(f"{path}: unknown key {key!r}; {_suggestion(str(key))}")
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


def _suggestion(key: str) -> str:
    from difflib import get_close_matches

    known = (*LISTS, *WORDS, *FLAGS)
    close = get_close_matches(key.replace("-", "_"), known, n=1)
    return f"did you mean {close[0]!r}?" if close else f"known here: {', '.join(sorted(known))}"
