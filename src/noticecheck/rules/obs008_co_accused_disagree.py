"""OBS008: two notices of one run are on co-accused, and state the time or the sums of the crime differently."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from noticecheck.engine.conditions import Plain
from noticecheck.engine.rule import OutOfScope, Raised, Ruling
from noticecheck.model.finding import Quotation
from noticecheck.model.tree import parse_route

if TYPE_CHECKING:
    from noticecheck.engine.case import Case

_KOS: Final[dict[str, Plain]] = {
    "person.family_name": "KOS",
    "person.forenames": "Jan",
    "document.control_no": "A-9999/1-2020",
    "document.file_no": "2020/9999",
}
_NAMED: Final[dict[str, Plain]] = {"facts.accomplices": [{"name": "Jan Kos", "acts": "signed the papers"}]}

RULE: Final[dict[str, Plain]] = {
    "id": "OBS008",
    "title": "Notices on co-accused disagree about the crime",
    "severity": "info",
    "basis": "R",
    "dimension": "facts_and_role",
    "observation": True,
    "law": {"both": ["rpd-12-1", "repository-56"]},
    "why": "Two documents on one crime that date or value it differently cannot both be accurate; whether it is one, a person has to tell.",
    "remedy": "Compare the two documents, and ask which account is right where it is the same crime.",
    "question": "Are the two documents on the same crime, and which of them states it accurately?",
    "ccf_tags": ["Accuracy and quality of data"],
    "examples": {
        "pass": [
            {"name": "no other notice of the same run", "outcome": "not_applicable"},
            {"name": "the co-accused's notice states the same", "set": _NAMED, "beside": [_KOS]},
            {
                "name": "the other notice is on somebody who is not named",
                "beside": [{**_KOS, "facts.time": {"from": "2001-01-01", "to": "2001-12-31"}}],
            },
        ],
        "fail": [
            {
                "name": "another time",
                "set": {**_NAMED, "facts.time": {"from": "2018-01-01", "to": "2019-03-12"}},
                "beside": [{**_KOS, "facts.time": {"from": "2001-01-01", "to": "2019-03-12"}}],
                "at": "facts.time.from",
                "says": "a notice on a co-accused (other-1.json) gives 2001-01-01 where this one gives 2018-01-01",
            },
            {
                "name": "named by the other one, with another sum",
                "set": {**_KOS, "facts.amounts": [{"amount": "400000 PLN", "of": "damage"}]},
                "beside": [{**_NAMED, "facts.amounts": [{"amount": "300000 PLN", "of": "damage"}]}],
                "at": "facts.amounts.0.amount",
                "says": "a notice on a co-accused (other-1.json) gives 300,000 PLN where this one gives 400,000 PLN",
            },
        ],
    },
}


def judge(case: Case) -> Iterator[Ruling]:
    """Yield every field of the crime that a notice on a co-accused states otherwise."""
    if case.library is None or case.notice.is_template:
        yield OutOfScope()
        return
    for other in case.library.co_accused:
        for one in other.differences:
            yield Raised(
                route=parse_route(one.route),
                message=f"a notice on a co-accused ({other.file}) gives {one.there} where this one gives {one.here}",
                quoted=(Quotation(one.route, one.here),),
                expected="the same account of the crime in the documents on all who are said to have taken part",
            )
