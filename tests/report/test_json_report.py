import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from pydantic import TypeAdapter
from report.factory import ATTACKED, DURALEV, PLAIN

from noticecheck.errors import Problem
from noticecheck.model.report import Unread
from noticecheck.records import replace
from noticecheck.report.json_report import render_json, render_json_line, report_json
from noticecheck.report.schema import report_schema
from noticecheck.report.shapes import AnyReportJson

GOLDEN = Path(__file__).parent / "golden"
UNREAD = Unread("broken.yaml", (Problem("broken.yaml", 3, 5, "a key twice", "keep one", 4, "  a: 1"),))
DOCUMENTS = {
    "plain": ([PLAIN], None),
    "duralev": ([DURALEV], None),
    "attacked": ([ATTACKED], None),
    "unread": ([UNREAD], None),
    "several": ([PLAIN, UNREAD, DURALEV], {"audited": 2, "unreadable": 1}),
    "none": ([], {}),
}


def test_the_whole_report_is_as_agreed():
    assert render_json([DURALEV]) == (GOLDEN / "duralev.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_report_follows_the_published_schema(name):
    schema = report_schema()
    Draft7Validator.check_schema(schema)
    data = json.loads(render_json(*DOCUMENTS[name]))
    assert [error.message for error in Draft7Validator(schema).iter_errors(data)] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_key_of_a_report_is_in_the_published_shape(name):
    written = render_json(*DOCUMENTS[name])
    adapter = TypeAdapter(AnyReportJson)
    assert json.loads(adapter.dump_json(adapter.validate_json(written))) == json.loads(written)


def test_the_schema_refuses_a_word_outside_a_closed_list():
    data = json.loads(render_json([DURALEV]))
    data["verdict"]["minimum_criteria"] = "partly"
    assert not Draft7Validator(report_schema()).is_valid(data)


def test_the_schema_holds_only_draft_07_references():
    text = json.dumps(report_schema())
    assert ("$defs" in text, '"$ref": "#/definitions/' in text) == (False, True)


def test_what_is_written_is_what_was_said():
    assert json.loads(render_json([ATTACKED])) == json.loads(json.dumps(report_json(ATTACKED)))


def test_signs_that_command_a_terminal_or_reorder_a_line_are_escaped():
    odd = "\x1b\x9b\x7f\u202e\u2028\ud800\U000e0041"
    written = render_json([replace(PLAIN, errors=(odd,))])
    assert [sign for sign in written if sign != "\n" and not sign.isprintable()] == []
    assert json.loads(written)["errors"] == [{"message": odd, "line": 0, "column": 0, "hint": ""}]


def test_letters_of_every_script_stay_readable():
    assert "Дуралев 北京" in render_json([replace(PLAIN, errors=("Дуралев 北京",))])


def test_a_file_that_could_not_be_read_has_an_entry_with_its_errors():
    assert json.loads(render_json([UNREAD])) == {
        "schema_version": "1.0",
        "tool": {"name": "noticecheck", "version": "0.1.0"},
        "input": {"name": "broken.yaml"},
        "errors": [{"message": "a key twice", "line": 3, "column": 5, "hint": "keep one"}],
    }


def test_several_inputs_are_listed_in_their_order_with_a_summary():
    data = json.loads(render_json([PLAIN, UNREAD], {"audited": 1}))
    assert data == {"reports": [json.loads(render_json([PLAIN])), json.loads(render_json([UNREAD]))], "summary": {"audited": 1}}


def test_a_line_of_json_lines_is_the_same_report_on_one_line():
    line = render_json_line(DURALEV)
    assert (line.count("\n"), json.loads(line)) == (1, json.loads(render_json([DURALEV])))


def test_nothing_costly_is_imported():
    program = (
        "import sys; sys.path[:0] = sys.argv[1:]\n"
        "from report.factory import PLAIN\n"
        "from noticecheck.report.json_report import render_json\n"
        "render_json([PLAIN])\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules} & {'rich', 'pydantic', 'typing_extensions', 'yaml', 'typer'}))\n"
        "print(sorted(name for name in sys.modules if name.startswith('noticecheck.report.')))"
    )
    here = Path(__file__).resolve().parent
    source = here.parents[1] / "src"
    done = subprocess.run([sys.executable, "-c", program, str(source), str(here.parent)], capture_output=True, text=True, check=False)
    parts = [f"noticecheck.report.{name}" for name in ("json_parts", "json_report", "plain_json", "safe", "wording")]
    assert (done.stdout, done.stderr) == (f"[]\n{parts}\n", "")
