"""The labelled texts on who did what, and how often the reader is right about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from noticecheck.prose.acts import Answer, OwnActs, own_acts, read_acts
from noticecheck.prose.tokens import tokenise
from noticecheck.records import dataclass

GOLD = Path(__file__).with_name("prose") / "gold"
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
        words = "\n".join(line for line in text.splitlines() if not line.startswith("#")).strip()
        yield Labelled(f"{language}-{name}", manner, options.get("surname", ""), words, "held" in options)


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
