"""The shape of the source: who imports whom, how long things are, and who may print."""

import ast
import os
import socket
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from measure import code_lines, file_length, function_lengths
from pytest_socket import SocketBlockedError

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "noticecheck"
FILES = sorted(SOURCE.rglob("*.py"))
MOST_LINES_OF_A_FILE = 250
MOST_LINES_OF_A_FUNCTION = 40
MAY_PRINT = ("cli", "report/console.py")


def name(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def calls_print(path: Path) -> bool:
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    return any(isinstance(call.func, ast.Name) and call.func.id == "print" for call in calls)


def test_every_import_keeps_the_contracts():
    run_linter = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    environment = os.environ | {"PYTHONPATH": str(SOURCE.parent)}
    done = subprocess.run([sys.executable, "-c", run_linter], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_file_is_longer_than_a_reader_can_hold():
    assert {name(path): length for path in FILES if (length := file_length(path)) > MOST_LINES_OF_A_FILE} == {}


def test_no_function_is_longer_than_a_screen():
    lengths = {f"{name(path)}:{function}": length for path in FILES for function, length in function_lengths(path).items()}
    assert {place: length for place, length in lengths.items() if length > MOST_LINES_OF_A_FUNCTION} == {}


def bodies(path: Path):
    """Each function of more than one statement, as what it takes and does, whatever it is called."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            body = [one for one in node.body if not (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant))]
            if len(body) > 1:
                yield (ast.dump(node.args), *map(ast.dump, body)), f"{name(path)}:{node.name}"


def test_no_function_is_written_twice():
    homes = defaultdict(list)
    for path in FILES:
        for body, place in bodies(path):
            homes[body].append(place)
    assert [places for places in homes.values() if len(places) > 1] == []


def test_only_the_edge_prints():
    assert [name(path) for path in FILES if calls_print(path) and not name(path).startswith(MAY_PRINT)] == []


def test_comments_docstrings_and_blank_lines_are_not_code():
    source = '"""Doc\nstring."""\n\n# comment\nFIGURE = 1  # why\n"""What it is."""\n\n\ndef f(\n    a,\n):\n    """Say."""\n    return a\n'
    assert code_lines(source) == {5, 9, 10, 11, 13}


def test_the_network_is_out_of_reach_of_every_test():
    with pytest.raises(SocketBlockedError):
        socket.socket(socket.AF_INET)
