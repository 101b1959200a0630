"""A generated library of notices for measuring: invented, the same for the same seed, about 3 kB a notice, one in seven deficient."""

from __future__ import annotations

import random
from pathlib import Path

TOWNS = (("Gdynia", "PL"), ("Braga", "PT"), ("Turku", "FI"), ("Arica", "CL"), ("Cusco", "PE"), ("Graz", "AT"))
TRADES = ("timber", "shipping", "grain", "textiles", "machine parts")

NOTICE = """\
# yaml-language-server: $schema=notice-1.json
noticecheck: 1
source:
  completeness: full
  as_of: 2024-11-30
  obtained_by: invented for measuring
document:
  type: red_notice
  control_no: A-{number}/9-2024
  file_no: 2024/{number}
  requesting_country: {country}
  source_ncb: {town}
  language: en
  requested: 2024-09-02
  recorded: 2024-09-03
  published: 2024-09-10
  updated: 2024-10-15
  standing: active
  public_extract: false
  purpose: arrest with a view to extradition
  art83_1b_decision: false
person:
  family_name: EXAMPLE{number}
  forenames: Alex
  sex: M
  born:
    date: {birth}
    place: {town}
    country: {country}
  nationalities: [{country}]
  identity_documents:
    - type: passport
      number: "00{number}"
      country: {country}
      expires: 2030-03-31
  photo: {{present: true, quality: good}}
  physical_description:
    height: [18{digit} cm]
    weight: [8{digit} kg]
    hair: brown
    eyes: green
    marks: none
  fingerprints: true
  dna: false
  occupation: dealer in {trade}
  languages: [en]
  deceased: false
  minor_flag: false
status: charged
facts:
  summary: |
    Between {day} and 28 March 2024 in {town}, Alex Example, then managing director of Sample {number} Ltd, a dealer in {trade}, drew up
    {digit} false invoices in the name of a supplier that did not exist, approved them himself, and had Sample {number} Ltd pay
    {amount} EUR into an account that he held at a bank abroad. On 29 March 2024 he left the country. A colleague countersigned
    four of the invoices at his request and did not know that they were false.
  summary_is: verbatim
  time:
    from: 2024-03-0{digit}
    to: 2024-03-28
  location:
    place: {town}
    country: {country}
  role: managing director of Sample {number} Ltd
  acts: drew up and approved false invoices and had the company pay them into his own account
  entities:
    - name: Sample {number} Ltd
      kind: company
  victims:
    - name: Sample {number} Ltd
      kind: company
  amounts:
    - amount: {amount} EUR
      of: damage
offences:
  - charge: aggravated fraud
    category: ordinary
    law: Criminal Code, chapter 36, section 2
    law_text: Invented for measuring; the wording of the provision would stand here.
    max_penalty: {penalty}
    committed:
      from: 2024-03-0{digit}
      to: 2024-03-28
    place:
      place: {town}
      country: {country}
  - charge: forgery
    category: ordinary
    law: Criminal Code, chapter 33, section 1
    law_text: Invented for measuring; the wording of the provision would stand here.
    max_penalty: {penalty}
    committed:
      from: 2024-03-0{digit}
      to: 2024-03-28
    place:
      place: {town}
      country: {country}
warrant:
  number: R 24/{number}
  issued: 2024-05-21
  authority: District Court of {town}
  authority_type: judicial
  judicial_appeal: true
  country: {country}
  signatory: E. Sample
  expires: {expires}
  copy: true
prescription_date: 2034-03-28
action: locate and arrest with a view to extradition
extradition:
  assurance: true
  sought_from: [ALL]
"""


def notice(index: int) -> str:
    """Return the notice with this number; one in seven has an expired warrant and penalties below the threshold."""
    dice = random.Random(index)  # noqa: S311 - a library to measure with, the same each time
    town, country = dice.choice(TOWNS)
    deficient = index % 7 == 0
    return NOTICE.format(
        number=10_000 + index,
        digit=dice.randint(1, 9),
        town=town,
        country=country,
        trade=dice.choice(TRADES),
        birth=f"19{dice.randint(55, 89)}-0{dice.randint(1, 9)}-1{dice.randint(0, 9)}",
        day=dice.randint(1, 20),
        amount=dice.randint(20_000, 900_000),
        penalty="12 months" if deficient else "4 years",
        expires="2024-06-30" if deficient else "2034-05-21",
    )


def write(folder: Path, count: int) -> list[Path]:
    """Write a library of `count` notices and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"n{index:05}.notice.yaml" for index in range(count)]
    for index, path in enumerate(paths):
        path.write_text(notice(index), encoding="utf-8")
    return paths
