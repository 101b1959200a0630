"""The grammar of a law file, of open numbers, dated tables and lexicons, as pydantic models: packs are checked by them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from noticecheck.model.annotated import Category
from noticecheck.rulebook.rule_file import Sentence

Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
PartialDay = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]


class Part(BaseModel):
    """A part of a file; unknown keys are errors. The reader of plain data makes a number of `"2025"`, which is a name here."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


class EditionPart(Part):
    """One edition of an instrument."""

    id: str
    reference: str = ""
    url: str = ""
    adopted: str | None = ""
    amended_by: list[str] = []
    verified: bool


class VersionPart(Part):
    """The wording of a provision in one edition: a quotation, or a paraphrase where the words were not read."""

    edition: str
    quote: str | None = ""
    paraphrase: str | None = ""
    url: str | None = ""
    in_force_from: Day | None = None
    in_force_to: Day | None = None
    verified: bool
    note: str | None = ""


class ProvisionPart(Part):
    """One citable unit, with its versions from the oldest to the newest."""

    id: str
    cite: str
    subject: str
    versions: Annotated[list[VersionPart], Field(min_length=1)]


class LawFile(Part):
    """One instrument with the provisions that rules cite."""

    instrument: str
    title: Sentence
    kind: Literal["rule", "guidance", "resolution", "statement", "treaty"]
    editions: list[EditionPart]
    provisions: list[ProvisionPart]


class NumberPart(Part):
    """A number that the law leaves open; no value means not set."""

    id: str
    value: int | None = None
    unit: str
    from_: Annotated[str | None, Field(alias="from")] = None
    source: str = ""
    rules: list[str] = []
    note: str = ""


class OpenNumbersFile(Part):
    """Open numbers of a pack."""

    version: str = ""
    numbers: list[NumberPart]


class FactPart(Part):
    """A row of a dated table: what holds for which countries, since when and until when, and who says so."""

    id: str
    countries: Annotated[list[Annotated[str, Field(pattern=r"^[A-Z]{2}$")]], Field(min_length=1)]
    from_: Annotated[PartialDay | None, Field(alias="from")] = None
    to: PartialDay | None = None
    holds: Sentence
    value: int | None = None
    source: Sentence
    verified: bool
    note: str = ""


class DatedTableFile(Part):
    """A dated table; `as_of` is the day on which its rows were last looked up."""

    version: str
    as_of: Day
    facts: Annotated[list[FactPart], Field(min_length=1)]


class WordsPart(Part):
    """A group of terms of a lexicon, in up to five languages; `verified` says whether the source itself names what they name."""

    id: Annotated[str, Field(pattern=r"^[a-z_]+$")]
    means: Sentence
    source: Sentence
    verified: bool
    class_: Annotated[Category | None, Field(alias="class", description="The class of offence that the terms stand for")] = None
    leaves_open: bool = False
    en: list[str] = []
    fr: list[str] = []
    es: list[str] = []
    ar: list[str] = []
    ru: list[str] = []


class LexiconFile(Part):
    """A lexicon: groups of terms that rules look up by `speaks_of`."""

    version: str
    groups: Annotated[list[WordsPart], Field(min_length=1)]


class AuthorityPart(Part):
    """A text that a note rests on: a provision of the rulebook by its id, or a text with all that a reader needs to find it."""

    provision: str = ""
    id: str = ""
    cite: str = ""
    stance: Literal["for", "against", "neutral"]
    proposition: Sentence
    quote: str = ""
    date: PartialDay | Literal[""] = ""
    status: str = ""
    source: str = ""
    verified: bool | None = None
    last_verified: Day | None = None
    note: str = ""
    only_for: list[Literal["red_notice", "diffusion", "pending_request"]] = []


class NotePart(Part):
    """A note on a forum; `about` names rules, families or `critical`."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    heading: Sentence
    text: Sentence
    when: Literal["always", "found", "relied_on", "sole_basis"]
    about: list[str] = []
    authorities: Annotated[list[AuthorityPart], Field(min_length=1)]


class OverlayFile(Part):
    """The notes of a forum, or those common to all."""

    forum: str
    title: Sentence
    as_of: Day
    caution: str
    notes: Annotated[list[NotePart], Field(min_length=1)]
