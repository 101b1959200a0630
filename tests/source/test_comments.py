"""Comments beside lines of YAML: behind a line that has room, above one that has not, and no line too wide."""

import pytest

from noticecheck.source.comments import WIDEST, commented, noted

LONG = "the words that it came from, " * 8


def test_a_comment_stands_behind_a_line_that_has_room_for_it():
    assert list(noted("  law: Code", "l. 4")) == ["  law: Code  # l. 4"]
    assert list(noted("  law: Code", "")) == ["  law: Code"]


@pytest.mark.parametrize(("room", "lines"), [(0, 1), (-1, 2)])
def test_a_comment_that_just_fits_stays_on_its_line(room, lines):
    comment = "x" * (WIDEST - len("  law: Code") - len("  # ") - room)
    assert len(list(noted("  law: Code", comment))) == lines


def test_a_long_comment_stands_above_its_line_as_far_to_the_right():
    *above, line = noted("    law: Code", LONG)
    assert line == "    law: Code"
    assert all(one.startswith("    # ") and len(one) <= WIDEST for one in above)
    assert " ".join(one.removeprefix("    # ") for one in above) == LONG.strip()
    assert list(commented("a remark")) == ["# a remark"]
