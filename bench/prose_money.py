"""How well sums of money and pairs of them are read from the labelled sentences, by language, and how long a summary takes."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from money_gold import PARTS, Score, Sentence, amounts_score, pairs_score, sentences, total

from noticecheck.prose.pairs import read_pairs

SUMMARY = 1500
ROUNDS = 30


def report(what: str, score: Callable[[Sentence], Score], chosen: Sequence[Sentence]) -> None:
    """Print a line for each language and one for all."""
    for language in (*sorted({one.language for one in chosen}), "*"):
        of_language = [one for one in chosen if language in {"*", one.language}]
        summed = total(map(score, of_language))
        counts = f"{summed.right:4} right of {summed.found:4} found and {summed.wanted:4} labelled in {len(of_language):3} sentences"
        print(f"{what:8} {language:2}  precision {summed.precision:.3f}  recall {summed.recall:.3f}  {counts}")


def misses(chosen: Sequence[Sentence]) -> None:
    """Print the sentences that are not read as labelled."""
    for one in chosen:
        sums, pairs = amounts_score(one), pairs_score(one)
        if any(not score.found == score.wanted == score.right for score in (sums, pairs)):
            print(f"{one.name}  sums {sums}  pairs {pairs}\n    {one.text}")


def milliseconds() -> float:
    """Return the median time for the pairs of a summary of 1,500 characters made of the English sentences."""
    text = " ".join(one.text for one in sentences() if one.language == "en")[:SUMMARY]
    times = []
    for turn in range(ROUNDS):
        start = time.perf_counter()
        read_pairs(text[turn:], "en")
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main(arguments: list[str]) -> None:
    """Print the figures; `--seen`, `--held-out`, `--fresh` and so on take one part of the sentences, `--misses` lists what went wrong."""
    parts = [part for part in PARTS if f"--{part}" in arguments]
    chosen = [one for one in sentences() if not parts or one.part in parts]
    report("amounts", amounts_score, chosen)
    report("pairs", pairs_score, chosen)
    print(f"{milliseconds():.1f} ms for a summary of {SUMMARY} characters")
    if "--misses" in arguments:
        misses(chosen)


if __name__ == "__main__":
    main(sys.argv[1:])
