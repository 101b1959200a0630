"""Markdown as blocks: headings, paragraphs, list items, quotations and tables, each a row of runs with their emphasis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


class Run(NamedTuple):
    """A stretch of text with one look."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False


class Block(NamedTuple):
    """One block. `kind` is h1 to h6, paragraph, item, quote or table; `mark` is the number or bullet of an item, `depth` its level."""

    kind: str
    runs: tuple[Run, ...] = ()
    mark: str = ""
    depth: int = 0
    header: tuple[tuple[Run, ...], ...] = ()
    rows: tuple[tuple[tuple[Run, ...], ...], ...] = ()


def parser() -> MarkdownIt:
    """Return the parser of briefs: CommonMark with tables, and no HTML."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table")


def blocks(markdown: str) -> tuple[Block, ...]:
    """Return the blocks of a text in their order."""
    return tuple(_Walk(parser().parse(markdown)).blocks())


class _Walk:
    """A walk over the tokens, with what is open at each."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._numbers: list[int | None] = []
        self._quoted = 0
        self._marked = True
        self._heading = ""

    def blocks(self) -> Iterator[Block]:
        position = 0
        while position < len(self._tokens):
            token = self._tokens[position]
            if token.type == "table_open":
                end = next(place for place in range(position, len(self._tokens)) if self._tokens[place].type == "table_close")
                yield _table(self._tokens[position:end])
                position = end
            elif token.type == "inline":
                yield self._inline(tuple(_runs(token.children or ())))
            elif token.type in {"fence", "code_block"}:
                yield Block("paragraph", (Run(token.content.rstrip("\n"), code=True),))
            else:
                self._step(token)
            position += 1

    def _step(self, token: Token) -> None:
        match token.type:
            case "heading_open":
                self._heading = token.tag
            case "heading_close":
                self._heading = ""
            case "bullet_list_open":
                self._numbers.append(None)
            case "ordered_list_open":
                self._numbers.append(int(token.attrGet("start") or 1) - 1)
            case "bullet_list_close" | "ordered_list_close":
                self._numbers.pop()
            case "list_item_open":
                last = self._numbers[-1]
                self._numbers[-1] = None if last is None else last + 1
                self._marked = False
            case "blockquote_open" | "blockquote_close":
                self._quoted += 1 if token.nesting > 0 else -1

    def _inline(self, runs: tuple[Run, ...]) -> Block:
        if self._heading:
            return Block(self._heading, runs)
        if self._numbers:
            number = self._numbers[-1]
            mark = "" if self._marked else "•" if number is None else f"{number}."
            self._marked = True
            return Block("item", runs, mark, len(self._numbers))
        return Block("quote" if self._quoted else "paragraph", runs)


def _runs(tokens: Sequence[Token]) -> Iterator[Run]:
    bold = italic = 0
    for token in tokens:
        match token.type:
            case "text" | "text_special" | "html_inline":
                yield Run(token.content, bool(bold), bool(italic))
            case "code_inline":
                yield Run(token.content, bool(bold), bool(italic), code=True)
            case "softbreak":
                yield Run(" ", bool(bold), bool(italic))
            case "hardbreak":
                yield Run("\n", bool(bold), bool(italic))
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "image":
                yield Run(token.content, bool(bold), bool(italic))


def _table(tokens: Sequence[Token]) -> Block:
    rows: list[list[tuple[Run, ...]]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(tuple(_runs(token.children or ())))
    header, *others = (tuple(row) for row in rows)
    return Block("table", header=header, rows=tuple(others))


def plain(runs: Sequence[Run]) -> str:
    """Return the text of some runs."""
    return "".join(run.text for run in runs)
