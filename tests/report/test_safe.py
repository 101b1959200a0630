import pytest

from noticecheck.report.safe import ascii_text, in_place, one_line, safe_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("Дуралев, 北京, José", "Дуралев, 北京, José"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\x1b[31mred\x1b[0m", "\\u001b[31mred\\u001b[0m"),
        ("one\rtwo\x07\x08\x7f\x00", "one\\u000dtwo\\u0007\\u0008\\u007f\\u0000"),
        ("\x9b31m\x85", "\\u009b31m\\u0085"),
        ("\u202egnp.exe\u202c \u2066x\u2069 \u200e", "\\u202egnp.exe\\u202c \\u2066x\\u2069 \\u200e"),
        ("un\u200bseen\ufeff soft\u00adhyphen", "un\\u200bseen\\ufeff soft\\u00adhyphen"),
        ("line\u2028end", "line\\u2028end"),
        ("half\ud800", "half\\ud800"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("kept\nand\tkept", "kept\nand\tkept"),
    ],
)
def test_what_could_command_a_terminal_is_shown_as_an_escape(text, shown):
    assert safe_text(text) == shown


def test_one_line_has_no_breaks_and_no_runs_of_space():
    assert one_line("  a\n  b\t c\x1b ") == "a b c\\u001b"


def test_a_line_of_a_file_keeps_its_columns():
    assert in_place("\ta:  b\x1b") == " a:  b\\u001b"


def test_ascii_text_has_plain_signs_for_typographic_ones_and_escapes_for_the_rest():
    assert ascii_text("“Data … must” – Дa é 😀") == '"Data ... must" - \\u0414a \\xe9 \\U0001f600'
