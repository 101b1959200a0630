"""The budgets of the design as ratios measured in one run: cold start, and many notices, beside the tools that people use today.

Run it with `make bench`. Absolute times differ from machine to machine and from minute to minute; the ratios are what counts.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from library import notice, write

ROUNDS = 15
MANY = 1000
REPOSITORY = Path(__file__).resolve().parent.parent
TOOLS = Path(sys.executable).parent


@dataclass(frozen=True, slots=True)
class Row:
    """One measured ratio with its budget."""

    what: str
    figure: str
    ratio: float
    budget: float
    against: str

    def __str__(self) -> str:
        """Return the row as the table prints it."""
        verdict = "within" if self.ratio <= self.budget else "OVER"
        return f"{self.what:44} {self.figure:>12}  {self.ratio:6.2f} x {self.against:28} budget {self.budget:5.2f}  {verdict}"


def interleaved(commands: dict[str, Sequence[str]]) -> dict[str, float]:
    """Return the median processor time of each command in milliseconds, over rounds in which all of them take their turn.

    Of user and system together: the time on the wall of a busy machine says more about its other work than about the command.
    """
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(ROUNDS + 1):
        for name, command in commands.items():
            before = _of_children()
            _run(command)
            if turn:
                times[name].append((_of_children() - before) * 1000)
    return {name: statistics.median(values) for name, values in times.items()}


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def cold(folder: Path) -> list[Row]:
    """Measure the start of the program on one notice."""
    one = str(folder / "n00001.notice.yaml")
    plain, with_pair = _with_and_without_a_pair(folder)
    program = str(TOOLS / "noticecheck")
    took = interleaved({
        "pass": [sys.executable, "-c", "pass"],
        "version": [program, "--version"],
        "json": [program, "audit", one, "--format", "json"],
        "text": [program, "audit", one],
        "plain": [program, "audit", plain, "--format", "json"],
        "pair": [program, "audit", with_pair, "--format", "json"],
        "yamllint": [str(TOOLS / "yamllint"), "-d", "relaxed", one],
    })  # fmt: skip
    base, lint, json = took["pass"], took["yamllint"], took["json"]
    return [
        Row("noticecheck --version", _ms(took["version"]), took["version"] / base, 4, "python -c pass"),
        Row("audit one.yaml --format json", _ms(json), json / base, 10, "python -c pass (goal 8)"),
        Row("audit one.yaml --format json", _ms(json), json / lint, 1, f"yamllint ({_ms(lint)})"),
        Row("audit one.yaml (text)", _ms(took["text"]), took["text"] / json, 1.4, "audit --format json"),
        Row(
            "audit with a conversion to judge",
            _ms(took["pair"]),
            took["pair"] / took["plain"],
            1.3,
            f"audit without ({_ms(took['plain'])})",
        ),
    ]


def _with_and_without_a_pair(folder: Path) -> tuple[str, str]:
    """Write one notice twice, its summary a paraphrase so that no prose is read: without and with a stated conversion."""
    text = notice(1).replace("summary_is: verbatim", "summary_is: paraphrase")
    plain, pair = folder / "plain.notice.yaml", folder / "pair.notice.yaml"
    plain.write_text(text, encoding="utf-8")
    pair.write_text(text.replace("      of: damage\n", "      stated_as: 20000000 USD\n      of: damage\n"), encoding="utf-8")
    return str(plain), str(pair)


def many(paths: list[Path]) -> list[Row]:
    """Measure many notices in one process, beside the C loader alone on the same files."""
    import yaml

    from noticecheck.engine.audit import audit
    from noticecheck.rulebook.catalogue import load_rulebook
    from noticecheck.source.read import notice_from_bytes

    raws = [path.read_bytes() for path in paths]
    rulebook = load_rulebook()

    def one(raw: bytes) -> None:
        notice = notice_from_bytes(raw, "n.notice.yaml")
        audit(notice, rulebook, notice.day(("source", "as_of")), None)

    def load(raw: bytes) -> None:
        yaml.load(raw, yaml.CSafeLoader)

    def read(raw: bytes) -> None:
        notice_from_bytes(raw, "n.notice.yaml")

    structured = [raw.replace(b"summary_is: verbatim", b"summary_is: paraphrase") for raw in raws]
    ours, fields, loader, reader = _each(one, raws), _each(one, structured), _each(load, raws), _each(read, raws)
    return [
        Row(f"{len(raws)} notices, read and checked only", _ms(reader), reader / loader, 1, f"CSafeLoader ({_ms(loader)})"),
        Row(f"{len(raws)} notices, structured fields only", _ms(fields), fields / loader, 1.5, f"CSafeLoader ({_ms(loader)})"),
        Row(f"{len(raws)} notices, the prose read too", _ms(ours), ours / loader, 8, f"CSafeLoader ({_ms(loader)})"),
    ]


def _each(work: Callable[[bytes], None], raws: list[bytes]) -> float:
    """Return milliseconds for each notice, the best of three passes."""
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        for raw in raws:
            work(raw)
        best = min(best, time.perf_counter() - start)
    return best / len(raws) * 1000


def whole_command(folder: Path) -> list[Row]:
    """Measure the command on the whole folder, beside yamllint on it."""
    ours = _seconds([str(TOOLS / "noticecheck"), "audit", str(folder), "--format", "json", "--no-cache"])
    lint = _seconds([str(TOOLS / "yamllint"), "-d", "relaxed", str(folder)])
    return [Row(f"audit FOLDER of {MANY}", f"{ours:.2f} s", ours / lint, 1, f"yamllint ({lint:.2f} s)")]


def _seconds(command: Sequence[str]) -> float:
    start = time.perf_counter()
    _run(command)
    return time.perf_counter() - start


def _run(command: Sequence[str]) -> None:
    """Run a command as an installed program runs: with its compiled modules, which this shell may have switched off."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def _ms(value: float) -> str:
    return f"{value:.1f} ms" if value >= 1 else f"{value * 1000:.0f} us"


def main() -> None:
    """Print the table of budgets, then the figures of the prose grammars, each by its own command."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = write(folder, MANY)
        rows = [*cold(folder), *many(paths), *whole_command(folder)]
    sys.stdout.write("\n".join(map(str, rows)) + "\n")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(f"peak memory of this process {peak} MiB; cold starts: processor time, medians of {ROUNDS} interleaved rounds\n")
    for path in sorted(Path(__file__).parent.glob("prose_*.py")):
        sys.stdout.write(f"\n{path.stem}\n")
        sys.stdout.flush()
        subprocess.run([sys.executable, str(path)], check=False)


if __name__ == "__main__":
    main()
