"""How well the acts of the wanted person are read: the labelled sentences and summaries of tests/prose/gold, by language.

`no own act` is what raises a finding, so its precision counts: of the texts to which the program answers no, how many really say no act.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from noticecheck.prose.acts import Answer, OwnActs, own_acts, read_acts  # noqa: E402 - after the path to it is known
from noticecheck.prose.tokens import tokenise  # noqa: E402

GOLD = ROOT / "tests" / "prose" / "gold"
LANGUAGES = ("en", "fr", "es", "ru", "ar")
OWN = frozenset({"active", "joint"})


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled text: `manner` is the strongest that it says of the person; `held` means that the grammar was not made with it."""

    name: str
    manner: str
    surname: str
    text: str
    held: bool

    @property
    def language(self) -> str:
        """The language is the first part of the name."""
        return self.name.split("-")[0]

    @property
    def own(self) -> bool:
        """Whether the text says that the person acted."""
        return self.manner in OWN

    def read(self) -> OwnActs:
        """Let the program read it."""
        return own_acts(read_acts(self.text, tokenise(self.text), self.language, self.surname), self.language)


def labelled(language: str) -> Iterator[Labelled]:
    """Yield the labelled texts of a language."""
    for block in (GOLD / f"acts.{language}.txt").read_text(encoding="utf-8").split(f"\n# {language}-")[1:]:
        head, text = block.split("\n", 1)
        name, manner, *rest = head.split()
        options = dict(option.partition("=")[::2] for option in rest)
        yield Labelled(f"{language}-{name}", manner, options.get("surname", ""), text.strip(), "held" in options)


@dataclass(frozen=True, slots=True)
class Figures:
    """How often each answer was right, and how often the strongest manner was."""

    right: Counter[Answer]
    given: Counter[Answer]
    without: int
    manners: int
    texts: int

    @property
    def precision_of_no(self) -> float:
        """Of the texts that the program says name no own act: how many name none."""
        return self.right[Answer.NO] / max(1, self.given[Answer.NO])

    @property
    def recall_of_no(self) -> float:
        """Of the texts that name no own act: how many the program says so of."""
        return self.right[Answer.NO] / max(1, self.without)

    @property
    def precision_of_yes(self) -> float:
        """Of the texts that the program says name an own act: how many do."""
        return self.right[Answer.YES] / max(1, self.given[Answer.YES])


def measured(texts: Sequence[Labelled]) -> Figures:
    """Read the texts and count."""
    read = [(text, text.read()) for text in texts]
    given = Counter(acts.answer for _, acts in read)
    right = Counter(acts.answer for text, acts in read if acts.answer is (Answer.YES if text.own else Answer.NO))
    manners = sum((acts.strongest or "none") == text.manner for text, acts in read)
    return Figures(right, given, sum(not text.own for text in texts), manners, len(texts))


def line(name: str, figures: Figures) -> str:
    """Return one row of the table."""
    unsure = figures.given[Answer.CANNOT_TELL] / max(1, figures.texts)
    return (
        f"{name:10} {figures.texts:4}  no: P {figures.precision_of_no:.2f} R {figures.recall_of_no:.2f}  "
        f"yes: P {figures.precision_of_yes:.2f}  cannot tell {unsure:.2f}  manner {figures.manners / max(1, figures.texts):.2f}"
    )


def main() -> None:
    """Print the table, and the time for a summary of 1,500 characters."""
    texts = {language: list(labelled(language)) for language in LANGUAGES}
    for language, of_it in texts.items():
        print(line(language, measured(of_it)))
    everything = [text for of_it in texts.values() for text in of_it]
    print(line("held out", measured([text for text in everything if text.held])))
    print(line("all", measured(everything)))
    summary = " ".join(text.text for text in texts["en"])[:1500]
    tokens = tokenise(summary)
    read_acts(summary, tokens, "en", "HALIK")
    start = perf_counter()
    for _ in range(100):
        read_acts(summary, tokens, "en", "HALIK")
    print(f"1,500 characters: {(perf_counter() - start) * 10:.2f} ms")


if __name__ == "__main__":
    main()
