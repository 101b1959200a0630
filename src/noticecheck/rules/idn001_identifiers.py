"""IDN001: neither combination of identifiers of RPD Article 83(2)(a) is complete."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.conditions import Plain
from noticecheck.engine.identifiers import NAME_SEX_BIRTH, good_photograph, one_more_identifier
from noticecheck.engine.rule import Raised, Ruling, Undecided
from noticecheck.model.finding import Quotation
from noticecheck.model.stated import Absent, Unknown

_FIRST_LACKS: Final = ("the family name", "the forename", "the sex", "the date of birth")
_FURTHER: Final = "a description, DNA profile, fingerprints or data of an identity document"
_GOOD_PHOTO: Final = "a photograph of good quality"


def _says(first: str, second: str = _GOOD_PHOTO) -> str:
    return f"on its face the document meets neither combination: the first lacks {first}; the second lacks {second}"


_NO_PHOTO: Final[dict[str, Plain]] = {"person.photo": {"present": False}}
_NO_BIOMETRICS: Final[dict[str, Plain]] = {"person.dna": False, "person.fingerprints": False}
_BARE: Final[dict[str, Plain]] = {"person.physical_description": None, "person.identity_documents": None, **_NO_BIOMETRICS}

RULE: Final[dict[str, Plain]] = {
    "id": "IDN001",
    "title": "Neither minimum combination of identifiers is met",
    "severity": "critical",
    "basis": "D",
    "dimension": "identity",
    "law": {"red_notice": ["rpd-83-2-a", "rpd-83-2-a-i", "rpd-83-2-a-ii"]},
    "why": "Red notices may be published only when sufficient identifiers have been provided (RPD Art. 83(2)(a)).",
    "remedy": "Ask for the identifiers that are missing from one of the two combinations of Article 83(2)(a).",
    "question": "Which of the missing identifiers can be supplied, and is there a photograph of good quality?",
    "ccf_tags": ["Accuracy and quality of data"],
    "examples": {
        "pass": [
            {"name": "both combinations are met"},
            {"name": "a diffusion is not judged by Article 83", "base": "diffusion", "set": {"person": None}, "outcome": "not_applicable"},
            {"name": "the first, with a description", "set": {**_BARE, **_NO_PHOTO, "person.physical_description": {"eyes": "brown"}}},
            {"name": "the first, with a DNA profile", "set": {**_BARE, **_NO_PHOTO, "person.dna": True}},
            {"name": "the first, with fingerprints", "set": {**_BARE, **_NO_PHOTO, "person.fingerprints": True}},
            {
                "name": "the first, with the number of a document",
                "set": {**_BARE, **_NO_PHOTO, "person.identity_documents": [{"number": "77"}]},
            },
            {
                "name": "the first, with the country of a passport",
                "set": {**_BARE, **_NO_PHOTO, "person.identity_documents": [{"country": "PL"}]},
            },
            {
                "name": "the first, with the expiry of a passport",
                "set": {**_BARE, **_NO_PHOTO, "person.identity_documents": [{"expires": 2030}]},
            },
            {"name": "the first, with a year of birth and no photograph", "set": {**_NO_PHOTO, "person.born.date": 1979}},
            {"name": "the second, with an alias", "set": {**_BARE, "person.sex": None, "person.also_known_as": ["Chess Player"]}},
            {
                "name": "the second, with the name of a parent",
                "set": {**_BARE, "person.sex": None, "person.parents": [{"name": "Jan Nowak"}]},
            },
            {"name": "the second, with a description", "set": {"person.family_name": None, "person.forenames": None}},
            {"name": "the second, with fingerprints", "set": {**_BARE, "person.sex": None, "person.fingerprints": True}},
            {"name": "the second, with a DNA profile", "set": {**_BARE, "person.sex": None, "person.dna": True}},
            {
                "name": "the quality of the only photograph is not known",
                "set": {"person.forenames": None, "person.photo.quality": "unknown"},
                "outcome": "not_assessed",
                "because": "unknown",
            },
            {
                "name": "the quality of the only photograph is not stated",
                "set": {"person.forenames": None, "person.photo": {"present": True}},
                "outcome": "not_assessed",
                "because": "unknown",
            },
            {
                "name": "nothing is said of a photograph",
                "set": {"person.forenames": None, "person.photo": None},
                "outcome": "not_assessed",
                "because": "unknown",
            },
            {
                "name": "nothing is said of fingerprints",
                "set": {**_BARE, **_NO_PHOTO, "person.fingerprints": None},
                "outcome": "not_assessed",
                "because": "unknown",
            },
            {
                "name": "a good photograph and a full name, which the Rule leaves open",
                "set": _BARE,
                "outcome": "not_assessed",
                "because": "wording",
            },
            {
                "name": "an extract shows no forename and no photograph",
                "set": {"source.completeness": "extract", "person.forenames": None, "person.photo": None},
                "outcome": "not_assessed",
                "because": "extract",
            },
            {
                "name": "a slot of a template counts as stated",
                "set": {**_NO_PHOTO, "template": True, "person.family_name": "{{name}}"},
            },
        ],
        "fail": [
            {
                "name": "names and birth without any further identifier",
                "set": {**_BARE, **_NO_PHOTO},
                "at": "person",
                "says": _says(_FURTHER),
            },
            {
                "name": "the bare word passport is no data of a document",
                "set": {**_BARE, **_NO_PHOTO, "person.identity_documents": [{"type": "passport"}]},
                "at": "person",
                "says": _says(_FURTHER),
            },
            {
                "name": "a poor photograph and no forename",
                "set": {"person.forenames": None, "person.photo.quality": "poor"},
                "at": "person",
                "says": _says("the forename"),
            },
            {
                "name": "neither a date nor a year of birth, nor a family name or the sex",
                "base": "sentence",
                "set": {**_NO_PHOTO, "person.born.date": None, "person.family_name": None, "person.sex": None},
                "at": "person",
                "says": _says("the family name, the sex, the date of birth"),
            },
            {
                "name": "a photograph with nothing beside it",
                "set": {"person": {"photo": {"present": True, "quality": "good"}, "dna": False, "fingerprints": False}},
                "at": "person",
                "says": _says(", ".join((*_FIRST_LACKS, _FURTHER)), "data beside the photograph"),
            },
            {
                "name": "an extract known to lack them",
                "set": {
                    "source.completeness": "extract",
                    "source.not_stated": ["person.forenames", "person.photo"],
                    "person.forenames": None,
                    "person.photo": None,
                },
                "at": "person",
                "says": _says("the forename"),
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield a deficiency when both combinations are demonstrably incomplete."""
    combinations = [case.term("first combination of identifiers"), case.term("second combination of identifiers")]
    if True in combinations:
        return
    unknown = next((answer for answer in combinations if isinstance(answer, Unknown)), None)
    yield Undecided(unknown) if unknown is not None else _neither(case)


def _neither(case: Case) -> Raised:
    first, photo = ", ".join(_first_lacks(case)), good_photograph(case) is False
    second = _GOOD_PHOTO if photo else "data beside the photograph"
    quality = case.notice.text(("person", "photo", "quality"))
    absences = [case.look(route) for route in (*NAME_SEX_BIRTH, ("person", "photo"))]
    return Raised(
        route=("person",),
        message=_says(first, second),
        quoted=(Quotation("person.photo.quality", quality),) if quality else (),
        expected="one of the two combinations of Article 83(2)(a)",
        auditors_reading=any(isinstance(answer, Absent) and answer.auditors_reading for answer in absences),
    )


def _first_lacks(case: Case) -> Iterator[str]:
    yield from (name for name, route in zip(_FIRST_LACKS, NAME_SEX_BIRTH, strict=True) if isinstance(case.look(route), Absent))
    if one_more_identifier(case) is False:
        yield _FURTHER
