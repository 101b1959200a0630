"""Code lines of files and functions: physical lines that hold a token which is neither comment nor docstring."""

from __future__ import annotations

import ast
import io
import tokenize
from pathlib import Path

_NOT_CODE = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENCODING, tokenize.ENDMARKER}
_WITH_DOCSTRING = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def code_lines(source: str) -> frozenset[int]:
    """Return the numbers of the lines of `source` that hold code."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    held = {line for token in tokens if token.type not in _NOT_CODE for line in range(token.start[0], token.end[0] + 1)}
    return frozenset(held - _docstring_lines(ast.parse(source)))


def file_length(path: Path) -> int:
    """Return how many code lines the file has."""
    return len(code_lines(path.read_text(encoding="utf-8")))


def function_lengths(path: Path) -> dict[str, int]:
    """Return the code lines of each function of the file, signature included, by `name:line`."""
    source = path.read_text(encoding="utf-8")
    held = code_lines(source)
    functions = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return {f"{node.name}:{node.lineno}": len(held.intersection(range(node.lineno, (node.end_lineno or 0) + 1))) for node in functions}


def _docstring_lines(tree: ast.Module) -> set[int]:
    """Return the lines of docstrings, and of bare strings below an assignment, which document it."""
    bodies = (node.body for node in ast.walk(tree) if isinstance(node, _WITH_DOCSTRING))
    strings = (
        statement
        for body in bodies
        for statement in body
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant) and isinstance(statement.value.value, str)
    )
    return {line for statement in strings for line in range(statement.lineno, (statement.end_lineno or 0) + 1)}
