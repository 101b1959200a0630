"""Weights of the user's own over the shipped ones; what does not fit is refused, because a score that is not the one asked for misleads."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from noticecheck.errors import InputError, NoticecheckError, UsageError
from noticecheck.rulebook.catalogue import scoring_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from noticecheck.model.scoring import Scoring
    from noticecheck.rulebook.files import Plain, Table

_PERCENT: Final = range(101)


def own_weights(path: Path) -> Scoring:
    """Read weights of the user's own; what the file leaves out is as in the shipped one.

    Raises:
        UsageError: when the file cannot be read, or says something that the shipped one could not say.
    """
    from noticecheck.rulebook.compiled import shipped
    from noticecheck.rulebook.files import read_yaml

    data = shipped()["data"]
    usual = data["scoring"] if isinstance(data, dict) else {}
    try:
        return scoring_of(_over(usual if isinstance(usual, dict) else {}, read_yaml(path)), custom=True)
    except NoticecheckError as error:
        raise UsageError(f"--weights: {_of_a_file(error)}") from None
    except (KeyError, ValueError) as error:
        raise UsageError(f"--weights: {path.name} is not a file of weights like the shipped one: {error}") from None


def _of_a_file(error: NoticecheckError) -> str:
    """Return what is wrong with a file; one that cannot be read has no place in it."""
    return error.problems[0].message if isinstance(error, InputError) and not error.problems[0].line else str(error)


def _over(usual: Table, own: Table) -> Table:
    """Return the shipped table with the user's values in it: those of tables one by one, those of lists as a whole."""
    merged = dict(usual)
    for key, value in own.items():
        _known(key, usual)
        before = usual[key]
        if isinstance(before, dict):
            merged[key] = {**before, **_table(key, value, before)}
        else:
            merged[key] = _rows(key, value, before) if isinstance(before, list) else value
    if merged["fewest_coverage_percent"] not in _PERCENT:
        raise ValueError("fewest_coverage_percent is not a whole number from 0 to 100")
    return merged


def _table(key: str, value: Plain, usual: Table) -> Table:
    if not isinstance(value, dict):
        raise ValueError(f"{key} must be a table of {', '.join(usual)}")  # noqa: TRY004 - a value of the file, not of the program
    for name in value:
        _known(name, usual)
    return value


def _rows(key: str, value: Plain, usual: list[Plain]) -> list[Plain]:
    """Return the rows of a list, each with the keys of the shipped one; a dimension may leave its title out."""
    rows = [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
    if not isinstance(value, list) or not rows or len(rows) < len(value):
        raise ValueError(f"{key} must be a list of rows like the shipped one, and not empty")
    shipped = {str(row["id"]): row for row in usual if isinstance(row, dict) and "id" in row}
    for row in rows:
        if shipped:
            _known(str(row.get("id", "")), shipped)
    return [{**shipped.get(str(row.get("id", "")), {}), **row} for row in rows]


def _known(name: str, known: Iterable[str]) -> None:
    names = list(known)
    if name not in names:
        close = get_close_matches(name, names, n=1)
        raise ValueError(f"unknown key {name!r}; {f'did you mean {close[0]!r}?' if close else 'known here: ' + ', '.join(names)}")
