"""`noticecheck summary`: the reported operation of June 2016 as a synthetic batch, and what is counted of it."""

import csv
import io
import json
from itertools import cycle, islice
from pathlib import Path

import pytest

from noticecheck.cli.entry import run
from noticecheck.compare.tally import share
from noticecheck.report.saved import saved_reports

ROOT = Path(__file__).resolve().parent.parent.parent
BATCH = "project-red-batch"
STATES = "AL AM AR BO BR CL CN CO CR DO EC ES GT HN IN MX NI PE PL RU SV VN".split()  # noqa: SIM905
ECONOMIC = ["fraud", "embezzlement", "money laundering", "tax evasion"]
OTHER = ["murder", "theft", "drug trafficking", "robbery", "sexual assault", "bribery", "smuggling", "forgery"]


def notice(country, charge, number):
    return f"""\
noticecheck: 1
source: {{completeness: extract, as_of: 2016-06-23, obtained_by: invented for this test}}
document: {{type: red_notice, requesting_country: {country}, control_no: A-{number}/6-2016}}
offences: [{{charge: {charge}}}]
"""


@pytest.fixture(scope="module")
def batch(tmp_path_factory):
    """45 invented notices of 22 countries, 16 of them on charges of an economic kind. No person of the operation is in it."""
    folder = tmp_path_factory.mktemp("batch")
    charges = [*islice(cycle(ECONOMIC), 16), *islice(cycle(OTHER), 29)]
    for number, (charge, country) in enumerate(zip(charges, cycle(STATES), strict=False)):
        (folder / f"{number:02}.notice.yaml").write_text(notice(country, charge, number), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def rows(batch, tmp_path_factory):
    target = tmp_path_factory.mktemp("out") / "figures.csv"
    assert run(["summary", str(batch), "--format", "csv", "-o", str(target)]) == 0
    return list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8"))))


def of(rows, group):
    return {row["key"]: (row["notices"], row["share"]) for row in rows if row["group"] == group}


def test_case_N3_the_share_of_economic_charges_is_16_of_45(rows):
    assert of(rows, "charge_class")["economic"] == ("16", "35.6")
    assert of(rows, "all") == {"all": ("45", "100.0")}


def test_case_N3_the_batch_among_the_examples_gives_the_same_share(capsys):
    assert run(["summary", str(ROOT / "examples" / "project-red-batch"), "--format", "json"]) == 0
    rows = {(row["group"], row["key"]): row for row in json.loads(capsys.readouterr().out)}
    assert (rows["all", "all"]["notices"], rows["charge_class", "economic"]["notices"]) == (45, 16)
    assert sum(group == "requesting_country" for group, _ in rows) == 22


def test_case_N2_notices_are_counted_by_requesting_country_and_class_of_charge(rows):
    countries = of(rows, "requesting_country")
    assert list(countries) == STATES
    assert sum(int(number) for number, _ in countries.values()) == 45
    assert {key: number for key, (number, _) in of(rows, "charge_class").items()} == {
        "economic": "16", "corruption": "3", "sexual": "4", "violence": "4", "robbery": "4", "theft": "4", "drugs": "4", "forgery": "3",
        "trafficking": "3",
    }  # fmt: skip


def test_case_N1_no_batch_is_made_of_those_of_whom_only_several_had_notices():
    readme = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    assert "of the 105 persons of another operation only several were said to have notices, so that no batch stands for them" in readme


def test_the_table_says_the_same_and_ranks_no_country(batch, capsys):
    assert run(["summary", str(batch)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "45 notices, 0 with a deficiency"
    (economic,) = [line.split() for line in lines if "economic" in line]
    assert economic[-4:] == ["16", "35.6%", "0", "0"]
    first = lines.index("Requesting country") + 2
    countries = [line.split()[0] for line in lines[first : first + len(STATES)]]
    assert countries == sorted(countries)


def test_the_examples_are_counted_by_rule(capsys):
    assert run(["summary", str(ROOT / "examples"), "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    rule = next(row for row in rows if row["key"] == "DQL001")
    saved = (saved_reports(path.read_bytes(), path.name) for path in (ROOT / "examples" / "expected").glob("*.json") if path.stem != BATCH)
    expected = [one for some in saved for one in some]
    raised = [one for one in expected if one["outcomes"].get("DQL001") == "deficient"]
    assert (rule["group"], rule["notices"], rule["deficient"]) == ("rule", len(raised), len(raised))
    assert rows[0]["notices"] == len(expected) + 45


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_counted(tmp_path, capsys):
    (tmp_path / "good.notice.yaml").write_text(notice("FI", "fraud", 1), encoding="utf-8")
    (tmp_path / "bad.notice.yaml").write_text("noticecheck: 1\nhat: 2\n", encoding="utf-8")
    assert run(["summary", str(tmp_path)]) == 2
    done = capsys.readouterr()
    assert done.out.startswith("1 notice, 0 with a deficiency; 1 could not be read\n")
    assert "bad.notice.yaml:2:1" in done.err


def test_no_cell_is_a_formula(tmp_path, capsys):
    text = notice("FI", "fraud", 1).replace("requesting_country: FI", 'requesting_country: "{{=cmd}}"') + "template: true\n"
    (tmp_path / "a.notice.yaml").write_text(text, encoding="utf-8")
    assert run(["summary", str(tmp_path), "-f", "csv"]) == 0
    assert "\r\nrequesting_country,{{=cmd}},{{=cmd}},1," in capsys.readouterr().out


@pytest.mark.parametrize(("number", "every", "told"), [(16, 45, "35.6"), (1, 3, "33.3"), (1, 2000, "0.1"), (0, 5, "0.0"), (0, 0, "")])
def test_shares_are_rounded_half_up(number, every, told):
    assert share(number, every) == told
