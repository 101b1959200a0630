"""`noticecheck read`, and the audit of a summary pasted with nothing else."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from noticecheck.cli.entry import run

ROOT = Path(__file__).resolve().parent.parent.parent
TEXT = "On 12 March 2019 in Gdynia, the accused took 400,000 PLN <b> from a company.\n"


@pytest.fixture
def summary(tmp_path):
    path = tmp_path / "summary.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_the_paragraph_is_shown_with_its_marks_and_a_list_of_them(summary, capsys):
    assert run(["read", summary, "--width", "100"]) == 0
    first, *rest = capsys.readouterr().out.splitlines()
    assert first == "summary.txt: summary of facts, language en"
    assert rest[1] == "On [12 March 2019]{when} in [Gdynia]{where}, the accused took [400,000 PLN]{sum} <b> from [a"
    assert rest[2] == "company]{unnamed}."


def test_the_page_is_escaped_and_has_a_mark_for_each_mention(summary, tmp_path):
    page = tmp_path / "read.html"
    assert run(["read", summary, "--format", "html", "-o", str(page)]) == 0
    html = page.read_text(encoding="utf-8")
    assert ("<b>" in html, html.count("&lt;b&gt;"), html.count("<mark title=")) == (False, 1, 4)


def test_as_json_every_mention_has_its_characters(summary, capsys):
    assert run(["read", summary, "-f", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert [one["text"] for one in data["mentions"]] == [data["text"][one["start"] : one["end"]] for one in data["mentions"]]
    assert {one["layer"] for one in data["mentions"]} == {"when", "where", "sum", "unnamed", "act"}


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("text", "5 kg of cocaine = 5,000 g (quantities.unit)"),
        ("html", "<td>5 kg of cocaine = 5,000 g</td>"),
        ("json", '"measures": [\n        {\n          "value": "5000",\n          "unit": "g"\n        }\n      ]'),
    ],
)
def test_a_quantity_is_shown_in_its_base_unit_beside_the_words(tmp_path, capsys, form, shown):
    path = tmp_path / "s.txt"
    path.write_text("On 12 March 2019 in Gdynia, the accused sold 5 kg of cocaine and 30 tablets to a stranger.", encoding="utf-8")
    assert run(["read", str(path), "-f", form, "--width", "100"] if form == "text" else ["read", str(path), "-f", form]) == 0
    told = capsys.readouterr().out
    assert (shown in told, told.count("5,000 g" if form != "json" else '"measures"')) == (True, 1)


def test_a_notice_without_a_summary_is_told(tmp_path, capsys):
    path = tmp_path / "n.yaml"
    path.write_text("noticecheck: 1\n", encoding="utf-8")
    assert run(["read", str(path)]) == 2
    assert "facts.summary is not given" in capsys.readouterr().err


def test_a_format_that_does_not_exist_is_told(summary, capsys):
    assert run(["read", summary, "-f", "pdf"]) == 2
    assert "choose from: text, html, json" in capsys.readouterr().err


def audited(capsys, *options):
    code = run(["audit", *options, "--format", "json", "--as-of", "2020-01-01"])
    return code, json.loads(capsys.readouterr().out)


def test_a_summary_alone_is_judged_by_what_it_says_and_the_rest_is_not_assessed(summary, capsys):
    code, report = audited(capsys, "--text", summary, "--country", "PL", "--type", "diffusion")
    assert (code, report["input"]["type"], report["input"]["requesting_country"]) == (0, "diffusion", "PL")
    assert [(one["rule_id"], one["basis"], one["outcome"]) for one in report["findings"] if one["rule_id"].startswith("FCT")] == [
        ("FCT009", "H", "for_review"),
        ("FCT014", "H", "for_review"),
    ]
    assert {report["outcomes"][rule_id] for rule_id in ("JUD002", "JUD004", "FCT001")} == {"met"}
    assert report["outcomes"]["JUD006"] == "not_assessed"


def test_a_conversion_in_a_pasted_summary_is_judged(tmp_path, capsys):
    path = tmp_path / "s.txt"
    path.write_text("From 2010 to 2011 he embezzled 73 million rubles (approximately 20,000,000 U.S. dollars).", encoding="utf-8")
    _, report = audited(capsys, "--text", str(path), "--country", "RU")
    found = [(one["rule_id"], one["basis"], [words["text"] for words in one["quoted"]]) for one in report["findings"]]
    assert ("DQL001", "C", ["73 million rubles", "20,000,000 U.S. dollars"]) in found


@pytest.mark.parametrize(
    ("more", "told"),
    [(["other.yaml"], "--text takes one text, and no notices beside it"), (["--type", "purple"], "purple")],
)
def test_what_cannot_be_with_a_text_is_told(summary, capsys, more, told):
    assert run(["audit", "--text", summary, *more]) == 2
    assert told in capsys.readouterr().err


def test_an_empty_text_is_told(tmp_path, capsys):
    path = tmp_path / "s.txt"
    path.write_text(" \n", encoding="utf-8")
    assert run(["audit", "--text", str(path)]) == 2
    assert "the text is empty" in capsys.readouterr().err


def test_a_paraphrase_is_audited_without_reading_its_prose():
    command = "import sys; from noticecheck.cli.entry import run; run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    arguments = ["audit", str(ROOT / "examples" / "duralev.notice.yaml"), "--format", "json"]
    done = subprocess.run(
        [sys.executable, "-c", command, *arguments], env={"PYTHONPATH": str(ROOT / "src")}, capture_output=True, text=True, check=False
    )
    assert {"noticecheck.prose.reading", "noticecheck.prose.acts", "noticecheck.prose.money"} & set(done.stderr.split()) == set()


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--country", "XX", "--country XX: 'XX' is not a country code of ISO 3166-1"),
        ("--type", "nonsense", "--type nonsense: write one of: red_notice, diffusion, pending_request"),
        ("--language", "english", "--language english: "),
    ],
)
def test_an_option_that_no_field_can_have_is_told_by_its_own_name(summary, capsys, option, value, told):
    assert run(["audit", "--text", summary, option, value]) == 2
    assert told in capsys.readouterr().err


def test_country_and_type_may_be_written_as_people_write_them(summary, capsys):
    _, report = audited(capsys, "--text", summary, "--country", "pl", "--type", "Red Notice")
    assert report["input"]["type"] == "red_notice"


def test_a_text_that_is_too_long_is_not_assessed_for_its_length(tmp_path, capsys):
    path = tmp_path / "long.txt"
    path.write_text(TEXT * 1500, encoding="utf-8")
    _, report = audited(capsys, "--text", str(path), "--country", "PL")
    reasons = {one["rule_id"]: one["reason"] for one in report["not_assessed"]}
    assert (reasons["JUD002"], reasons["FCT001"]) == ("length", "length")


def test_what_the_paragraph_lacks(tmp_path, capsys):
    path = tmp_path / "poor.txt"
    path.write_text(
        "In the period from 2010 to 2011, being the head of a commercial organisation, the accused together with unidentified persons "
        "embezzled 73 million rubles (approximately 20,000,000 U.S. dollars) of commercial organisations.",
        encoding="utf-8",
    )
    _, report = audited(capsys, "--text", str(path), "--country", "RU", "--type", "red_notice")
    found = {(one["rule_id"], one["basis"], one["outcome"]) for one in report["findings"]}
    review = {(rule, "H", "for_review") for rule in ("FCT006", "FCT009", "JUD003", "JUD004")}
    assert found == review | {("DQL001", "C", "deficient")}
