"""Lexicons: `_data/lexicons/*.yaml` as people edit them, made into tables that file each term by its first letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from noticecheck.engine.lexicons import BETWEEN, JOINTS, STEM, Term, plain_key
from noticecheck.errors import RuleError
from noticecheck.rulebook.files import Plain, Table, read_yaml

FOLDER: Final = "lexicons"
LANGUAGES: Final = ("en", "fr", "es", "ar", "ru")
_ALTERNATIVES: Final = re.compile(r"\(([^()]*)\)")


def lexicon_files(folder: Path) -> dict[str, Table]:
    """Return the lexicons of a pack as they are written, by the names of their files.

    Raises:
        RuleError: when a file is not readable as YAML.
    """
    return {path.stem: read_yaml(path) for path in sorted((folder / "_data" / FOLDER).glob("*.yaml"))}


def compiled_lexicons(folder: Path) -> Table:
    """Return the lexicons of a pack as plain tables, their terms filed by their first letters.

    Raises:
        RuleError: naming the file, when it does not follow the grammar of a lexicon.
    """
    return {name: _compiled(name, written) for name, written in lexicon_files(folder).items()}


def _compiled(name: str, written: Table) -> Table:
    groups = _rows(written.get("groups"))
    _check(name, written)
    terms = [term for row in groups for term in terms_of(row)]
    filed: dict[str, list[Plain]] = {}
    for number, term in enumerate(terms):
        for stem in sorted(_stems(term)):
            filed.setdefault(stem, []).append(number)
    names: list[Plain] = [*sorted(str(row["id"]) for row in groups)]
    return {
        "terms": [BETWEEN.join(term) for term in terms],
        "filed": dict(sorted(filed.items())),
        "groups": names,
        "leaves_open": [str(row["id"]) for row in groups if row.get("leaves_open") is True],
        "classes": {str(row["id"]): str(row["class"]) for row in groups if row.get("class")},
    }


def _check(name: str, written: Table) -> None:
    from pydantic import ValidationError

    from noticecheck.rulebook.law_file import LexiconFile

    try:
        LexiconFile.model_validate(written)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise RuleError(f"_data/{FOLDER}/{name}.yaml: {'.'.join(map(str, first['loc']))}: {first['msg']}") from None
    for group in _rows(written.get("groups")):
        odd = next((term for term in terms_of(group) if not _stems(term) or any(sign in slot for slot in term for sign in "()")), None)
        if odd is not None:
            raise RuleError(
                f"_data/{FOLDER}/{name}.yaml: {group['id']}: {' '.join(odd[1:])!r} is no term; brackets do not stand in brackets"
            )


def terms_of(group: Table) -> Iterator[Term]:
    """Yield the terms of a group, of every language, as they are matched."""
    for language in LANGUAGES:
        written = group.get(language)
        for entry in written if isinstance(written, list) else ():
            yield (str(group["id"]), *_slots(str(entry)))


def _slots(entry: str) -> Iterator[str]:
    """Yield the words of a term in order, those in round brackets as alternatives."""
    for number, part in enumerate(_ALTERNATIVES.split(entry)):
        if number % 2:
            yield "|".join(map(_matched, part.split("|")))
        else:
            yield from _matched(part).split()


def _matched(words: str) -> str:
    from noticecheck.prose.tokens import keys_of

    keys = [plain_key(key) for key in keys_of(words) if key not in JOINTS]
    return " ".join(keys).replace(" *", "*")


def _stems(term: Term) -> set[str]:
    """The first letters of every word that a term may begin with."""
    stems: set[str] = set()
    for slot in term[1:]:
        choices = slot.split("|")
        stems |= {choice.split()[0].rstrip("*")[:STEM] for choice in choices if choice}
        if "" not in choices:
            break
    return stems


def group_names(compiled: Plain) -> Iterator[str]:
    """Yield the groups of compiled lexicons as `lexicon.group`."""
    for name, table in compiled.items() if isinstance(compiled, dict) else ():
        yield from (f"{name}.{group}" for group in _words(table.get("groups") if isinstance(table, dict) else None))


def _words(plain: Plain) -> tuple[str, ...]:
    return tuple(map(str, plain)) if isinstance(plain, list) else ()


def _rows(plain: Plain) -> list[Table]:
    return [row for row in plain if isinstance(row, dict)] if isinstance(plain, list) else []
