"""The notices of the corpus, read and audited once, all with one rulebook and one set of rates."""

import json
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path

from noticecheck.engine.audit import audit
from noticecheck.money.rates import Rates
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.examples import _set
from noticecheck.rulebook.files import read_yaml
from noticecheck.source.read import notice_from_bytes

FOLDER = Path(__file__).resolve().parent
CLEAN = tuple(sorted(path.name.removesuffix(".notice.yaml") for path in (FOLDER / "clean").glob("*.notice.yaml")))
DEFECTIVE = tuple(sorted(path.stem for path in (FOLDER / "defective").glob("*.yaml")))
ABSTRACTS = ("time", "location", "role", "acts", "entities", "victims", "accomplices", "amounts")
"""What abstracts the summary of facts: without it the summary alone speaks."""


@cache
def _tools():
    return load_rulebook(), Rates()


def judged(content: bytes, name: str):
    """Return a notice and its report, as of the day that the notice names."""
    notice = notice_from_bytes(content, name)
    report = audit(notice, _tools()[0], date.fromisoformat(notice.text(("source", "as_of"))), _tools()[1])
    assert report.errors == ()
    return notice, report


@cache
def clean(name: str):
    """Return a clean notice with its report."""
    return judged((FOLDER / "clean" / f"{name}.notice.yaml").read_bytes(), f"{name}.notice.yaml")


@cache
def _plain(name: str):
    return read_yaml(FOLDER / "clean" / f"{name}.notice.yaml")


def patched(name: str, changes):
    """Return a clean notice with some values changed by their routes, and its report; null removes a value."""
    plain = deepcopy(_plain(name))
    for route, value in changes.items():
        _set(plain, route.split("."), value)
    return judged(json.dumps(plain).encode(), f"{name}.json")


@cache
def in_prose_alone(name: str):
    """Return a clean notice of which only the summary tells the facts, with its report."""
    return patched(name, {f"facts.{part}": None for part in ABSTRACTS})


def said(report):
    """Return what a report raises: rule, route, outcome, message."""
    return [(one.rule_id, one.route, one.outcome.value, one.message) for one in report.findings]


@cache
def expected(name: str):
    """Return what is wrong with a clean notice in a defective one, and what is then to be found."""
    return read_yaml(FOLDER / "defective" / f"{name}.yaml")


@cache
def defective(name: str):
    """Return the report on a clean notice with the changes of a defective one."""
    case = expected(name)
    changed = {route: _text_at(case["base"], route).replace(words["old"], words["new"]) for route, words in case.get("replace", {}).items()}
    return patched(case["base"], {**case.get("set", {}), **changed})[1]


def _text_at(name: str, route: str):
    node = _plain(name)
    for part in route.split("."):
        node = node[int(part)] if isinstance(node, list) else node[part]
    return node


def said_and_observed(report):
    """Return what a report raises and observes, but for the sheet of seven factors, which stands in every report."""
    raised = (one for one in (*report.findings, *report.observations) if one.rule_id != "POL020")
    return [(one.rule_id, one.route, one.outcome.value, one.message) for one in raised]
