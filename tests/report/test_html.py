"""The HTML report: one file that is whole by itself, says everything in words too, and makes no markup of any text."""

import hashlib
import re
from base64 import b64encode
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from report.factory import DURALEV, HOSTILE, PLAIN
from report.html_pages import NAMES, arabic, example, page

from noticecheck.model.pictures import Pictures, RateBin, RateSeries
from noticecheck.model.profile import CHAPTERS, Profile
from noticecheck.model.report import TimelineDate, TimelineEvent
from noticecheck.records import replace
from noticecheck.report.html.chapters import ORDER, chapters_of
from noticecheck.report.html.markup import element, escaped, prose, route
from noticecheck.report.html.page import html_report
from noticecheck.report.html.parts import Place
from noticecheck.report.html.scale import Days, Figures
from noticecheck.report.json_report import render_json

STYLE = (Path(__file__).resolve().parents[2] / "src/noticecheck/report/html/style.css").read_text(encoding="utf-8")
ELEMENTS = frozenset(
    """html head meta title style body a header h1 h2 h3 h4 h5 p bdi nav ul ol li main section article footer div span strong code wbr br
    table caption thead tbody tr th td dl dt dd figure figcaption blockquote mark sup q cite details summary
    svg g desc rect line circle path text""".split()  # noqa: SIM905 - a list of so many words reads better as words
)


class Page(HTMLParser):
    """The elements of a page with their attributes, what each is in, and its text."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.texts, self.open = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs), tuple(self.open)))
        if tag not in {"meta", "br", "wbr"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.texts.append(data)

    def all(self, tag):
        return [attrs for name, attrs, _ in self.elements if name == tag]

    @property
    def text(self):
        return " ".join("".join(self.texts).split())


@pytest.fixture(params=NAMES)
def name(request):
    return request.param


@pytest.fixture
def read(name):
    return Page(page(name))


def test_every_element_that_is_opened_is_one_of_ours_and_is_closed(read):
    assert ({tag for tag, _, _ in read.elements} - ELEMENTS, read.open) == (set(), [])


def test_nothing_is_asked_of_another_place(read):
    loaded = {"src", "srcset", "data", "poster", "action", "formaction", "background", "ping", "style", "xlink:href"}
    kept = [(tag, key) for tag, attrs, _ in read.elements for key in attrs if key in loaded or key.startswith("on")]
    links = {attrs["href"].partition(":")[0] for attrs in read.all("a") if not attrs["href"].startswith("#")}
    assert (kept, links <= {"https"}, re.findall(r"url\(|@import|@font-face", STYLE)) == ([], True, [])


def test_the_page_itself_forbids_all_but_its_own_style(name):
    style = re.search(r"<style>(.*?)</style>", page(name), re.DOTALL)[1]
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src &#x27;none&#x27;; style-src &#x27;sha256-{digest}&#x27;; base-uri" in page(name)


def test_every_link_inside_leads_somewhere_and_no_id_is_given_twice(read):
    ids = [attrs["id"] for _, attrs, _ in read.elements if "id" in attrs]
    wanted = {attrs["href"][1:] for attrs in read.all("a") if attrs["href"].startswith("#")}
    wanted |= {attrs["aria-labelledby"] for _, attrs, _ in read.elements if "aria-labelledby" in attrs}
    assert (sorted(set(ids)) == sorted(ids), wanted - set(ids)) == (True, set())


def test_every_table_has_a_caption_and_every_heading_of_one_its_scope(read):
    captions = [place[-1] for tag, _, place in read.elements if tag == "caption"]
    assert captions == ["table"] * len(read.all("table"))
    assert {attrs.get("scope") for attrs in read.all("th")} <= {"col", "row"}


def test_every_picture_says_in_words_what_it_shows(read):
    pictures = [attrs for attrs in read.all("svg") if attrs.get("aria-hidden") != "true"]
    assert [attrs for attrs in pictures if attrs.get("role") != "img" or not attrs.get("aria-label")] == []
    described = [tag for tag, _, place in read.elements if tag == "desc" and place[-1] == "svg"]
    assert len(described) == len(pictures)


def test_headings_skip_no_level(read):
    levels = [int(tag[1]) for tag, _, _ in read.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] - pair[0] > 1] == []


def test_no_sign_of_a_text_reorders_a_line_or_hides(name):
    assert [sign for sign in page(name) if sign != "\n" and not sign.isprintable()] == []


def test_the_same_reports_give_the_same_bytes(name):
    before = page(name)
    page.cache_clear()
    assert page(name) == before


def test_hostile_text_is_shown_and_not_obeyed():
    read = Page(page("traps"))
    assert "<script>alert(1)</script>" in read.text
    assert "\\u202egnp.exe" in read.text
    assert read.text.count("[f](https://evil.example)") > 20
    assert [attrs["href"] for attrs in read.all("a") if "evil" in attrs["href"]] == []


def test_an_address_is_a_link_only_where_a_browser_may_follow_it():
    cited = replace(DURALEV.findings[0].authority[0], url="javascript:alert(1)")
    report = replace(PLAIN, findings=(replace(DURALEV.findings[0], authority=(cited,)),))
    read = Page(html_report([report]))
    assert ("javascript:alert(1)" in read.text, [one for one in read.all("a") if "javascript" in one["href"]]) == (True, [])


def test_the_verdict_comes_first_and_what_is_no_finding_last():
    read = Page(page("arabic"))
    chapters = [attrs["id"] for attrs in read.all("section")]
    assert chapters == [
        "verdict", "disclaimer", "score", "findings", "amounts", "facts", "timeline", "reliance", "observations", "not-assessed",
        "method", "exhibits", "authorities", "review", "limits",
    ]  # fmt: skip


def test_a_profile_chooses_the_chapters_and_may_leave_the_score_out():
    profile = Profile("clerk", "Bench sheet", chapters=("findings", "not_assessed"), points=False)
    read = Page(html_report([replace(example("duralev"), profile=profile)]))
    assert [attrs["id"] for attrs in read.all("section")] == ["verdict", "disclaimer", "findings", "not-assessed", "limits"]
    assert ("coverage 37 %" in read.text, "profile clerk" in read.text) == (False, True)


def test_every_chapter_that_a_profile_may_name_is_one_of_the_page():
    assert sorted(ORDER) == sorted(CHAPTERS)


def test_an_exhibit_says_which_findings_rest_on_it():
    row = next(row for row in re.findall(r"<tr.*?</tr>", page("arabic")) if "Border record" in row)
    resting = [str(count) for count, one in enumerate((*arabic().findings, *arabic().observations), 1) if "E1" in one.exhibits]
    assert re.findall(r"<td[^>]*>([^<]*)</td></tr>$", row) == [", ".join(resting)]


def test_the_foot_holds_the_digest_of_the_json_report():
    report = example("duralev")
    digest = hashlib.sha256(render_json([report]).encode()).hexdigest()
    assert f"<code>{digest}</code>" in page("duralev")
    assert f'content: "noticecheck 0.1.0, report {digest[:16]}"' in page("duralev")


def test_a_summary_in_arabic_is_set_from_right_to_left():
    summaries = [attrs for attrs in Page(page("arabic")).all("p") if "lang" in attrs]
    assert summaries == [{"lang": "ar", "dir": "rtl"}]


def test_words_that_findings_rest_on_are_marked_with_their_numbers():
    figure = re.search(r'<blockquote class="summary">.*?</blockquote>', page("duralev"))[0]
    link = '<sup><a href="#f2" aria-label="finding 2">2</a></sup>'
    assert re.findall(r"<mark>(.*?)</mark>(<sup>.*?</sup>)", figure) == [("73 million rubles", link), ("20,000,000 U.S. dollars", link)]


def test_words_of_a_sum_that_is_right_are_underlined_and_not_marked():
    figure = re.search(r'<blockquote class="summary">.*?</blockquote>', page("kharis"))[0]
    assert ("<mark>" in figure, re.findall(r'<span class="answer">(.*?)</span>', figure)) == (False, ["4 billion roubles", "$114 million"])


def test_what_has_no_date_is_a_dashed_lane_and_says_why():
    drawn = re.search(r'<svg [^>]*class="timeline".*?</svg>', page("duralev"))[0]
    undated = [event for event in example("duralev").timeline if not event.dated]
    assert (drawn.count('class="undated"'), drawn.count(">not known</text>")) == (len(undated), len(undated))
    assert "the file rests on a report about the document, which does not say" in Page(page("duralev")).text


def test_a_bar_spans_the_days_that_a_date_may_mean():
    first, last = TimelineDate("2010", "year", "2010-01-01", "2010-12-31"), TimelineDate("2011-03", "month", "2011-03-01", "2011-03-31")
    events = (TimelineEvent("offence", "facts", "facts.time", "stated", first, last, span=True),)
    written = "".join(chapters_of(replace(PLAIN, timeline=events), Place()))
    bar = re.search(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="12" rx="2" class="lane span">', written)
    start, end, audit = (date(*day).toordinal() for day in ((2010, 1, 1), (2011, 4, 1), (2020, 9, 4)))
    room = round((audit - start) * 0.04)
    days = Days(start - room, audit + room, 280.0, 744.0)
    assert (bar[1], bar[2]) == (f"{days.at(start):.2f}".rstrip("0"), f"{days.at(end) - days.at(start):.2f}".rstrip("0"))


def test_the_implied_rate_is_drawn_where_the_axis_has_it():
    drawn = re.search(r'<svg [^>]*class="rates".*?</svg>', page("duralev"))[0]
    implied = float(re.findall(r'y1="([\d.]+)" x2="744" y2="[\d.]+" class="implied"', drawn)[-1])
    ticks = {label: float(y) - 4 for y, label in re.findall(r'y="([\d.]+)" text-anchor="end" class="tick">(\d+)<', drawn)}
    assert implied > ticks["5"] > ticks["10"] > ticks["100"]
    for told in ("offence", "implied by the stated figure: 3.65", "Published: 21.5603 to 136.712 RUB per USD"):
        assert told in drawn


def test_a_fixed_rate_is_one_line_from_its_first_to_its_last_day():
    drawn = re.search(r'<svg [^>]*class="rates".*?</svg>', page("arabic"))[0]
    outline = re.findall(r'd="M(.*?)Z" class="published"', drawn)
    places = [tuple(map(float, point.split())) for point in outline[0].split("L")]
    assert (len(outline), {height for _, height in places} == {places[0][1]}, places[0][0] < places[1][0]) == (1, True, True)


def test_nothing_is_drawn_between_quotes_of_different_times():
    series = RateSeries("r", "A per B", "X", (RateBin("2000-01-03", "2000-01-31", "1", "2"), RateBin("2009-01-02", "2009-01-30", "2", "3")))
    judged = {"implied_rate": {"rate": "2"}, "roles": []}
    row = replace(DURALEV.amounts[0], route="r", judgement=judged)
    written = "".join(chapters_of(replace(DURALEV, amounts=(row,), pictures=Pictures(None, (series,))), Place()))
    assert written.count('class="published"') == 2


def test_a_report_without_pictures_is_whole_too():
    read = Page(html_report([replace(example("duralev"), pictures=None)]))
    assert ('class="rates"' in page("duralev"), "timeline" in {attrs.get("class") for attrs in read.all("svg")}) == (True, True)
    assert {"rates"} & {attrs.get("class") for attrs in read.all("svg")} == set()


def test_every_rule_that_was_run_has_a_sign_with_its_outcome():
    signs = re.findall(r"<title>([A-Z]{3}\d{3}): ([a-z ]+)</title>", page("duralev"))
    assert {rule: outcome.replace(" ", "_") for rule, outcome in signs} == {
        rule: outcome.value for rule, outcome in example("duralev").outcomes.items()
    }


def test_several_inputs_have_an_index_and_a_part_each():
    read = Page(page("several"))
    parts = [attrs["id"] for attrs in read.all("article") if attrs.get("class") == "notice"]
    index = [attrs["href"] for tag, attrs, place in read.elements if tag == "a" and "table" in place and attrs["href"].startswith("#n")]
    assert (parts, index) == (["n1", "n2", "n3", "n4"], ["#n1", "#n2", "#n3", "#n4"])
    assert "This file could not be read as a notice, and nothing of it was assessed." in read.text


def test_text_is_escaped_wherever_it_stands():
    assert element("p", "<b>&", title='"<') == '<p title="&quot;&lt;">&lt;b&gt;&amp;</p>'
    assert escaped("a\u202eb\n c") == "a\\u202eb c"
    assert prose("a <b\nc\n  \nd\n") == "a &lt;b\nc<br><br>d\n"
    assert route("a.0.b") == "<code>a.<wbr>0.<wbr>b</code>"
    assert "<script" not in element("p", HOSTILE)


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (date(2010, 1, 1), date(2020, 9, 4), ["2010", "2012", "2014", "2016", "2018", "2020"]),
        (date(2010, 1, 1), date(2011, 1, 1), ["2010-02", "2010-04", "2010-06", "2010-08", "2010-10", "2010-12"]),
        (date(2010, 1, 1), date(2010, 1, 8), ["2010-01-01"]),
    ],
)
def test_a_time_axis_has_few_round_marks(first, last, labels):
    assert [label for _, label in Days(first.toordinal(), last.toordinal(), 0.0, 100.0).ticks()] == labels


def test_a_value_axis_has_round_marks_and_shows_far_values_by_powers():
    assert [label for _, label in Figures(0.0, 1.72, 100.0, 0.0).ticks()] == ["0", "0.5", "1", "1.5"]
    assert [label for _, label in Figures(2.6, 191.0, 100.0, 0.0, logarithmic=True).ticks()] == ["5", "10", "20", "50", "100"]
    assert [label for _, label in Figures(0.5, 2e6, 100.0, 0.0, logarithmic=True).ticks()][:3] == ["1", "10", "100"]


def colours(dark):
    """Return the colours of the style sheet, those of the dark one over the others."""
    light, night = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)[:2]
    found = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", light))
    return found | (dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", night)) if dark else {})


def luminance(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("ink", ["ink", "quiet", "accent", "critical", "high", "medium", "low", "info"])
@pytest.mark.parametrize("ground", ["paper", "raised", "shade"])
def test_text_stands_out_from_its_ground(dark, ink, ground):
    lighter, darker = sorted((luminance(colours(dark)[ink]), luminance(colours(dark)[ground])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5
