import pytest

from noticecheck.report.page import Page, cells, head, tail, wrap


def drawn(lines):
    return ["".join(piece.text for piece in line) for line in lines]


@pytest.mark.parametrize(
    ("text", "width"),
    [("abc", 3), ("Дуралев", 7), ("北京", 4), ("e\u0301", 1), ("\u00e9", 1), ("می\u200cخواهم", 7)],
    ids=["ASCII", "Cyrillic", "wide signs", "a combining accent", "a composed accent", "a joiner"],
)
def test_a_text_takes_the_cells_that_a_terminal_gives_it(text, width):
    assert cells(text) == width


def test_words_are_wrapped_and_a_long_word_is_broken():
    assert wrap("one two three abcdefghijklmnop four", 8) == ["one two", "three", "abcdefgh", "ijklmnop", "four"]


def test_a_per_cent_sign_stays_with_its_number():
    assert wrap("at least 50 %", 11) == ["at least", "50 %"]


def test_wide_signs_are_wrapped_by_cells():
    assert wrap("北京市北京市 北京", 6) == ["北京市", "北京市", "北京"]


def test_both_ends_of_a_text_can_be_cut():
    assert (head("abcdefgh", 6), tail("abcdefgh", 6), head("abc", 6)) == ("abc...", "...fgh", "abc")


def test_a_frame_underlines_the_place():
    assert drawn(Page(40).frame("  status: chargd", 7, 11, 6)) == [
        "    7 |   status: chargd",
        "      |           ^^^^^^",
    ]


def test_a_frame_counts_wide_signs_as_two_cells():
    assert drawn(Page(40).frame("北京: x", 7, 5, 1)) == [
        "    7 | 北京: x",
        "      |       ^",
    ]


def test_a_frame_shows_the_part_of_a_long_line_around_the_caret():
    assert drawn(Page(40).frame("a" * 60 + "HERE" + "b" * 60, 7, 61, 4)) == [
        "    7 | ...aaaaaaaaaaaHEREbbbbbbbbbbb...",
        "      |               ^^^^",
    ]


def test_a_frame_past_the_end_of_the_line_points_behind_it():
    assert drawn(Page(40).frame("person:", 7, 8, 1)) == [
        "    7 | person:",
        "      |        ^",
    ]


def test_a_frame_in_ascii_escapes_what_is_not_ascii_and_underlines_all_of_it():
    assert drawn(Page(60, ascii_only=True).frame("name: Ж", 7, 7, 1)) == [
        "    7 | name: \\u0416",
        "      |       ^^^^^^",
    ]
