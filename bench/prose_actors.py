"""How well organisations, unnamed actors, offices and marks are read from the labelled sentences, by language, and how long it takes."""

from __future__ import annotations

import statistics
import sys
import time
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from prose_actor_readers import LAYERS, gold, labels_of, required
from prose_gold import Label, Sentence, misses, score

LANGUAGES = ("en", "fr", "es", "ar", "ru", "*")
SUMMARY = 1500
ROUNDS = 30


def part(sentences: list[Sentence], *, held_out: bool | None) -> list[Sentence]:
    """Return the sentences seen while the grammar was written, those held out, or all."""
    return [one for one in sentences if held_out is None or one.held_out is held_out]


def report(layer: str, *, held_out: bool | None, listing: bool) -> None:
    """Print a line for each language: all mentions, then the precision of the sure ones alone."""
    for language in LANGUAGES:
        with_optional = part(gold(layer, language), held_out=held_out)
        known = {one.text: one for one in with_optional}
        wanted = required(with_optional)

        def read(one: Sentence, sure: bool = False, known: dict[str, Sentence] = known) -> list[Label]:  # noqa: FBT001, FBT002
            return labels_of(layer, known[one.text], sure=sure)

        print(f"{layer:14} {language:2}  {score(wanted, read)}  sure {score(wanted, partial(read, sure=True)).precision:.2f}")
        if listing and language != "*":
            print("\n".join(misses(wanted, read)))


def milliseconds(layer: str) -> float:
    """Return the median time for a summary of 1,500 characters made of the English sentences."""
    summary = Sentence("en", " ".join(one.text for one in gold(layer, "en"))[:SUMMARY], (), held_out=False)
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        labels_of(layer, summary)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main(arguments: list[str]) -> None:
    """Print the figures; `--seen` and `--held-out` take one part of the sentences, `--misses` lists what went wrong."""
    held_out = True if "--held-out" in arguments else False if "--seen" in arguments else None
    for layer in LAYERS:
        report(layer, held_out=held_out, listing="--misses" in arguments)
        print(f"{layer:14} {milliseconds(layer):.1f} ms for a summary of {SUMMARY} characters")


if __name__ == "__main__":
    main(sys.argv[1:])
