"""Bytes and files: encodings, sizes, what is not there, and what cannot be read."""

import pytest
from source.problems import as_told, at, problems

from noticecheck.errors import InputError, Problem
from noticecheck.source.limits import MAX_BYTES, MAX_NODES, MAX_SCALAR
from noticecheck.source.read import notice_from_bytes, read_notice

UTF_16 = "n.yaml is written in UTF-16"


def told_of(raw):
    with pytest.raises(InputError) as caught:
        notice_from_bytes(raw, "n.yaml")
    return caught.value.problems


def told_of_file(path):
    with pytest.raises(InputError) as caught:
        read_notice(path)
    return caught.value.problems


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("noticecheck: 1".encode("utf-16"), id="with a mark"),
        pytest.param(b"\xfe\xff\0n", id="with the other mark"),
        pytest.param("noticecheck: 1".encode("utf-16-le"), id="without a mark"),
        pytest.param("noticecheck: 1".encode("utf-16-be"), id="without a mark, the other way round"),
    ],
)
def test_utf_16_is_named_as_what_it_is(raw):
    assert told_of(raw) == (Problem("n.yaml", 0, 0, UTF_16, "save it as UTF-8"),)


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        pytest.param(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "a PDF", id="PDF"),
        pytest.param(b"PK\x03\x04\x14\0\x06\0word", "a Word document or an archive", id="DOCX"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture", id="PNG"),
        pytest.param(b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture", id="JPEG"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document", id="DOC"),
        pytest.param(bytes(range(256)), "no text file", id="bytes"),
        pytest.param(b"\0\1\2\3" * 40, "no text file", id="bytes that begin like UTF-16"),
    ],
)
def test_what_is_no_text_is_named_as_what_it_is_and_where_it_can_be_taken(raw, kind):
    (problem,) = told_of(raw)
    assert (problem.line, problem.message) == (0, f"n.yaml is {kind}, and no notice")
    assert ("noticecheck import" in problem.hint) == (kind != "no text file")


def test_a_single_control_character_is_still_told_with_its_place():
    (problem,) = told_of(b"noticecheck: 1\nperson: {family_name: ROUX\x1b}\n")
    assert (problem.line, problem.message) == (2, "the character U+001B ESC is a control character")


@pytest.mark.parametrize("encoding", ["utf-32-le", "utf-32-be"])
def test_utf_32_is_not_taken_for_utf_16(encoding):
    assert told_of("\ufeffnoticecheck: 1".encode(encoding)) == (Problem("n.yaml", 0, 0, "n.yaml is written in UTF-32", "save it as UTF-8"),)


@pytest.mark.parametrize("mark", [pytest.param(b"", id="without a byte order mark"), pytest.param(b"\xef\xbb\xbf", id="with one")])
def test_a_byte_of_latin_1_is_told_with_its_place(mark):
    raw = mark + "noticecheck: 1\r\nperson: {family_name: Ж, forenames: Lefèvre}\r\n".replace("è", "\0").encode().replace(b"\0", b"\xe8")
    line = "person: {family_name: Ж, forenames: Lef\N{REPLACEMENT CHARACTER}vre}"
    problem = Problem("n.yaml", 2, 40, "the byte 0xE8 is not UTF-8", "save the file as UTF-8", 1, line, 40)
    assert told_of(raw) == (problem,)


def test_a_byte_order_mark_is_accepted_and_moves_no_column():
    notice = notice_from_bytes(b"\xef\xbb\xbfnoticecheck: 1\n", "n.yaml")
    assert (notice.data, notice.tree.key_places["noticecheck"].start_mark.column) == ({"noticecheck": 1}, 0)


def test_marks_that_arabic_and_hebrew_texts_need_are_accepted():
    text = "\u200fمحمد\u061c ١٢\u200e"
    assert (
        notice_from_bytes(f"noticecheck: 1\nperson: {{family_name: '{text}'}}\n".encode(), "n.yaml").text(("person", "family_name")) == text
    )


def test_a_file_that_is_too_large_is_not_read_further(tmp_path):
    path = tmp_path / "large.yaml"
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    message = "large.yaml is larger than 1,048,576 bytes"
    assert told_of_file(path) == (Problem("large.yaml", 0, 0, message, "a notice is a few kilobytes; keep annexes as exhibits"),)


def test_a_file_of_the_largest_size_is_read(tmp_path):
    path = tmp_path / "large.yaml"
    path.write_bytes(b"noticecheck: 1\n".ljust(MAX_BYTES, b"\n"))
    assert read_notice(path).data == {"noticecheck": 1}


def test_a_missing_file_is_told(tmp_path):
    told = Problem("none.yaml", 0, 0, "none.yaml is not there", "check the name and the folder")
    assert told_of_file(tmp_path / "none.yaml") == (told,)


def test_a_folder_named_like_a_file_is_told(tmp_path):
    (tmp_path / "notice.yaml").mkdir()
    hint = "name the file, or audit the folder as a folder"
    assert told_of_file(tmp_path / "notice.yaml") == (Problem("notice.yaml", 0, 0, "notice.yaml is a folder, not a file", hint),)


def test_an_unreadable_file_is_told_without_its_folder(monkeypatch, tmp_path):
    def refuse(*_args):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    told = Problem("n.yaml", 0, 0, "n.yaml cannot be read (Permission denied)", "check its permissions")
    assert told_of_file(tmp_path / "n.yaml") == (told,)


@pytest.mark.parametrize(
    ("text", "name", "line", "column"),
    [
        pytest.param("noticecheck: 1\naction: " + "[" * 1_000_000, "n.yaml", 2, 72, id="brackets in YAML"),
        pytest.param("noticecheck: 1\naction: " + '{"a": ' * 170_000, "n.yaml", 2, 387, id="braces in YAML"),
        pytest.param("noticecheck: 1\naction:\n  " + "- " * 500_000, "n.yaml", 3, 129, id="dashes in YAML"),
        pytest.param('{"noticecheck": 1, "action": ' + "[" * 1_000_000, "n.json", 1, 93, id="brackets in JSON"),
        pytest.param('{"a": ' * 170_000, "n.json", 1, 385, id="braces in JSON"),
    ],
)
def test_deep_nesting_stops_at_the_same_depth_in_every_form(text, name, line, column):
    (problem,) = problems(text, name)
    told = (problem.line, problem.column, problem.message, problem.hint)
    assert told == (line, column, "the file is nested more than 64 levels deep", "a notice needs six at most")


@pytest.mark.parametrize("name", ["n.yaml", "n.json"])
def test_sixty_four_levels_are_read_alike_in_both_forms(name):
    (no_version, unknown_key) = problems('{"a": ' * 63 + "[]" + "}" * 63, name)
    assert (no_version.message, unknown_key.message) == ("the key 'noticecheck' is missing", "unknown key 'a'")


def test_an_alias_bomb_stops_at_its_first_alias():
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + level)}: &{chr(98 + level)} [*{chr(97 + level)}, *{chr(97 + level)}]\n" for level in range(20)
    )
    told = (
        at(1, 4, "the anchor '&a' is not allowed", "write the value out where it is needed", 2),
        at(2, 4, "the anchor '&b' is not allowed", "write the value out where it is needed", 2),
        at(2, 8, "the alias '*a' is not allowed", "write the value out", 2),
    )
    assert problems(bomb, "n.yaml") == as_told(bomb, "n.yaml", told)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("action: [" + "a, " * MAX_NODES + "a]", "n.yaml", id="YAML"),
        pytest.param('{"action": [' + "1, " * MAX_NODES + "1]}", "n.json", id="JSON"),
    ],
)
def test_too_many_values_are_told(text, name):
    (problem,) = problems(text, name)
    assert (problem.message, problem.hint) == ("the file has more than 50,000 values", "split it")


@pytest.mark.parametrize(
    ("text", "name", "column"),
    [
        pytest.param("action: " + "a" * (MAX_SCALAR + 1), "n.yaml", 9, id="YAML"),
        pytest.param('{"action": "' + "a" * (MAX_SCALAR + 1) + '"}', "n.json", 12, id="JSON"),
    ],
)
def test_a_text_that_is_too_long_is_told(text, name, column):
    (problem,) = problems(text, name)
    message = "this text is longer than 262,144 characters"
    assert (problem.column, problem.message, problem.hint) == (column, message, "shorten it, or keep the rest in an exhibit")


def test_beyond_a_hundred_problems_the_rest_is_counted():
    told = problems("noticecheck: 1\n" + "".join(f"k{number}: 1\n" for number in range(150)), "n.yaml")
    assert (told[0].message, told[99].message) == ("unknown key 'k0'", "unknown key 'k99'")
    assert told[100:] == (Problem("n.yaml", 0, 0, "n.yaml has 50 more problems", "mend these first"),)


def test_a_file_of_nothing_but_nul_is_told_shortly():
    assert [one.message for one in told_of(b"\0" * 100_000)] == ["n.yaml is no text file, and no notice"]


def test_of_a_text_with_many_nul_characters_the_first_hundred_are_told():
    told = told_of(b"forty letters stand before each of them \0" * 20_000)
    assert (told[0].message, told[100:]) == (
        "the character U+0000 NUL is a control character",
        (Problem("n.yaml", 0, 0, "n.yaml has 19,900 more problems", "mend these first"),),
    )


NAME = "Ж" * 10_000


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"noticecheck: 1\nperson: {NAME}\n", id="a value of the wrong form"),
        pytest.param(f"noticecheck: 1\n{NAME[:900]}: 1\n", id="an unknown key"),
        pytest.param(f"noticecheck: 1\ndocument: {{published: {NAME}}}\n", id="a date"),
        pytest.param(f"noticecheck: 1\ndocument: {{requesting_country: {NAME}}}\n", id="a country"),
        pytest.param(f"noticecheck: 1\ndocument: {{type: {NAME}}}\n", id="a word of a closed list"),
        pytest.param(f"noticecheck: 1\nsource: {{not_stated: [{NAME}]}}\n", id="a route"),
        pytest.param(f"noticecheck: 1\nstatus: !{'a' * 10_000} charged\n", id="a tag"),
        pytest.param(f"noticecheck: 1\nstatus: *{'a' * 10_000}\n", id="an alias"),
        pytest.param(f"noticecheck: 1\nstatus: charged # {NAME}\nstatus: charged # {NAME}\n", id="the line of a repeated key"),
    ],
)
def test_no_problem_repeats_more_than_a_little_of_the_notice(text):
    (problem,) = problems(text, "n.yaml")
    assert max(len(problem.source_line), problem.message.count("Ж"), problem.message.count("a" * 61), problem.width) <= 120


def test_of_a_long_line_the_part_around_the_place_is_shown():
    text = '{"noticecheck": 1, "action": "' + "a" * 500 + '", "stauts": 1, "facts": {"role": "' + "b" * 500 + '"}}'
    (problem,) = problems(text, "n.json")
    shown = problem.source_line
    assert (problem.column, len(shown), shown[problem.source_column - 1 :][:8]) == (534, 120, '"stauts"')


def test_a_value_that_is_too_long_for_its_kind_is_told_by_its_length():
    (problem,) = problems(f"noticecheck: 1\ndocument: {{published: {'1' * 10_000}}}\n", "n.yaml")
    beginning = "1" * 60
    assert problem.message == (
        f"document.published: '{beginning}'… (10,000 characters) is too long for this field; write no more than 100 characters"
    )
