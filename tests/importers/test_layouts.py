"""Nineteen hand-made layouts: how many fields come out right, and whether what is wrong is marked as doubtful."""

import pytest
from import_layouts import layout_names, measured, page_of
from outside_programs import needs

ENOUGH = 0.95
SCANS = {"11-scan"}
LAYOUTS = [pytest.param(name, marks=needs("tesseract") if name in SCANS else ()) for name in layout_names()]


def test_there_are_twelve_layouts_as_text_and_as_pdf_and_seven_printouts_more():
    assert [page_of(name).suffix for name in layout_names()] == [".txt"] * 6 + [".pdf"] * 6 + [".txt"] * 7


@pytest.mark.parametrize("name", LAYOUTS)
def test_of_a_layout_nineteen_of_twenty_fields_come_out_right_and_what_is_wrong_is_marked_as_doubtful(name):
    fields, right, wrong, missing = measured(name)
    assert {route: told for route, told in wrong.items() if told[-1] != "low"} == {}
    assert right / fields >= ENOUGH, (wrong, missing)
