import re
import subprocess
import sys
from pathlib import Path

import pytest
from report.factory import ATTACKED, DURALEV, HOSTILE, PLAIN, finding

from noticecheck.records import replace
from noticecheck.report.console import STYLES, text_report
from noticecheck.report.page import cells

GOLDEN = Path(__file__).parent / "golden"
COLOR_CODE = re.compile(r"\x1b\[[0-9;]*m")
ALL = {"plain": PLAIN, "duralev": DURALEV, "attacked": ATTACKED}
FIRST_SCREEN = 30


def golden(name):
    return (GOLDEN / name).read_text(encoding="utf-8")


def test_the_whole_report_is_as_agreed():
    assert text_report(DURALEV) == golden("duralev.txt")


def test_the_whole_report_in_ascii_is_as_agreed():
    assert text_report(DURALEV, ascii_only=True) == golden("duralev-ascii.txt")


def test_a_notice_without_findings_says_so():
    assert text_report(PLAIN) == golden("plain.txt")


def test_the_first_screen_shows_the_verdict_and_every_defect_with_its_article():
    screen = "\n".join(text_report(DURALEV).splitlines()[:FIRST_SCREEN])
    wanted = (
        ("VERDICT  Does not meet", "SCORE    53 (18-77)"),
        ("73,000,000 RUB as 20,000,000 USD", "RPD Art. 12(1)"),
        ("Time is vague", "RPD Art. 83(2)(b)(i)"),
        ("Legal persons referred to but not named", "RPD Art. 83(2)(b)(i)"),
        ("Position relied on but not stated", "RPD Art. 83(2)(b)(i)"),
        ("Acts of accomplices not described", "RPD Art. 83(2)(b)(i)"),
    )
    assert [pair for pair in wanted if not re.search(".*?".join(map(re.escape, pair)), screen, re.DOTALL)] == []


@pytest.mark.parametrize("width", [60, 80, 100, 200])
@pytest.mark.parametrize("name", ALL)
def test_no_line_is_wider_than_the_terminal(name, width):
    lines = text_report(ALL[name], width=width).splitlines()
    assert [line for line in lines if cells(line) > width] == []


@pytest.mark.parametrize("name", ALL)
def test_ascii_mode_is_ascii_and_keeps_the_width(name):
    lines = text_report(ALL[name], ascii_only=True).splitlines()
    assert [line for line in lines if not line.isascii() or len(line) > 80] == []


@pytest.mark.parametrize("name", ALL)
def test_color_adds_codes_and_changes_nothing_else(name):
    colored = text_report(ALL[name], color=True)
    assert COLOR_CODE.sub("", colored) == text_report(ALL[name])
    assert COLOR_CODE.search(colored)


@pytest.mark.parametrize("name", ALL)
def test_without_color_there_are_no_codes_at_all(name):
    assert [sign for sign in text_report(ALL[name]) if sign != "\n" and not sign.isprintable()] == []


def test_markup_escape_codes_and_emoji_names_come_out_as_text():
    shown = COLOR_CODE.sub("", text_report(replace(PLAIN, findings=(finding(message=HOSTILE),)), width=200, color=True))
    assert (
        "    \\u001b[31mred\\u001b[0m [bold]b[/bold] <script>alert(1)</script> a|b `c` *d* _e_ [f](https://evil.example) "
        "\\u202egnp.exe :smile: www.evil.example.\n"
    ) in shown


def test_the_same_defect_in_several_places_is_one_entry_at_a_glance():
    report = replace(PLAIN, findings=tuple(finding("JUD007", title="No law is named") for _ in range(3)))
    assert "\n1-3 CRITICAL D  JUD007 No law is named (3 places)           RPD Art. 83(2)(b)(i)\n" in text_report(report)


def test_every_role_has_a_style_that_rich_knows():
    from rich.style import Style

    assert {role: str(Style.parse(style)) for role, style in STYLES.items()} == STYLES


def test_rich_is_imported_for_color_only():
    program = (
        "import sys; sys.path[:0] = sys.argv[1:]\n"
        "from report.factory import DURALEV\n"
        "from noticecheck.report.console import text_report\n"
        "text_report(DURALEV); print('rich' in sys.modules)\n"
        "text_report(DURALEV, color=True); print('rich' in sys.modules)\n"
        "print(sorted(name for name in sys.modules if name in {'rich.table', 'rich.panel', 'rich.markdown', 'rich.syntax', 'pygments'}))"
    )
    here = Path(__file__).resolve().parent
    source = here.parents[1] / "src"
    done = subprocess.run([sys.executable, "-c", program, str(source), str(here.parent)], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("False\nTrue\n[]\n", "")
