"""What a missing key means: every combination of how complete the file is, what it lists, and whether it gives a value."""

import pytest

from noticecheck.model.stated import ABSENT, EXPLANATIONS, NOT_STATED, Unknown
from noticecheck.model.tree import parse_route
from noticecheck.source.read import notice_from_bytes


def look(text, route):
    """Read a notice from lines under the version, and look at a route as it is written."""
    return notice_from_bytes(f"noticecheck: 1\n{text}\n".encode(), "n.yaml").look(parse_route(route))


def source(completeness, **listed):
    lists = "".join(f", {key}: [{route}]" for key, route in listed.items())
    return f"source: {{completeness: {completeness}{lists}}}"


NUMBER = "warrant.number"
LISTED = {"not_stated": NOT_STATED, "unknown": Unknown("not_transcribed", NUMBER), "illegible": Unknown("illegible", NUMBER)} | {
    "redacted": Unknown("redacted", NUMBER)
}
NOT_LISTED = {"full": ABSENT, "extract": Unknown("extract", NUMBER), "secondhand": Unknown("secondhand", NUMBER)}


@pytest.mark.parametrize("completeness", NOT_LISTED)
def test_a_missing_value_means_what_the_completeness_of_the_file_says(completeness):
    assert look(source(completeness), NUMBER) == NOT_LISTED[completeness]


@pytest.mark.parametrize("completeness", NOT_LISTED)
@pytest.mark.parametrize("key", LISTED)
@pytest.mark.parametrize("holder", ["", "\nwarrant: {country: RU}"], ids=["without its group", "with its group"])
def test_a_listed_value_means_what_the_list_says_in_every_file(completeness, key, holder):
    assert look(source(completeness, **{key: NUMBER}) + holder, NUMBER) == LISTED[key]


@pytest.mark.parametrize("completeness", NOT_LISTED)
@pytest.mark.parametrize("key", [None, *LISTED])
def test_a_value_always_wins(completeness, key):
    listed = {} if key is None else {key: NUMBER}
    assert look(source(completeness, **listed) + "\nwarrant: {number: '12'}", NUMBER) == "12"


def test_a_file_that_does_not_say_how_complete_it_is_is_taken_for_an_extract():
    assert look("status: charged", NUMBER) == Unknown("extract", NUMBER)


@pytest.mark.parametrize("empty", ["", "null", "~", "''", "'  '"])
def test_what_is_empty_is_missing(empty):
    assert look(f"{source('full')}\nwarrant:\n  country: RU\n  number: {empty}", NUMBER) == ABSENT


@pytest.mark.parametrize("empty", ["[]", "null", "''"])
def test_an_empty_list_is_missing(empty):
    assert look(f"{source('full')}\nperson: {{nationalities: {empty}}}", "person.nationalities") == ABSENT


def test_a_group_of_nothing_is_missing():
    assert look(f"{source('full')}\nwarrant: {{number: null, country: ''}}", "warrant") == ABSENT


@pytest.mark.parametrize(
    ("listed", "route", "answer"),
    [
        pytest.param("not_stated: [warrant]", "warrant.number", NOT_STATED, id="a group that is not stated covers what is in it"),
        pytest.param("illegible: [warrant]", "warrant.number", Unknown("illegible", "warrant"), id="so does an illegible group"),
        pytest.param("not_stated: [warrant], illegible: [warrant.number]", "warrant.number", Unknown("illegible", "warrant.number"),
                     id="the nearer entry says more than the group"),
        pytest.param("not_stated: [warrant.number], illegible: [warrant]", "warrant.number", NOT_STATED, id="the other way round too"),
        pytest.param("not_stated: [warrant.number], unknown: [warrant.number]", "warrant.number", NOT_STATED, id="not_stated wins"),
        pytest.param("illegible: [warrant.number]", "warrant", Unknown("illegible", "warrant.number"),
                     id="a group of which a part cannot be read is not absent"),
        pytest.param("not_stated: [warrant.number]", "warrant", ABSENT, id="a group of which a part is not stated may be absent"),
        pytest.param("not_stated: [warrant.number]", "warrant.issued", ABSENT, id="a neighbour is not covered"),
        pytest.param("redacted: [offences.0.max_penalty]", "offences.0.max_penalty", Unknown("redacted", "offences.0.max_penalty"),
                     id="a value of an item"),
        pytest.param("redacted: [offences.0.max_penalty]", "offences.1.max_penalty", ABSENT, id="the same value of another item"),
        pytest.param("redacted: [offences.0]", "offences", Unknown("redacted", "offences.0"), id="a list of which an item is blacked out"),
        pytest.param("unknown: [offences]", "offences.3.law", Unknown("not_transcribed", "offences"), id="a list covers its items"),
    ],
)  # fmt: skip
def test_an_entry_covers_what_is_in_it_and_no_more(listed, route, answer):
    assert look(f"source: {{completeness: full, {listed}}}", route) == answer


def test_a_listed_item_does_not_hide_the_items_that_are_there():
    text = "source: {completeness: full, redacted: [offences.1]}\noffences: [{charge: fraud}]"
    assert (look(text, "offences.0.charge"), look(text, "offences.0.law"), look(text, "offences.1.law")) == (
        "fraud", ABSENT, Unknown("redacted", "offences.1"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("completeness", "route", "answer"),
    [
        pytest.param("full", "person.dna", Unknown("unknown", "person.dna"), id="a boolean"),
        pytest.param("full", "warrant.copy", Unknown("unknown", "warrant.copy"), id="a boolean that may be written unknown"),
        pytest.param("full", "person.minor_flag", ABSENT, id="the indication MINOR, which is not marked"),
        pytest.param("extract", "person.minor_flag", Unknown("extract", "person.minor_flag"), id="the indication MINOR in an extract"),
        pytest.param("secondhand", "person.dna", Unknown("secondhand", "person.dna"), id="a boolean in a report about the document"),
    ],
)
def test_a_missing_boolean_is_unknown(completeness, route, answer):
    assert look(source(completeness), route) == answer


def test_a_boolean_that_is_known_not_to_be_stated_is_absent():
    assert look(source("full", not_stated="person.dna"), "person.dna") == NOT_STATED


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("document: {art83_1b_decision: unknown}", "document.art83_1b_decision"),
        ("person: {photo: {quality: unknown}}", "person.photo.quality"),
        ("context: {events: [{kind: other, facts: unknown}]}", "context.events.0.facts"),
    ],
)
def test_the_word_unknown_is_unknown_where_the_format_has_it(text, route):
    assert look(f"{source('full')}\n{text}", route) == Unknown("unknown", route)


def test_the_word_unknown_is_text_where_text_belongs():
    assert look(f"{source('full')}\nperson: {{physical_description: {{hair: unknown}}}}", "person.physical_description.hair") == "unknown"


@pytest.mark.parametrize("completeness", NOT_LISTED)
@pytest.mark.parametrize("route", ["context", "context.refugee", "context.events.0.date", "source.obtained_by"])
def test_a_missing_context_is_absent_in_every_file(completeness, route):
    assert look(source(completeness), route) == ABSENT


def test_a_missing_boolean_of_an_entry_of_the_context_is_unknown():
    text = f"{source('full')}\ncontext: {{events: [{{kind: acquittal}}]}}"
    assert (look(text, "context.events.0.final"), look(text, "context.events.0.date")) == (
        Unknown("unknown", "context.events.0.final"),
        ABSENT,
    )


ABSTRACTS = ["role", "acts", "entities", "victims", "time", "location", "accomplices", "amounts"]
PROSE = {"verbatim": "prose", "translation": "prose", "paraphrase": "paraphrase"}


@pytest.mark.parametrize("key", ABSTRACTS)
@pytest.mark.parametrize("summary_is", PROSE)
def test_an_abstract_of_the_summary_that_is_missing_is_left_to_the_prose(key, summary_is):
    text = f"{source('full')}\nfacts: {{summary: He took it., summary_is: {summary_is}}}"
    assert look(text, f"facts.{key}") == Unknown(PROSE[summary_is], f"facts.{key}")


def test_a_summary_that_nobody_calls_verbatim_is_taken_for_a_paraphrase():
    assert look(f"{source('full')}\nfacts: {{summary: He took it.}}", "facts.role") == Unknown("paraphrase", "facts.role")


@pytest.mark.parametrize("summary_is", PROSE)
@pytest.mark.parametrize("completeness", NOT_LISTED)
def test_the_auditors_own_reading_holds_in_every_file(completeness, summary_is):
    text = f"{source(completeness, not_stated='facts.role')}\nfacts: {{summary: He took it., summary_is: {summary_is}}}"
    assert look(text, "facts.role") == NOT_STATED


@pytest.mark.parametrize("facts", ["", "\nfacts: {role: director}", "\nfacts: {summary_is: verbatim}"])
def test_where_a_full_file_has_no_summary_nothing_is_left_to_read(facts):
    assert look(source("full") + facts, "facts.acts") == ABSENT


def test_where_the_summary_cannot_be_read_its_abstracts_cannot_either():
    text = f"{source('full', illegible='facts.summary')}\nfacts: {{role: director}}"
    assert look(text, "facts.acts") == Unknown("illegible", "facts.summary")


@pytest.mark.parametrize("completeness", ["extract", "secondhand"])
@pytest.mark.parametrize(
    ("summary", "reason"),
    [
        ("summary: He took it., summary_is: verbatim", "prose"),
        ("summary: He took it., summary_is: translation", "prose"),
        ("summary: He took it., summary_is: paraphrase", ""),
        ("summary: He took it.", ""),
        ("summary_is: verbatim", ""),
    ],
)
def test_a_summary_in_the_words_of_the_document_is_read_whatever_else_was_left_out(completeness, summary, reason):
    text = f"{source(completeness)}\nfacts: {{{summary}}}"
    assert look(text, "facts.role") == Unknown(reason or completeness, "facts.role")


def test_in_an_extract_a_detail_of_what_is_there_may_be_elsewhere():
    text = f"{source('extract')}\nfacts: {{summary: He took it., summary_is: verbatim, accomplices: [{{name: B}}]}}"
    assert look(text, "facts.accomplices.0.acts") == Unknown("extract", "facts.accomplices.0.acts")


@pytest.mark.parametrize(
    ("summary_is", "route", "answer"),
    [
        ("paraphrase", "facts.accomplices.0.acts", Unknown("paraphrase", "facts.accomplices.0.acts")),
        ("paraphrase", "facts.location.country", Unknown("paraphrase", "facts.location.country")),
        ("verbatim", "facts.accomplices.0.acts", ABSENT),
        ("verbatim", "facts.location.country", ABSENT),
        ("paraphrase", "facts.time.from", ABSENT),
    ],
)
def test_a_paraphrase_may_leave_out_a_detail_that_the_document_has(summary_is, route, answer):
    facts = "accomplices: [{name: B}], location: {place: Kazan}, time: {date: 2010}"
    assert look(f"{source('full')}\nfacts: {{summary: He took it., summary_is: {summary_is}, {facts}}}", route) == answer


def test_every_reason_has_an_explanation():
    reasons = {
        "extract",
        "secondhand",
        "not_transcribed",
        "illegible",
        "redacted",
        "prose",
        "paraphrase",
        "unknown",
        "placeholder",
        "imprecise",
    }
    assert reasons | {"no_exhibit", "no_rate", "open_number", "document_type", "rule_error"} <= EXPLANATIONS.keys()


def test_unknown_is_neither_true_nor_false():
    with pytest.raises(TypeError, match="unknown is neither true nor false"):
        bool(Unknown("extract"))


@pytest.mark.parametrize(
    ("text", "route", "shown"),
    [
        ("warrant: {number: '12'}", "warrant.number", "12"),
        ("warrant: {issued: 2016-05}", "warrant.issued", "2016-05"),
        ("warrant: {number: '{{number}}'}", "warrant.number", "{{number}}"),
        ("warrant: {number: '12'}", "warrant", ""),
        ("warrant: {number: '12'}", "warrant.country", ""),
    ],
)
def test_the_text_at_a_route_is_what_was_written_or_nothing(text, route, shown):
    assert notice_from_bytes(f"noticecheck: 1\n{text}".encode(), "n.yaml").text(parse_route(route)) == shown
