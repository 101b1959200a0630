"""Slots of templates: how they may be written, where, and how many there are to fill."""

import pytest
from source.problems import as_told, at, problems

from noticecheck.model.placeholders import is_slot, slots_in
from noticecheck.model.stated import Placeholder
from noticecheck.source.read import notice_from_bytes

NOTATIONS = [
    "{{name of person}}",
    "${name}",
    "<NAME>",
    "<FAMILY NAME>",
    "[NAME]",
    "[FAMILY NAME]",
    "[SEX]",
    "[NOTED PERSON]",
    "{{ name|upper }}",
    "{{r name }}",
    "{{p name }}",
    "{% if name %}",
    "{%p if name %}",
    "{%- endif -%}",
    "«Last_Name»",
    "«DATE_OF_BIRTH»",
    "{ MERGEFIELD Last_Name }",
    "{MERGEFIELD  Last_Name  \\* MERGEFORMAT }",
    "XXX",
    "XXXX",
    "XXXXXXXX",
]
FIELDS = {
    "free text": "person: {{family_name: '{}'}}",
    "a date": "warrant: {{issued: '{}'}}",
    "a day": "source: {{as_of: '{}'}}",
    "an amount": "facts: {{amounts: [{{amount: '{}'}}]}}",
    "a duration": "offences: [{{max_penalty: '{}'}}]",
    "a measure": "person: {{physical_description: {{height: ['{}']}}}}",
    "true or false": "person: {{dna: '{}'}}",
    "true, false or unknown": "judgment: {{final: '{}'}}",
    "a number": "context: {{exhibits: [{{id: E1, pages: '{}'}}]}}",
    "a country": "person: {{nationalities: ['{}']}}",
    "a country or all": "document: {{addressees: ['{}']}}",
    "a language": "document: {{language: '{}'}}",
    "a word of a closed list": "status: '{}'",
}


def leaves(value):
    if isinstance(value, dict):
        return [leaf for part in value.values() for leaf in leaves(part)]
    return [leaf for part in value for leaf in leaves(part)] if isinstance(value, tuple) else [value]


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("slot", NOTATIONS)
@pytest.mark.parametrize("template", ["true", "false"])
def test_a_slot_stands_for_a_value_of_every_kind(field, slot, template):
    notice = notice_from_bytes(f"noticecheck: 1\ntemplate: {template}\n{FIELDS[field].format(slot)}\n".encode(), "n.yaml")
    assert (Placeholder(slot) in leaves(notice.data), notice.slots) == (True, 1)


@pytest.mark.parametrize("written", ["{{day}}-05-2016", "{{years}} years", "XXXX-05-01"])
def test_a_slot_within_a_value_that_is_no_text_stands_for_the_whole(written):
    notice = notice_from_bytes(f"noticecheck: 1\ntemplate: true\nwarrant: {{issued: '{written}'}}\n".encode(), "n.yaml")
    assert (notice.look(("warrant", "issued")), notice.slots) == (Placeholder(written), 1)


def test_slots_in_the_prose_of_a_template_are_counted():
    prose = "On {{date}} in <PLACE>, [NAME] took XXXX RUB."
    text = f"noticecheck: 1\ntemplate: true\nfacts:\n  summary: {prose}\n  role: '{{{{role}}}}'\n  acts: took it\n"
    notice = notice_from_bytes(text.encode(), "n.yaml")
    summary = Placeholder(prose)
    assert (notice.slots, notice.data["facts"]) == (5, {"summary": summary, "role": Placeholder("{{role}}"), "acts": "took it"})


@pytest.mark.parametrize(
    ("prose", "count"),
    [
        ("He took it{% if value %} and sold it for {{ value }}{% endif %}.", 2),
        ("{% if minor %}A minor.{% elif adult %}An adult.{% else %}Of unknown age.{% endif %}", 1),
        ("{%p for act in acts %}{{r act }}{%p endfor %}", 2),
        ("took it.{% endif %}", 1),
        ("On «Offence_Date» in «Place», «Family_Name» took it from «ACME».", 2),
    ],
)
def test_a_block_with_its_end_is_one_slot_to_fill(prose, count):
    notice = notice_from_bytes(f"noticecheck: 1\ntemplate: true\nfacts: {{summary: '{prose}'}}\n".encode(), "n.yaml")
    assert (notice.slots, notice.look(("facts", "summary"))) == (count, Placeholder(prose))


def test_a_slot_left_in_the_prose_of_a_notice_stays_text():
    notice = notice_from_bytes(b"noticecheck: 1\nfacts: {summary: 'On {{date}} he took it.'}\n", "n.yaml")
    assert (notice.slots, notice.data["facts"]) == (0, {"summary": "On {{date}} he took it."})


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("source: {completeness: '<HOW>'}", at(2, 24, "source.completeness: '<HOW>' is not one of: full, extract, secondhand", "", 7)),
        ("facts: {summary_is: '<HOW>'}", at(2, 21, "facts.summary_is: '<HOW>' is not one of: verbatim, paraphrase, translation", "", 7)),
        ("source: {unknown: ['<WHAT>']}", at(2, 20, "source.unknown.0: the format has no route '<WHAT>'",
                                             "write it as in offences.0.max_penalty, counting from 0", 8)),
    ],
)  # fmt: skip
def test_what_steers_the_reading_must_be_written_out(field, told):
    text = f"noticecheck: 1\n{field}\n"
    assert problems(text, "n.yaml") == as_told(text, "n.yaml", [told])


@pytest.mark.parametrize(
    "text",
    [
        "«ACME»",
        "«NAME»",
        "« Nom »",
        "«Kill_Bill»",
        "«Court_Yard»",
        "«РОСНЕФТЬ»",
        "«Last Name»",
        "«Name_»",
        "the firm «BANCO DEL SUR» and the vessel «ARICA_2»",
        "{50%}",
        "MERGEFIELD",
        "[NAME REDACTED]",
        "[LAST NAME WITHHELD]",
        "<REDACTED>",
        "<NAME ILLEGIBLE>",
        "[PAGE 2]",
        "[TRANSLATION FROM RUSSIAN]",
        "[USD]",
        "[EU]",
        "[EMPHASIS ADDED]",
        "[SEAL OF THE COURT]",
        "[REDACTED]", "[ILLEGIBLE]", "[REDACTED NAME]", "[sic]", "[SIC]", "[OMITTED]", "[name]", "[N]", "XX", "xXXXX", "King Louis XXXIV",
        "Malcolm X",         "<b>", "<3", "{name}", "$100", "5 < 7 > 3", "[]", "{{}}", "a [note 3] b",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_slot_is_none(text):
    assert (is_slot(text), slots_in(text)) == (False, ())


@pytest.mark.parametrize("text", ["King Louis XXX", "article XXX"])
def test_three_in_a_text_are_a_roman_numeral(text):
    assert slots_in(text) == ()
