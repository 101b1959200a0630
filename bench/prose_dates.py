"""How well times and places are read from the labelled sentences, by language, and how long a summary takes."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from prose_gold import Reader, misses, score, sentences
from prose_readers import read_gold_dates, read_gold_places

LANGUAGES = ("en", "fr", "es", "ar", "ru")
SUMMARY = 1500
ROUNDS = 30


def report(grammar: str, reader: Reader, *, held_out: bool | None) -> None:
    """Print one line for each language and one for all."""
    for language in (*LANGUAGES, "*"):
        gold = [sentence for sentence in sentences(grammar, language) if held_out is None or sentence.held_out is held_out]
        print(f"{grammar:7} {language:2}  {score(gold, reader)}")


def milliseconds(read: Callable[[str], object], grammar: str) -> float:
    """Return the median time for a summary of 1,500 characters made of the English sentences."""
    text = " ".join(sentence.text for sentence in sentences(grammar, "en"))[:SUMMARY]
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        read(text)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main(arguments: list[str]) -> None:
    """Print the figures; `--seen` and `--held-out` take one part of the sentences, `--misses` lists what went wrong."""
    from noticecheck.prose.dates import read_dates
    from noticecheck.prose.places import read_places

    held_out = {"--seen": False, "--held-out": True}.get(next(iter(arguments), ""))
    readers: dict[str, tuple[Reader, Callable[[str], object]]] = {
        "dates": (read_gold_dates, read_dates),
        "places": (read_gold_places, read_places),
    }
    for grammar, (reader, read) in readers.items():
        report(grammar, reader, held_out=held_out)
        print(f"{grammar:7} {milliseconds(read, grammar):.1f} ms for a summary of {SUMMARY} characters")
        if "--misses" in arguments:
            gold = [sentence for sentence in sentences(grammar) if held_out is None or sentence.held_out is held_out]
            print("\n".join(misses(gold, reader)))


if __name__ == "__main__":
    main(sys.argv[1:])
