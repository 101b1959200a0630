"""Bodies, actors, procedures, consequences and numbers of the founding articles: rows A, C and N that no other file holds."""

from datetime import date

import pytest
from cases.founding import (
    CONTEXT,
    NOTICE,
    ROOT,
    cited,
    example,
    example_notice,
    glossary,
    judged,
    notes,
    raised,
    rulebook,
    sentences,
    why_not_assessed,
)

from noticecheck.cli.entry import run
from noticecheck.report.beside import chains, matrix
from noticecheck.rulebook.compiling import data_of
from noticecheck.rulebook.files import rules_folder

TABLES = data_of(rules_folder())["data"]


def timeline(text=NOTICE + CONTEXT):
    return [(one.kind, one.start.text if one.start else "", one.exhibit) for one in judged(text, "DOC001").timeline]


def test_case_A1():
    """The seat is Lyon."""
    assert "INTERPOL's seat is in Lyon, France" in glossary()["General Secretariat"]


def test_case_A2():
    """The office is a National Central Bureau, and the document names it."""
    assert glossary()["National Central Bureau"].startswith("The office of a member country that works with INTERPOL (NCB)")
    unnamed = judged(NOTICE.replace("requesting_country: RU, source_ncb: Moscow, ", ""), "DOC004")
    assert raised(unnamed)[0][0] == "DOC004"


def test_case_A3():
    """The measure is cited as a statement of the General Secretariat, with its day."""
    provision = rulebook().provisions["statements-2022-03-10-russia"]
    assert provision.cite == "INTERPOL General Secretariat, statement of 10 March 2022"
    assert provision.versions[-1].quote.startswith("Effective immediately, diffusions can no longer be sent directly by NCB Moscow")


@pytest.mark.parametrize(
    ("kind", "admissible", "found"),
    [
        ("deletion", "2019-12-04", []),
        ("deletion", "2019-12-03", ["OBS004"]),
        ("access", "2020-05-04", []),
        ("access", "2020-05-03", ["OBS004"]),
    ],
)
def test_case_A4(kind, admissible, found):
    """Nine months for a request for deletion, four for one for access, from the day on which it was declared admissible."""
    requests = f"context: {{commission_requests: [{{type: {kind}, filed: 2019-10-01, admissible: {admissible}, exhibit: E1}}]}}\n"
    report = judged(NOTICE + requests, "OBS004")
    assert ([rule for rule, _, _, _ in raised(report)], report.findings) == (found, ())


def test_case_A5():
    """The United States bureau is whom to ask for a verification."""
    assert "INTERPOL Washington, the United States bureau" in notes("us-immigration")["verification"].text


def test_case_A6():
    """Each criterion of the agency's vetting is put beside what the document states."""
    text = notes("us-immigration")["verification"].text
    assert all(words in text for words in ("an ongoing threat", "flight from prosecution", "a false statement on criminal activity"))


def test_case_A7():
    """Whether a record of vetting was produced is asked, with yes, no or unknown."""
    assert "Was a record of vetting produced (yes, no, unknown)?" in notes("us-immigration")["verification"].text


def test_case_A8():
    """The expert's view of the agency is quoted and attributed; no report says anything of it."""
    assert '"does not appear to have a strong vetting mechanism" (Politico)' in glossary()["Vetting"]
    assert [one for one in sentences(judged(NOTICE + CONTEXT)) if "vetting" in one] == []


def relied_on():
    return {one.document: one.name for one in judged(NOTICE + CONTEXT, "DQL001").reliance}


def test_case_A9():
    """The decision of an immigration judge is a document that may repeat the notice."""
    assert relied_on()["ij_decision"] == "the decision of the immigration judge"


def test_case_A10():
    """The Board's decision stands at the end of the chain."""
    assert relied_on()["bia_decision"] == "the decision of the Board of Immigration Appeals"
    assert chains(judged(NOTICE + CONTEXT, "DQL001"))[0].sentence.endswith(
        "then in the decision of the Board of Immigration Appeals (2019-06-01, exhibit E2)"
    )


def test_case_A11():
    """Authorities differ by circuit: each court is named, and those for and against are printed together."""
    authorities = notes("us-immigration")["serious-reasons"].authorities
    circuits = {words for one in authorities for words in ("8th Cir.", "9th Cir.", "3d Cir.") if words in one.cite}
    assert circuits == {"8th Cir.", "9th Cir.", "3d Cir."}
    assert {one.stance for one in authorities} == {"for", "against", "neutral"}


def test_case_A12():
    """A letter on a person's status, and the pending application that it shows on the day of the arrest."""
    assert relied_on()["status_letter"] == "the letter on the person's status"
    assert [rule for rule, _, _, _ in raised(judged(NOTICE + CONTEXT, "HRT002"))] == ["HRT002"]


def test_case_A13():
    """A complaint and a civil action are events; a civil case is for review."""
    report = judged(NOTICE + CONTEXT.replace("facts: other", "facts: same"), "PRC007")
    assert [(rule, outcome) for rule, outcome, _, _ in raised(report)] == [("PRC007", "for_review")]


def test_case_A14(capsys):
    """An appendix for an expert: what was done, what came of it, and its limits."""
    assert run(["brief", str(ROOT / "examples" / "duralev.notice.yaml"), "--template", "expert"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("# Appendix on method: audit of the red notice")
    assert [heading for heading in ("What was done", "Result", "Data", "Limits") if heading.casefold() in text.casefold()] == [
        "What was done",
        "Result",
        "Data",
        "Limits",
    ]


def test_case_A18():
    """An actor for whom there is no word stands in the words of the file."""
    assert relied_on()["record of the United States Marshals Service"] == '"record of the United States Marshals Service"'


def test_case_A20():
    """The measure is cited from INTERPOL; what a ministry says of its scope beyond that is no law here."""
    row = next(row for row in TABLES["supervision_measures"]["facts"] if row["id"] == "ncb-moscow-diffusions")
    assert row["source"] == "General Secretariat, statement of 10 March 2022"
    assert "The French Ministry for Europe and Foreign Affairs" in row["note"]


def test_case_A21():
    """A United States organisation."""
    assert glossary()["Freedom House"].startswith("A United States organisation (one article calls it British).")


def test_case_A23():
    """A further way, named and not weighed."""
    assert "the special procedures of the United Nations Human Rights Council" in glossary()["Next steps"]


DISPUTE = "After a shareholder dispute of 2010 he failed to repay a loan of 73 million rubles; a commercial court has the claim."


def test_case_A24():
    """A dispute between partners is for review at most; the companies and other persons have fields of their own."""
    text = NOTICE.replace(
        "In the period from 2010 to 2011 he embezzled 73 million rubles (approximately 20,000,000 U.S. dollars).", DISPUTE
    )
    persons = "  entities: [{name: Example Stroy LLC, kind: company}]\n  accomplices: [{name: A. Example, acts: signed}]\n"
    text = text.replace("  amounts:", persons + "  amounts:").replace("charge: fraud", "charge: breach of contract")
    report = judged(text, "EXC004", "FCT006", "FCT009")
    assert {rule: outcome.value for rule, outcome in report.outcomes.items()} == {"EXC004": "for_review", "FCT006": "met", "FCT009": "met"}


@pytest.mark.parametrize(("occupation", "outcome"), [("anti-corruption activist", "for_review"), ("engineer", "met")])
def test_case_A25(occupation, outcome):
    """Public work against corruption is looked at by a person; what was said before the charge stands before it in the timeline."""
    text = NOTICE.replace("sex: M,", f"sex: M, occupation: {occupation},")
    thesis = "context: {events: [{kind: other, note: thesis published, date: 2015-06-01, exhibit: E1}]}\n"
    assert judged(text, "POL011").outcomes["POL011"].value == outcome
    kinds = [kind for kind, _, _ in timeline(NOTICE + thesis)]
    assert kinds.index("other") < kinds.index("warrant")


def test_case_A26():
    """Where the document was seen, and when it was looked up."""
    assert judged(NOTICE, "DOC001").input.obtained_by == "foia"
    assert ("notice_consulted", "2018-09-17", "E1") in timeline()


def test_case_C1():
    """The arrest form repeats the figure and the charge: field by field, with the finding that disputes it."""
    (form,) = [one for one in judged(NOTICE + CONTEXT, "DQL001").reliance if one.document == "i213"]
    assert [(one.route, one.state) for one in form.repeats] == [
        ("facts.amounts.0.stated_as", "disputed"),
        ("offences.0.charge", "undisputed"),
    ]


def test_case_C2():
    """How the document came to hand heads the report."""
    assert judged(NOTICE, "DOC001").input.obtained_by == "foia"
    assert "Freedom of Information Act" in example("duralev")["input"]["obtained_by"]


def test_case_C3():
    """Looked up one day before the arrest."""
    said = [message for _, _, _, message in raised(judged(NOTICE + CONTEXT, "OBS005"))]
    assert said[0] == (
        "the document was looked up on 2018-09-17, 1 day before the arrest of 2018-09-18 (from outside the document: exhibit E1)"
    )


def test_case_C4():
    """The factors of a decision on bond, beside the note that says which of them rest on the notice."""
    report = judged(NOTICE + CONTEXT, "DQL001")
    assert len(matrix(report)) > 0
    assert "Put the amount, the charge and the penalty" in notes("us-immigration", NOTICE + CONTEXT)["bond"].text


def test_case_C5():
    """That reliance on a notice for a risk of flight makes no sense is counsel's argument, and marked so."""
    one = cited(notes("us-immigration", NOTICE + CONTEXT)["bond"])["Politico, 4 September 2020"]
    assert (one.note, one.verified) == ("attributed argument", False)


def test_case_C6(capsys):
    """A paper for a petition for habeas corpus: what passed from the notice into the record, and the order in Kharis as authority."""
    assert run(["brief", str(ROOT / "examples" / "duralev.notice.yaml"), "--template", "habeas"]) == 0
    assert capsys.readouterr().out.startswith("# How statements of the red notice passed into the record")
    (kharis,) = [one for one in notes("us-immigration", NOTICE + CONTEXT)["bond"].authorities if one.id == "kharis-bond"]
    assert (kharis.cite.partition(",")[0], kharis.quote) == ("Kharis v. Sessions", "the Court grants the petition in part")


def test_case_C7():
    """The release is an event with its exhibit."""
    assert ("release", "2020-02", "E2") in timeline()


def test_case_C8():
    """Nearly eighteen months were 501 to 529 days, some seventeen months, by the dates themselves."""
    said = [message for _, _, _, message in raised(judged(NOTICE + CONTEXT, "OBS005"))]
    words = "from the arrest of 2018-09-18 to the release of 2020-02 it is 501 to 529 days"
    assert said[1] == f"{words} (from outside the document: exhibit E1, E2)"
    assert 16 < 501 / 30.44 < 529 / 30.44 < 17.5


def test_case_C9():
    """The letter on his status and the arrest both stand in the timeline with their exhibits, and protection was pending on the day."""
    events = timeline()
    assert ("reliance", "2018-09-01", "E3") in events
    assert ("arrest", "2018-09-18", "E1") in events
    assert judged(NOTICE + CONTEXT, "HRT002", as_of=date(2018, 9, 18)).outcomes["HRT002"].value == "for_review"


def test_case_C10():
    """An accusation against officers is quoted and attributed, and said nowhere else."""
    assert 'counsel said that arrests serve "to manufacture immigration violations" (the same)' in glossary()["Opinions on a notice"]
    assert [one for one in sentences(judged(NOTICE + CONTEXT)) if "manufactur" in one] == []


def test_case_C11():
    """Departure, application two months later, charge, notice: in their order, each as precise as it is known."""
    order = [(kind, day) for kind, day, _ in timeline() if kind in {"departure", "asylum", "warrant", "publication"}]
    assert order == [("departure", "2015-11-10"), ("asylum", "2016-01"), ("warrant", "2016-01-12"), ("publication", "2016-05-01")]


HOST = "extradition: {located: {country: US, date: 2018-09-18}}\n"


def test_case_C12():
    """Removal where extradition is not available: two reports say so, and neither is a court."""
    (one,) = notes("us-immigration", NOTICE + HOST)["no-treaty"].authorities
    assert (one.status, one.note) == ("press and commentary", "second-hand")


def test_case_C13():
    """The question is on what footing the person would be handed over."""
    assert "ask on what footing the person would be handed over" in notes("us-immigration", NOTICE + HOST)["no-treaty"].text


def test_case_C14():
    """What the document says and what the auditor brings are two lanes of one timeline."""
    lanes = {one.kind: one.outside for one in judged(NOTICE + CONTEXT, "DOC001").timeline}
    assert (lanes["warrant"], lanes["publication"], lanes["asylum"], lanes["arrest"]) == (False, False, True, True)


def test_case_C15():
    """An application gives no status of a refugee."""
    assert judged(NOTICE + CONTEXT, "HRT001").outcomes["HRT001"].value == "met"
    assert '"far more tenuous" (Kobre & Kim)' in glossary()["Pending application"]


def test_case_C16(capsys):
    """Counsel in the requesting country is asked for the warrant, the limitation and the penalty."""
    assert run(["questions", str(ROOT / "examples" / "duralev.notice.yaml"), "--format", "text"]) == 0
    text = " ".join(capsys.readouterr().out.split())
    assert "counsel in the requesting country" in text.casefold()
    assert "What is the maximum penalty" in text


def test_case_C17():
    """Meetings and campaigns are named as further ways."""
    assert "meetings with government offices, answers to media campaigns" in glossary()["Next steps"]


def test_case_C18():
    """The same as the revocation of visas among the documents that repeat the notice."""
    assert relied_on()["visa_revocation"] == "the revocation of a visa"


def test_case_C19(capsys):
    """What a notice means for a person on the way, in plain words."""
    assert run(["brief", str(ROOT / "examples" / "duralev.notice.yaml"), "--template", "client"]) == 0
    assert "Before you travel to another country, ask your lawyer. You may be stopped at a border." in capsys.readouterr().out
    assert "A notice also hampers travel, banking and work" in glossary()["Next steps"]


def test_case_C20():
    """A fact that nobody could verify names no exhibit, and is not assessed for that reason."""
    unverified = "context: {refugee: [{state: recognised, country: LT, against: RU, from: 2015-12-01}]}\n"
    assert why_not_assessed(judged(NOTICE + unverified, "HRT001")) == {"HRT001": "no_exhibit"}


def test_case_N1():
    """Of 105 persons arrested only several had notices: the batch has 45 files, and the glossary says why."""
    assert len(list((ROOT / "examples" / "project-red-batch").glob("*.notice.yaml"))) == 45
    assert 'Of 105 persons arrested in New Jersey in 2018 only "several" were said to have notices' in glossary()["Operations"]


def test_case_N2():
    """22 countries in the example batch, in the order of their codes."""
    countries = [row["key"] for row in example("project-red-batch") if row["group"] == "requesting_country"]
    assert (len(countries), countries) == (22, sorted(countries))


def test_case_N3():
    """Sixteen of forty-five."""
    (economic,) = [row for row in example("project-red-batch") if row["key"] == "economic"]
    assert (economic["notices"], economic["share"]) == (16, "35.6")


def test_case_N4():
    """The operation stands with its days among the dates of policy, and as a document that may be named as relying on a notice."""
    operation = cited(notes("us-immigration")["policy-dates"])["Operation Project Red II, 21 to 23 June 2016"]
    assert (operation.date, operation.status) == ("2016-06-21", "reported operation")
    named = NOTICE + "context: {relied_on_by: [{document: operation Project Red, repeats: [offences.0.charge], exhibit: E1}]}\n"
    assert judged(named, "DQL001").reliance[0].name == '"operation Project Red"'


@pytest.mark.parametrize(("published", "outcome"), [("2022-02-23", "met"), ("2022-02-24", "for_review")])
def test_case_N5(published, outcome):
    """The conflict is dated: on the day before, the rule on conflicts says nothing."""
    text = NOTICE.replace("published: 2016-05-01", f"published: {published}").replace("nationalities: [RU]", "nationalities: [UA]")
    assert judged(text, "SRC003", as_of=date(2022, 6, 1)).outcomes["SRC003"].value == outcome


def test_case_N6():
    """The day on which the measure begins is the day of the statement."""
    row = next(row for row in TABLES["supervision_measures"]["facts"] if row["id"] == "ncb-moscow-diffusions")
    assert row["from"] == "2022-03-10"


def test_case_N7():
    """January 2016 and April 2019 stand with their days, second-hand."""
    dates = {one.date for one in notes("us-immigration")["policy-dates"].authorities}
    assert {"2016-01", "2019-04"} <= dates
    assert "kharis.notice.yaml" in example_notice("borbot-deleted")
