"""The annex for the Commission does not tell where the person is or who acts for the person, unless this is asked for."""

from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from papers import audited, paper, text

from noticecheck.model.finding import Outcome

NOTICE = """\
noticecheck: 1
source: {completeness: full, as_of: 2020-09-04, obtained_by: copy from counsel Zacharias Quimby}
document: {type: red_notice, requesting_country: RU, published: 2016-05-01, standing: active}
person: {family_name: EXAMPLE}
facts: {time: {from: 2010, to: 2011}}
extradition: {assurance: true, sought_from: [CY], located: {country: UY, date: 2018-09-18}}
suppress: [{rule: JUD001, reason: shown to Zacharias Quimby, by: Zacharias Quimby}]
context:
  exhibits: [{id: E1, title: Uruguayan refugee card}, {id: E2, title: Warrant}]
  refugee: [{state: recognised, country: UY, against: RU, from: 2016-01-15, exhibit: E1}]
  whereabouts: [{country: UY, place: Montevideo, from: 2016-01-15, sworn: true, exhibit: E1}]
  travel: [{from_country: RU, to_country: UY, date: 2015-11-10, exhibit: E1}]
  relied_on_by: [{document: a court of Montevideo, exhibit: E1, repeats: [facts.time]}]
"""
TELLING = ("UY", "Uruguay", "Montevideo", "Quimby", "E1")


@pytest.fixture(scope="module")
def one():
    return audited(NOTICE)


def found(said):
    return [word for word in TELLING if word in said]


def test_the_audit_knows_all_of_it(one):
    assert found(text(one, "expert") + text(one, "habeas")) == list(TELLING)


@pytest.mark.parametrize("form", ["md", "html", "docx"])
def test_the_annex_says_none_of_it(one, form):
    content = paper(one, "ccf", form).content
    if form == "docx":
        with ZipFile(BytesIO(content)) as archive:
            texts = [ET.fromstring(archive.read(part)).itertext() for part in archive.namelist() if part.endswith((".xml", ".rels"))]
            content = " ".join(" ".join(some) for some in texts).encode()
    assert found(content.decode()) == []


def test_the_annex_says_nothing_of_it_either_when_every_matter_is_asked_for(one):
    assert found(text(one, "ccf", every_matter=True)) == []


def test_how_many_findings_were_left_out_is_said(one):
    said = text(one, "ccf")
    deficient = [finding for finding in one.findings if finding.outcome is Outcome.DEFICIENT]
    fields = ("extradition.located", "context.refugee")
    left_out = [finding for finding in deficient if finding.route.startswith(fields) or "UY" in finding.message]
    assert len(left_out) > 1
    assert "findings that would tell where the person is now are not printed in this annex." in said
    assert all(finding.title not in said for finding in left_out)


def test_it_is_printed_when_this_is_asked_for(one):
    said = text(one, "ccf", with_location=True)
    assert ("UY" in said, "not printed in this annex" in said) == (True, False)
