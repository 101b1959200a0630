"""`init`: answers become exactly the file that a careful person would write, and it loads."""

import re

import pytest
import yamllint.linter
from yamllint.config import YamlLintConfig

from noticecheck.cli.fields import notice_fields
from noticecheck.cli.interview import interview
from noticecheck.cli.notice_text import filled, scalar, skeleton
from noticecheck.model.stated import NOT_STATED, Absent, Unknown
from noticecheck.source.read import notice_from_bytes

HOUSE = YamlLintConfig("{extends: default, rules: {line-length: {max: 140}, document-start: disable, comments-indentation: disable}}")
"""Comments that stand for the items of a list are indented as the items would be, which yamllint does not foresee."""

COMMENT = re.compile(r"\s*#.*")


class Person:
    """Answers by the route that a question names, in turn; Enter for every question that has no answer left."""

    def __init__(self, **answers):
        self.answers = {route.replace("__", "."): list(texts) for route, texts in answers.items()}
        self.asked = []

    def __call__(self, prompt):
        route = re.match(r"\s*((?:another )?[\w.]*)", prompt)[1]
        self.asked.append(route)
        left = self.answers.get(route)
        return left.pop(0) if left else ""


def lines_of(text):
    return [line.rstrip() for line in (COMMENT.sub("", line) for line in text.splitlines()) if line.strip()]


def written(person):
    return filled(interview(person), None)


def loaded(text):
    return notice_from_bytes(text.encode(), "one.notice.yaml")


ANSWERS = {
    "source__completeness": ["full"],
    "source__as_of": ["2024-11-30"],
    "document__type": ["red alert", "Red Notice"],
    "document__control_no": ["A-5678/9-2024"],
    "document__requesting_country": ["Norway", "NO"],
    "document__requested": ["05/06/2024", "2024-06-05"],
    "document__public_extract": ["-"],
    "person__family_name": ['O\'NEIL: the "younger"'],
    "person__also_known_as": ["O'NEIL, Junior"],
    "another person__also_known_as": ["Ó Néill"],
    "person__fingerprints": ["No"],
    "person__deceased": ["yes"],
    "person__nationalities": ["NO"],
    "another person__nationalities": ["PL", "xx", ""],
    "person__born": ["y"],
    "person__born__date": ["1981"],
    "person__photo": ["?"],
    "person__physical_description": ["y"],
    "person__physical_description__height": ["180", "180 cm"],
    "another person__physical_description__height": ["5 ft 11 in", ""],
    "status": ["charged"],
    "facts__summary": ["In March 2024 he drew up false invoices."],
    "": ["A colleague signed them.", "."],
    "facts__summary_is": ["verbatim"],
    "facts__time": ["2024-03-04 to 2024-03-28"],
    "facts__role": ["-"],
    "facts__amounts": ["y"],
    "facts__amounts__0__amount": ["312,000 EUR"],
    "facts__amounts__0__stated_as": ["340000 USD"],
    "offences": ["maybe", "y"],
    "offences__0__charge": ["fraud"],
    "offences__0__max_penalty": ["4 years"],
    "offences__0__committed": ["2024-03"],
    "another offences": ["y", ""],
    "offences__1__charge": ["forgery"],
    "offences__1__law": ["?"],
}
ANSWERED = """\
noticecheck: 1
source:
  completeness: full
  as_of: 2024-11-30
  not_stated:
    - document.public_extract
    - document.art83_1b_decision
    - person.nationality_confirmed
    - person.dna
    - facts.role
    - warrant.judicial_appeal
    - warrant.copy
    - extradition.assurance
  unknown: [person.photo, offences.1.law]
document:
  type: red_notice
  control_no: A-5678/9-2024
  requesting_country: "NO"
  requested: 2024-06-05
person:
  family_name: "O'NEIL: the \\"younger\\""
  born:
    date: 1981
  also_known_as: ["O'NEIL, Junior", "Ó Néill"]
  nationalities: ["NO", PL]
  physical_description:
    height: [180 cm, 5 ft 11 in]
  fingerprints: false
  deceased: true
status: charged
facts:
  summary: |
    In March 2024 he drew up false invoices.
    A colleague signed them.
  summary_is: verbatim
  time: {from: 2024-03-04, to: 2024-03-28}
  amounts:
    - amount: 312,000 EUR
      stated_as: 340000 USD
offences:
  - charge: fraud
    max_penalty: 4 years
    committed: {date: 2024-03}
  - charge: forgery
"""


def person(answers):
    return Person(**answers)


def test_the_answers_are_the_file():
    assert lines_of(written(person(ANSWERS))) == ANSWERED.splitlines()


def test_the_file_says_what_was_answered():
    notice = loaded(written(person(ANSWERS)))
    assert notice.text(("person", "family_name")) == 'O\'NEIL: the "younger"'
    assert notice.text(("facts", "summary")) == "In March 2024 he drew up false invoices.\nA colleague signed them."
    assert notice.look(("person", "forenames")) == Absent()
    assert (notice.text(("document", "type")), notice.look(("person", "dna"))) == ("red_notice", NOT_STATED)
    assert notice.look(("facts", "role")) == NOT_STATED
    assert notice.look(("facts", "acts")) == Unknown("prose", "facts.acts")
    assert notice.look(("offences", 1, "law")) == Unknown("not_transcribed", "offences.1.law")
    assert notice.look(("person", "photo", "present")) == Unknown("not_transcribed", "person.photo")


def test_a_wrong_answer_is_told_and_asked_again(capsys):
    asked = person(ANSWERS)
    interview(asked)
    told = [line.strip() for line in capsys.readouterr().err.splitlines() if line.startswith("  ")]
    assert [line for line in told if not line.startswith(("a value", "-  ", "?  "))] == [
        "write one of: red_notice, diffusion, pending_request",
        "'Norway' is not a country code of ISO 3166-1; write NO",
        "'05/06/2024' is ambiguous: the order of day and month, or the century, is not clear; write it as YYYY-MM-DD, YYYY-MM or YYYY",
        "'xx' is not a country code of ISO 3166-1; write two capital letters, for example RU",
        "'180' is not a measure; write number and unit, for example 180 cm, 5 ft 11 in or 80 kg",
        "write y, - or ?",
    ]


def test_a_red_notice_for_prosecution_is_not_asked_for_what_only_others_have():
    asked = person(ANSWERS)
    interview(asked)
    absent = {"document.addressees", "document.sent_by", "judgment", "offences.0.sentence", "document.suspended_on", "context", "suppress"}
    assert absent & set(asked.asked) == set()


def test_a_diffusion_on_a_convicted_person_is_asked_for_what_it_has():
    asked = Person(
        source__completeness=["extract"], document__type=["diffusion"], status=["convicted"], offences=["y"], judgment=["y"]
    )  # fmt: skip
    interview(asked)
    assert {"document.addressees", "document.sent_by", "judgment.court", "offences.0.sentence"} <= set(asked.asked)
    assert {"document.public_extract", "document.art83_1b_decision"} & set(asked.asked) == set()


def test_in_an_extract_every_no_is_written_down():
    text = written(Person(source__completeness=["extract"], document__type=["diffusion"], document__control_no=["?"]))
    notice = loaded(text)
    assert notice.look(("document", "control_no")) == Unknown("not_transcribed", "document.control_no")
    assert notice.look(("document", "file_no")) == NOT_STATED
    assert notice.look(("warrant", "number")) == NOT_STATED
    assert notice.look(("facts", "role")) == Unknown("extract", "facts.role")


def test_completeness_has_to_be_answered():
    asked = Person(source__completeness=["", "?", "whole", "full"])
    assert interview(asked)["source"] == {"completeness": "full"} | {
        "not_stated": interview(Person(source__completeness=["full"]))["source"]["not_stated"]
    }
    assert asked.asked.count("source.completeness") == 4


def test_what_is_not_asked_any_more_is_not_transcribed(noticecheck, folder):
    done = noticecheck("init", stdin="full\n2024-11-30\n-\nred_notice\n")
    assert (done.code, done.out) == (0, "")
    assert done.err.endswith("noticecheck: written: my.notice.yaml; next: noticecheck audit my.notice.yaml\n")
    notice = loaded((folder / "my.notice.yaml").read_text())
    assert notice.text(("document", "type")) == "red_notice"
    assert notice.look(("document", "control_no")) == Unknown("not_transcribed", "document.control_no")
    assert notice.look(("warrant", "number")) == Unknown("not_transcribed", "warrant")
    assert notice.look(("facts", "acts")) == Unknown("not_transcribed", "facts.acts")


def test_a_hidden_character_is_refused(capsys):
    assert interview(Person(source__completeness=["full"], person__family_name=["DURA\u202eLEV", "DURALEV"]))["person"] == {
        "family_name": "DURALEV"
    }
    assert "it holds the character U+202E, which cannot be seen; type it without" in capsys.readouterr().err


def test_an_interrupt_writes_nothing(noticecheck, folder, monkeypatch):
    def interrupt(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("noticecheck.cli.new_notice.read_line", interrupt)
    assert (noticecheck("init").code, list(folder.iterdir())) == (130, [])


def test_the_empty_file_loads_as_a_full_document_that_states_nothing(noticecheck, folder):
    assert noticecheck("init", "--defaults").code == 0
    notice = loaded((folder / "my.notice.yaml").read_text())
    assert notice.data == {"noticecheck": 1, "source": {"completeness": "full"}}
    assert noticecheck("audit", "my.notice.yaml", "--as-of", "2024-01-01", "--fail-on", "never").code == 0


def test_the_empty_file_names_every_key_of_the_format():
    keys = re.findall(r"^(?: *(?:# )?(?:- |  )*)(\w+):", skeleton(None).replace("{date: , from: , to:}", ""), re.MULTILINE)
    named = set()

    def walk(fields):
        for field in fields:
            named.add(field.key)
            walk(field.fields)

    walk(notice_fields())
    assert named - set(keys) == set()


@pytest.mark.parametrize(
    "text", [skeleton(None), skeleton("notice.schema.json"), written(person(ANSWERS))], ids=["empty", "with a schema", "answered"]
)
def test_what_is_written_is_tidy_yaml(text):
    assert [str(problem) for problem in yamllint.linter.run(text, HOUSE)] == []


def first_line(file):
    return file.read_text(encoding="utf-8").splitlines()[0]


def test_the_schema_that_editors_check_by_stands_beside_the_notice(noticecheck, folder):
    (folder / "cases").mkdir()
    assert noticecheck("init", "cases/one.notice.yaml", "--defaults").code == 0
    assert noticecheck("init", "cases/two.notice.yaml", stdin="full\n").code == 0
    modelines = [first_line(folder / "cases" / name) for name in ("one.notice.yaml", "two.notice.yaml")]
    assert modelines == ["# yaml-language-server: $schema=notice.schema.json"] * 2
    assert (folder / "cases" / "notice.schema.json").read_text() == noticecheck("schema", "notice").out


def test_a_schema_that_is_there_is_used_as_it_is_unless_force_renews_it(noticecheck, folder):
    (folder / "notice.schema.json").write_text("{}")
    assert noticecheck("init", "--defaults").code == 0
    assert (first_line(folder / "my.notice.yaml"), (folder / "notice.schema.json").read_text()) == (
        "# yaml-language-server: $schema=notice.schema.json",
        "{}",
    )
    assert noticecheck("init", "--defaults", "--force").code == 0
    assert (folder / "notice.schema.json").read_text() == noticecheck("schema", "notice").out


def test_no_schema_is_written_where_none_is_wanted(noticecheck, folder):
    assert noticecheck("init", "--defaults", "--no-schema").code == 0
    assert ([path.name for path in folder.iterdir()], (folder / "my.notice.yaml").read_text()) == (["my.notice.yaml"], skeleton(None))


def test_a_schema_is_written_and_named_relative_to_the_file(noticecheck, folder):
    (folder / "cases").mkdir()
    assert noticecheck("init", "cases/one.notice.yaml", "--defaults", "--schema", "notice.schema.json").code == 0
    assert (folder / "cases" / "one.notice.yaml").read_text().splitlines()[0] == "# yaml-language-server: $schema=../notice.schema.json"
    assert (folder / "notice.schema.json").read_text() == noticecheck("schema", "notice").out
    assert noticecheck("init", "two.notice.yaml", "--defaults", "--schema", "notice.schema.json").code == 0


def test_a_file_that_is_there_is_not_overwritten(noticecheck, folder):
    (folder / "my.notice.yaml").write_text("mine")
    told = "noticecheck: my.notice.yaml is there already; --force overwrites it\n"
    assert (noticecheck("init", "--defaults"), (folder / "my.notice.yaml").read_text()) == ((2, "", told), "mine")
    assert noticecheck("init", "--defaults", "--force").code == 0


def test_a_name_that_is_no_yaml_is_refused(noticecheck):
    told = "noticecheck: one.json: a notice is written as YAML; let the name end in .notice.yaml\n"
    assert noticecheck("init", "one.json", "--defaults") == (2, "", told)


def test_the_file_can_go_to_stdout(noticecheck):
    assert noticecheck("init", "-", "--defaults") == (0, skeleton(None), "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow", "Moscow"),
        ("2016-05-01", "2016-05-01"),
        ("1981", "1981"),
        ("NO", '"NO"'),
        ("null", '"null"'),
        ("0012345", '"0012345"'),
        ("1e5", '"1e5"'),
        ("{{name}}", '"{{name}}"'),
        ("a: b", '"a: b"'),
        ("a # b", '"a # b"'),
        ("- a", '"- a"'),
        ("Иванов", '"Иванов"'),
        ("true", "true"),
        ("Oktyabrsky District Court, St. Petersburg", "Oktyabrsky District Court, St. Petersburg"),
    ],
)
def test_a_value_is_quoted_where_a_reader_might_take_it_for_something_else(text, expected):
    assert scalar(text) == expected
