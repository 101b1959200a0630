"""Libraries of notices, from one file to fifty thousand: noticecheck beside the tools of today, in one run, on the same files.

Run it with `make bench-many`, or with arguments: `bench/libraries.py --sizes 1,100,1000 --rounds 3 --write`. What was measured is kept
in build/bench/measured.json, and a run that was stopped goes on from there; `--fresh` forgets it. Tools take turns, so that what else
the machine does is shared out among them; the CPU time is the steadier figure.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from library import notice, write
from peers import COMPARABLE, Peer, installed

REPOSITORY = Path(__file__).resolve().parent.parent
BENCH = REPOSITORY / "build" / "bench"
PAGE = REPOSITORY / "docs" / "performance.md"
PROGRAM = str(Path(sys.executable).parent / "noticecheck")
SIZES = (1, 100, 1_000, 5_000, 50_000)
PEERS_MOST = 50_000
SEVERAL_ROUNDS = 1_000
"""Files up to which there are several rounds; beyond, one takes minutes."""
START, END = "<!-- libraries: written by bench/libraries.py -->", "<!-- end of libraries -->"


class Measured(NamedTuple):
    """One run of one tool: wall and CPU seconds, and the peak memory of its largest process in MiB."""

    wall: float
    cpu: float
    memory: float


def ours() -> list[Peer]:
    """Return noticecheck as it is used: in one process, in two, again on what did not change, and with the rules of the others."""
    start = (PROGRAM, "audit", "--format", "json", "--output", str(BENCH / "report.json"), "--fail-on", "never")
    return [
        Peer("noticecheck, one process", (*start, "--no-cache", "--jobs", "1")),
        Peer("noticecheck, two processes", (*start, "--no-cache", "--jobs", "2")),
        Peer("noticecheck, 13 rules, one process", (*start, "--no-cache", "--jobs", "1", "--select", COMPARABLE)),
        Peer("noticecheck, 13 rules, two processes", (*start, "--no-cache", "--jobs", "2", "--select", COMPARABLE)),
        Peer("noticecheck, again, nothing changed", start),
    ]


def measure(command: Sequence[str], cache: Path, where: Path) -> Measured:
    """Run a command in a folder as an installed program runs, and return what it took."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    kept["NOTICECHECK_CACHE_DIR"] = str(cache)
    begin = time.perf_counter()
    with subprocess.Popen(command, cwd=where, env=kept, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        _, _, used = os.wait4(running.pid, 0)
        running.returncode = 0
    return Measured(time.perf_counter() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


class Notebook:
    """What was measured so far, by tool and size, kept in a file."""

    def __init__(self, path: Path) -> None:
        """Read the file where there is one."""
        self._path = path
        self.rows: dict[str, list[list[float]]] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}

    def missing(self, tool: str, size: int, rounds: int) -> int:
        """Return how many rounds are still to be measured."""
        return rounds - len(self.rows.get(f"{tool}|{size}", []))

    def add(self, tool: str, size: int, measured: Measured) -> None:
        """Keep a round."""
        self.rows.setdefault(f"{tool}|{size}", []).append([round(value, 4) for value in measured])
        self._path.write_text(json.dumps(self.rows, indent=1), encoding="utf-8")

    def of(self, tool: str, size: int) -> Measured | None:
        """Return the median of the rounds, None where nothing was measured."""
        rounds = self.rows.get(f"{tool}|{size}")
        return Measured(*(statistics.median(column) for column in zip(*rounds, strict=True))) if rounds else None


def library(size: int) -> Path:
    """Return the folder with so many notices, written once."""
    folder = BENCH / f"library-{size}"
    if not folder.is_dir() or len(os.listdir(folder)) != size:  # noqa: PTH208 - fifty thousand names
        shutil.rmtree(folder, ignore_errors=True)
        write(folder, size)
    return folder


def run(sizes: Sequence[int], rounds: int, peers_most: int, book: Notebook) -> list[str]:
    """Measure whatever is missing, the tools taking turns, and return the names of the tools."""
    cache = BENCH / "cache"
    tools, others = ours(), installed(BENCH / "peers")
    for size in sizes:
        folder = library(size)
        given, where = (folder, folder) if size > 1 else (next(folder.iterdir()), folder)
        turns = rounds * 3 if size == 1 else rounds if size <= SEVERAL_ROUNDS else 1
        asked = [tool for tool in (*tools, *others) if tool in tools or size <= peers_most]
        for turn in range(turns):
            for tool in asked:
                if book.missing(tool.name, size, turns) > turns - turn - 1:
                    if tool.name.endswith("nothing changed"):
                        measure(tool.on(given), cache, where)
                    book.add(tool.name, size, measure(tool.on(given), cache, where))
                    print(f"{size:6}  {tool.name:36} {book.rows[f'{tool.name}|{size}'][-1]}", flush=True)
    return [tool.name for tool in (*tools, *others)]


def stages(count: int = 300) -> list[tuple[str, float]]:
    """Return where the time of a notice goes, in milliseconds of CPU."""
    from noticecheck.engine.audit import audit
    from noticecheck.engine.sketch import Bounds, sketch_of
    from noticecheck.report.json_report import render_json_item
    from noticecheck.rulebook.catalogue import load_rulebook
    from noticecheck.source.read import notice_from_bytes
    from noticecheck.source.strict_yaml import compose

    book = load_rulebook()
    bounds = Bounds.of(book.numbers)
    raws = [notice(index).encode() for index in range(count)]
    quiet = [raw.replace(b"summary_is: verbatim", b"summary_is: paraphrase") for raw in raws]

    def judged(raw: bytes) -> object:
        read = notice_from_bytes(raw, "n.notice.yaml")
        return audit(read, book, read.day(("source", "as_of")), None)

    def timed(work: object, items: Sequence[object]) -> float:
        best = float("inf")
        for _ in range(3):
            begin = time.process_time()
            for item in items:
                work(item)  # type: ignore[operator]
            best = min(best, time.process_time() - begin)
        return best / len(items) * 1000

    texts = [raw.decode() for raw in raws]
    parse, read = timed(compose, texts), timed(lambda raw: notice_from_bytes(raw, "n.notice.yaml"), raws)
    fields, whole = timed(judged, quiet), timed(judged, raws)
    reports = [judged(raw) for raw in raws]
    notices = [notice_from_bytes(raw, "n.notice.yaml") for raw in raws]
    return [
        ("parse: libyaml's events to a tree with places", parse),
        ("model: every value checked and typed", read - parse),
        ("rules on the fields", fields - read),
        ("the summary read, and the rules on it", whole - fields),
        ("the report as JSON", timed(render_json_item, reports)),
        ("the sketch for comparing notices", timed(lambda one: sketch_of(one, bounds), notices)),
    ]


def table(sizes: Sequence[int], names: Sequence[str], book: Notebook) -> Iterator[str]:
    """Yield the lines of the tables."""
    shown = [size for size in sizes if any(book.of(name, size) for name in names)]
    yield f"| files per second (CPU milliseconds a file) | {' | '.join(f'{size:,}' for size in shown)} | peak MiB at {shown[-1]:,} |"
    yield "|---" * (len(shown) + 2) + "|"
    for name in names:
        cells = [_cell(size, book.of(name, size)) for size in shown]
        last = book.of(name, shown[-1])
        yield f"| {name} | {' | '.join(cells)} | {f'{last.memory:.0f}' if last else 'not run'} |"
    yield ""
    yield from _ratios(shown, book)


def _cell(size: int, measured: Measured | None) -> str:
    if measured is None:
        return "not run"
    if size == 1:
        return f"{measured.wall * 1000:.0f} ms to start and audit one"
    return f"{size / measured.wall:,.0f} ({measured.cpu / size * 1000:.2f})"


def _ratios(shown: Sequence[int], book: Notebook) -> Iterator[str]:
    one, two, again = ("noticecheck, one process", "noticecheck, two processes", "noticecheck, again, nothing changed")
    yield "| what | measured | budget |"
    yield "|---|---|---|"
    for size in (size for size in shown if size >= 1_000):  # noqa: PLR2004
        single, double, cached = (book.of(name, size) for name in (one, two, again))
        if single and double and cached:
            yield f"| {size:,} files: two processes beside one, wall | {single.wall / double.wall:.2f} times as fast | at least 1.7 |"
            yield f"| {size:,} files: again, nothing changed, CPU | {single.cpu / cached.cpu:.0f} times less | at least 15 |"
        yield from _beside_peers(size, book)
    small, large = book.of(one, 1_000), book.of(one, 50_000)
    if small and large:
        yield f"| memory of 50,000 beside that of 1,000, one process | {large.memory / small.memory:.2f} | at most 1.3 |"
        growth = (large.cpu / 50_000) / (small.cpu / 1_000)
        yield f"| CPU time a file, of 50,000 beside 1,000 | {growth:.2f} | 1 is linear |"


def _beside_peers(size: int, book: Notebook) -> Iterator[str]:
    """Yield how fast two processes are beside each other tool: with all rules, and beside Spectral also with the same thirteen."""
    pairs = [("all rules", "noticecheck, two processes", name) for name in ("yamllint (relaxed)", "check-jsonschema", "Spectral, 13 rules")]
    pairs += [("13 rules", f"noticecheck, 13 rules, {how}", "Spectral, 13 rules") for how in ("one process", "two processes")]
    for what, name, peer in pairs:
        own, other = book.of(name, size), book.of(peer, size)
        if own and other:
            how = f"{what} in {name.rpartition(', ')[2]}, beside {peer}"
            yield f"| {size:,} files: {how}, wall | {other.wall / own.wall:.2f} times as fast | more than 1 |"


def page(lines: Sequence[str]) -> None:
    """Put the tables into the page, between its marks."""
    text = PAGE.read_text(encoding="utf-8")
    written = "\n".join([START, "", *lines, "", END])
    PAGE.write_text(re.sub(f"{re.escape(START)}.*?{re.escape(END)}", lambda _: written, text, flags=re.DOTALL), encoding="utf-8")


def main() -> None:
    """Measure, print the tables, and write them to the page when asked."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--sizes", default=",".join(map(str, SIZES)), help="how many files, with commas between")
    asked.add_argument("--rounds", type=int, default=3, help="rounds up to 1,000 files; one beyond")
    asked.add_argument("--peers-most", type=int, default=PEERS_MOST, help="the largest library for the other tools")
    asked.add_argument("--fresh", action="store_true", help="forget what was measured")
    asked.add_argument("--write", action="store_true", help="write the tables to docs/performance.md")
    given = asked.parse_args()
    BENCH.mkdir(parents=True, exist_ok=True)
    notes = BENCH / "measured.json"
    if given.fresh:
        notes.unlink(missing_ok=True)
    book, sizes = Notebook(notes), [int(size) for size in given.sizes.split(",")]
    names = run(sizes, given.rounds, given.peers_most, book)
    lines = [*table(sizes, names, book), "", "| of one notice of 3 kB | CPU ms |", "|---|---|"]
    lines += [f"| {what} | {took:.2f} |" for what, took in stages()]
    print("\n".join(lines))
    if given.write:
        page(lines)


if __name__ == "__main__":
    main()
