"""JSON is laid out as Python's own writer lays it out, in a fraction of the time."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticecheck.report.plain_json import json_item, json_text, laid_out

EXPECTED = Path(__file__).parents[2] / "examples" / "expected"
TEXT = st.text(st.characters(exclude_categories=("Cs",)))
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT
DATA = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(TEXT, inner), max_leaves=30)


@given(DATA)
def test_any_data_is_laid_out_as_by_the_writer_of_python(data):
    assert laid_out(data, "  ") == json.dumps(data, ensure_ascii=False, indent=2)


@given(DATA)
def test_signs_that_a_terminal_obeys_are_escaped_and_no_value_changes(data):
    written = json_text(data)
    assert json.loads(written) == json.loads(json.dumps(data))
    assert not {"\x1b", "\u202e", "\u200b", "\x7f"} & set(written)


@pytest.mark.parametrize("path", sorted(EXPECTED.glob("*.json")), ids=lambda path: path.name)
def test_an_item_stands_in_a_larger_text_as_if_it_had_been_written_with_it(path):
    report = json.loads(path.read_text(encoding="utf-8"))
    assert (
        json_text({"reports": [report, report]})
        == '{\n  "reports": [\n    ' + ",\n    ".join([json_item(report, depth=2)] * 2) + "\n  ]\n}\n"
    )
