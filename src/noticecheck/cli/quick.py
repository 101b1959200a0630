"""Reads a plain, correct `audit` command line without Typer, which costs a fifth of a cold start.

Whatever is not plainly correct here (an unknown option, a missing value, a request for help) is left to Typer, which knows
what to say. A test holds the table below to the options that Typer declares.
"""

from __future__ import annotations

from typing import Final

from noticecheck.cli.options import AuditOptions

TAKES_ONE: Final = {
    "--output": "output",
    "-o": "output",
    "--as-of": "as_of",
    "--fail-on": "fail_on",
    "--min-score": "min_score",
    "--weights": "weights",
    "--rates": "rates",
    "--color": "color",
    "--width": "width",
    "--text": "text",
    "--country": "country",
    "--type": "type",
    "--language": "language",
    "--profile": "profile",
    "--files-from": "files_from",
    "--jobs": "jobs",
    "-j": "jobs",
    "--baseline": "baseline",
    "--engine": "engine",
    "--out": "out",
    "--shard-rows": "shard_rows",
}
TAKES_SEVERAL: Final = {
    "--format": "format",
    "-f": "format",
    "--rules": "rules",
    "--select": "select",
    "--ignore": "ignore",
    "--forum": "forum",
}
FLAGS: Final = {
    "--fail-on-review": "fail_on_review", "--live": "live", "--ascii": "ascii", "--show-config": "show_config",
    "--include-values": "include_values", "--all-outcomes": "all_outcomes",
    "--no-gitignore": "no_gitignore", "--no-cache": "no_cache", "--update-baseline": "update_baseline", "--statistics": "statistics",
    "--watch": "watch",
}  # fmt: skip


def read(arguments: list[str]) -> AuditOptions | None:
    """Return the options of an `audit` command, None when Typer has to read it."""
    if arguments[:1] != ["audit"]:
        return None
    given: dict[str, str | bool] = {}
    several: dict[str, list[str]] = {"paths": []}
    words = iter(arguments[1:])
    for word in words:
        name, has_value, attached = word.partition("=") if word.startswith("--") else (word, "", "")
        if word == "-" or not word.startswith("-"):
            several["paths"].append(word)
        elif name in FLAGS and not has_value:
            given[FLAGS[name]] = True
        elif name in TAKES_ONE or name in TAKES_SEVERAL:
            value = attached if has_value else next(words, None)
            if value is None or (value.startswith("-") and not has_value and value != "-"):
                return None
            if name in TAKES_ONE:
                given[TAKES_ONE[name]] = value
            else:
                several.setdefault(TAKES_SEVERAL[name], []).append(value)
        else:
            return None
    if not several["paths"] and given.keys().isdisjoint({"show_config", "text", "files_from"}):
        return None
    return AuditOptions(**given, **{name: tuple(values) for name, values in several.items()})  # type: ignore[arg-type]
