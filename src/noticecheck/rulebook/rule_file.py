"""The grammar of a rule file as a pydantic model: it validates packs, and the JSON Schema for editors is made from it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue, model_validator

SeverityWord = Literal["critical", "high", "medium", "low", "info"]
TypeWord = Literal["red_notice", "diffusion"]
ProseWord = Literal["accomplices", "activity", "currencies", "location", "organisations", "period", "role", "time", "town", "victims"]
Sentence = Annotated[str, Field(min_length=3)]


class Part(BaseModel):
    """A part of a rule file; unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Law(Part):
    """The provisions by type of document, by their ids in `_law/`. A type without provisions is not judged by the rule."""

    both: list[str] = Field([], description="Provisions cited for red notices and diffusions alike")
    red_notice: list[str] = Field([], description="Provisions cited for red notices (and requests still pending)")
    diffusion: list[str] = Field([], description="Provisions cited for diffusions; never Article 82 to 86")


class ClausePart(Part):
    """One way in which the rule can be broken."""

    for_each: str | None = Field(None, description="A list of the notice; the condition is judged for each item, named `each`")
    deficient_if: dict[str, JsonValue] = Field(description="A condition; the words are listed in the README of the rules")
    at: str = Field(description="The route that the finding points at")
    message: Sentence = Field(description="What the notice states or does not; {route} is filled with what was found")
    quotes: list[str] = Field([], description="Further routes whose words the finding relies on")
    expected: str = ""
    basis: Literal["D", "C", "H", "R"] | None = Field(None, description="Where this way rests on something else than the rule")
    severity: SeverityWord | None = Field(None, description="Where this way weighs less than the rule")


class PassExample(Part):
    """A notice on which the rule does not raise."""

    name: Sentence
    base: str = "prosecution"
    set: dict[str, JsonValue] = Field({}, description="Changes to the base notice, by route; null removes")
    as_of: str | None = None
    numbers: dict[str, int] = Field({}, description="Open numbers that the example sets, for a rule whose number is not set")
    outcome: Literal["met", "not_applicable", "not_assessed"] = "met"
    because: str | None = Field(None, description="For not_assessed: the reason")
    beside: list[dict[str, JsonValue]] = Field([], description="Other notices of the same run, each as changes to the base notice")
    earlier: dict[str, JsonValue] | None = Field(None, description="An earlier version of the notice, as changes to the base notice")


class Place(Part):
    """One finding: where it points, and its message."""

    at: str
    says: Sentence


class FailExample(Part):
    """A notice on which the rule raises, with the place and the message of everything that it raises."""

    name: Sentence
    base: str = "prosecution"
    set: dict[str, JsonValue] = {}
    as_of: str | None = None
    numbers: dict[str, int] = {}
    at: str
    says: Sentence
    also: list[Place] = Field([], description="Further findings of the rule on the same notice")
    beside: list[dict[str, JsonValue]] = []
    earlier: dict[str, JsonValue] | None = None


class Examples(Part):
    """Notices that prove the rule; each is a patch on a base notice."""

    pass_: Annotated[list[PassExample], Field(alias="pass", min_length=1)]
    fail: Annotated[list[FailExample], Field(min_length=1)]


class RuleFile(Part):
    """One rule: its words, its law, its condition, its message and remedy, and the examples that prove it."""

    id: Annotated[str, Field(pattern=r"^[A-Z]{3}\d{3}$")]
    title: Sentence
    severity: SeverityWord | dict[TypeWord, SeverityWord]
    basis: Literal["D", "C", "H", "R"]
    dimension: str
    law: Law
    why: Sentence = Field(description="Why this severity, in one or two sentences")
    applies_if: dict[str, JsonValue] | None = None
    unless: dict[str, JsonValue] | None = None
    derogation: str = Field("", description="The exception that the law provides, added to each finding unless the notice excludes it")
    for_each: str | None = None
    deficient_if: dict[str, JsonValue] | None = None
    at: str | None = None
    message: str | None = None
    quotes: list[str] = []
    expected: str = ""
    in_prose: ProseWord | None = Field(None, description="What is read in the summary where the fields leave it open; basis H")
    clauses: list[ClausePart] = Field([], description="Several ways to break the rule, instead of one deficient_if")
    remedy: Sentence
    question: Sentence
    ccf_tags: list[str] = []
    silenced_by: list[str] = Field([], description="More specific rules; where one of them is deficient, this rule is silent")
    observation: bool = Field(default=False, description="A fact useful to counsel that breaches no rule: listed, never scored")
    scored: bool = Field(
        default=True, description="false for a composite of other rules: it moves the verdict and caps the grade, its parts move the score"
    )
    note: str = ""
    examples: Examples

    @model_validator(mode="after")
    def _one_form(self) -> RuleFile:
        single = (self.deficient_if, self.at, self.message)
        if self.clauses and any(part is not None for part in single):
            raise ValueError("give either deficient_if, at and message, or clauses")
        return self
