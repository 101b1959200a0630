"""The contract of a rule: what it is, what it may answer, and the rulebook that holds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from noticecheck.engine.conditions import Test
from noticecheck.model.finding import SCORED_BASES, Basis, Computation, DocumentType, Quotation, Severity
from noticecheck.model.law import Provision
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.scoring import Scoring
from noticecheck.model.stated import Unknown
from noticecheck.model.tree import Route
from noticecheck.records import dataclass, field

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.engine.lexicons import Lexicon


@dataclass(frozen=True, slots=True)
class Raised:
    """A rule found what it looks for, at a route, in words that show what was found."""

    route: Route
    message: str
    quoted: tuple[Quotation, ...] = ()
    computation: Computation | None = None
    severity: Severity | None = None
    basis: Basis | None = None
    expected: str = ""
    exhibits: tuple[str, ...] = ()
    auditors_reading: bool = False
    derogation_open: bool = True


@dataclass(frozen=True, slots=True)
class Undecided:
    """A rule cannot decide, and why."""

    why: Unknown


@dataclass(frozen=True, slots=True)
class OutOfScope:
    """There is nothing here for the rule to judge."""


NOTHING_TO_JUDGE: Final = (OutOfScope(),)


@dataclass(frozen=True, slots=True)
class ToldByTheProse:
    """The summary says what the fields leave open. The rule is met, by a reading that moves neither verdict nor score."""


Ruling: TypeAlias = Raised | Undecided | OutOfScope | ToldByTheProse
"""What judging yields; a rule that yields nothing is met."""

Judge: TypeAlias = "Callable[[Case], Iterator[Ruling]]"


@dataclass(frozen=True, slots=True)
class Clause:
    """One way in which a rule can be broken: a condition, the place to point at, and the words."""

    test: Test
    at: str
    message: str
    for_each: str = ""
    quotes: tuple[str, ...] = ()
    expected: str = ""
    basis: Basis | None = None
    routes: tuple[str, ...] = ()
    from_context: bool = False
    severity: Severity | None = None
    spoken: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """The fields whose words the condition looks up, each with the groups of a lexicon."""


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule, from a YAML file or a Python module; nothing tells the two apart from here on. It equals only itself."""

    id: str
    title: str
    severity: Mapping[DocumentType, Severity]
    basis: Basis
    dimension: str
    law: Mapping[DocumentType, tuple[str, ...]]
    remedy: str
    question: str
    ccf_tags: tuple[str, ...] = ()
    derogation: str = ""
    silenced_by: tuple[str, ...] = ()
    observation: bool = False
    scored: bool = True
    applies_if: Test | None = None
    unless: Test | None = None
    clauses: tuple[Clause, ...] = ()
    judge: Judge | None = None
    in_prose: Judge | None = None
    """Judges from the summary of facts, where only the prose could tell what the conditions ask."""

    @property
    def family(self) -> str:
        """The three letters before the number."""
        return self.id.rstrip("0123456789")

    @property
    def rests_on_context(self) -> bool:
        """Whether the rule judges nothing but what the auditor brings from outside the document."""
        return bool(self.clauses) and all(clause.from_context for clause in self.clauses)

    def is_a_minimum_for(self, kind: DocumentType) -> bool:
        """Whether the verdict on a document of this type rests on the rule."""
        return self.severity[kind] is Severity.CRITICAL and self.basis in SCORED_BASES and not self.observation


class RuleSource(Protocol):
    """Anything that can hand out the rules for a type of document."""

    def rules_for(self, kind: DocumentType) -> tuple[Rule, ...]:
        """Return the rules with a legal basis for that type, in the order of their ids."""


@dataclass(frozen=True, slots=True)
class OpenNumber:
    """A number that the law leaves open, with its unit; `value` is None when it is not set."""

    id: str
    value: int | None
    unit: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class DatedFact:
    """A row of a dated table beside the law: what holds for some countries, since when and until when, and by which source.

    `start` or `end` is None when it is not established. `verified` says whether an official text was read. `value` is the number
    that holds, where there is one.
    """

    id: str
    countries: frozenset[str]
    start: PartialDate | None
    end: PartialDate | None
    holds: str
    source: str
    verified: bool
    note: str = ""
    value: int | None = None


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Rules, the law they cite, the open numbers, the dated tables, the lexicons and the weights, with a digest of all of it."""

    version: str
    sha256: str
    source: RuleSource
    provisions: Mapping[str, Provision]
    numbers: Mapping[str, OpenNumber]
    scoring: Scoring
    packs: tuple[str, ...] = field(default=())
    tables: Mapping[str, tuple[DatedFact, ...]] = field(default_factory=dict)
    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)
