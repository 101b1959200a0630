"""What kind of offence a charge names, for counting; read with the lists that the rules on prose use, in their languages."""

from __future__ import annotations

from typing import Final

from noticecheck.model.stated import Notice
from noticecheck.rules.prose_charges import elements_of

CLASSES: Final = {
    "economic": "fraud, embezzlement, tax, laundering",
    "corruption": "bribery, corruption",
    "sexual": "sexual offences",
    "violence": "death, injury, kidnapping, arson",
    "robbery": "robbery, burglary, extortion",
    "theft": "theft",
    "drugs": "drugs",
    "weapons": "weapons",
    "forgery": "forgery",
    "trafficking": "trafficking in persons, smuggling",
    "other": "a class of charge that the file names",
    "not_classed": "in no list, or not stated",
}
"""The classes in the order in which a charge that fits several is counted, with what each holds."""

_BY_ELEMENT: Final = {
    "deceit": "economic", "tax": "economic", "money": "economic", "benefit": "corruption", "sexual": "sexual", "death": "violence",
    "injury": "violence", "liberty": "violence", "fire": "violence", "force": "robbery", "entry": "robbery", "threat": "robbery",
    "taking": "theft", "drug": "drugs", "weapon": "weapons", "document": "forgery", "person": "trafficking", "border": "trafficking",
}  # fmt: skip
_ORDINARY: Final = "ordinary"


def classes_of(notice: Notice) -> tuple[str, ...]:
    """Return the classes of the charges of a notice, each once, in the order of `CLASSES`."""
    offences = notice.value(("offences",), "")
    found = {_class_of(notice, position) for position in range(len(offences) if isinstance(offences, tuple) else 0)}
    return tuple(name for name in CLASSES if name in found and (name != "not_classed" or len(found) == 1)) or ("not_classed",)


def _class_of(notice: Notice, position: int) -> str:
    charge = notice.text(("offences", position, "charge"))
    fitting = {_BY_ELEMENT[element] for element in elements_of(charge)} if charge else set()
    if fitting:
        return next(name for name in CLASSES if name in fitting)
    category = notice.text(("offences", position, "category"))
    return "other" if category and category != _ORDINARY else "not_classed"
