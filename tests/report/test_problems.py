from noticecheck.errors import Problem
from noticecheck.report.problems import render_problems


def test_a_problem_shows_its_place_its_line_and_the_way_out():
    problem = Problem("notice.yaml", 12, 3, "unknown key 'publsihed'", "did you mean 'published'?", 9, "  publsihed: 2016-05-01")
    assert render_problems([problem]) == (
        "notice.yaml:12:3: unknown key 'publsihed'\n"
        "   12 |   publsihed: 2016-05-01\n"
        "      |   ^^^^^^^^^\n"
        "      = did you mean 'published'?\n"
    )


def test_a_problem_of_the_file_itself_has_no_line():
    problem = Problem("notice.yaml", 0, 0, "there is no such file", "check the path")
    assert render_problems([problem]) == "notice.yaml: there is no such file\n      = check the path\n"


def test_problems_keep_their_order():
    problems = [Problem("b.yaml", 2, 1, "second"), Problem("a.yaml", 1, 1, "first")]
    assert render_problems(problems) == "b.yaml:2:1: second\na.yaml:1:1: first\n"


def test_the_text_of_a_file_commands_no_terminal():
    problem = Problem("a\x1b[2J.yaml", 1, 4, "a control character \x1b stands here", "", 1, "x: \x1b[31mred")
    assert render_problems([problem]) == (
        "a\\u001b[2J.yaml:1:4: a control character \\u001b stands here\n    1 | x: \\u001b[31mred\n      |    ^^^^^^\n"
    )


def test_a_long_line_is_cut_around_the_caret_and_a_message_never():
    problem = Problem("a.yaml", 1, 500, "long " * 40 + "end", "", 3, "x" * 499 + "BAD" + "y" * 499)
    message, line, caret = render_problems([problem], width=60).splitlines()
    assert message == "a.yaml:1:500: " + "long " * 40 + "end"
    assert line == "    1 | ...xxxxxxxxxxxxxxxxxxxxxBADyyyyyyyyyyyyyyyyyyyyyy..."
    assert caret == "      |                         ^^^"


def test_a_part_of_a_long_line_has_its_own_column_for_the_caret():
    problem = Problem("a.json", 1, 90001, "an unknown word", "", 3, "before BAD after", source_column=8)
    assert render_problems([problem]) == ("a.json:1:90001: an unknown word\n    1 | before BAD after\n      |        ^^^\n")
