"""`noticecheck redact`: what identifies a person is gone, also in other words, and what is written is still a notice."""

import json
import stat
from pathlib import Path

import pytest

from noticecheck.cli.entry import run
from noticecheck.engine.audit import audit
from noticecheck.model.finding import Outcome
from noticecheck.model.tree import parse_route
from noticecheck.money.rates import Rates
from noticecheck.redaction.profile import PROFILES
from noticecheck.redaction.redacted import redacted
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.source.read import notice_from_bytes, read_notice

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"
NOTICE = """\
noticecheck: 1
# Duralev's file, kept by counsel
source: {{completeness: full, as_of: 2020-09-04, obtained_by: copy from Anna Quimby}}
document: {{type: red_notice, requesting_country: RU, control_no: A-1234/5-2016, published: 2016-05-01}}
person:
  family_name: DURALEV
  forenames: Gregory
  also_known_as: [Grisha Stroitel]
  born: {{date: 1979-05-03, place: Barnaul, country: RU}}
  identity_documents: [{{type: passport, number: "AB 0012345"}}]
  parents: [{{name: Lyudmila Duraleva, relation: mother}}]
facts:
  summary_is: verbatim
  summary: {summary}
  entities: [{{name: Stroi Holding LLC, kind: company}}]
  accomplices: [{{name: Pyotr Zaitsev, acts: signed}}]
offences: [{{charge: fraud, place: {{place: Perm, country: RU}}}}]
extradition: {{located: {{country: US, date: 2018-09-18}}}}
suppress: [{{rule: JUD015, reason: copy with Anna Quimby, by: Anna Quimby}}]
context: {{notes: he lives in Fresno, exhibits: [{{id: E1, title: Letter of Gregory Duralev}}]}}
"""


def made(summary, profile="public", name="redacted.notice.yaml", also=()):
    return redacted(notice_from_bytes(NOTICE.format(summary=json.dumps(summary)).encode(), "a.yaml"), profile, name, also)


def summary_of(one):
    return notice_from_bytes(one.text.encode(), "r.yaml").text(("facts", "summary"))


@pytest.mark.parametrize(
    ("summary", "after"),
    [
        ("In Perm Gregory Duralev took 3 RUB.", "In Perm PERSON took 3 RUB."),
        ("DURALEV and duralev acted.", "PERSON and PERSON acted."),
        ("The money was Duralev's.", "The money was PERSON's."),
        ("Дуралев действовал с Дуралевым.", "PERSON действовал с PERSON."),
        ("деньги Дуралева и Григория", "деньги PERSON и Григория"),
        ("DURALYEV, born 3 May 1979", "PERSON, born 1979"),
        ("born on 03.05.1979 in Barnaul", "born on 1979 in a place"),
        ("passport AB0012345, also ab-00-12-345", "passport ending 2345, also ending 2345"),
        ("with his accomplice Zaitsev and Zaitseva", "with his accomplice ACCOMPLICE-1 and ACCOMPLICE-1"),
        ("of the company Stroi Holding LLC", "of the company COMPANY-1 LLC"),
        ("write to g.d@mail.example or +7 (495) 123-45-67", "write to EMAIL withheld or NUMBER withheld"),
        ("A-number A123-456-789", "A-number NUMBER withheld"),
        ("called Grisha Stroitel", "called ALIAS-1"),
        ("the amount of 73000000 RUB in 2010", "the amount of 73000000 RUB in 2010"),
    ],
)
def test_names_days_and_numbers_are_replaced_in_the_words_of_the_summary(summary, after):
    one = made(summary)
    assert summary_of(one) == after
    assert one.leaks == ()


ORIGINALS = {
    "court": ("duralev", "Gregory", "Stroitel", "Barnaul", "0012345", "1979-05-03", "Zaitsev", "Fresno", "by: Anna"),
    "ccf": ("Zaitsev", "Fresno", "2018-09-18", "US", "by: Anna", "obtained_by", "Letter"),
    "public": ("duralev", "Gregory", "Stroitel", "Barnaul", "0012345", "1979-05-03", "Zaitsev", "Stroi ", "A-1234", "2018-09-18", "Fresno"),
}
KEPT = {
    "court": ("A-1234/5-2016", "Stroi Holding LLC", "2018-09-18"),
    "ccf": ("DURALEV", "AB 0012345", "1979-05-03"),
    "public": ("fraud", "Perm"),
}


@pytest.mark.parametrize("profile", PROFILES)
def test_each_profile_takes_out_what_its_reader_must_not_see_and_keeps_the_rest(profile):
    text = made("DURALEV and Zaitsev met in Perm.", profile).text
    assert [word for word in ORIGINALS[profile] if word.casefold() in text.casefold()] == []
    assert [word for word in KEPT[profile] if word not in text] == []
    assert "kept by counsel" not in text


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("example", ["model-notice", "duralev-complete", "duralev", "kharis", "kulachenkov-diffusion", "browder-history"])
def test_a_redacted_example_is_a_notice_with_the_same_verdict(example, profile):
    notice = read_notice(EXAMPLES / f"{example}.notice.yaml")
    one = redacted(notice, profile, "r.notice.yaml")
    again = notice_from_bytes(one.text.encode(), "r.notice.yaml")
    before, after = (audit(each, load_rulebook(), notice.day(("source", "as_of")), Rates()) for each in (notice, again))
    assert (one.leaks, after.verdict.minimum_criteria) == ((), before.verdict.minimum_criteria)
    raised = {rule for rule, outcome in after.outcomes.items() if outcome is Outcome.DEFICIENT}
    assert raised <= {rule for rule, outcome in before.outcomes.items() if outcome is Outcome.DEFICIENT}


def test_what_was_dropped_is_blacked_out_and_not_absent():
    again = notice_from_bytes(made("x").text.encode(), "r.yaml")
    routes = ("extradition.located", "extradition.located.country", "person.born.place")
    assert [again.look(parse_route(route)).reason for route in routes] == ["redacted"] * 3


def test_the_key_gives_back_every_word():
    one = made("In Perm Gregory Duralev, passport AB0012345, met Zaitsev.")
    of_summary = [entry for entry in one.key if entry.route == "facts.summary"]
    assert [(entry.label, entry.original) for entry in of_summary] == [
        ("PERSON", "Gregory Duralev"),
        ("ending 2345", "AB0012345"),
        ("ACCOMPLICE-1", "Zaitsev"),
    ]
    assert ("person.family_name", "PERSON", "DURALEV") in one.key


@pytest.mark.parametrize(
    ("summary", "places"),
    [
        ("see file xxDuralevxx", [("facts.summary", 9, 20)]),
        ("see Durаlev", []),  # a Cyrillic letter in a Latin word: what it was, sounds the same, and is replaced
        ("Duralov", [("facts.summary", 0, 7)]),
        ("Gregor acted", [("facts.summary", 0, 6)]),
        ("number A_B/0:0;1 2 3 4 5", []),
    ],
)
def test_what_may_still_give_a_name_away_is_told_by_its_place(summary, places):
    assert [(leak.where, leak.start, leak.end) for leak in made(summary).leaks] == places


def test_words_of_a_list_of_ones_own_are_taken_out_too():
    one = made("His cousin Liisa Koski signed.", also=("Liisa Koski",))
    assert (summary_of(one), one.leaks) == ("His cousin OTHER-1 signed.", ())


def test_others_whom_the_summary_names_are_pointed_at():
    one = made("In Perm his cousin Liisa Koski signed.")
    assert one.others == (("facts.summary", 19, 30),)


@pytest.fixture
def redact(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in.notice.yaml").write_text(NOTICE.format(summary="DURALEV took it."), encoding="utf-8")

    def call(*arguments):
        code = run(["redact", "in.notice.yaml", *arguments])
        return code, capsys.readouterr().err

    return call


def test_the_key_is_a_file_of_its_own_that_only_its_owner_can_read(redact, tmp_path):
    code, err = redact("--profile", "public", "-o", "out.notice.yaml")
    assert code == 0
    key = tmp_path / "out.notice.yaml.key.json"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    data = json.loads(key.read_text(encoding="utf-8"))
    assert (data["notice"], data["profile"], len(data["sha256"])) == ("in.notice.yaml", "public", 64)
    assert {"route": "person.family_name", "label": "PERSON", "original": "DURALEV"} in data["entries"]
    assert "uralev" not in err.casefold()
    assert "uralev" not in (tmp_path / "out.notice.yaml").read_text(encoding="utf-8").casefold()


def test_where_something_is_left_nothing_is_written_and_the_value_is_not_printed(redact, tmp_path):
    (tmp_path / "in.notice.yaml").write_text(NOTICE.format(summary="see xxDuralevxx"), encoding="utf-8")
    code, err = redact("--profile", "court", "-o", "out.notice.yaml")
    assert (code, sorted(path.name for path in tmp_path.iterdir())) == (1, ["in.notice.yaml"])
    assert "noticecheck: facts.summary, characters 5 to 15: may still give away a name that stands at person.family_name\n" in err
    assert "uralev" not in err.casefold()


def test_the_name_of_the_file_counts_as_output(redact, tmp_path):
    code, err = redact("-o", "duralev.redacted.yaml")
    assert (code, (tmp_path / "duralev.redacted.yaml").exists()) == (1, False)
    assert "the name of the file, characters 1 to 7: may still give away a name" in err


def test_a_word_list_is_read_from_a_file_so_that_no_name_is_typed(redact, tmp_path):
    (tmp_path / "in.notice.yaml").write_text(NOTICE.format(summary="see xxDuralevxx"), encoding="utf-8")
    (tmp_path / "words.txt").write_text("xxDuralevxx\n\n", encoding="utf-8")
    assert redact("-o", "out.yaml", "--words", "words.txt")[0] == 0
    assert "see OTHER-1" in (tmp_path / "out.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-o", "out.yaml", "--profile", "press"], "--profile: 'press' is not known; choose from: court, ccf, public"),
        (["-o", "in.notice.yaml"], "the notice, the redacted notice and the key must be three files"),
        (["-o", "out.yaml", "--key", "out.yaml"], "the notice, the redacted notice and the key must be three files"),
        (["-o", "out.yaml", "--key", "old.json"], "old.json is there already; a key is never overwritten"),
        (["-o", "out.yaml", "--words", "none.txt"], "none.txt: is not there"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(redact, tmp_path, arguments, message):
    (tmp_path / "old.json").write_text("{}")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    code, err = redact(*arguments)
    assert (code, message in err) == (2, True)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_what_is_no_notice_is_told(redact, tmp_path):
    (tmp_path / "in.notice.yaml").write_text("noticecheck: 1\nhat: 1\n")
    code, err = redact("-o", "out.yaml")
    assert (code, "in.notice.yaml:2:1" in err) == (2, True)


def test_a_redacted_notice_can_be_made_into_every_paper(redact, tmp_path, capsys):
    redact("--profile", "public", "-o", "out.notice.yaml")
    for template in ("ccf", "bond", "expert", "clerk", "client"):
        assert run(["brief", "out.notice.yaml", "--template", template]) == 0
        said = capsys.readouterr().out
        assert [word for word in ORIGINALS["public"] if word.casefold() in said.casefold()] == []
    assert run(["questions", "out.notice.yaml"]) == 0
    assert "uralev" not in capsys.readouterr().out.casefold()
    assert tmp_path.is_dir()
