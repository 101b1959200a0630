"""`noticecheck timeline`: every date of a case on one line of time, and what has no date as a broken line."""

from datetime import date

import pytest
from papers import audited, report

from noticecheck.briefs.timeline_text import timeline_text
from noticecheck.cli.entry import run
from noticecheck.model.finding import Outcome
from noticecheck.records import replace
from noticecheck.report.page import Page

NOTICE = """\
noticecheck: 1
source: {completeness: full, as_of: 2020-09-04}
document: {type: red_notice, requesting_country: RU, published: 2016-05-01}
facts: {time: {from: 2010, to: 2011}}
warrant: {number: "1", issued: 2016-01-12}
extradition: {located: {country: US, date: 2018-09}}
context:
  exhibits: [{id: E1, title: Passport}]
  travel: [{from_country: RU, to_country: US, date: 2015-11-10, exhibit: E1}]
"""


def drawn(text, width=80):
    """Return the rows as (bar, date, words), those of one event together."""
    lines = text.splitlines()
    cells = 24 if width < 90 else 36
    rows = []
    for line in lines[2 : lines.index("")]:
        bar, when, words = line[1 : cells + 1], line[cells + 2 : cells + 14], line[cells + 15 :]
        if bar.strip():
            rows.append([bar.rstrip(), when.strip(), words.strip()])
        else:
            rows[-1][1:] = [" ".join(f"{rows[-1][1]} {when}".split()), " ".join(f"{rows[-1][2]} {words}".split())]
    return [tuple(row) for row in rows]


def test_events_stand_in_the_order_of_their_dates_each_at_its_place():
    rows = drawn(timeline_text(audited(NOTICE, date(2020, 9, 4)), Page(80)))
    assert rows[:5] == [
        ("======", "2010 to 2011", "facts alleged"),
        ("               o", "2015-11-10", "left RU to US * E1"),
        ("               o", "2016-01-12", "warrant issued"),
        ("                o", "2016-05-01", "notice published"),
        ("                      ==", "2018-09", "person located"),
    ]


def test_what_has_no_date_is_a_broken_line_with_the_reason():
    rows = [row for row in drawn(timeline_text(report("duralev"), Page(80))) if row[0].startswith("-")]
    assert {bar for bar, _, _ in rows} == {"- - - - - - - - - - - -"}
    assert (
        "- - - - - - - - - - - -",
        "not known",
        "warrant issued (the file rests on a report about the document, which does not say)",
    ) in rows


def test_the_founding_case_has_the_months_that_the_article_gives():
    rows = drawn(timeline_text(report("duralev"), Page(80)), 80)
    dated = [(day, label) for _, day, label in rows if "* E1" in label]
    assert dated == [("2015-11", "left RU to US * E1"), ("2018-09", "arrest in US * E1"), ("2020-02", "release in US: on bond * E1")]


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("name", ["duralev", "kharis", "model-notice", "browder-history"])
def test_no_line_is_wider_than_asked_and_every_event_is_there(name, width):
    text = timeline_text(report(name), Page(width))
    assert [line for line in text.splitlines() if len(line) > width] == []
    assert len(drawn(text, width)) == len(report(name).timeline)


def test_the_years_stand_above_the_line():
    assert timeline_text(report("duralev"), Page(80)).splitlines()[1] == " 2010      2015      2020"


def test_an_open_end_is_drawn_as_one():
    one = report("duralev")
    event = next(event for event in one.timeline if event.span)
    before = replace(one, timeline=(replace(event, start=None), *(other for other in one.timeline if other is not event)))
    after = replace(one, timeline=(replace(event, end=None), *(other for other in one.timeline if other is not event)))
    assert drawn(timeline_text(before, Page(80)))[0][:2] != drawn(timeline_text(one, Page(80)))[0][:2]
    assert (drawn(timeline_text(before, Page(80)))[0][0][0], drawn(timeline_text(after, Page(80)))[0][0][-1]) == ("<", ">")


def test_a_report_without_any_event_says_so():
    assert timeline_text(replace(report("kharis"), timeline=()), Page(80)).splitlines()[1] == "The report holds no date and no event."


def test_words_of_the_notice_command_no_terminal(capsys, tmp_path):
    path = tmp_path / "a.notice.yaml"
    path.write_text(NOTICE.replace('number: "1"', 'number: "1"').replace("E1", '"E\\u200f1"'), encoding="utf-8")
    assert run(["timeline", str(path), "--ascii"]) == 0
    said = capsys.readouterr().out
    assert said.isascii()
    assert all(sign.isprintable() or sign == "\n" for sign in said)


def test_a_saved_report_and_its_notice_give_the_same_line(capsys):
    from papers import ROOT

    run(["timeline", str(ROOT / "examples" / "duralev.notice.yaml")])
    of_the_notice = capsys.readouterr().out
    run(["timeline", str(ROOT / "examples" / "expected" / "duralev.json")])
    assert capsys.readouterr().out == of_the_notice
    assert Outcome.DEFICIENT.value not in of_the_notice
