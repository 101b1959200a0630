"""Reports made by hand: a plain one, and one with everything that a report can hold."""

from datetime import date

from noticecheck.model.finding import Basis, Computation, Finding, NotAssessed, Outcome, Quotation, Severity, Suppressed
from noticecheck.model.law import Citation
from noticecheck.model.overlay import Authority, Note, Overlay
from noticecheck.model.reliance import RelyingDocument, Repeated
from noticecheck.model.report import AmountRow, Dataset, DimensionScore, InputInfo, Report, Score, TimelineDate, TimelineEvent, Verdict
from noticecheck.model.tree import Span
from noticecheck.records import replace

RPD = "https://rules.example/rpd.pdf"

FACTS = Citation(
    id="rpd-83-2-b-i",
    cite="RPD Art. 83(2)(b)(i)",
    reference="III/IRPD/GA/2011 (2025)",
    edition="2025",
    subject="summary of facts",
    quote="succinct and clear description of the criminal activities of the wanted person, including the time and location",
    url=RPD,
    in_force_from="",
    in_force_to="",
    verified=True,
    note="wording of the 2025 edition; day in force not established",
)
ACCURATE = replace(FACTS, id="rpd-12-1", cite="RPD Art. 12(1)", subject="accuracy", quote="Data … must be accurate")
LIST = Citation(
    id="offence_list-3",
    cite="Art. 83 list (28 Jan. 2022), Category 3",
    reference="published on 28 January 2022",
    edition="2022",
    subject="unfunded cheques",
    quote="",
    url="",
    in_force_from="2022-01-28",
    in_force_to="",
    verified=False,
    note="the original list was not seen",
)
NOT_STATED = '  not_stated: [facts.role, "facts.acts", facts.entities]'


def finding(rule_id="FCT016", **changes):
    """Return a critical finding of basis D, with what a test changes."""
    plain = Finding(
        rule_id=rule_id,
        title="The summary does not describe the person's criminal activity",
        outcome=Outcome.DEFICIENT,
        severity=Severity.CRITICAL,
        basis=Basis.DETERMINISTIC,
        dimension="facts_and_role",
        route="facts.role",
        span=Span(9, 16, 9, 26, NOT_STATED),
        message="the notice states neither the person's role, nor an act, nor an entity or victim",
        quoted=(),
        authority=(FACTS,),
        ccf_tags=("Description of criminal activities",),
        remedy="Ask for the acts that the person is said to have committed.",
        question="What is the person said to have done?",
        fingerprint="00112233445566ff",
    )
    return replace(plain, **changes)


LINES = (
    "73,000,000 RUB stated as 20,000,000 USD: grossly wrong at the official rates of the offence",
    "implied rate: 3.65 RUB per USD; no date since 1998-12-22 makes it right",
)
CONVERSION = finding(
    "DQL001",
    title="Sums in two currencies do not agree",
    severity=Severity.HIGH,
    basis=Basis.COMPUTED,
    dimension="amounts",
    route="facts.amounts.0.stated_as",
    span=Span(29, 41, 29, 53, "    - {amount: 73000000 RUB, stated_as: 20000000 USD, of: sum embezzled}"),
    message="the notice states 73,000,000 RUB as 20,000,000 USD; at the official rates of the offence period 2010-01-01 to 2011-12-31 "
    "it was 2,220,406 to 2,680,449 USD, and the stated figure is 7.5 to 9.0 times that",
    quoted=(Quotation("facts.amounts.0.stated_as", "20000000 USD"),),
    authority=(ACCURATE,),
    ccf_tags=("Accuracy and quality of data",),
    remedy="Ask for the rate and the day of the conversion.",
    question="At which rate was the sum converted?",
    expected="a second figure that the sum was worth",
    computation=Computation(LINES, {"label": "grossly_wrong", "implied_rate": {"rate": "3.65"}}),
    fingerprint="aa112233445566ff",
)
VAGUE_TIME = finding(
    "JUD003",
    title="Time is vague or open-ended",
    outcome=Outcome.FOR_REVIEW,
    severity=Severity.MEDIUM,
    basis=Basis.HEURISTIC,
    route="facts.summary",
    span=Span(20, 3, 25, 1, "  summary: |"),
    message="the summary gives only a period of two calendar years",
    quoted=(Quotation("facts.summary", "from 2010 to 2011", 14, 31),),
    fingerprint="bb112233445566ff",
    derogation="The Rules ask for no exact hour.",
)
READ = {"severity": Severity.MEDIUM, "auditors_reading": True}
ENTITIES, ROLE, ACCOMPLICES = (
    finding(
        rule_id,
        title=title,
        severity=Severity.MEDIUM,
        route=route,
        message=message,
        fingerprint=f"{rule_id}33445566ff",
        auditors_reading=True,
    )
    for rule_id, title, route, message in (
        ("FCT009", "Legal persons referred to but not named", "facts.entities", "the notice does not name the companies it refers to"),
        ("FCT010", "Position relied on but not stated", "facts.role", "the notice does not state the position that the person held"),
        ("FCT006", "Acts of accomplices not described", "facts.accomplices", "the notice does not state what the accomplices did"),
    )
)
AFTER_DEPARTURE = finding(
    "TMP002",
    title="Charge after the person left the country",
    severity=Severity.INFO,
    route="warrant.issued",
    span=Span(40, 11, 40, 21, "  issued: 2016-01-12"),
    message="the warrant was issued 63 days after the person left",
    authority=(LIST,),
    ccf_tags=(),
    remedy="",
    question="",
    exhibits=("E1",),
    fingerprint="cc112233445566ff",
)
NO_COPY = finding("JUD015", title="No copy of the warrant", severity=Severity.LOW)


def unanswered(rule_id, severity, question, explanation="the file rests on a report about the document, which does not say"):
    """Return a rule that could not decide."""
    return NotAssessed(rule_id, f"title of {rule_id}", severity, Basis.DETERMINISTIC, "secondhand", explanation, "warrant", question)


def dimension(title, value, floor, ceiling, coverage, total=20):
    """Return the score of a dimension that bears its title as id."""
    return DimensionScore(title.lower().replace(" ", "_"), title, 20, value, floor, ceiling, coverage, total * coverage // 100, total)


WHOLE_2010, WHOLE_2011 = (TimelineDate(year, "year", f"{year}-01-01", f"{year}-12-31") for year in ("2010", "2011"))
LEFT = TimelineDate("2015-11-10", "day", "2015-11-10", "2015-11-10")
TIMELINE = (
    TimelineEvent("offence", "facts alleged", "facts.time", "stated", WHOLE_2010, WHOLE_2011, span=True),
    TimelineEvent("departure", "left RU to US", "context.travel.0", "stated", LEFT, LEFT, exhibit="E1", outside=True),
    TimelineEvent("warrant", "warrant issued", "warrant.issued", "not_stated"),
    TimelineEvent("arrest", "arrest", "context.events", "not_known", why="the file does not give it", outside=True),
)

PLAIN = Report(
    tool_version="0.1.0",
    rulebook_version="2026.1",
    rulebook_sha256="b" * 64,
    rules_run=3,
    audit_date=date(2020, 9, 4),
    input=InputInfo("notice.yaml", "a" * 64, "red_notice", "full", ""),
    verdict=Verdict("met", "met", (), ()),
    score=Score(100, 100, 100, 100, "A", (), {"severity": {"critical": 8, "high": 4}}),
    dimensions=(dimension("Facts and role", 100, 100, 100, 100),),
    findings=(),
    observations=(),
    outcomes={"FCT016": Outcome.MET, "JUD003": Outcome.NOT_APPLICABLE},
    not_assessed=(),
    suppressed=(),
    amounts=(),
    datasets=(),
    errors=(),
)

FIGURE = Repeated(
    "facts.amounts.0.stated_as", "amount", "20,000,000 USD", "the figure of 20,000,000 USD", "disputed", (CONVERSION.fingerprint,)
)
CHARGE = Repeated("offences.0.charge", "charge", "fraud", 'the charge "fraud"', "undisputed")
FORM = RelyingDocument("context.relied_on_by.0", "i213", "Form I-213", "2018-09-18", "E1", "yes", assessed=True, repeats=(FIGURE, CHARGE))
DECISION = RelyingDocument(
    "context.relied_on_by.1",
    "ij_decision",
    "the decision of the immigration judge",
    "2018-11",
    "E2",
    "unknown",
    assessed=True,
    repeats=(FIGURE,),
)
REVOCATION = RelyingDocument("context.relied_on_by.2", "visa_revocation", "the revocation of a visa", "", "", "unknown", assessed=False)
READ = Authority(
    id="harbour-v-quay",
    cite="Harbour v. Quay (2021)",
    stance="for",
    proposition="a notice alone is not enough",
    quote="cannot, by itself, suffice",
    date="2021-08-31",
    status="in force",
    source="court.example",
    verified=True,
    last_verified="2026-11-22",
    note="",
)
ADVERSE = replace(
    READ, id="matter-of-dock", cite="Matter of Dock (2020)", stance="against", quote="", proposition="may be reliable", verified=False
)
FORUM = Overlay(
    "harbour-court",
    "Harbour court",
    "2026-11-22",
    "A defect under INTERPOL's rules does not bind this forum.",
    (
        Note(
            "figures",
            "A figure that cannot be reproduced",
            "Reliability may be argued",
            "finding",
            (CONVERSION.fingerprint,),
            (READ, ADVERSE),
        ),
        Note("alone", "The notice alone", "Ask what else there is.", "always"),
    ),
)

NOT_GRADED = "not graded: 48 % of the weight could be assessed, and a grade needs 50 %"

DURALEV = replace(
    PLAIN,
    input=InputInfo("duralev.notice.yaml", "a" * 64, "red_notice", "secondhand", "2020-09-04", "RU", "US", "active", "press report"),
    verdict=Verdict("not_met", "not_met", ("FCT016",), ("JUD012", "THR001", "DOC004"), critical_for_review=0),
    score=Score(
        53,
        18,
        77,
        48,
        "",
        ("not graded: 48 % of the weight could be assessed, and a grade needs 50 %",),
        {"severity": {"critical": 8, "high": 4}},
    ),
    dimensions=(
        dimension("Judicial data", 100, 31, 100, 31),
        dimension("Facts and role", 0, 0, 33, 67),
        dimension("Procedure and timing", None, 0, 100, 0),
        dimension("Identity", 100, 89, 100, 89),
        dimension("Amounts", 0, 0, 33, 67),
        dimension("Extradition and status", None, 0, 100, 0, total=0),
    ),
    findings=(finding(auditors_reading=True), CONVERSION, ENTITIES, ROLE, ACCOMPLICES, VAGUE_TIME),
    observations=(AFTER_DEPARTURE,),
    outcomes={
        "FCT016": Outcome.DEFICIENT,
        "DQL001": Outcome.DEFICIENT,
        "JUD003": Outcome.FOR_REVIEW,
        "JUD012": Outcome.NOT_ASSESSED,
        "JUD015": Outcome.SUPPRESSED,
    },
    not_assessed=(
        unanswered("JUD008", Severity.LOW, "How is the provision worded?"),
        unanswered("JUD012", Severity.CRITICAL, "Which court issued a warrant, and on which day?"),
        unanswered("THR001", Severity.CRITICAL, "", "it cannot be read in the copy"),
    ),
    suppressed=(
        Suppressed(
            finding("JUD015", title="No copy of the warrant", severity=Severity.LOW), "copy is on the court file", "AB", "2027-01-01"
        ),
    ),
    amounts=(
        AmountRow("facts.amounts.0", "73,000,000 RUB", "20,000,000 USD", "grossly_wrong", LINES, {"label": "grossly_wrong"}),
        AmountRow("facts.amounts.1", "100 RUB", "1.55 USD", "right", ("100 RUB stated as 1.55 USD: right",), {"label": "right"}),
    ),
    datasets=(Dataset("ECB", "0.18.23", "1999-01-04", "2026-10-30", "free re-use with the source named", "c" * 64),),
    timeline=TIMELINE,
    reliance=(FORM, DECISION, REVOCATION),
    overlays=(FORUM,),
)

HOSTILE = (
    "\x1b[31mred\x1b[0m [bold]b[/bold] <script>alert(1)</script> a|b `c` *d* _e_ "
    "[f](https://evil.example) \u202egnp.exe :smile: www.evil.example"
)

ATTACKED = replace(
    DURALEV,
    input=replace(DURALEV.input, name=HOSTILE, obtained_by=HOSTILE, requesting_country=HOSTILE, as_of=HOSTILE),
    findings=tuple(
        finding(
            outcome=outcome,
            title=HOSTILE,
            message=HOSTILE,
            route=HOSTILE,
            span=Span(9, 3, 9, 20, HOSTILE),
            quoted=(Quotation(HOSTILE, HOSTILE, 1, 2),),
            authority=(replace(FACTS, cite=HOSTILE, quote=HOSTILE, reference=HOSTILE, url=HOSTILE, note=HOSTILE),),
            ccf_tags=(HOSTILE,),
            remedy=HOSTILE,
            question=HOSTILE,
            expected=HOSTILE,
            derogation=HOSTILE,
            exhibits=(HOSTILE,),
            computation=Computation((HOSTILE,)),
        )
        for outcome in (Outcome.DEFICIENT, Outcome.FOR_REVIEW)
    ),
    not_assessed=(unanswered(HOSTILE, Severity.HIGH, HOSTILE, HOSTILE),),
    suppressed=(Suppressed(finding(title=HOSTILE, message=HOSTILE), HOSTILE, HOSTILE, HOSTILE),),
    amounts=(AmountRow(HOSTILE, HOSTILE, HOSTILE, HOSTILE, (HOSTILE,), {}),),
    datasets=(Dataset(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE),),
    errors=(HOSTILE,),
    dimensions=(dimension(HOSTILE, 1, 0, 2, 50), dimension("Other", None, 0, 100, 0)),
    timeline=(
        TimelineEvent(HOSTILE, HOSTILE, HOSTILE, "stated", *[replace(LEFT, text=HOSTILE)] * 2, detail=HOSTILE, exhibit=HOSTILE),
        TimelineEvent(HOSTILE, HOSTILE, HOSTILE, "not_known", detail=HOSTILE, why=HOSTILE),
    ),
    reliance=(
        RelyingDocument(
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            "no",
            assessed=True,
            repeats=(replace(FIGURE, route=HOSTILE, value=HOSTILE, words=HOSTILE),),
        ),
    ),
    overlays=(
        Overlay(
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            (
                Note(
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    HOSTILE,
                    authorities=(Authority(HOSTILE, HOSTILE, "for", HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, True, HOSTILE, HOSTILE),),
                ),
            ),
        ),
    ),
)
"""Every text that a notice, a rule pack or a data file can bring, made of what a terminal, Markdown or HTML would obey."""
