"""What a profile does to each field."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Final, Literal, NamedTuple, TypeAlias

from noticecheck.model.tree import Route

Kind: TypeAlias = Literal["label", "organisation", "last_four", "year", "drop"]
PROFILES: Final = ("court", "ccf", "public")
_ANY: Final = "*"


class Treatment(NamedTuple):
    """What is done to a field, and the role that stands in place of a name."""

    kind: Kind
    role: str = ""


def treatment_of(route: Route, profile: str) -> Treatment | None:
    """Return what a profile does to the field at a route, None when it keeps it."""
    word = _table(profile).get(".".join(_ANY if isinstance(part, int) else part for part in route))
    if word is None:
        return None
    kind, _, role = word.partition(" ")
    return Treatment(kind, role)  # type: ignore[arg-type]


@cache
def _table(profile: str) -> dict[str, str]:
    tables = json.loads(files("noticecheck.redaction").joinpath("data/profiles.json").read_text(encoding="utf-8"))
    return {**tables["everywhere"], **tables[profile]}
