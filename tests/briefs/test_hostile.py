"""Words of a notice stay words: in Markdown, HTML and DOCX, in shipped templates and in those of the user's own."""

import re
import zipfile
from html.parser import HTMLParser
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from papers import audited, paper, text

from noticecheck.briefs.blocks import blocks, plain
from noticecheck.briefs.brief import TEMPLATES
from noticecheck.briefs.written import rendered
from noticecheck.errors import InputError, UsageError
from noticecheck.records import replace

PIECES = (
    "<script>alert(1)</script>",
    "{{ 7 * 7 }}",
    "{% for x in range(9) %}x{% endfor %}",
    "[here](javascript:alert)",
    "**bold** and # title | cell",
    "</w:t></w:r><w:br/>",
    "&amp; <img src=x>",
    "![p](http://a.example/p.png)",
    "1. first - item",
)
HOSTILE = " ".join(PIECES)
NOTICE = f"""\
noticecheck: 1
source: {{completeness: full, as_of: 2024-11-30}}
document: {{type: red_notice, requesting_country: FI, published: 2024-09-10}}
facts:
  summary_is: verbatim
  summary: '{HOSTILE}'
  accomplices: [{{name: '{HOSTILE}'}}]
offences: [{{charge: '{HOSTILE}'}}]
context:
  exhibits: [{{id: E1, title: '{HOSTILE}'}}]
  relied_on_by: [{{document: '{HOSTILE}', exhibit: E1, repeats: [offences.0.charge]}}]
"""
OURS = {
    *("html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "ul", "ol", "li", "blockquote", "strong", "code"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def one():
    return audited(NOTICE)


class Tags(HTMLParser):
    """The tags and attributes of a page, and its text."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.text = set(), set(), ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize("template", TEMPLATES)
def test_html_has_no_tag_link_or_picture_from_a_notice(one, template):
    page = Tags(paper(one, template, "html").content.decode())
    assert page.tags <= OURS
    assert page.attributes <= {"lang", "dir", "charset", "http-equiv", "content", "name", "start"}
    text = re.sub(r"[0-9a-f]{64}|849", "", page.text)
    assert "49" not in text


@pytest.mark.parametrize("template", ["ccf", "bond", "habeas", "expert"])
def test_the_words_are_all_there_as_they_were_written(one, template):
    told = " ".join(plain(runs) for block in blocks(text(one, template)) for runs in _parts(block))
    page = Tags(paper(one, template, "html").content.decode()).text
    assert [piece for piece in PIECES if piece not in told] == []
    assert [piece for piece in PIECES if piece not in page] == []


def _parts(block):
    return (block.runs, *block.header, *(cell for row in block.rows for cell in row))


def test_docx_holds_the_words_as_text_and_no_part_of_them_as_xml(one):
    with zipfile.ZipFile(BytesIO(paper(one, "ccf", "docx").content)) as archive:
        body = ET.fromstring(archive.read("word/document.xml"))
        links = archive.read("word/_rels/document.xml.rels").decode()
    told = "".join(part.text or "" for part in body.iter(f"{W}t"))
    assert [piece for piece in PIECES if piece not in told] == []
    assert "javascript" not in links
    assert "a.example" not in links


def test_a_template_of_the_users_own_gets_the_words_just_as_harmless(one, tmp_path):
    own = tmp_path / "own.md.j2"
    own.write_text(
        "{% macro twice(x) %}{{ x }} {{ x }}{% endmacro %}{% for f in findings %}{% for q in f.words %}"
        "{{ q.text }}{{ q.text|upper }}{{ 'a ' ~ q.text }}{{ twice(q.text) }}{{ [q.text, q.text]|join(' ') }}{{ q.text|e }}"
        "{% endfor %}{% endfor %}",
        encoding="utf-8",
    )
    page = Tags(paper(one, own, "html").content.decode())
    assert page.tags == {"html", "head", "meta", "title", "style", "body", "main", "p"}
    assert "<script>alert(1)</script>" in page.text


def told(template, context):
    with pytest.raises(InputError) as raised:
        rendered(template, context)
    (problem,) = raised.value.problems
    return problem.line, problem.message


@pytest.mark.parametrize(
    ("body", "line", "message"),
    [
        ("a\n{% if %}\n", 2, "Expected an expression, got 'end of statement block'"),
        ("a\nb\n{{ nothing }}\n", 3, "UndefinedError: 'nothing' is undefined"),
        ("a\n{{ word.__class__.__mro__ }}\n", 2, "SecurityError: access to attribute '__class__' of"),
        ("{{ word|safe }}\n", 1, "No filter named 'safe'."),
        ("a\n{{ 1 / 0 }}\n", 2, "ZeroDivisionError: division by zero"),
        ("a\n\n{% include '../secret.md' %}\n", 3, "TemplateNotFound: "),
        ("{{ things.append(1) }}\n", 1, "SecurityError: "),
        ("{{ ''.__class__ }}\n", 1, "SecurityError: "),
        ("{{ range(99999999)|list }}\n", 1, "OverflowError: Range too big."),
    ],
)
def test_what_is_wrong_with_a_template_is_told_with_its_line(tmp_path, body, line, message):
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    folder = tmp_path / "templates"
    folder.mkdir()
    own = folder / "own.md"
    own.write_text(body, encoding="utf-8")
    at, said = told(own, {"word": "w", "things": [1]})
    assert (at, said[: len(message)]) == (line, message)


def test_a_template_that_is_no_text_is_told(tmp_path):
    own = tmp_path / "own.md"
    own.write_bytes(b"\xff\xfe")
    with pytest.raises(UsageError, match="cannot be read as UTF-8 text"):
        rendered(own, {})


def test_control_characters_become_visible(one):
    data = one.findings[0]
    evil = replace(one, findings=(replace(data, message="red \x1b[31m and \u202e turned \x07"),))
    for form in ("md", "html"):
        said = paper(evil, "ccf", form).content.decode()
        assert re.search(r"[\x00-\x08\x0b-\x1f\u202e]", said) is None
        assert "u001b" in said
    with zipfile.ZipFile(BytesIO(paper(evil, "ccf", "docx").content)) as archive:
        assert b"u001b" in archive.read("word/document.xml")
