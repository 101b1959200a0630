"""FCT007: the summary of facts is that of notices on other persons, and does not say what this one did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Raised, Ruling, Undecided
from noticecheck.model.finding import Basis, Quotation
from noticecheck.model.stated import Absent, Placeholder, Unknown
from noticecheck.rules.prose_words import SUMMARY

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.engine.library import SharedSummary

_GROUP: Final = (
    "In March 2019 the members of the group set up three companies in Gdynia, had them order timber on credit from "
    "suppliers in Sweden, sold the timber below its price, and left the suppliers without payment of 400,000 PLN."
)
_LIS: Final[dict[str, Plain]] = {"person.family_name": "LIS", "person.forenames": "Ewa", "person.born.date": "1984-02-11"}
_BARE: Final[dict[str, Plain]] = {"facts.role": None, "facts.acts": None}
_SAME: Final[dict[str, Plain]] = {**_LIS, **_BARE, "facts.summary": _GROUP}
_SAYS: Final = "the summary of facts is word for word that of a notice on another person (other-1.json), and does not name this person"
_WITH_NAME: Final = f"{_GROUP} NOWAK signed the orders."

RULE: Final[dict[str, Plain]] = {
    "id": "FCT007",
    "title": "Same summary reused for several persons",
    "severity": "high",
    "basis": "H",
    "dimension": "facts_and_role",
    "law": {"both": ["repository-3-13-2-several", "repository-3-13-case-2"]},
    "why": (
        "Where several persons are sought for one crime, each document has to say what the one in it did; "
        "word-for-word repetition on another person cannot."
    ),
    "remedy": "Ask for the role that this person, by name, is said to have played, as the Repository of Practice requires.",
    "question": "What is this person, and not the others in the same documents, said to have done?",
    "ccf_tags": ["Description of criminal activities"],
    "examples": {
        "pass": [
            {"name": "no other notice is audited in the same run", "outcome": "not_applicable"},
            {"name": "another notice tells of other facts", "set": {**_BARE, "facts.summary": _GROUP}, "beside": [_LIS]},
            {
                "name": "two files on one person",
                "set": {**_BARE, "facts.summary": _GROUP},
                "beside": [{**_BARE, "facts.summary": _GROUP, "person.forenames": "Adam Jan"}],
            },
            {
                "name": "the same account of the crime, followed by the role of each",
                "set": {**_BARE, "facts.summary": f"{_GROUP} Of these acts NOWAK had the part of the one who signed the orders."},
                "beside": [{**_SAME, "facts.summary": f"{_GROUP} Of these acts LIS had the part of selling the timber to the dealers."}],
            },
            {
                "name": "the fields give each person another role",
                "set": {"facts.role": "signed the orders", "facts.acts": None, "facts.summary": _GROUP},
                "beside": [{**_SAME, "facts.role": "sold the timber"}],
            },
            {
                "name": "a paraphrase",
                "set": {**_BARE, "facts.summary": _GROUP, "facts.summary_is": "paraphrase"},
                "beside": [_SAME],
                "outcome": "not_assessed",
                "because": "paraphrase",
            },
            {"name": "no summary", "set": {**_BARE, "facts.summary": None}, "beside": [_SAME], "outcome": "not_applicable"},
        ],
        "fail": [
            {
                "name": "word for word, and nobody is named in it",
                "set": {**_BARE, "facts.summary": _GROUP},
                "beside": [_SAME],
                "at": "facts.summary",
                "says": _SAYS,
            },
            {
                "name": "the same words in other lines and capitals",
                "set": {**_BARE, "facts.summary": _GROUP.upper().replace(" THE ", "\nTHE ")},
                "beside": [_SAME],
                "at": "facts.summary",
                "says": _SAYS,
            },
            {
                "name": "word for word, and it names this person, so that a person has to read it",
                "set": {**_BARE, "facts.summary": _WITH_NAME},
                "beside": [{**_SAME, "facts.summary": _WITH_NAME}],
                "at": "facts.summary",
                "says": "the summary of facts is word for word that of a notice on another person (other-1.json)",
            },
            {
                "name": "but for names and figures",
                "set": {**_BARE, "facts.summary": _WITH_NAME},
                "beside": [{**_SAME, "facts.summary": _WITH_NAME.replace("NOWAK", "LIS").replace("400,000", "250,000")}],
                "at": "facts.summary",
                "says": "but for names and figures the summary of facts is that of a notice on another person (other-1.json)",
            },
            {
                "name": "but for a word, in a diffusion",
                "base": "diffusion",
                "set": {**_BARE, "facts.summary": _GROUP},
                "beside": [{**_SAME, "facts.summary": _GROUP.replace("timber on credit", "wood on credit")}],
                "at": "facts.summary",
                "says": "but for a few words the summary of facts is that of a notice on another person (other-1.json)",
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield what is to be said of a summary that other notices of the run have too."""
    text = case.look(SUMMARY)
    if case.library is None or case.notice.is_template or isinstance(text, (Absent, Placeholder)):
        yield OutOfScope()
    elif isinstance(text, Unknown):
        yield Undecided(text)
    elif case.notice.value(("facts", "summary_is"), "paraphrase") == "paraphrase":
        yield Undecided(Unknown("paraphrase", "facts.summary"))
    elif case.library.summary is not None:
        yield _raised(case, case.library.summary, str(text))


def _raised(case: Case, shared: SharedSummary, text: str) -> Raised:
    from noticecheck.engine.library import IDENTICAL  # a notice that is audited by itself has no library
    from noticecheck.engine.likeness import words_of

    named = set(words_of(case.notice.text(("person", "family_name")))) <= set(words_of(text))
    own_words = case.notice.value(("facts", "summary_is"), "") == "verbatim"
    certain = shared.likeness == IDENTICAL and shared.sure and own_words and not named
    return Raised(
        route=SUMMARY,
        message=_message(shared, silent=shared.likeness == IDENTICAL and not named),
        quoted=(Quotation("facts.summary", text, 0, len(text)),),
        basis=Basis.DETERMINISTIC if certain else Basis.HEURISTIC,
        expected="a summary of the crime, followed by a description of the role of the person in it",
    )


def _message(shared: SharedSummary, *, silent: bool) -> str:
    from noticecheck.engine.library import BUT_FOR_NAMES

    files = f"{', '.join(shared.files)}{' and more' if shared.more else ''}"
    whose = f"that of a notice on another person ({files})" if len(shared.files) == 1 else f"that of notices on other persons ({files})"
    match shared.likeness:
        case "identical":
            tail = ", and does not name this person" if silent else ""
            return f"the summary of facts is word for word {whose}{tail}"
        case kind:
            except_for = kind if kind == BUT_FOR_NAMES else "but for a few words"
            return f"{except_for} the summary of facts is {whose}"
