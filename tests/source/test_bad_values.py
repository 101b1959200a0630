"""Every kind of key, form and value that the format does not have, each with the whole problem that is told."""

import pytest
from source.problems import as_told, at, cases, meant, problems

H = "noticecheck: 1\n"
DATE = "; write it as YYYY-MM-DD, YYYY-MM or YYYY"
DURATION = "; write for example 24 months, 2 years, 3 years 2 months or 45 days, in English"
AMBIGUOUS = " is ambiguous: the order of day and month, or the century, is not clear"
NO_COUNTRY = " is not a country code of ISO 3166-1"
TOP_KEYS = (
    "known here: noticecheck, template, source, document, person, status, facts, offences, warrant, judgment, "
    "prescription_date, action, extradition, context, suppress"
)

KEYS = {
    "an unknown key that is nearly right": (
        H + "stauts: charged\n",
        at(2, 1, "unknown key 'stauts'", meant("status"), 6),
    ),
    "an unknown key in an item of a list": (
        H + "offences:\n  - charge: fraud\n  - chrage: theft\n",
        at(4, 5, "unknown key 'chrage' in offences.1", meant("charge"), 6),
    ),
    "an unknown key that is like none": (
        H + "photo: {quality: good, of: face}\n",
        at(2, 1, "unknown key 'photo'", TOP_KEYS, 5),
    ),
    "a part of the notice that has no such key": (
        H + "person:\n  photo: {colour: true}\n",
        at(3, 11, "unknown key 'colour' in person.photo", "known here: present, quality", 6),
    ),
    "no version": (
        "status: charged\n",
        at(1, 1, "the key 'noticecheck' is missing", "write `noticecheck: 1` as the first line"),
    ),
    "another version": (
        "noticecheck: 2\n",
        at(1, 14, "noticecheck: '2' is not a version of the format that is known here; write 1"),
    ),
    "an empty version": (
        "noticecheck:\nstatus: charged\n",
        at(1, 1, "the key 'noticecheck' is empty", "write `noticecheck: 1` as the first line", 11),
    ),
    "a slot in place of the version": (
        'noticecheck: "{{version}}"\n',
        at(1, 14, "noticecheck: '{{version}}' is not a version of the format that is known here; write 1", "", 13),
    ),
    "a waiver without a reason, and one with an empty one": (
        H + 'suppress: [{rule: JUD001}, {rule: JUD002, reason: " "}]\n',
        at(2, 12, "the key 'reason' is missing in suppress.0", "add `reason:`"),
        at(2, 43, "the key 'reason' is empty in suppress.1", "add `reason:`", 6),
    ),
    "an exhibit without an id": (
        H + "context:\n  exhibits:\n    - title: Form I-213\n",
        at(4, 7, "the key 'id' is missing in context.exhibits.0", "add `id:`"),
    ),
    "two required keys are missing, in the order of the format": (
        H + "suppress:\n  - by: AB\n",
        at(3, 5, "the key 'rule' is missing in suppress.0", "add `rule:`"),
        at(3, 5, "the key 'reason' is missing in suppress.0", "add `reason:`"),
    ),
}

FORMS = {
    "text where a group belongs": (
        H + "person: Duralev\n",
        at(2, 9, "person must be a group of keys, and is the single value 'Duralev'", "write a group of keys", 7),
    ),
    "a list where a group belongs": (
        H + "person: [Duralev]\n",
        at(2, 9, "person must be a group of keys, and is a list", "write a group of keys"),
    ),
    "text where a list belongs": (
        H + "person:\n  nationalities: RU\n",
        at(3, 18, "person.nationalities must be a list, and is the single value 'RU'", "write a list", 2),
    ),
    "a group where a list belongs": (
        H + "offences: {charge: fraud}\n",
        at(2, 11, "offences must be a list, and is a group of keys", "write a list"),
    ),
    "text where an item is a group": (
        H + "offences: [fraud]\n",
        at(2, 12, "offences.0 must be a group of keys, and is the single value 'fraud'", "write a group of keys", 5),
    ),
    "a list where a value belongs": (
        H + "status: [charged]\n",
        at(2, 9, "status must be a single value, and is a list", "write a single value"),
    ),
    "a group where a value belongs": (
        H + "status: {word: charged}\n",
        at(2, 9, "status must be a single value, and is a group of keys", "write a single value"),
    ),
    "an empty item": (
        H + "person:\n  nationalities:\n    - RU\n    -\n",
        at(5, 6, "item 2 of person.nationalities is empty", "give it a value or remove it"),
    ),
    "an item of empty text": (
        H + 'person: {nationalities: [RU, "", US]}\n',
        at(2, 30, "item 2 of person.nationalities is empty", "give it a value or remove it", 2),
    ),
    "a list in a list": (
        H + "person: {also_known_as: [[A, B]]}\n",
        at(2, 26, "person.also_known_as.0 must be a single value, and is a list", "write a single value"),
    ),
}

VALUES = {
    "an ambiguous date with slashes": (
        H + "document: {published: 05/06/2015}\n",
        at(2, 23, f"document.published: '05/06/2015'{AMBIGUOUS}{DATE}", "", 10),
    ),
    "an ambiguous date with dots": (
        H + "document: {published: 5.6.15}\n",
        at(2, 23, f"document.published: '5.6.15'{AMBIGUOUS}{DATE}", "", 6),
    ),
    "a day that does not exist": (
        H + "document: {published: 2010-02-30}\n",
        at(2, 23, f"document.published: '2010-02-30' is not a day of the calendar{DATE}", "", 10),
    ),
    "a month that does not exist": (
        H + "document: {published: 2010-13}\n",
        at(2, 23, f"document.published: '2010-13' is not a day of the calendar{DATE}", "", 7),
    ),
    "a date in words": (
        H + "document: {published: 12 May 2010}\n",
        at(2, 23, f"document.published: '12 May 2010' is not a date{DATE}", "", 11),
    ),
    "a year where a day is needed": (
        H + "source: {as_of: 2020}\n",
        at(2, 17, "source.as_of: '2020' needs a day; write it as YYYY-MM-DD", "", 4),
    ),
    "an amount with a decimal comma": (
        H + 'facts: {amounts: [{amount: "1250000,50 EUR"}]}\n',
        at(
            2,
            28,
            "facts.amounts.0.amount: '1250000,50 EUR': the comma may be a decimal sign; "
            "write the number without commas, for example 1250000.50 EUR",
            "",
            16,
        ),
    ),
    "an amount whose point may separate thousands": (
        H + "facts: {amounts: [{amount: 73.000 EUR}]}\n",
        at(
            2,
            28,
            "facts.amounts.0.amount: '73.000 EUR': the point may separate thousands; write 73000 EUR if it does, else two decimals",
            "",
            10,
        ),
    ),
    "an amount in a code that no currency ever had": (
        H + "facts: {amounts: [{amount: 73 RUX}]}\n",
        at(2, 28, "facts.amounts.0.amount: '73 RUX': no currency has or had the code RUX; write RUB", "", 6),
    ),
    "an amount without a currency": (
        H + "facts: {amounts: [{amount: 73000000}]}\n",
        at(2, 28, "facts.amounts.0.amount: '73000000' is not an amount; write NUMBER CODE, for example 73000000 RUB", "", 8),
    ),
    "a duration in another language": (
        H + "offences: [{max_penalty: 5 Jahre}]\n",
        at(2, 26, f"offences.0.max_penalty: '5 Jahre' is not a duration{DURATION}", "", 7),
    ),
    "a duration without a unit": (
        H + "offences: [{max_penalty: 5}]\n",
        at(2, 26, f"offences.0.max_penalty: '5' is not a duration{DURATION}"),
    ),
    "a measure without a unit": (
        H + "person: {physical_description: {height: [180]}}\n",
        at(
            2,
            42,
            "person.physical_description.height.0: '180' is not a measure; write number and unit, for example 180 cm, 5 ft 11 in or 80 kg",
            "",
            3,
        ),
    ),
    "a measure in an unknown unit": (
        H + "person: {physical_description: {weight: [5 pood]}}\n",
        at(
            2,
            42,
            "person.physical_description.weight.0: '5 pood': 'pood' is not a unit that is known here; write cm, m, ft, in, kg, g, lb or st",
            "",
            6,
        ),
    ),
    "a measure of length and mass": (
        H + "person: {physical_description: {height: [180 cm 80 kg]}}\n",
        at(2, 42, "person.physical_description.height.0: '180 cm 80 kg' mixes units of length and of mass; write one measure", "", 12),
    ),
    "a country by its three letters": (
        H + "document: {requesting_country: RUS}\n",
        at(2, 32, f"document.requesting_country: 'RUS'{NO_COUNTRY}; write RU", "", 3),
    ),
    "a country in small letters": (
        H + "document: {requesting_country: ru}\n",
        at(2, 32, f"document.requesting_country: 'ru'{NO_COUNTRY}; write RU", "", 2),
    ),
    "a country by its name": (
        H + "document: {requesting_country: Russia}\n",
        at(2, 32, f"document.requesting_country: 'Russia'{NO_COUNTRY}; write RU", "", 6),
    ),
    "a country by a code that is none": (
        H + "document: {requesting_country: UK}\n",
        at(2, 32, f"document.requesting_country: 'UK'{NO_COUNTRY}; write GB", "", 2),
    ),
    "a country that does not exist": (
        H + "document: {requesting_country: XX}\n",
        at(2, 32, f"document.requesting_country: 'XX'{NO_COUNTRY}; write two capital letters, for example RU", "", 2),
    ),
    "a language by its name": (
        H + "document: {language: English}\n",
        at(2, 22, "document.language: 'English' is not a language code of ISO 639-1; write two small letters, for example en", "", 7),
    ),
    "a word outside a closed list, nearly right": (
        H + "source: {completeness: ful}\n",
        at(2, 24, "source.completeness: 'ful' is not one of: full, extract, secondhand", meant("full"), 3),
    ),
    "a word outside a closed list": (
        H + "document: {sent_by: interpol}\n",
        at(2, 21, "document.sent_by: 'interpol' is not one of: ncb, general_secretariat", "", 8),
    ),
    "yes in place of true": (
        H + "template: yes\n",
        at(2, 11, "template: 'yes' is neither true nor false; write true or false", "", 3),
    ),
    "yes in place of true, false or unknown": (
        H + "document: {art83_1b_decision: yes}\n",
        at(2, 31, "document.art83_1b_decision: 'yes' is none of true, false, unknown", "", 3),
    ),
    "a number that is not whole": (
        H + "context: {exhibits: [{id: E1, pages: 1.5}]}\n",
        at(2, 38, "context.exhibits.0.pages: '1.5' is not a whole number; write digits only", "", 3),
    ),
    "a route that is nearly right": (
        H + "source: {not_stated: [warant.number]}\n",
        at(2, 23, "source.not_stated.0: the format has no route 'warant.number'", meant("warrant.number"), 13),
    ),
    "a route that is like none, and one without a position": (
        H + "source: {redacted: [zzzz, offences.max_penalty]}\n",
        at(2, 21, "source.redacted.0: the format has no route 'zzzz'", "write it as in offences.0.max_penalty, counting from 0", 4),
        at(2, 27, "source.redacted.1: the format has no route 'offences.max_penalty'", meant("offences.0.max_penalty"), 20),
    ),
    "a route with a digit that is no position": (
        H + "source: {unknown: [offences.²]}\n",
        at(2, 20, "source.unknown.0: the format has no route 'offences.²'", meant("offences.0"), 10),
    ),
    "what is blacked out is written in place of a date": (
        H + 'warrant: {issued: "[REDACTED]"}\n',
        at(
            2,
            19,
            f"warrant.issued: '[REDACTED]' is not a date{DATE}",
            "leave the key out, and list its route under source.redacted or source.illegible",
            12,
        ),
    ),
}


@pytest.mark.parametrize(("text", "told"), cases(KEYS, FORMS, VALUES))
def test_bad_input_is_told_with_its_place_and_the_way_out(text, told):
    assert problems(text, "notice.yaml") == as_told(text, "notice.yaml", told)


@pytest.mark.parametrize(
    ("key", "field"),
    [
        ("first_name", "forenames"),
        ("given_names", "forenames"),
        ("surname", "family_name"),
        ("dob", "born"),
        ("nationality", "nationalities"),
    ],
)
def test_a_key_by_the_name_of_another_form_is_led_to_the_right_field(key, field):
    text = f"noticecheck: 1\nperson: {{{key}: x}}\n"
    told = [at(2, 10, f"unknown key '{key}' in person", f"did you mean '{field}'?", len(key))]
    assert problems(text, "notice.yaml") == as_told(text, "notice.yaml", told)


def test_who_does_not_know_whether_is_told_where_to_say_so():
    text = "noticecheck: 1\nextradition: {assurance: unknown}\n"
    message = "extradition.assurance: 'unknown' is neither true nor false; write true or false"
    told = [at(2, 26, message, "where nobody knows, leave the key out, and list its route under source.unknown", 7)]
    assert problems(text, "notice.yaml") == as_told(text, "notice.yaml", told)


def test_a_number_with_commas_inside_braces_is_led_to_one_without():
    text = "noticecheck: 1\nfacts: {amounts: [{amount: NZD 2,318, of: loss}]}\n"
    first = at(2, 28, "facts.amounts.0.amount: 'NZD 2' is not an amount; write NUMBER CODE, for example 73000000 RUB", "", 5)
    second = at(2, 34, "unknown key '318' in facts.amounts.0", "inside braces a comma begins the next key; write numbers without commas", 3)
    assert problems(text, "notice.yaml") == as_told(text, "notice.yaml", [first, second])
