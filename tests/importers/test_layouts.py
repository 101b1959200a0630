"""Twelve hand-made layouts: how many fields come out right, and whether what is wrong is marked as doubtful."""

import pytest
from import_layouts import layout_names, measured, page_of

ENOUGH = 0.95
TEXTS = [name for name in layout_names() if page_of(name).suffix == ".txt"]


@pytest.mark.parametrize("name", TEXTS)
def test_no_field_of_a_layout_is_wrong_without_low_confidence(name):
    _, _, wrong, _ = measured(name)
    assert {route: told for route, told in wrong.items() if told[-1] != "low"} == {}


@pytest.mark.parametrize("name", TEXTS)
def test_nineteen_of_twenty_fields_of_a_layout_come_out_right(name):
    fields, right, wrong, missing = measured(name)
    assert right / fields >= ENOUGH, (wrong, missing)
