"""What is read is what was written: no value is turned into another, and every place is right."""

import pytest
from source.problems import as_told, at, problems

from noticecheck.model.partial_date import PartialDate
from noticecheck.model.tree import Map, locate
from noticecheck.source.read import compose, notice_from_bytes

H = "noticecheck: 1\n"


def person(text, name="n.yaml"):
    return notice_from_bytes(text.encode(), name).data["person"]


@pytest.mark.parametrize(
    "written",
    [
        "0012345",
        "12:30:45",
        "1_000",
        "010",
        "0x1F",
        "1e3",
        "1.50",
        "yes",
        "no",
        "on",
        "off",
        "y",
        "true",
        "2010-12-15",
        ".inf",
        "=",
        "+7",
        "-0",
    ],
)
def test_a_text_field_keeps_a_value_as_written(written):
    assert person(f"{H}person: {{family_name: {written}}}\n") == {"family_name": written}


def test_norway_is_a_country():
    assert person(f"{H}person: {{nationalities: [NO, 'NO', FR]}}\n") == {"nationalities": ("NO", "NO", "FR")}


@pytest.mark.parametrize("written", ["null", "Null", "NULL", "~", "", "''", '""', "'  '"])
def test_nothing_and_empty_text_are_not_stated(written):
    assert person(f"{H}person:\n  sex: M\n  family_name: {written}\n") == {"sex": "M"}


@pytest.mark.parametrize("quoted", ["'null'", '"null"', "'~'"])
def test_a_null_in_quotes_is_text(quoted):
    assert person(f"{H}person: {{family_name: {quoted}}}\n") == {"family_name": quoted[1:-1]}


def test_empty_lists_and_groups_are_not_stated():
    assert notice_from_bytes(f"{H}offences: []\nperson: {{photo: {{}}, nationalities: []}}\n".encode(), "n.yaml").data == {"noticecheck": 1}


def test_space_around_a_value_is_no_part_of_it():
    assert person(f"{H}person: {{family_name: ' Duralev ', nationalities: [' RU']}}\n") == {
        "family_name": "Duralev",
        "nationalities": ("RU",),
    }


@pytest.mark.parametrize(("written", "read"), [("true", True), ("True", True), ("FALSE", False), ("'true'", True)])
def test_true_and_false_are_read_as_yaml_1_2_writes_them(written, read):
    assert person(f"{H}person: {{dna: {written}}}\n") == {"dna": read}


def test_json_has_the_same_shape_and_keeps_numbers_as_written():
    text = (
        r'{"noticecheck": 1, "person": {"family_name": "Жук \ud83d\ude00", "forenames": 1.50, "occupation": 1e3, "dna": true, "sex": null}}'
    )
    assert person(text, "n.json") == {"family_name": "Жук 😀", "forenames": "1.50", "occupation": "1e3", "dna": True}


@pytest.mark.parametrize("name", ["n.JSON", "-", "n.txt", "n.jsonl"])
def test_json_is_known_by_its_name_or_by_how_it_starts(name):
    assert person(r' {"noticecheck": 1, "person": {"family_name": "\ud83d\ude00"}}', name) == {"family_name": "😀"}


def test_yaml_without_a_name_is_read_as_yaml():
    assert person("{noticecheck: 1, person: {sex: M}}", "-") == {"sex": "M"}


LINE_ENDS = pytest.mark.parametrize(
    "end", [pytest.param("\n", id="of Unix"), pytest.param("\r\n", id="of Windows"), pytest.param("\r", id="of old Macs")]
)

PROSE = """\
noticecheck: 1
facts:
  summary: |
    In 2010 😀 he took
    the money.

    End.
  role: >-
    a
    b
  acts: "one
    two"
"""


@LINE_ENDS
def test_prose_of_several_lines_is_read_the_same_with_every_line_end(end):
    facts = notice_from_bytes(PROSE.replace("\n", end).encode(), "n.yaml").data["facts"]
    assert facts == {"summary": "In 2010 😀 he took\nthe money.\n\nEnd.", "role": "a b", "acts": "one two"}


@LINE_ENDS
@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(PROSE + "stauts: x\n", at(13, 1, "unknown key 'stauts'", "did you mean 'status'?", 6), id="after prose"),
        pytest.param(
            "noticecheck: 1\nperson: {also_known_as: [😀, 'Ж'], sx: M}\n",
            at(2, 35, "unknown key 'sx' in person", "did you mean 'sex'?", 2),
            id="after characters of four bytes",
        ),
        pytest.param(
            "noticecheck: 1\nperson:\t{sx: M}\n", at(2, 10, "unknown key 'sx' in person", "did you mean 'sex'?", 2), id="after a tab"
        ),
    ],
)
def test_a_place_is_right(text, told, end):
    found = problems(text.replace("\n", end), "n.yaml")
    assert found == as_told(text, "n.yaml", [told])


def test_every_problem_of_a_file_is_told_in_its_order():
    text = "status: x\noffences:\n  - {max_penalty: 5}\n  - {chrage: a}\nstatus: charged\nperson: {dna: 1}\n"
    told = (
        at(1, 1, "the key 'noticecheck' is missing", "write `noticecheck: 1` as the first line"),
        at(
            3,
            19,
            "offences.0.max_penalty: '5' is not a duration; write for example 24 months, 2 years, 3 years 2 months or 45 days, in English",
        ),
        at(4, 6, "unknown key 'chrage' in offences.1", "did you mean 'charge'?", 6),
        at(5, 1, "the key 'status' is here for the second time; the first is in line 1", "keep one of the two", 6),
        at(6, 15, "person.dna: '1' is neither true nor false; write true or false"),
    )
    assert problems(text, "n.yaml") == as_told(text, "n.yaml", told)


def test_a_date_keeps_its_words_and_its_precision():
    notice = notice_from_bytes(f"{H}document: {{published: 2016-5}}\n".encode(), "n.yaml")
    published = notice.look(("document", "published"))
    assert isinstance(published, PartialDate)
    assert (published.first.isoformat(), published.last.isoformat(), published.precision, published.text) == (
        "2016-05-01", "2016-05-31", "month", "2016-5",
    )  # fmt: skip


TREE = """\
warrant:
  number: "12"
  issued:
offences:
  - charge: fraud
    place: {country: RU}
  - {charge: theft}
person: {also_known_as: [A, B]}
"""


@pytest.mark.parametrize(
    ("route", "line", "text"),
    [
        pytest.param(("warrant", "number"), 2, '"12"', id="a value is at its value"),
        pytest.param(("warrant",), 1, "warrant", id="a group is at its key"),
        pytest.param(("warrant", "issued"), 3, "issued", id="what is empty is at its key"),
        pytest.param(("warrant", "country"), 1, "warrant", id="what is missing is at the key of its group"),
        pytest.param(("offences", 0), 5, "charge", id="an item is at its first key"),
        pytest.param(("offences", 1, "law"), 7, "charge", id="what is missing in an item is at the item"),
        pytest.param(("offences", 0, "place", "place"), 6, "place", id="a key missing in a group of its own name is at the group"),
        pytest.param(("offences", 5, "law"), 4, "offences", id="what is missing in a missing item is at the list"),
        pytest.param(("person", "also_known_as", 1), 8, "B", id="an item of text is at its text"),
        pytest.param(("warrant", "issued", "x"), 3, "issued", id="what is missing in what is empty is at its key"),
        pytest.param(("facts", "role"), 1, "", id="what is missing at the top is at the start"),
    ],
)
def test_a_route_points_at(route, line, text):
    tree = compose(TREE, "n.yaml")
    assert isinstance(tree, Map)
    place = locate(tree, route)
    start, end = place.start_mark, place.end_mark
    assert (start.line + 1, end.line + 1, TREE.split("\n")[start.line][start.column : end.column]) == (line, line, text)
