"""The batch of examples after a reported operation of June 2016: 45 persons sought by 22 countries, 16 of them on charges of fraud.

All of it is invented but for these three numbers; no person of the operation is in it.
"""

from __future__ import annotations

from itertools import cycle, islice

STATES = tuple("AL AM AR BO BR CL CN CO CR DO EC ES GT HN IN MX NI PE PL RU SV VN".split())  # noqa: SIM905 - reads as a list
OTHERS = ("murder", "theft", "drug trafficking", "robbery", "sexual assault", "bribery", "smuggling of goods", "forgery", "kidnapping")
PERSONS, FRAUDS = 45, 16

_NOTICE = """\
# One of 45 invented notices; only the numbers of persons, countries and charges of fraud are those of a reported operation.
noticecheck: 1
source:
  completeness: extract
  as_of: 2016-06-23
  obtained_by: invented for this example
document:
  type: red_notice
  control_no: A-{number:04}/6-2016
  requesting_country: {country}
person:
  family_name: EXAMPLE
  forenames: Person {number}
offences:
  - {{charge: {charge}}}
extradition:
  located: {{country: US, date: 2016-06}}
"""


def project_red() -> dict[str, str]:
    """Return the files of the batch by their names."""
    charges = (*("fraud" for _ in range(FRAUDS)), *islice(cycle(OTHERS), PERSONS - FRAUDS))
    return {
        f"{number:02}.notice.yaml": _NOTICE.format(number=number, country=country, charge=charge)
        for number, (country, charge) in enumerate(zip(cycle(STATES), charges, strict=False), 1)
    }
