"""What an audit makes is gone with its last user: nothing refers to itself, so that thousands of notices leave nothing to look for."""

import gc
from datetime import date
from pathlib import Path

import pytest

from noticecheck.engine.audit import audit
from noticecheck.money.rates import Rates
from noticecheck.report.json_report import render_json_item
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.source.read import notice_from_bytes

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.notice.yaml"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name.removesuffix(".notice.yaml"))
def test_an_audit_and_its_report_leave_no_garbage(path):
    raw, rates = path.read_bytes(), Rates()

    def audited() -> str:
        return render_json_item(audit(notice_from_bytes(raw, path.name), load_rulebook(), date(2026, 1, 1), rates))

    audited()
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        audited()
        gc.collect()
        assert [one for one in gc.garbage if type(one).__module__.startswith(("noticecheck", "yaml"))] == []
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
