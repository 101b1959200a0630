"""Reports of the examples and of hostile notices, and briefs made of them."""

import json
from datetime import date
from functools import cache
from pathlib import Path

from noticecheck.briefs.brief import Order, brief
from noticecheck.briefs.view import Wanted
from noticecheck.engine.audit import audit
from noticecheck.money.rates import Rates
from noticecheck.report.revived import revived
from noticecheck.report.saved import saved_report
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.source.read import notice_from_bytes

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLES = ("duralev", "kharis", "model-notice")


@cache
def report(name):
    """Return the expected report of an example, as it is read from its file."""
    return revived(saved_report((ROOT / "examples" / "expected" / f"{name}.json").read_bytes(), f"{name}.json"))


def audited(text, as_of=date(2024, 11, 30)):
    """Return the report on a notice written here."""
    return audit(notice_from_bytes(text.encode(), "a.notice.yaml"), load_rulebook(), as_of, Rates())


def paper(one, template, form="md", **more):
    """Return a brief as bytes; `more` is what an order or a wish has."""
    order = {key: more.pop(key) for key in ("epoch", "layout") if key in more}
    return brief(one, Order(str(template), form, Wanted(**more), **order))


def text(one, template, **more):
    """Return a brief in Markdown."""
    return paper(one, template, **more).content.decode()


def changed(name, **keys):
    """Return the report of an example with other values at the top."""
    data = json.loads((ROOT / "examples" / "expected" / f"{name}.json").read_text(encoding="utf-8"))
    return revived(saved_report(json.dumps({**data, **keys}).encode(), f"{name}.json"))
