"""The two combinations of identifiers of RPD Article 83(2)(a), each true, false, or unknown with a reason.

Source: RPD Art. 83(2)(a)(i) and (ii), quoted in rules/_law/rpd.yaml. A slot of a template counts as stated.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from noticecheck.model.stated import Absent, Placeholder, Unknown
from noticecheck.model.tree import Route, route_text

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.engine.conditions import Truth

NAME_SEX_BIRTH: Final[tuple[Route, ...]] = (
    ("person", "family_name"), ("person", "forenames"), ("person", "sex"), ("person", "born", "date"),
)  # fmt: skip
_DESCRIPTION: Final[Route] = ("person", "physical_description")
_BIOMETRICS: Final[tuple[Route, ...]] = (("person", "dna"), ("person", "fingerprints"))
_NAMED_ADDITIONS: Final[tuple[Route, ...]] = (("person", "also_known_as"), ("person", "parents"), _DESCRIPTION)
_DOCUMENTS: Final[Route] = ("person", "identity_documents")
_OTHER_DATA: Final[tuple[Route, ...]] = (
    *NAME_SEX_BIRTH, ("person", "born"), ("person", "other_dates_of_birth"), ("person", "nationalities"), _DOCUMENTS,
    ("person", "occupation"), ("person", "offices"), ("person", "languages"),
)  # fmt: skip


def names_and_data(case: Case) -> Truth:
    """Decide combination (i): family name, forename, sex, date of birth, and a description, DNA, fingerprints or a document's data."""
    return _all([*(_stated(case, route) for route in NAME_SEX_BIRTH), one_more_identifier(case)])


def one_more_identifier(case: Case) -> Truth:
    """Decide whether a description, a DNA profile, fingerprints or data of an identity document are stated."""
    return _any([_stated(case, _DESCRIPTION), *(_flagged(case, route) for route in _BIOMETRICS), _document_data(case)])


def photograph_and_data(case: Case) -> Truth:
    """Decide combination (ii): a photograph of good quality with some additional data.

    Only the additions that the text names make it true. Its list ends in "etc.", so that with other data, such as a name
    beside a good photograph, the text leaves it open.
    """
    named = _any([*(_stated(case, route) for route in _NAMED_ADDITIONS), *(_flagged(case, route) for route in _BIOMETRICS)])
    others = _any([_stated(case, route) for route in _OTHER_DATA])
    left_open = Unknown("wording", "person") if others is True else others
    return _all([good_photograph(case), left_open if named is False else named])


def good_photograph(case: Case) -> Truth:
    """Decide whether the document carries a photograph that is stated to be good."""
    route: Route = ("person", "photo", "quality")
    present, quality = case.look((*route[:-1], "present")), case.look(route)
    if present is False or isinstance(present, Absent) or quality == "poor":
        return False
    if quality == "good":
        return True
    if isinstance(quality, Unknown):
        return quality
    return Unknown("placeholder" if isinstance(quality, Placeholder) else "unknown", route_text(route))


def _document_data(case: Case) -> Truth:
    """Whether an entry holds data of the document itself; the bare word "passport" is no such data."""
    entries = case.items(_DOCUMENTS)
    if isinstance(entries, (Absent, Unknown)):
        return entries if isinstance(entries, Unknown) else False
    return _any([_stated(case, (*_DOCUMENTS, place, key)) for place in range(len(entries)) for key in ("number", "country", "expires")])


def _stated(case: Case, route: Route) -> Truth:
    answer = case.look(route)
    return answer if isinstance(answer, Unknown) else not isinstance(answer, Absent)


def _flagged(case: Case, route: Route) -> Truth:
    answer = case.look(route)
    if isinstance(answer, Placeholder):
        return Unknown("placeholder", route_text(route))
    return answer if isinstance(answer, Unknown) else answer is True


def _any(truths: Iterable[Truth]) -> Truth:
    heard = list(truths)
    return True if True in heard else next((truth for truth in heard if isinstance(truth, Unknown)), False)


def _all(truths: Iterable[Truth]) -> Truth:
    heard = list(truths)
    return False if False in heard else next((truth for truth in heard if isinstance(truth, Unknown)), True)
