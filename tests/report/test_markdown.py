import re
from html import unescape
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from report.factory import ATTACKED, DURALEV, HOSTILE, PLAIN, finding

from noticecheck.records import replace
from noticecheck.report.markdown import escaped, markdown_report
from noticecheck.report.safe import one_line

GOLDEN = Path(__file__).parent / "golden"
OURS = {"h1", "h2", "h3", "p", "strong", "br", "ul", "li", "table", "thead", "tbody", "tr", "th", "td"}


def as_html(markdown):
    return MarkdownIt("commonmark").enable("table").render(markdown)


def test_the_whole_report_is_as_agreed():
    assert markdown_report(DURALEV) == (GOLDEN / "duralev.md").read_text(encoding="utf-8")


def test_the_same_report_gives_the_same_bytes():
    assert markdown_report(DURALEV) == markdown_report(replace(DURALEV))


def test_a_brief_never_shows_the_grade():
    assert [line for line in markdown_report(PLAIN).splitlines() if "grade" in line.lower()] == []


@pytest.mark.parametrize(
    "text",
    [
        HOSTILE,
        "- a list",
        "+ a list",
        "1. a list",
        "12) a list",
        "2010 to 2011",
        "# heading",
        "> quotation",
        "=====",
        "---",
        "a | b | c",
        "`code` ``code``",
        "*a* **b** _c_ __d__ ~~e~~",
        "<b>html</b> &amp; &#x3c; <!-- comment -->",
        "![image](x.png) [link](javascript:alert(1)) [ref]: x",
        "back\\slash \\* \\",
        "https://a.example www.a.example a@b.example <https://c.example>",
        "$x$ ^1^ {{slot}} ${slot}",
        "    four spaces",
        "\tone tab",
    ],
)
def test_text_of_others_is_printed_as_it_is(text):
    html = as_html(escaped(text))
    shown = one_line(text)
    assert unescape(html) == f"<p>{shown}</p>\n"


def test_bare_addresses_do_not_become_links():
    assert escaped("https://a.example WWW.a.example a@b.example") == "https\\://a.example WWW\\.a.example a\\@b.example"


def test_a_hostile_report_has_only_the_tags_of_our_own_layout():
    html = as_html(markdown_report(ATTACKED))
    assert set(re.findall(r"</?([a-z0-9]+)", html)) <= OURS


def test_a_finding_is_numbered_and_bears_its_article_and_its_words():
    report = replace(PLAIN, findings=(finding(),))
    text = markdown_report(report)
    start, end = text.index("### 1."), text.index("## Authorities")
    assert text[start:end] == (
        "### 1. The summary does not describe the person's criminal activity\n"
        "\n"
        "The notice states neither the person's role, nor an act, nor an entity or victim.\n"
        "\n"
        "- Rule: FCT016, critical, basis D (deterministic)\n"
        "- Place: facts.role, line 9\n"
        '- Authority: RPD Art. 83(2)(b)(i): "succinct and clear description of the criminal activities of the wanted person, '
        'including the time and location" \\[III/IRPD/GA/2011 (2025)\\]\n'
        "- Remedy: Ask for the acts that the person is said to have committed.\n"
        "- Ask: What is the person said to have done?\n"
        "- CCF tags: Description of criminal activities\n"
        "\n"
    )
