"""The hand-made layouts and the notice that each holds, and how a draft is measured against it.

The pages were written before the importer was tuned on them. Every person, company and number in them is invented.
"""

from pathlib import Path

from noticecheck.importers.importing import draft_of_bytes
from noticecheck.model.tree import parse_route, scalars
from noticecheck.source.strict_yaml import compose

LAYOUTS = Path(__file__).parent / "importers" / "layouts"
LISTS = ("not_stated", "illegible", "redacted")
JUDGED_APART = {("source", "completeness"), ("source", "obtained_by"), ("source", "as_of"), ("noticecheck",)}


def layout_names():
    return sorted(path.stem for path in LAYOUTS.glob("*.yaml"))


def page_of(name):
    """Return the printed page: a PDF where there is one, else the text."""
    return next(path for path in (LAYOUTS / f"{name}.pdf", LAYOUTS / f"{name}.txt") if path.exists())


def plain(text):
    return " ".join(text.split())


def expected_fields(name):
    """Return the values by route, and the routes that are not stated, illegible or redacted."""
    tree = compose((LAYOUTS / f"{name}.yaml").read_text(encoding="utf-8"))
    source = tree.pop("source", None) or {}
    values = {route: plain(text) for route, text in scalars(tree) if route != ("noticecheck",)}
    return values | {("source", key, parse_route(text)): "" for key in LISTS for text in source.get(key) or []}


def draft_of(name):
    page = page_of(name)
    return draft_of_bytes(page.read_bytes(), page.name)


def fields_of(draft):
    """Return the values and gaps of a draft in the same form, each with its confidence."""
    values = {one.route: (plain(one.value), one.confidence) for one in draft.readings if one.route not in JUDGED_APART}
    gaps = {("source", gap.reason, gap.route): ("", "high") for gap in draft.gaps if gap.reason in LISTS}
    return values | gaps


def measured(name):
    """Return how many fields there are, those that are right, and those that are wrong without being marked as doubtful."""
    expected, found = expected_fields(name), fields_of(draft_of(name))
    routes = expected.keys() | found.keys()
    right = {route for route in routes if route in expected and route in found and expected[route] == found[route][0]}
    wrong = {route: (expected.get(route), *found[route]) for route in found if route not in right}
    return len(routes), len(right), wrong, {route: expected[route] for route in expected if route not in found}
