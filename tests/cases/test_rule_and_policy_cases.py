"""Rules, standards and policies that the founding articles name: rows R that no other file holds."""

from datetime import date

import pytest
from cases.founding import NOTICE, ROOT, cited, example, glossary, judged, notes, raised, rulebook, why_not_assessed

from noticecheck.cli.entry import run
from noticecheck.rulebook.compiling import data_of
from noticecheck.rulebook.files import rules_folder

HOST = "extradition: {located: {country: US, date: 2018-09-18}}\n"
TABLES = data_of(rules_folder())["data"]


def rows_of(table):
    return {row["id"]: row for row in TABLES[table]["facts"]}


def test_case_R1():
    """The policy of the Department of Justice stands with its sources, beside authority against it."""
    for forum, note in (("us-immigration", "arrest-alone"), ("us-criminal", "arrest")):
        authorities = cited(notes(forum)[note])
        assert {one.stance for one in authorities.values()} >= {"for", "against"}
        assert "Department of Justice, Organization and Functions Manual 3 (archived)" in authorities


def test_case_R2():
    """The effect of a notice is for national law, in the words of the Rules."""
    assert "INTERPOL compels no country to arrest" in glossary()["Red notice"]
    words = "take all other measures permitted under national law and applicable international treaties"
    assert words in rulebook().provisions["rpd-87-a-ii"].versions[-1].quote
    assert f'"{words}' in glossary()["Red notice"]


def test_case_R3():
    """The sentence of the law firm is attributed to it, and not to the Rules."""
    assert "is a law firm's way to say this (Kobre & Kim), and no provision in these words was read" in glossary()["Red notice"]


def test_case_R4():
    """Treaty, request, warrant: three questions, each with yes, no or unknown."""
    text = notes("us-criminal")["provisional-arrest"].text
    assert [text.count(words) for words in ("yes, no, unknown", "treaty", "diplomatic channels", "warrant")] == [3, 1, 1, 1]


def test_case_R5():
    """That a person is entitled to extradition proceedings is commentary, and marked as not read in an authority."""
    (authority,) = notes("us-criminal")["provisional-arrest"].authorities
    assert (authority.status, authority.verified) == ("commentary", False)


@pytest.mark.parametrize(
    ("extradition", "found"),
    [
        ("{assurance: true, sought_from: [ALL]}", []),
        ("{assurance: false, sought_from: [ALL]}", ["EXT001"]),
        ("{assurance: true, sought_from: [FR], located: {country: US}}", ["EXT002"]),
    ],
)
def test_case_R6(extradition, found):
    """A notice says that extradition will be sought, and from where."""
    report = judged(f"{NOTICE}extradition: {extradition}\n", "EXT001", "EXT002")
    assert [rule for rule, _, _, _ in raised(report)] == found
    assert "A notice should say from which countries extradition will be sought" in glossary()["Red notice"]


def test_case_R7():
    """The glossary keeps that it is none."""
    entry = glossary()["International arrest warrant"]
    assert entry.startswith("A red notice is none.")
    assert '"It\'s not an international arrest warrant or conclusive evidence of criminality" (Politico) is right.' in entry


def test_case_R8():
    """The journalists' phrase is recorded as inaccurate."""
    entry = glossary()["International arrest warrant"]
    phrase = '"The closest instrument to an international arrest warrant in use today"'
    assert f"{phrase} (The Atlantic; Washington Monthly) is inaccurate shorthand" in entry


STATEMENTS = """\
A Red Notice is a provisional arrest warrant subject to extradition.
The respondent is the subject of an International
Arrest Warrant. A red notice is not an international arrest warrant.
"""


def test_case_R9(tmp_path, capsys):
    """Phrases that the Rules do not bear out are flagged with what is right; a denial of one is not."""
    path = tmp_path / "decision.txt"
    path.write_text(STATEMENTS, encoding="utf-8")
    assert run(["lint-text", str(path)]) == 1
    first, second = capsys.readouterr().out.splitlines()
    assert first == (
        'decision.txt:1:7: "Notice is a provisional arrest warrant": It is a request; whether a person is provisionally arrested on it is '
        "for national law and treaties. (RPD Art. 87(a)(ii))"
    )
    assert second == (
        'decision.txt:2:37: "International Arrest Warrant": A red notice is no warrant; the warrant is that of the requesting country, '
        "which the document has to name. (RPD Art. 83(2)(b)(v))"
    )
    path.write_text("INTERPOL published a red notice at the request of Poland.", encoding="utf-8")
    assert (run(["lint-text", str(path)]), capsys.readouterr().out) == (0, "")


def test_case_R10():
    """Each bill with its number, day and status."""
    bills = notes("us-immigration")["bills"].authorities
    assert [(one.date, one.status) for one in bills if one.status.startswith("proposed")] == [
        ("2019-09-13", "proposed, not law"),
        ("2021-05-12", "proposed, not law"),
        ("2021-07-29", "proposed, not law"),
    ]


def test_case_R11():
    """What the bills asked for is told as asked for."""
    text = notes("us-immigration")["bills"].text
    assert text.startswith("Proposed law is no law.")
    assert "a check of extraditability and of a warrant before an arrest" in text


def test_case_R13():
    """The order of January 2017 stands with its day, and with what became of it."""
    (order,) = [one for one in notes("us-immigration")["policy-dates"].authorities if one.id == "eo-13768"]
    assert order.cite == "Executive Order 13768, Enhancing Public Safety in the Interior of the United States"
    assert (order.date, order.status, order.verified) == ("2017-01-25", "reported as revoked on 20 January 2021", False)


def test_case_R14():
    """Public safety and national security are a criterion of that policy, and none of INTERPOL's."""
    assert "is none of INTERPOL's" in notes("us-immigration")["policy-dates"].text
    quotes = " ".join(version.quote for one in rulebook().provisions.values() for version in one.versions if one.instrument == "rpd")
    assert "public safety and national security" not in quotes


def test_case_R17():
    """Notices are reviewed before publication, diffusions are not: the rule on the measure looks at diffusions only."""
    assert example("ru-diffusion-2022-03-10")["outcomes"]["SRC001"] == "for_review"
    notice = NOTICE.replace("published: 2016-05-01", "published: 2022-04-01")
    assert "SRC001" not in judged(notice).outcomes
    assert (
        '"The General Secretariat shall conduct a legal review of all red notices prior to their publication" (RPD Art. 86)'
        in (glossary()["Review before publication"])
    )


def test_case_R18():
    """A dated table has a version and the day on which it was looked up, and a report says which data it used."""
    tables = [table for table in TABLES.values() if "facts" in table]
    assert len(tables) >= 4
    assert [table for table in tables if not table["version"] or not table["as_of"]] == []
    assert len(example("ru-diffusion-2022-03-10")["rulebook"]["sha256"]) == 64


def test_case_R21():
    """Where no treaty is known, the note on removal is printed beside the observation."""
    assert "no-treaty" in notes("us-immigration", NOTICE + HOST)
    assert "no-treaty" not in notes("us-immigration", NOTICE)


def test_case_R22():
    """A dated row: no treaty."""
    row = rows_of("extradition_treaties")["ru-us"]
    assert (row["countries"], row["holds"]) == (
        ["RU", "US"],
        "there is no extradition treaty between the Russian Federation and the United States",
    )


@pytest.mark.parametrize(("published", "found"), [("2022-02-28", 0), ("2022-04-01", 1)])
def test_case_R23(published, found):
    """From March 2022 cooperation is suspended, and the convention remains; before, the row says nothing."""
    text = NOTICE.replace("published: 2016-05-01", f"published: {published}")
    located = f"extradition: {{located: {{country: GB, date: {published}}}}}\n"
    report = judged(text + located, "OBS002", as_of=date.fromisoformat(published))
    assert len(report.observations) == found
    assert rows_of("extradition_treaties")["gb-ru"]["holds"].endswith("the multilateral convention itself remains")


def test_case_R24():
    """Two tests, kept apart."""
    entry = glossary()["Seriousness"]
    assert '"The offence concerned is a serious ordinary-law crime" (RPD Art. 83(1)(a)(i)) is a test of INTERPOL\'s Rules.' in entry
    assert "a test of its own" in entry


ABSENT = "judgment: {number: 1-7/2016, date: 2016-03-01, court: District Court, court_type: ordinary, final: true, in_absentia: true}\n"


def test_case_R25():
    """A judgment in absentia without a word on a new trial is for review."""
    convicted = NOTICE.replace("status: charged", "status: convicted")
    report = judged(convicted + ABSENT, "HRT008")
    assert [(rule, outcome, severity) for rule, outcome, severity, _ in raised(report)] == [("HRT008", "for_review", "high")]
    present = judged(convicted + ABSENT.replace("in_absentia: true", "in_absentia: false"), "HRT008")
    assert present.outcomes["HRT008"].value == "met"


def test_case_R26():
    """A finding of torture counts with an exhibit only."""
    event = "context: {events: [{kind: torture_finding, date: 2017-02-01, country: RU, final: true, facts: same EXHIBIT}]}\n"
    with_exhibit = judged(NOTICE + event.replace(" EXHIBIT", ", exhibit: E1"), "HRT003")
    without = judged(NOTICE + event.replace(" EXHIBIT", ""), "HRT003")
    assert [(one.rule_id, one.exhibits) for one in with_exhibit.findings] == [("HRT003", ("E1",))]
    assert why_not_assessed(without) == {"HRT003": "no_exhibit"}


def test_case_R29():
    """A figure on a country stands with its year and its source, and no rule reads it."""
    row = rows_of("country_context")["press-freedom-2021-ru"]
    assert (row["from"], row["to"], row["source"]) == ("2021-01-01", "2021-12-31", "Coffee or Die, 12 March 2022")
    readers = [path for pattern in ("src/**/*.py", "rules/*/*.yaml") for path in ROOT.glob(pattern)]
    assert [path.name for path in readers if "country_context" in path.read_text(encoding="utf-8")] == []
