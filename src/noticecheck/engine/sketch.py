"""A notice as a few numbers by which it is compared with the others of a run; tens of thousands of them fit into little memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from noticecheck.engine.likeness import MASK, bands, digest, masked, words_of
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.stated import Notice
from noticecheck.model.tree import Route

if TYPE_CHECKING:
    from noticecheck.engine.rule import OpenNumber

SUMMARY: Final[Route] = ("facts", "summary")
_MANY: Final = 1_000_000
_IN_ITS_OWN_WORDS: Final = frozenset({"verbatim", "translation"})


class Who(NamedTuple):
    """The person of a notice, for telling whether two notices are on different persons. Numbers are 0 where nothing is stated."""

    family: int
    name: int
    birth: int

    def differs_from(self, other: Who) -> bool:
        """Whether two notices are on different persons; where days of birth are not given, another family name is asked for."""
        if not (self.family and other.family):
            return False
        if self.birth and other.birth:
            return self.birth != other.birth and self.name != other.name
        return self.family != other.family


class Bounds(NamedTuple):
    """The open numbers by which summaries are compared; their notes in `_data/open_numbers.yaml` say what each means."""

    words: int
    percent: int
    own_words: int

    @classmethod
    def of(cls, numbers: Mapping[str, OpenNumber]) -> Bounds:
        """Return the numbers of a rulebook; one that is not set lets nothing be found."""
        words, percent, own = (numbers[f"shared_summary_{name}"].value for name in ("words", "percent", "own_words"))
        return cls(_MANY if words is None else words, 101 if percent is None else percent, 0 if own is None else own)


class Sketch(NamedTuple):
    """What is kept of a notice. Digests are 0 where there is no summary of facts that could be compared."""

    name: str
    who: Who
    exact: int = 0
    alike: int = 0
    bands: tuple[int, ...] = ()
    told: int = 0
    """The role and the acts that the fields state, without names and figures."""
    version: int = 0
    """What versions of one notice have in common: the number of its file."""
    person: int = 0
    """The name in any order of its words, with the requesting country."""
    named: tuple[int, ...] = ()
    """The same of each person whom the notice names beside its own."""


def sketch_of(notice: Notice, bounds: Bounds) -> Sketch:
    """Return what is kept of a notice."""
    links = {} if notice.is_template else {"version": _version(notice), "person": _person(notice), "named": tuple(_named(notice))}
    sketch = Sketch(notice.name, _who(notice), **links)  # type: ignore[arg-type]
    text = comparable(notice)
    exact = words_of(text) if text and sketch.who.family else []
    if len(exact) < bounds.words:
        return sketch
    sketch = sketch._replace(exact=digest(exact), told=_told(notice))
    hidden = masked_summary(notice)
    if sum(word != MASK for word in hidden) < bounds.words:
        return sketch
    return sketch._replace(alike=digest(hidden), bands=bands(hidden))


def sketch_from(row: Sequence[Any]) -> Sketch:
    """Return the sketch of plain data, such as JSON gives."""
    name, who, exact, alike, bands_, told, version, person, named = row
    return Sketch(name, Who(*who), exact, alike, tuple(bands_), told, version, person, tuple(named))


def _version(notice: Notice) -> int:
    """A report about a notice is no version of it."""
    if notice.completeness == "secondhand":
        return 0
    number = words_of(notice.text(("document", "control_no")))
    file = [notice.text(("document", "requesting_country")), *words_of(notice.text(("document", "file_no")))]
    family = words_of(notice.text(("person", "family_name")))
    if number:
        return digest([notice.text(("document", "type")), *number])
    return digest([*file, *family]) if len(file) > 1 and family else 0


def _person(notice: Notice) -> int:
    return _name_in(notice, f"{notice.text(('person', 'family_name'))} {notice.text(('person', 'forenames'))}")


def _named(notice: Notice) -> Iterator[int]:
    for route in (("facts", "accomplices"), ("context", "co_accused")):
        rows = notice.value(route, "")
        for row in rows if isinstance(rows, tuple) else ():
            name = _name_in(notice, str(row.get("name", ""))) if isinstance(row, Mapping) else 0
            if name:
                yield name


def _name_in(notice: Notice, name: str) -> int:
    """A single word names nobody for sure."""
    words = sorted(words_of(name))
    return digest([notice.text(("document", "requesting_country")), *words]) if len(words) > 1 else 0


def comparable(notice: Notice) -> str:
    """Return the summary of facts where it is the document's own words, or a translation, in a document that is no template."""
    text = notice.value(SUMMARY, "")
    own = notice.value(("facts", "summary_is"), "paraphrase") in _IN_ITS_OWN_WORDS
    return text if own and isinstance(text, str) and not notice.is_template else ""


def masked_summary(notice: Notice) -> tuple[str, ...]:
    """Return the words of the summary without names and figures."""
    return masked(comparable(notice), _names(notice))


def _names(notice: Notice) -> Iterator[str]:
    yield from (notice.text(("person", key)) for key in ("family_name", "forenames"))
    aliases = notice.value(("person", "also_known_as"), "")
    yield from (str(alias) for alias in (aliases if isinstance(aliases, tuple) else ()) if not isinstance(alias, Mapping))


def _told(notice: Notice) -> int:
    fields = [notice.value(("facts", key), "") for key in ("role", "acts")]
    stated = [field for field in fields if isinstance(field, str) and field]
    return digest(masked(" ".join(stated), _names(notice))) if stated else 0


def _who(notice: Notice) -> Who:
    family, forenames = (words_of(notice.text(("person", key))) for key in ("family_name", "forenames"))
    return Who(digest(family), digest([*family, *forenames]), _birth(notice))


def _birth(notice: Notice) -> int:
    stated = notice.value(("person", "born", "date"), "")
    return stated.first.toordinal() if isinstance(stated, PartialDate) and stated.first == stated.last else 0


NOBODY: Final = Sketch("", Who(0, 0, 0))
"""What stands for a notice that cannot be read."""
