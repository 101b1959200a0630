"""A finding's fingerprint: the same defect keeps it when lines move, items are reordered, or other findings come and go."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from noticecheck.model.digest import sha256_of
from noticecheck.model.stated import Notice, Value
from noticecheck.model.tree import Route

_NATURAL_KEYS: Final = (
    "charge", "kind", "type", "state", "document", "of", "name", "country", "amount", "rule", "title", "id",
    "to_country", "from_country", "date",
)  # fmt: skip


def fingerprint(rule_id: str, notice: Notice, route: Route) -> str:
    """Return 16 hexadecimal digits from the rule and the route, with list positions replaced by what the item is.

    No value of the person goes in but the name of the offence, event or document type that names the list item, hashed.
    """
    parts = [rule_id, *(_part(notice, route[: depth + 1]) for depth in range(len(route)))]
    return sha256_of("\x1f".join(parts).encode())[:16]


def _part(notice: Notice, route: Route) -> str:
    last = route[-1]
    if not isinstance(last, int):
        return last
    item = notice.value(route, "")
    name = _natural_key(item)
    siblings = notice.value(route[:-1], "")
    alike = [_natural_key(other) for other in siblings[:last]].count(name) if isinstance(siblings, tuple) else last
    return f"{name}#{alike}"


def _natural_key(item: Value) -> str:
    if isinstance(item, Mapping):
        return next((f"{key}={item[key]}" for key in _NATURAL_KEYS if key in item), "")
    return str(item)
