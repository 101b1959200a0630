"""What the auditor brings from outside the document: refugee status, events, journeys, each with its exhibit."""

from __future__ import annotations

from pydantic import Field

from noticecheck.model.annotated import (
    CommissionRequestType,
    Country,
    DocumentTypeWord,
    EventKind,
    Flag,
    FlagOrUnknown,
    Integer,
    PartialDay,
    RecordEntries,
    RefugeeState,
    RequestOutcome,
    RouteText,
    SameFacts,
    Standing,
    Text,
)
from noticecheck.model.part import Part


class Exhibit(Part):
    """A document that the auditor brings."""

    id: Text
    title: Text | None = None
    pages: Integer | None = None
    sha256: Text | None = None


class Refugee(Part):
    """A dated state of refugee protection."""

    state: RefugeeState
    country: Country | None = None
    against: Country | None = None
    from_: PartialDay | None = Field(None, alias="from")
    to: PartialDay | None = None
    exhibit: Text | None = None


class Travel(Part):
    """A journey across a border."""

    from_country: Country | None = None
    to_country: Country | None = None
    date: PartialDay | None = None
    exhibit: Text | None = None


class Whereabouts(Part):
    """Where the person was in a period."""

    country: Country | None = None
    place: Text | None = None
    from_: PartialDay | None = Field(None, alias="from")
    to: PartialDay | None = None
    sworn: Flag | None = None
    exhibit: Text | None = None


class Event(Part):
    """Something that happened in the case outside the document."""

    kind: EventKind
    date: PartialDay | None = None
    country: Country | None = None
    final: FlagOrUnknown | None = None
    facts: SameFacts | None = None
    note: Text | None = None
    exhibit: Text | None = None


class EarlierRequest(Part):
    """An earlier notice or diffusion on the same person."""

    type: DocumentTypeWord | None = None
    date: PartialDay | None = None
    outcome: RequestOutcome | None = Field(None, description="What became of it; for a diffusion, published means circulated")
    facts: SameFacts | None = None
    exhibit: Text | None = None


class CriminalRecord(Part):
    """What the criminal record of a country says of the person."""

    country: Country
    entries: RecordEntries
    date: PartialDay | None = Field(None, description="The day of the extract")
    exhibit: Text | None = None


class CommissionRequest(Part):
    """A request to the Commission for the Control of INTERPOL's Files."""

    type: CommissionRequestType
    filed: PartialDay | None = None
    admissible: PartialDay | None = Field(None, description="The day on which it was declared admissible")
    decided: PartialDay | None = None
    outcome: Text | None = None
    exhibit: Text | None = None


class Reliance(Part):
    """A later document that repeats what the notice says."""

    document: Text
    date: PartialDay | None = None
    repeats: list[RouteText] = Field([])
    cites_other_evidence: FlagOrUnknown | None = None
    exhibit: Text | None = None


class CoAccused(Part):
    """A co-accused and their notice."""

    name: Text | None = None
    notice: Text | None = None
    standing: Standing | None = None
    exhibit: Text | None = None


class Context(Part):
    """What the auditor brings from outside the document; each entry names its exhibit."""

    exhibits: list[Exhibit] = Field([])
    refugee: list[Refugee] = Field([])
    travel: list[Travel] = Field([])
    whereabouts: list[Whereabouts] = Field([])
    events: list[Event] = Field([])
    earlier_requests: list[EarlierRequest] = Field([])
    criminal_records: list[CriminalRecord] = Field([])
    commission_requests: list[CommissionRequest] = Field([])
    relied_on_by: list[Reliance] = Field([])
    co_accused: list[CoAccused] = Field([])
    notes: Text | None = None
