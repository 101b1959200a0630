"""The notice file, version 1: every field with its meaning. The JSON Schema and the reader's table are made from this."""

from __future__ import annotations

from pydantic import Field

from noticecheck.model.annotated import (
    Amount,
    AuthorityType,
    Category,
    Completeness,
    Country,
    CountryOrAll,
    CourtType,
    Day,
    DocumentTypeWord,
    Flag,
    FlagOrUnknown,
    Language,
    MeasureText,
    PartialDay,
    PenaltyText,
    Quality,
    RefusalGround,
    Relation,
    RouteText,
    Sender,
    Sex,
    Standing,
    Status,
    SummaryIs,
    Text,
    Version,
)
from noticecheck.model.notice_context import Context
from noticecheck.model.part import Part


class Source(Part):
    """Where the file's contents come from and how complete they are."""

    completeness: Completeness | None = Field(
        None, description="full: the whole document was transcribed; extract: a part of it; secondhand: a report about it"
    )
    as_of: Day | None = Field(None, description="What was known on this day; the audit date unless --as-of is given")
    obtained_by: Text | None = Field(None, description="How the document came to hand: disclosure, foia, court file, press, public website")
    not_stated: list[RouteText] = Field([], description="Routes that were read and are known not to be in the document")
    unknown: list[RouteText] = Field([], description="Routes that were not transcribed")
    illegible: list[RouteText] = Field([], description="Routes that cannot be read in the copy")
    redacted: list[RouteText] = Field([], description="Routes that are blacked out in the copy")


class Document(Part):
    """The instrument: what it is, who asked for it, and its dates."""

    type: DocumentTypeWord | None = Field(None, description="Red notice, wanted-person diffusion, or a request still pending")
    control_no: Text | None = Field(None, description="Control number, such as A-1234/5-2016")
    file_no: Text | None = Field(None, description="File number, such as 2016/12345")
    requesting_country: Country | None = Field(None, description="ISO 3166-1 alpha-2")
    requesting_entity: Text | None = Field(None, description="An international entity, when it is not a country that asks")
    entity_powers: FlagOrUnknown | None = Field(
        None, description="Whether that entity has powers of investigation and prosecution in criminal matters"
    )
    source_ncb: Text | None = Field(None, description="National Central Bureau that supplied the data")
    language: Language | None = Field(None, description="ISO 639-1")
    requested: PartialDay | None = None
    recorded: PartialDay | None = None
    published: PartialDay | None = Field(None, description="For a diffusion, the day it was circulated")
    updated: PartialDay | None = None
    suspended_on: PartialDay | None = None
    standing: Standing | None = None
    public_extract: Flag | None = Field(None, description="Whether an extract is on INTERPOL's public website")
    purpose: Text | None = Field(None, description="The purpose, as the document states it")
    addressees: list[CountryOrAll] = Field([], description="Diffusions: the countries addressed, or ALL")
    sent_by: Sender | None = Field(None, description="Diffusions: who circulated it")
    art83_1b_decision: FlagOrUnknown | None = Field(None, description="Whether the General Secretariat decided under RPD Article 83(1)(b)")
    additional_information: Text | None = None


class Birth(Part):
    """When and where the person was born."""

    date: PartialDay | None = None
    place: Text | None = None
    country: Country | None = None


class Parent(Part):
    """A parent of the person."""

    name: Text | None = None
    relation: Relation | None = None


class IdentityDocument(Part):
    """A passport, identity card or the like."""

    type: Text | None = None
    number: Text | None = None
    country: Country | None = None
    expires: PartialDay | None = None


class Photo(Part):
    """A photograph in the document."""

    present: Flag | None = None
    quality: Quality | None = None


class PhysicalDescription(Part):
    """The description, each measure as stated."""

    height: list[MeasureText] = Field([])
    weight: list[MeasureText] = Field([])
    hair: Text | None = None
    eyes: Text | None = None
    build: Text | None = None
    marks: Text | None = None


class Office(Part):
    """A public office held by the person."""

    title: Text | None = None
    from_: PartialDay | None = Field(None, alias="from")
    to: PartialDay | None = None


class Person(Part):
    """Who is wanted."""

    family_name: Text | None = None
    forenames: Text | None = None
    sex: Sex | None = None
    born: Birth | None = None
    other_dates_of_birth: list[PartialDay] = Field([])
    also_known_as: list[Text] = Field([])
    parents: list[Parent] = Field([])
    nationalities: list[Country] = Field([])
    nationality_confirmed: FlagOrUnknown | None = None
    identity_documents: list[IdentityDocument] = Field([])
    photo: Photo | None = None
    physical_description: PhysicalDescription | None = None
    fingerprints: Flag | None = None
    dna: Flag | None = None
    occupation: Text | None = None
    offices: list[Office] = Field([])
    languages: list[Language] = Field([])
    deceased: Flag | None = None
    minor_flag: Flag | None = Field(None, description="Whether the document carries the indication MINOR")


class Period(Part):
    """A day, month or year under `date`, or a range under `from` and `to`."""

    date: PartialDay | None = None
    from_: PartialDay | None = Field(None, alias="from")
    to: PartialDay | None = None


class Location(Part):
    """A place as stated."""

    place: Text | None = None
    country: Country | None = None


class Named(Part):
    """A company, organisation or victim that the document names."""

    name: Text | None = None
    kind: Text | None = None


class Accomplice(Part):
    """An accomplice and what the document says that they did."""

    name: Text | None = None
    acts: Text | None = None


class StatedAmount(Part):
    """A sum that the document gives, and how it converts it."""

    amount: Amount | None = None
    stated_as: Amount | None = None
    of: Text | None = Field(None, description="What the sum is: damage, bribe, tax")
    part_of: Text | None = Field(None, description="The `of` of the total that this sum is a part of")


class Facts(Part):
    """The summary of facts, and what it says."""

    summary: Text | None = None
    summary_is: SummaryIs | None = None
    time: Period | None = None
    location: Location | None = None
    role: Text | None = Field(None, description="The person's position or role, as the document states it")
    acts: Text | None = Field(None, description="What the person is said to have done")
    entities: list[Named] = Field([], description="Companies and organisations that the document names")
    victims: list[Named] = Field([])
    accomplices: list[Accomplice] = Field([])
    amounts: list[StatedAmount] = Field([])


class Offence(Part):
    """One charge or conviction."""

    charge: Text | None = None
    category: Category | None = Field(None, description="When the document or counsel classes the offence; the auditor's own reading")
    law: Text | None = Field(None, description="The provision that covers the offence")
    law_text: Text | None = Field(None, description="The wording of that provision")
    max_penalty: PenaltyText | None = Field(None, description="Maximum penalty possible: a duration, life, death or fine")
    max_penalty_text: Text | None = Field(None, description="As stated, for what a duration cannot hold")
    serious_crime_link: Text | None = Field(None, description="The words that tie it to serious or organised crime")
    committed: Period | None = None
    place: Location | None = None
    sentence: PenaltyText | None = None
    remaining: PenaltyText | None = None


class Warrant(Part):
    """The arrest warrant or the judicial decision having the same effect."""

    number: Text | None = None
    issued: PartialDay | None = None
    authority: Text | None = None
    authority_type: AuthorityType | None = None
    judicial_appeal: FlagOrUnknown | None = None
    country: Country | None = None
    signatory: Text | None = None
    expires: PartialDay | None = None
    copy_: FlagOrUnknown | None = Field(None, alias="copy", description="Whether a copy was supplied")


class Judgment(Part):
    """The judgment, for a convicted person."""

    number: Text | None = None
    date: PartialDay | None = None
    court: Text | None = None
    court_type: CourtType | None = None
    final: FlagOrUnknown | None = None
    in_absentia: FlagOrUnknown | None = None
    retrial: FlagOrUnknown | None = None


class Located(Part):
    """Where and when the person was located."""

    country: Country | None = None
    date: PartialDay | None = None


class Refusal(Part):
    """A refusal to extradite."""

    country: Country | None = None
    date: PartialDay | None = None
    ground: RefusalGround | None = None


class Extradition(Part):
    """What the document says of extradition, and what came of it."""

    assurance: Flag | None = Field(None, description="Whether it is assured that extradition will be sought upon arrest")
    sought_from: list[CountryOrAll] = Field([])
    located: Located | None = None
    requested_on: PartialDay | None = None
    refusals: list[Refusal] = Field([])


class Suppression(Part):
    """A finding that the file waives; the reason is required and printed."""

    rule: Text
    reason: Text
    by: Text | None = None
    until: Day | None = None


class NoticeFile(Part):
    """An INTERPOL red notice or wanted-person diffusion, written down for noticecheck."""

    noticecheck: Version = Field(description="The version of this format")
    template: Flag | None = Field(None, description="true: a drafting template in which placeholders are expected")
    source: Source | None = None
    document: Document | None = None
    person: Person | None = None
    status: Status | None = Field(None, description="Status of the person, RPD Article 44")
    facts: Facts | None = None
    offences: list[Offence] = Field([])
    warrant: Warrant | None = None
    judgment: Judgment | None = None
    prescription_date: PartialDay | None = Field(None, description="The day on which prosecution or the sentence becomes time-barred")
    action: Text | None = Field(None, description="Action to be taken if traced, as the document states it")
    extradition: Extradition | None = None
    context: Context | None = None
    suppress: list[Suppression] = Field([])
