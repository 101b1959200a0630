"""Notices as FollowTheMoney entities, checked by the library that defines them where it is installed (always in CI)."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from generated_notices import generated

import noticecheck
from noticecheck.cli.entry import run
from noticecheck.report.follow_the_money import entities_of, render_follow_the_money
from noticecheck.source.read import notice_from_bytes

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.notice.yaml"))
CHECK = ROOT / "tests" / "follow_the_money_check.py"
PYTHON = os.environ.get("NOTICECHECK_FTM_PYTHON", sys.executable)
HAS_LIBRARY = subprocess.run([PYTHON, "-c", "import followthemoney"], capture_output=True, check=False).returncode == 0
PROMISED = os.environ.get("NOTICECHECK_ALL_PROGRAMS") == "1"


def exported(notice):
    return render_follow_the_money(notice, noticecheck.audit(notice, as_of=date(2024, 11, 30)))


def example(name):
    return noticecheck.load_notice(next(path for path in EXAMPLES if path.name.startswith(name)))


@pytest.mark.skipif(not HAS_LIBRARY and not PROMISED, reason="the library followthemoney is not installed here")
def test_the_library_finds_nothing_wrong_with_any_example_or_generated_notice():
    notices = [*map(noticecheck.load_notice, EXAMPLES), *map(generated, range(30))]
    lines = "".join(map(exported, notices))
    done = subprocess.run([PYTHON, str(CHECK)], input=lines.encode(), capture_output=True, check=True)
    assert json.loads(done.stdout) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name.removesuffix(".notice.yaml"))
def test_no_entity_carries_a_topic(path):
    assert [one for one in map(json.loads, exported(noticecheck.load_notice(path)).splitlines()) if "topics" in one["properties"]] == []


def test_a_notice_is_a_person_a_sanction_its_proceedings_and_a_note_for_each_finding():
    notice = example("duralev-complete")
    report = noticecheck.audit(notice)
    entities = list(entities_of(notice, report))
    notes = len(report.findings) + len(report.observations)
    assert [one["schema"] for one in entities] == ["Person", "Sanction", "CourtCase", "CourtCaseParty", *["Note"] * notes]
    person, sanction, case, party, *_ = entities
    assert person["properties"] == {
        "name": ["Ivan EXAMPLE"],
        "firstName": ["Ivan"],
        "lastName": ["EXAMPLE"],
        "birthDate": ["1979-05-03"],
        "birthPlace": ["Barnaul"],
        "birthCountry": ["ru"],
        "hairColor": ["brown"],
        "eyeColor": ["brown"],
        "nationality": ["ru"],
        "spokenLanguage": ["rus"],
        "gender": ["male"],
        "height": ["1.8"],
        "weight": ["80"],
        "passportNumber": ["0012345"],
    }
    assert sanction["properties"]["status"][0] == "standing of the document: active"
    assert sanction["properties"]["status"][1].startswith("noticecheck: Does not meet the minimum criteria")
    assert case["properties"]["name"] == ["Arrest warrant 1234, Oktyabrsky District Court"]
    assert party["properties"] == {"case": [case["id"]], "party": [person["id"]], "role": ["person named in the notice"]}


def test_a_slot_of_a_template_and_a_measure_of_the_wrong_kind_make_no_number():
    raw = b"noticecheck: 1\ntemplate: true\nsource: {as_of: 2024-01-01}\nperson: {physical_description: {height: ['{{height}}', 80 kg]}}\n"
    person = json.loads(exported(notice_from_bytes(raw, "n.yaml")).splitlines()[0])
    assert person["properties"] == {"name": ["person without a stated name"]}


def test_the_same_notice_gives_the_same_entities():
    assert exported(example("model-notice")) == exported(example("model-notice"))


def test_the_command_warns_and_one_bad_notice_does_not_stop_the_others(tmp_path, capsys):
    bad = tmp_path / "bad.notice.yaml"
    bad.write_text("noticecheck: 2\n", encoding="utf-8")
    assert run(["export", str(bad), str(EXAMPLES[0])]) == 2
    told = capsys.readouterr()
    assert ("lists made of them outlive a notice" in told.err, told.out.count('"schema": "Person"')) == (True, 1)
