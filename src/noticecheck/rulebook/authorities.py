"""The table of authorities as Markdown: each provision with the rules that cite it, and each text of the notes on forums."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from noticecheck.rulebook.compiling import data_of
from noticecheck.rulebook.files import Plain, Table, read_yaml, rules_folder
from noticecheck.rulebook.overlays import overlay_files
from noticecheck.rulebook.written import written

_OPENING: Final = """\
# Table of authorities

Generated from `rules/_law/` and `rules/_data/overlays/`; do not edit it here. **Read**: the words, or what the paraphrase says,
were read in the text itself, in the edition named. A provision that was not read raises no more than a matter for review; a text
of a forum that was not read is to be read before it is cited.
"""
_KINDS: Final = {
    "rule": "Rules of INTERPOL",
    "resolution": "Resolutions of the General Assembly",
    "statement": "Statements and messages of INTERPOL",
    "treaty": "Treaties",
    "guidance": "Guidance and context",
}

_COLUMNS: Final = """\
| text | helps | what it says | date | read | last verified | source |
|---|---|---|---|---|---|---|
"""


def authorities_text() -> str:
    """Return the page."""
    laws = [law for law in _rows(data_of(rules_folder())["law"]) if _rows(law["provisions"])]
    parts = (_instruments([law for law in laws if law["kind"] == kind], title) for kind, title in _KINDS.items())
    return _OPENING + "".join(parts) + _forums()


def _instruments(laws: list[Table], title: str) -> str:
    return f"\n## {title}\n" + "".join(_instrument(law) for law in laws) if laws else ""


def _instrument(law: Table) -> str:
    editions = [_edition(edition) for edition in _rows(law["editions"])]
    lines = (line for row in _rows(law["provisions"]) for line in _provision(row))
    head = "\n| provision | subject | edition | read | rules |\n|---|---|---|---|---|\n"
    return f"\n### {law['title']}\n\n" + "".join(f"* {edition}\n" for edition in editions) + head + "".join(lines)


def _edition(edition: Table) -> str:
    told = (edition.get("reference"), edition.get("adopted"), edition.get("url"))
    return ", ".join(str(one) for one in told if one) or str(edition["id"])


def _provision(row: Table) -> Iterator[str]:
    cited = ", ".join(_cited_by().get(str(row["id"]), ())) or "none"
    for version in _rows(row["versions"]):
        read = "yes" if version.get("verified") is True else "no"
        yield f"| {_cell(row['cite'])} | {_cell(row['subject'])} | {_cell(version['edition'])} | {read} | {cited} |\n"


@cache
def _cited_by() -> dict[str, list[str]]:
    """The rules that cite each provision."""
    found: dict[str, list[str]] = {}
    for rule in written():
        law = rule.compiled["law"]
        for provision in dict.fromkeys(one for listed in (law.values() if isinstance(law, dict) else ()) for one in _words(listed)):
            found.setdefault(provision, []).append(rule.id)
    return found


def _forums() -> str:
    return "\n## Notes on forums\n" + "".join(map(_forum, (read_yaml(path) for path in overlay_files())))


def _forum(table: Table) -> str:
    head = f"\n### {table['title']}, as of {table['as_of']}\n\n{_COLUMNS}"
    rows = [_text(one) for note in _rows(table["notes"]) for one in _rows(note["authorities"]) if "provision" not in one]
    return head + "".join(dict.fromkeys(rows)) if rows else ""


def _text(one: Table) -> str:
    helps = {"for": "to question the notice", "against": "to rely on it"}.get(str(one["stance"]), "both sides")
    read = "yes" if one.get("verified") is True else "no"
    told = (one["cite"], helps, one["proposition"], one.get("date"), read, one.get("last_verified"), one.get("source"))
    return f"| {' | '.join(map(_cell, told))} |\n"


def _cell(plain: Plain) -> str:
    return "" if plain is None else str(plain).replace("|", "\\|")


def _words(plain: Plain) -> list[str]:
    return list(map(str, plain)) if isinstance(plain, list) else []


def _rows(plain: Plain) -> list[Table]:
    return [row for row in plain if isinstance(row, dict)] if isinstance(plain, list) else []
