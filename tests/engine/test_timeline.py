"""The timeline: every date with its place and precision, and what has no date with the reason."""

import json
from datetime import date

import pytest

from noticecheck.engine.audit import audit
from noticecheck.model.report import TimelineDate, TimelineEvent
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.source.read import notice_from_bytes


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


@pytest.fixture(scope="module")
def timeline(rulebook):
    def of(completeness="full", type_="red_notice", document=(), **more):
        told = {"type": type_, "requesting_country": "RU", **dict(document)}
        data = {"noticecheck": 1, "source": {"completeness": completeness}, "document": told, **more}
        notice = notice_from_bytes(json.dumps(data).encode(), "n.json")
        return audit(notice, rulebook, date(2020, 1, 1), only=frozenset({"DOC001"})).timeline

    return of


def day(text, precision, first, last):
    return TimelineDate(text, precision, first, last)


def told(events):
    return [(event.kind, event.label, event.written or event.state) for event in events]


OFFENCE = {"time": {"from": "2010", "to": "2011-03"}}


def test_a_date_keeps_its_words_its_precision_and_the_days_that_it_may_mean(timeline):
    assert timeline(facts=OFFENCE)[0] == TimelineEvent(
        kind="offence",
        label="facts alleged",
        route="facts.time",
        state="stated",
        start=day("2010", "year", "2010-01-01", "2010-12-31"),
        end=day("2011-03", "month", "2011-03-01", "2011-03-31"),
        span=True,
    )


def test_events_stand_in_the_order_of_their_first_day_and_those_without_a_date_last(timeline):
    context = {
        "travel": [{"from_country": "RU", "to_country": "US", "date": "2015-11-10", "exhibit": "E1"}],
        "refugee": [{"state": "pending", "country": "US", "from": "2016-01-15", "exhibit": "E2"}],
        "events": [
            {"kind": "charge", "date": "2015-12", "exhibit": "E1"},
            {"kind": "notice_consulted", "date": "2018-09-17", "exhibit": "E1"},
        ],
        "exhibits": [{"id": "E1"}, {"id": "E2"}],
    }
    document = {"published": "2016-05-01"}
    extradition = {"located": {"country": "US", "date": "2018-09-18"}}
    assert told(timeline(facts=OFFENCE, document=document, extradition=extradition, context=context)) == [
        ("offence", "facts alleged", "2010 to 2011-03"),
        ("departure", "left RU to US", "2015-11-10"),
        ("charge", "charge", "2015-12"),
        ("asylum", "application for protection pending in US", "from 2016-01-15"),
        ("publication", "notice published", "2016-05-01"),
        ("notice_consulted", "notice consulted", "2018-09-17"),
        ("location", "person located", "2018-09-18"),
        ("warrant", "warrant issued", "not_stated"),
        ("arrest", "arrest", "not_known"),
    ]


def test_what_comes_from_outside_names_its_exhibit_and_its_entry(timeline):
    arrest = {"kind": "arrest", "country": "US", "note": "at home", "exhibit": "E7"}
    events = timeline(context={"exhibits": [{"id": "E7"}], "events": [arrest]})
    assert next(event for event in events if event.kind == "arrest") == TimelineEvent(
        kind="arrest",
        label="arrest in US",
        route="context.events.0",
        state="not_known",
        detail="at home",
        why="the file does not give it",
        exhibit="E7",
        outside=True,
    )


def test_without_context_nothing_from_outside_is_missed(timeline):
    assert told(timeline()) == [
        ("offence", "offence", "not_stated"),
        ("warrant", "warrant issued", "not_stated"),
        ("publication", "notice published", "not_stated"),
    ]


def test_in_an_extract_what_is_missing_is_not_known_and_the_reason_is_given(timeline):
    events = timeline(completeness="extract")
    why = "the file is an extract, and this may be in the rest of the document"
    assert [(event.state, event.why) for event in events] == [("not_known", why)] * 3


def test_what_the_auditor_read_is_not_there_is_not_stated_in_any_file(timeline):
    events = timeline(source={"completeness": "secondhand", "not_stated": ["warrant"]})
    assert {event.kind: event.state for event in events} == {"offence": "not_known", "warrant": "not_stated", "publication": "not_known"}


@pytest.mark.parametrize(
    ("status", "more", "kinds"),
    [
        ("charged", {}, ["offence", "warrant", "publication"]),
        ("convicted", {}, ["offence", "judgment", "publication"]),
        ("convicted", {"warrant": {"number": "1"}}, ["offence", "warrant", "judgment", "publication"]),
        ("charged", {"extradition": {"located": {"country": "US"}}}, ["offence", "warrant", "publication", "location"]),
    ],
)
def test_only_what_belongs_to_the_case_is_missed(timeline, status, more, kinds):
    assert [event.kind for event in timeline(status=status, **more)] == kinds


def test_a_request_that_is_pending_was_not_published(timeline):
    assert [event.kind for event in timeline(type_="pending_request")] == ["offence", "warrant"]


def test_a_diffusion_was_circulated(timeline):
    events = timeline(type_="diffusion", document={"published": "2022-03-09"})
    assert told(events)[0] == ("publication", "diffusion circulated", "2022-03-09")


def test_each_offence_has_its_own_period_and_its_charge_beside_it(timeline):
    events = timeline(offences=[{"charge": "fraud", "committed": {"date": "2012"}}, {"charge": "theft", "committed": {"to": "2011"}}])
    assert [(event.label, event.detail, event.written) for event in events[:2]] == [
        ("offence 2", "theft", "until 2011"),
        ("offence 1", "fraud", "2012"),
    ]


def test_the_summary_tells_the_time_where_no_field_does(timeline):
    summary = "On 12 March 2019 in Gdynia, Adam Nowak took 400,000 PLN from the till of Lumen Ltd."
    events = timeline(facts={"summary": summary, "summary_is": "verbatim"}, person={"family_name": "NOWAK", "forenames": "Adam"})
    read = day("12 March 2019", "day", "2019-03-12", "2019-03-12")
    assert events[0] == TimelineEvent("offence", "facts alleged, as the summary says", "facts.summary", "stated", read, read)


def test_a_slot_of_a_template_is_not_known(timeline):
    events = timeline(template=True, warrant={"issued": "{{DATE}}"}, facts={"time": {"from": "{{FROM}}", "to": "{{TO}}"}})
    slot = "a slot of the template stands where the value belongs"
    assert [(event.kind, event.state, event.why) for event in events] == [
        ("offence", "not_known", slot),
        ("warrant", "not_known", slot),
        ("publication", "not_stated", ""),
    ]


def test_a_refusal_names_the_country_and_its_ground(timeline):
    refusals = [{"country": "ES", "date": "2019-02", "ground": "political"}, {"country": "FR"}]
    events = [event for event in timeline(extradition={"refusals": refusals}) if event.kind == "refusal"]
    assert [(event.label, event.detail, event.written, event.route) for event in events] == [
        ("extradition refused by ES", "political", "2019-02", "extradition.refusals.0.date"),
        ("extradition refused by FR", "", "", "extradition.refusals.1.date"),
    ]


def test_a_slot_of_a_template_is_no_kind_of_event(timeline):
    context = {"events": [{"kind": "{{KIND}}"}], "refugee": [{"state": "{{STATE}}"}], "earlier_requests": [{"type": "{{TYPE}}"}]}
    events = [(event.kind, event.label) for event in timeline(template=True, context=context) if event.route[-1] == "0"]
    assert events == [("asylum", "protection"), ("other", "other"), ("earlier_request", "earlier request")]
