"""The defined terms: each with what it is made of, what it is without it, and what leaves it open."""

import pytest
from engine.factory import case

from noticecheck.engine.judging import shown
from noticecheck.engine.terms import TERMS
from noticecheck.model.quantity import Penalty
from noticecheck.model.stated import Absent, Placeholder, Unknown

HEAD = "noticecheck: 1\nsource: {{completeness: full{listed}}}\n"


def term(name, text="", listed=""):
    found = case(text, HEAD.format(listed=listed)).term(name)
    return found.reason if isinstance(found, Unknown) else None if isinstance(found, Absent) else shown(found)


def test_the_names_of_terms_cannot_be_taken_for_routes():
    assert [name for name in TERMS if " " not in name] == []


@pytest.mark.parametrize(
    ("name", "document", "expected"),
    [
        ("day of the notice", "published: 2016-05-01, recorded: 2016-04-22, requested: 2016-04-20", "2016-05-01"),
        ("day of the notice", "recorded: 2016-04-22, requested: 2016-04-20", "2016-04-22"),
        ("day of the notice", "requested: 2016-04-20", "2016-04-20"),
        ("day of the notice", "type: red_notice", None),
        ("day of recording", "published: 2016-05-01, recorded: 2016-04-22", "2016-04-22"),
        ("day of recording", "published: 2016-05-01", "2016-05-01"),
        ("last update", "updated: 2018, published: 2016-05-01", "2018"),
        ("last update", "published: 2016-05-01, recorded: 2016-04-22", "2016-05-01"),
        ("audit date", "type: red_notice", "2021-06-30"),
    ],
)
def test_a_day_is_the_first_that_is_stated(name, document, expected):
    assert term(name, f"document: {{{document}}}") == expected


def test_a_day_of_which_one_source_cannot_be_read_is_the_other():
    assert term("day of the notice", "document: {requested: 2016-04-20}", ", illegible: [document.published]") == "2016-04-20"


def test_a_day_of_which_no_source_is_stated_and_one_cannot_be_read_is_unknown():
    assert term("day of the notice", "", ", illegible: [document.recorded]") == "illegible"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("facts: {time: {date: 2010-05-01}}", "2010-05-01", "2010-05-01"),
        ("facts: {time: {from: 2010, to: 2011}}", "2010", "2011"),
        ("facts: {time: {from: 2010}}", "2010", "2010"),
        ("facts: {time: {to: 2011}}", "2011", "2011"),
        ("offences: [{committed: {date: 2012}}, {committed: {from: 2009, to: 2010}}]", "2009", "2012"),
        ("facts: {time: {date: 2010}}\noffences: [{committed: {from: 2009, to: 2013}}]", "2009", "2013"),
        ("offences: [{charge: fraud}]", None, None),
        ("facts: {time: {date: '{{date}}'}}", "{{date}}", "{{date}}"),
        ("facts: {summary: He took it., summary_is: verbatim}", "prose", "prose"),
    ],
)
def test_the_days_of_the_offence_are_the_outermost_that_are_stated(text, first, last):
    assert (term("first day of the offence", text), term("last day of the offence", text)) == (first, last)


def test_the_days_of_an_offence_that_are_blacked_out_are_unknown():
    text, listed = "offences: [{charge: fraud}]", ", redacted: [offences.0.committed]"
    assert (term("first day of the offence", text, listed), term("last day of the offence", text, listed)) == ("redacted", "redacted")


AGES = ("age at the start of the offence", "age at the end of the offence", "youngest age at the offence", "oldest age at the offence")


@pytest.mark.parametrize(
    ("born", "time", "ages"),
    [
        ("1979-05-03", "date: 2010-05-02", ("30", "30", "30", "30")),
        ("1979-05-03", "date: 2010-05-03", ("31", "31", "31", "31")),
        ("1979", "date: 2010-05-03", ("imprecise", "imprecise", "30", "31")),
        ("1979-05-03", "from: 2010-01-01, to: 2011-12-31", ("30", "32", "30", "32")),
        ("1979-05-03", "date: 2010", ("imprecise", "imprecise", "30", "31")),
        ("'{{born}}'", "date: 2010", ("placeholder", "placeholder", "{{born}}", "{{born}}")),
        ("1979", "date: '{{date}}'", ("placeholder", "placeholder", "{{date}}", "{{date}}")),
        ("null", "date: 2010", (None, None, None, None)),
        ("1979", "date: null", (None, None, None, None)),
    ],
)
def test_an_age_is_in_whole_years_and_open_where_the_dates_leave_it_open(born, time, ages):
    text = f"person: {{born: {{date: {born}}}}}\nfacts: {{time: {{{time}}}}}"
    assert tuple(term(name, text) for name in AGES) == ages


@pytest.mark.parametrize(
    ("offences", "listed", "expected"),
    [
        ("{max_penalty: 12 months}, {max_penalty: 2 years}", "", "2 years"),
        ("{max_penalty: 12 months}, {charge: theft}", "", "12 months"),
        ("{max_penalty: 12 months}, {charge: theft}", ", redacted: [offences.1.max_penalty]", "redacted"),
        ("{max_penalty: life}, {charge: theft}", ", redacted: [offences.1.max_penalty]", "life"),
        ("{max_penalty: 12 months}, {max_penalty: '{{years}}'}", "", "placeholder"),
        ("{charge: theft}", "", None),
    ],
)
def test_the_highest_maximum_penalty_is_that_of_all_offences(offences, listed, expected):
    assert term("highest maximum penalty", f"offences: [{offences}]", listed) == expected


def test_without_offences_there_is_no_highest_penalty():
    assert term("highest maximum penalty") is None


@pytest.mark.parametrize(
    ("sentences", "listed", "expected"),
    [
        pytest.param(["5 years"], "", ("5 years", 60, 60), id="of one, itself"),
        pytest.param(["3 months", "4 months"], "", ("4 months", 4, 7), id="of several, from the longest to their sum"),
        pytest.param(["5 years", "null"], "", ("5 years", 60, 60), id="of one beside none"),
        pytest.param(["null"], "", None, id="of none"),
        pytest.param(["5 years", "null"], ", redacted: [offences.1.sentence]", "redacted", id="beside one that is blacked out"),
        pytest.param(["5 years", "'{{years}}'"], "", "placeholder", id="beside a slot"),
    ],
)
def test_the_longest_sentence(sentences, listed, expected):
    text = f"offences: [{', '.join(f'{{charge: a, sentence: {one}}}' for one in sentences)}]"
    found = case(text, HEAD.format(listed=listed)).term("longest sentence")
    if isinstance(found, Penalty):
        assert (found.text, found.least, found.most) == expected
    else:
        assert (found.reason if isinstance(found, Unknown) else None) == expected


def test_without_offences_there_is_no_longest_sentence():
    assert term("longest sentence") is None


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("summary: He took it., summary_is: verbatim", "He took it."),
        ("summary: He took it., summary_is: translation", "He took it."),
        ("summary: He took it., summary_is: paraphrase", "paraphrase"),
        ("summary: He took it.", "paraphrase"),
        ("role: director", None),
    ],
)
def test_the_words_of_the_document_are_not_those_of_a_paraphrase(facts, expected):
    assert term("summary in the document's words", f"facts: {{{facts}}}") == expected


PERSON = "family_name: A, forenames: B, sex: M, born: {date: 1979}"


@pytest.mark.parametrize(
    ("person", "first"),
    [
        pytest.param(f"{PERSON}, physical_description: {{hair: brown}}", True, id="with a description"),
        pytest.param(f"{PERSON}, dna: true", True, id="with DNA"),
        pytest.param(f"{PERSON}, fingerprints: true, dna: false", True, id="with fingerprints"),
        pytest.param(f"{PERSON}, identity_documents: [{{number: '1'}}], dna: false, fingerprints: false", True, id="with a document"),
        pytest.param(
            f"{PERSON}, identity_documents: [{{type: passport}}], dna: false, fingerprints: false", False, id="a bare word is no document"
        ),
        pytest.param(f"{PERSON}, dna: false, fingerprints: false", False, id="without an addition"),
        pytest.param(PERSON, "unknown", id="without an addition that is excluded"),
        pytest.param("forenames: B, sex: M, born: {date: 1979}, dna: true", False, id="without a family name"),
        pytest.param(f"{PERSON}, dna: '{{{{dna}}}}', fingerprints: false", "placeholder", id="with a slot for DNA"),
        pytest.param(PERSON.replace("1979", "'{{born}}'") + ", dna: true", True, id="with a slot for the birth"),
    ],
)
def test_the_first_combination_of_identifiers(person, first):
    found = case(f"person: {{{person}}}", HEAD.format(listed="")).term("first combination of identifiers")
    assert (found.reason if isinstance(found, Unknown) else found) == first


GOOD = "photo: {present: true, quality: good}"


@pytest.mark.parametrize(
    ("person", "second"),
    [
        pytest.param(f"{GOOD}, parents: [{{name: A}}]", True, id="with a parent"),
        pytest.param(f"{GOOD}, also_known_as: [A]", True, id="with an alias"),
        pytest.param(f"{GOOD}, dna: true", True, id="with DNA"),
        pytest.param(f"{GOOD}, family_name: A, dna: false, fingerprints: false", "wording", id="with a name alone"),
        pytest.param(f"{GOOD}, dna: false, fingerprints: false", False, id="with nothing else"),
        pytest.param("photo: {present: true, quality: poor}, also_known_as: [A]", False, id="of poor quality"),
        pytest.param("photo: {present: false}, also_known_as: [A]", False, id="with no photograph"),
        pytest.param("also_known_as: [A]", "unknown", id="of a photograph that the file does not mention"),
        pytest.param("photo: {present: true}, also_known_as: [A]", "unknown", id="of quality that is not said"),
        pytest.param("photo: {present: true, quality: '<QUALITY>'}, also_known_as: [A]", "placeholder", id="with a slot"),
    ],
)
def test_the_second_combination_of_identifiers(person, second):
    found = case(f"person: {{{person}}}", HEAD.format(listed="")).term("second combination of identifiers")
    assert (found.reason if isinstance(found, Unknown) else found) == second


@pytest.mark.parametrize(
    ("extradition", "listed", "expected"),
    [
        ("located: {date: 2021-04-01}, requested_on: 2021-05-01", "", "30"),
        ("located: {date: 2021-04-01}", "", "90"),
        ("located: {date: 2021-04}, requested_on: 2021-05", "", "1"),
        ("located: {date: 2021-05-01}, requested_on: 2021-04-01", "", "0"),
        ("requested_on: 2021-05-01", "", None),
        ("located: {date: 2021-04-01}", ", redacted: [extradition.requested_on]", "redacted"),
        ("located: {date: 2021-04-01}, requested_on: '{{date}}'", "", "{{date}}"),
        ("located: {date: '{{date}}'}", "", "{{date}}"),
    ],
)
def test_the_days_from_location_to_request_are_the_fewest_that_it_can_be(extradition, listed, expected):
    assert term("days from location to the extradition request", f"extradition: {{{extradition}}}", listed) == expected


def test_a_term_is_computed_once(monkeypatch):
    one = case("", HEAD.format(listed=""))
    first = one.term("audit date")
    monkeypatch.setitem(TERMS, "audit date", lambda _: Placeholder("again"))
    assert one.term("audit date") is first
