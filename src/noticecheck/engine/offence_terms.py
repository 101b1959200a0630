"""Defined terms on the offences of a notice: whether any of them is outside the classes that the Rules and the Constitution leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from noticecheck.model.stated import Absent, Answer, Placeholder, Unknown
from noticecheck.model.tree import Route, route_text

if TYPE_CHECKING:
    from noticecheck.engine.case import Case

LEFT_OUT: Final = frozenset(
    {
        *("cultural_norm", "family_matter", "administrative", "private_dispute", "unfunded_cheque"),
        *("political", "state_security", "expression", "assembly", "association", "military", "religious", "racial", "emigration"),
    }
)
"""Classes of offence for which no red notice is published (RPD Art. 83(1)(a)(i)), or which fall by their nature under Article 3.

Offences of elections, sanctions, extremism and terrorism are not among them: whether they do depends on the case.
"""

_UNLESS_LINKED: Final = frozenset({"administrative", "private_dispute", "unfunded_cheque"})
"""The classes of the third indent, which a link to serious or organised crime takes out of it."""

LEXICON_OF_CHARGES: Final = "charges"


def _one_outside(case: Case) -> Answer:
    """Whether an offence is outside these classes: by its category where the file gives one, else by the words of its charge."""
    offences = case.items(("offences",))
    if not isinstance(offences, tuple):
        return offences
    answers = [is_outside(case, ("offences", position)) for position in range(len(offences))]
    unknown = next((answer for answer in answers if isinstance(answer, Unknown)), False)
    return True if True in answers else unknown


def is_outside(case: Case, offence: Route) -> bool | Unknown:
    """Whether an offence is outside the classes of LEFT_OUT; what a lexicon leaves open counts as outside."""
    category, charge = (case.look((*offence, key)) for key in ("category", "charge"))
    if isinstance(category, Placeholder) or isinstance(charge, Placeholder):
        return Unknown("placeholder", route_text(offence))
    if isinstance(category, str):
        return _is_left_in(case, offence, frozenset((category,)))
    if isinstance(charge, (Absent, Unknown)):
        return charge if isinstance(charge, Unknown) else True
    return _is_left_in(case, offence, case.lexicons[LEXICON_OF_CHARGES].classes_in(str(charge)))


def _is_left_in(case: Case, offence: Route, classes: frozenset[str]) -> bool | Unknown:
    """Whether no class is left out; a link to serious or organised crime answers for those of the third indent only."""
    left_out = LEFT_OUT & classes
    if not left_out or not left_out <= _UNLESS_LINKED:
        return not left_out
    link = case.look((*offence, "serious_crime_link"))
    return link if isinstance(link, Unknown) else not isinstance(link, Absent)


OFFENCE_TERMS: Final = {"an offence outside the excluded classes": _one_outside}
"""Joined to the other defined terms in `terms`."""
