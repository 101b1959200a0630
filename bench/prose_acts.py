"""How well the acts of the wanted person are read: the labelled sentences and summaries of tests/prose/gold, by language.

`No own act` is what raises a finding, so its precision counts: of the texts to which the program answers no, how many really say no act.
"""

from __future__ import annotations

import statistics
import sys
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from prose_acts_gold import LANGUAGES, Figures, labelled, measured

from noticecheck.prose.acts import Answer, read_acts
from noticecheck.prose.tokens import tokenise

SUMMARY = 1500
ROUNDS = 30


def line(name: str, figures: Figures) -> str:
    """Return one row of the table."""
    unsure = figures.given[Answer.CANNOT_TELL] / max(1, figures.texts)
    return (
        f"{name:10} {figures.texts:4}  no: P {figures.precision_of_no:.2f} R {figures.recall_of_no:.2f}  "
        f"yes: P {figures.precision_of_yes:.2f}  cannot tell {unsure:.2f}  manner {figures.manners / max(1, figures.texts):.2f}"
    )


def milliseconds() -> float:
    """Return the median time for a summary of 1,500 characters made of the English texts."""
    summary = " ".join(text.text for text in labelled("en"))[:SUMMARY]
    tokens, times = tokenise(summary), []
    for _ in range(ROUNDS):
        start = perf_counter()
        read_acts(summary, tokens, "en", "HALIK")
        times.append((perf_counter() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    """Print a line for each language, for the texts held out, and for all."""
    texts = {language: list(labelled(language)) for language in LANGUAGES}
    everything = [text for of_it in texts.values() for text in of_it]
    for language, of_it in texts.items():
        print(line(language, measured(of_it)))
    print(line("held out", measured([text for text in everything if text.held])))
    print(line("all", measured(everything)))
    print(f"{milliseconds():.1f} ms for a summary of {SUMMARY} characters")


if __name__ == "__main__":
    main()
