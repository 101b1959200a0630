"""How long the reading of a summary takes: beside the C loader on the notice that holds it, by length, by layer, and from a cold start.

Ratios of processor time, measured in turns in one run. `--languages` reads 1,500 characters of each,
`--layers` prints the layers one by one, `--profile` where the time goes.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

import yaml
from library import notice
from prose_summaries import summaries

from noticecheck.prose import names, passage, phrases, tokens
from noticecheck.prose.reading import LANGUAGES, Reading

SUMMARY, MIDDLE, LONGEST = 1_500, 12_000, 100_000
ROUNDS = 40
COLD_ROUNDS = 15
BUDGET = 6
TOOLS = Path(sys.executable).parent
LAYERS = (
    "tokens", "language", "phrases", "dates", "places", "organisations", "possible_names", "actors", "offices", "victims", "quantities",
    "marks", "acts", "own_acts", "amounts", "pairs",
)  # fmt: skip
KEPT = (tokens.tokenise, phrases.laid_out, names.written, passage.laid_beside)
"""What a process keeps of the last texts; emptied before each reading."""


def clean_prose(length: int, language: str = "en") -> str:
    """Return so many characters of the clean summaries of a language, again and again where they are not enough."""
    once = " ".join(str(one.plain["facts"]["summary"]) for one in summaries() if one.language == language and one.clean)
    return ((once + " ") * (length // len(once) + 1))[:length]


def full_notice(summary: str) -> bytes:
    """Return a notice with all its fields that holds a summary."""
    before, _, rest = notice(1).partition("  summary: |\n")
    after = rest[rest.index("  summary_is") :]
    return f"{before}  summary: |\n{textwrap.indent(textwrap.fill(summary, 130), '    ')}\n{after}".encode()


def reading(text: str) -> Reading:
    """Return a text to be read from the start."""
    for kept in KEPT:
        kept.cache_clear()
    return Reading(text, surname="HOLUB", forenames="Marek", countries=("CZ",))


def read(text: str) -> Reading:
    """Read every layer of a text."""
    made = reading(text)
    for layer in LAYERS:
        getattr(made, layer)
    return made


def least(*works: Callable[[], object]) -> list[float]:
    """Return the least milliseconds of processor time that each work takes, over rounds in which all of them take their turn."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for work, its in zip(works, times, strict=True):
            start = time.process_time()
            work()
            its.append((time.process_time() - start) * 1000)
    return [min(its) for its in times]


def row(what: str, figure: str, ratio: float, budget: float, against: str) -> str:
    """Return a row as the table of budgets prints it."""
    verdict = "within" if ratio <= budget else "OVER"
    return f"{what:44} {figure:>12}  {ratio:6.2f} x {against:28} budget {budget:5.2f}  {verdict}"


def warm() -> list[str]:
    """Measure the reading of 1,500 characters beside the C loader on the notice that holds them, and longer texts beside it."""
    texts = [clean_prose(length) for length in (SUMMARY, MIDDLE, LONGEST)]
    raw = full_notice(texts[0])
    for text in texts:
        read(text)
    loader, *took = least(lambda: yaml.load(raw, yaml.CSafeLoader), *(lambda text=text: read(text) for text in texts[:2]))
    (longest,) = _few(lambda: read(texts[2]))
    each = [milliseconds / len(text) * SUMMARY for milliseconds, text in zip((*took, longest), texts, strict=True)]
    return [
        row(f"prose of {SUMMARY} characters, every layer", f"{took[0]:.2f} ms", took[0] / loader, BUDGET, f"CSafeLoader ({loader:.2f} ms)"),
        row(f"prose of {MIDDLE} characters, per {SUMMARY}", f"{each[1]:.2f} ms", each[1] / each[0], 1.3, f"prose of {SUMMARY} characters"),
        row(f"prose of {LONGEST} characters, per {SUMMARY}", f"{each[2]:.2f} ms", each[2] / each[0], 1.3, f"prose of {SUMMARY} characters"),
    ]


def languages() -> list[str]:
    """Measure the same in each of the languages that are read, beside the C loader on the notice that holds the text."""
    rows = []
    for language in LANGUAGES:
        text = clean_prose(SUMMARY, language)
        raw = full_notice(text)
        read(text)
        loader, took = least(lambda raw=raw: yaml.load(raw, yaml.CSafeLoader), lambda text=text: read(text))
        rows.append(
            row(f"prose of {SUMMARY} characters, {language}", f"{took:.2f} ms", took / loader, BUDGET, f"CSafeLoader ({loader:.2f} ms)")
        )
    return rows


def _few(work: Callable[[], object]) -> list[float]:
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append((time.process_time() - start) * 1000)
    return [min(times)]


def cold() -> list[str]:
    """Measure the start of the program on a notice whose summary is read, beside the bare interpreter, yamllint, and no reading."""
    with tempfile.TemporaryDirectory() as name:
        verbatim, paraphrase = Path(name) / "verbatim.notice.yaml", Path(name) / "paraphrase.notice.yaml"
        verbatim.write_text(notice(1), encoding="utf-8")
        paraphrase.write_text(notice(1).replace("summary_is: verbatim", "summary_is: paraphrase"), encoding="utf-8")
        program = str(TOOLS / "noticecheck")
        took = _processes({
            "pass": [sys.executable, "-c", "pass"],
            "prose": [program, "audit", str(verbatim), "--format", "json"],
            "fields": [program, "audit", str(paraphrase), "--format", "json"],
            "yamllint": [str(TOOLS / "yamllint"), "-d", "relaxed", str(verbatim)],
        })  # fmt: skip
    figure, base, lint, fields = f"{took['prose']:.1f} ms", took["pass"], took["yamllint"], took["fields"]
    return [
        row("audit one.yaml with its prose, cold", figure, took["prose"] / base, 10, "python -c pass"),
        row("audit one.yaml with its prose, cold", figure, took["prose"] / lint, 1, f"yamllint ({lint:.1f} ms)"),
        row("audit one.yaml with its prose, cold", figure, took["prose"] / fields, 1.25, f"without its prose ({fields:.1f} ms)"),
    ]


def _processes(commands: dict[str, Sequence[str]]) -> dict[str, float]:
    """Return the median processor time of each command in milliseconds, over rounds in which all of them take their turn."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(COLD_ROUNDS + 1):
        for name, command in commands.items():
            before = _children()
            subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            if turn:
                times[name].append((_children() - before) * 1000)
    return {name: statistics.median(its) for name, its in times.items()}


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def layers() -> list[str]:
    """Measure each layer by itself, with those before it that it rests on read already."""
    text = clean_prose(SUMMARY)
    read(text)
    found: dict[str, list[float]] = {layer: [] for layer in LAYERS}
    for _ in range(ROUNDS):
        made = reading(text)
        for layer in LAYERS:
            start = time.process_time()
            getattr(made, layer)
            found[layer].append((time.process_time() - start) * 1000)
    return [f"{layer:16} {min(its):.3f} ms" for layer, its in found.items()]


def profile() -> None:
    """Print the functions in which the reading of 1,500 characters spends its time."""
    import cProfile
    import pstats

    text = clean_prose(SUMMARY)
    read(text)
    watched = cProfile.Profile()
    watched.enable()
    for _ in range(100):
        read(text)
    watched.disable()
    pstats.Stats(watched).sort_stats("tottime").print_stats(25)


def _asked(arguments: list[str]) -> list[str]:
    if "--layers" in arguments:
        return layers()
    return languages() if "--languages" in arguments else [*warm(), *cold()]


def main(arguments: list[str]) -> None:
    """Print the rows, or what the option asks for."""
    if "--profile" in arguments:
        profile()
    else:
        sys.stdout.write("\n".join(_asked(arguments)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
