"""The rulebook compiled once: a changed file is seen, a damaged one is ignored, and nothing is read that did not change."""

import json
import os

import pytest

from noticecheck.errors import RuleError
from noticecheck.rulebook import compiled, compiling, written
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.condition_reads import reads_of
from noticecheck.rulebook.files import read_yaml
from noticecheck.rulebook.where import COMPILED

RULE = "THR/THR001-no-offence-reaches-two-years.yaml"


@pytest.fixture
def stored(own_rules):
    """The compiled file of rules that were compiled before."""
    compiled.shipped()
    return own_rules / COMPILED / "rulebook.json"


def body(stored):
    """What is stored, put together: the first line says how long the two parts are, and whether they may be trusted."""
    head, _, parts = stored.read_bytes().partition(b"\n")
    size = json.loads(head)["sizes"][0]
    table, rows = json.loads(parts[:size]), map(json.loads, parts[size:].split(b"\n"))
    return table | {"law": [law | {"provisions": [next(rows) for _ in law["provisions"]]} for law in table["law"]]}


def refuse(path):
    raise AssertionError(f"{path.name} was read again")


@pytest.fixture
def reading_is_refused(monkeypatch, stored):
    """From here on, after a first run, whatever reads a YAML file fails."""
    for module in (compiling, written):
        monkeypatch.setattr(module, "read_yaml", refuse)
    return stored


def test_nothing_is_parsed_when_no_file_has_changed(reading_is_refused):
    assert compiled.shipped() == body(reading_is_refused)


def test_the_first_run_gives_what_later_runs_give(own_rules):
    first = compiled.shipped()
    assert first == compiled.shipped() == body(own_rules / COMPILED / "rulebook.json")


@pytest.mark.usefixtures("stored")
def test_a_rule_is_compiled_without_what_an_audit_never_reads(own_rules):
    rule = next(rule for rule in compiled.shipped()["rules"] if rule["id"] == "THR001")
    whole = read_yaml(own_rules / RULE)
    assert rule == {key: value for key, value in whole.items() if key not in {"examples", "why", "note"}} | {"reads": reads_of(whole)}


@pytest.mark.usefixtures("stored")
def test_a_changed_rule_is_seen(own_rules):
    before = load_rulebook()
    path = own_rules / RULE
    path.write_text(path.read_text(encoding="utf-8").replace("title: No offence", "title: Really no offence"), encoding="utf-8")
    after = load_rulebook()
    titles = [rule["title"] for rule in compiled.shipped()["rules"] if rule["id"] == "THR001"]
    assert (titles, after.sha256 == before.sha256) == (["Really no offence reaches the two-year threshold for prosecution"], False)


@pytest.mark.usefixtures("stored")
def test_a_rule_that_was_removed_is_gone(own_rules):
    (own_rules / RULE).unlink()
    assert [rule["id"] for rule in compiled.shipped()["rules"] if rule["id"] == "THR001"] == []


@pytest.mark.usefixtures("stored")
def test_a_changed_law_is_seen(own_rules):
    path = own_rules / "_law" / "udhr.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("title: ", "title: The ", 1), encoding="utf-8")
    titles = [law["title"] for law in compiled.shipped()["law"] if law["instrument"] == "udhr"]
    assert titles == [read_yaml(path)["title"]]


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"sha256": "0"}', b'{"stamp": "0", "seal": "0"}\n{}'], ids=repr
)
def test_a_damaged_compiled_file_is_ignored_and_made_again(stored, damage):
    good, table = stored.read_bytes(), body(stored)
    stored.write_bytes(damage)
    assert (compiled.shipped(), stored.read_bytes()) == (table, good)


def test_a_compiled_file_that_lost_its_end_is_not_trusted(stored):
    good, table = stored.read_bytes(), body(stored)
    stored.write_bytes(good[:-20])
    assert (compiled.shipped(), stored.read_bytes()) == (table, good)


def test_a_compiled_file_of_other_rules_is_not_trusted(stored):
    head, table = stored.read_bytes().partition(b"\n")[0], body(stored)
    stored.write_bytes(head + b"\n" + json.dumps(table | {"sha256": "0" * 64, "rules": []}).encode())
    assert compiled.shipped() == table


@pytest.mark.usefixtures("stored")
def test_a_rule_that_was_written_again_with_as_many_letters_is_seen(own_rules):
    path = own_rules / RULE
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("title: No offence", "title: NO offence"), encoding="utf-8")
    os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns + 1))
    titles = [rule["title"] for rule in compiled.shipped()["rules"] if rule["id"] == "THR001"]
    assert titles == ["NO offence reaches the two-year threshold for prosecution"]


def test_a_folder_that_cannot_be_written_to_works_without_a_compiled_file(own_rules):
    (own_rules / COMPILED).write_text("a file where the folder would be", encoding="utf-8")
    assert compiled.shipped()["data"]["rulebook"] == read_yaml(own_rules / "_data" / "rulebook.yaml")


def test_a_rule_against_the_grammar_is_named_with_its_file_and_key(own_rules):
    path = own_rules / RULE
    path.write_text(path.read_text(encoding="utf-8").replace("basis: D", "basis: Z"), encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        compiled.shipped()
    assert str(caught.value) == f"{RULE}: basis: Input should be 'D', 'C', 'H' or 'R'"


@pytest.mark.usefixtures("reading_is_refused")
def test_the_provisions_are_read_when_the_first_is_cited_and_then_no_more(monkeypatch):
    book, read = load_rulebook(), []
    part = compiled._part
    monkeypatch.setattr(compiled, "_part", lambda path, now, number: read.append(number) or part(path, now, number))
    cites = [book.provisions[name].cite for name in ("rpd-83-1-a-ii-1", "udhr-3", "rpd-34-3")]
    assert (cites[0], cites[2], read) == ("RPD Art. 83(1)(a)(ii), first indent", "RPD Art. 34(3)", [1])


def test_provisions_that_were_damaged_since_the_rulebook_was_opened_are_made_again(stored):
    book, good = load_rulebook(), stored.read_bytes()
    stored.write_bytes(good[:-20])
    assert (book.provisions["rpd-34-3"].cite, stored.read_bytes()) == ("RPD Art. 34(3)", good)
