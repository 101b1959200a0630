"""The shapes of what a JSON report says beside its findings: documents that relied on the notice, and notes on forums.

Imported only with `shapes`.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import TypedDict  # pydantic asks for it below Python 3.12, and depends on it

RelianceState: TypeAlias = Literal["disputed", "for_review", "undisputed", "not_stated", "not_assessed"]
Factor: TypeAlias = Literal["amount", "charge", "penalty", "time", "place", "facts", "identity", "warrant", "extradition", "other"]


class FindingReferenceJson(TypedDict):
    """A finding of the same report: its number as text and Markdown print it, its rule, and its fingerprint."""

    number: int
    rule_id: str
    fingerprint: str


class RepeatedJson(TypedDict):
    """A value of the notice that a later document repeats, with the findings on it.

    `state`: `disputed` (a deficiency is found in it), `for_review`, `undisputed`, `not_stated`, `not_assessed`.
    `factor` is what it is used for.
    """

    route: str
    factor: Factor
    value: str
    words: str
    state: RelianceState
    findings: list[FindingReferenceJson]


class RelianceJson(TypedDict):
    """A later document that relied on the notice: a row of the matrix. The fact comes from outside the document, with its exhibit.

    `sole_basis`: whether the file says that it cites no evidence besides the notice. Without an exhibit, `assessed` is false.
    """

    route: str
    document: str
    name: str
    date: str
    exhibit: str
    assessed: bool
    sole_basis: Literal["yes", "no", "unknown"]
    repeats: list[RepeatedJson]
    sentences: list[str]


class ChainJson(TypedDict):
    """A value that a finding speaks of, and the later documents that repeat it in the order of their dates, as positions in `reliance`."""

    route: str
    factor: Factor
    value: str
    words: str
    state: RelianceState
    findings: list[FindingReferenceJson]
    documents: list[int]
    sentence: str


class AuthorityJson(TypedDict):
    """A text that a note rests on. `stance`: it helps whoever questions the notice (`for`), or whoever relies on it (`against`)."""

    id: str
    cite: str
    stance: Literal["for", "against", "neutral"]
    proposition: str
    quote: str
    date: str
    status: str
    source: str
    verified: bool
    last_verified: str
    note: str


class NoteJson(TypedDict):
    """A note on a forum, with the findings that occasion it."""

    id: str
    heading: str
    text: str
    occasion: str
    findings: list[FindingReferenceJson]
    authorities: list[AuthorityJson]


class OverlayJson(TypedDict):
    """The notes of one forum. They are no findings, and no finding, verdict or score depends on them."""

    forum: str
    title: str
    as_of: str
    caution: str
    notes: list[NoteJson]


class ProfileJson(TypedDict):
    """What the report was made for. `chapters` are those that it shows to people, none for all; `withheld` is what it leaves out."""

    name: str
    title: str
    note: str
    chapters: list[str]
    points: bool
    withheld: list[str]


WaiverState: TypeAlias = Literal["in_force", "expired", "idle"]


class WaiverJson(TypedDict):
    """A waiver of the file: in force, expired (what it waived is open again), or idle (there was nothing to waive)."""

    rule_id: str
    reason: str
    by: str
    until: str
    state: WaiverState
    route: str


class ForWhomJson(TypedDict):
    """What the report was made for, and the waivers of the file."""

    profile: ProfileJson
    waivers: list[WaiverJson]


class BesideJson(ForWhomJson):
    """What a report says beside its findings."""

    reliance: list[RelianceJson]
    reliance_chain: list[ChainJson]
    overlays: list[OverlayJson]
