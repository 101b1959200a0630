"""Later documents that relied on the notice: what each repeats, and what the findings say of it."""

from __future__ import annotations

from noticecheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Repeated:
    """A value of the notice that a later document repeats.

    `factor` is what the value is used for: amount, charge, penalty, time, place, facts, identity, warrant, extradition or other.
    `words` name the value in a sentence. `state` is `disputed` (a deficiency is found in it), `for_review`, `undisputed`, `not_stated`
    (the notice does not state it) or `not_assessed` (nobody can tell from the file, or no exhibit is named for the document).
    `findings` are fingerprints.
    """

    route: str
    factor: str
    value: str
    words: str
    state: str
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelyingDocument:
    """A later document that relied on the notice, as the auditor brings it from outside.

    `document` is the word of the file, `name` what a sentence calls it. `sole_basis` is `yes` when the file says that the document cites no
    evidence besides the notice, `no` when it cites some, else `unknown`. Without an exhibit nothing of it is assessed.
    """

    route: str
    document: str
    name: str
    date: str
    exhibit: str
    sole_basis: str
    assessed: bool
    repeats: tuple[Repeated, ...] = ()
