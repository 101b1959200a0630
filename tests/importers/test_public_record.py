"""INTERPOL's public records and FollowTheMoney entities to drafts. Every person in them is invented."""

import json

import pytest

from noticecheck.importers.draft_yaml import draft_text
from noticecheck.importers.public_record import codes
from noticecheck.importers.records_file import drafts_of_json
from noticecheck.model.places import COUNTRIES
from noticecheck.source.read import notice_from_bytes

RECORD = {
    "entity_id": "2016/12345",
    "name": "EXAMPLE",
    "forename": "IVAN",
    "date_of_birth": "1979/05/03",
    "place_of_birth": "Barnaul",
    "country_of_birth_id": "RU",
    "sex_id": "M",
    "nationalities": ["RU", "UNK"],
    "languages_spoken_ids": ["RUS", "ENG"],
    "height": 1.8,
    "weight": 80,
    "hairs_id": ["BRO"],
    "eyes_colors_id": ["BLU", "GRE"],
    "distinguishing_marks": "scar",
    "arrest_warrants": [{"charge": "Fraud", "issuing_country_id": "RU", "charge_translation": None}],
    "_links": {"self": {"href": "https://ws-public.interpol.int/notices/v1/red/2016-12345"}},
}


def drafts(*records):
    return list(drafts_of_json("\n".join(map(json.dumps, records)).encode(), "records.jsonl"))


def values(draft):
    return {".".join(map(str, one.route)): one.value for one in draft.readings}


def confidence(draft, route):
    return next(one.confidence for one in draft.readings if ".".join(map(str, one.route)) == route)


def test_a_record_of_the_public_list_is_an_extract_of_a_red_notice():
    (draft,) = drafts(RECORD)
    assert values(draft) == {
        "source.completeness": "extract",
        "source.obtained_by": "public website",
        "document.type": "red_notice",
        "document.public_extract": "true",
        "document.file_no": "2016/12345",
        "document.requesting_country": "RU",
        "person.family_name": "EXAMPLE",
        "person.forenames": "IVAN",
        "person.sex": "M",
        "person.born.date": "1979-05-03",
        "person.born.place": "Barnaul",
        "person.born.country": "RU",
        "person.nationalities.0": "RU",
        "person.nationalities.1": "XK",
        "person.languages.0": "ru",
        "person.languages.1": "en",
        "person.physical_description.height.0": "1.8 m",
        "person.physical_description.weight.0": "80 kg",
        "person.physical_description.hair": "brown",
        "person.physical_description.eyes": "blue, green",
        "person.physical_description.marks": "scar",
        "offences.0.charge": "Fraud",
    }


def test_every_draft_of_a_record_is_a_notice():
    made = drafts(RECORD, {"entity_id": "1", "name": "A: b # c", "forename": "- x"}, PERSON, SANCTION)
    notices = [notice_from_bytes(draft_text(draft).encode(), "draft.yaml") for draft in made]
    assert [notice.text(("person", "family_name")) for notice in notices] == ["EXAMPLE", "A: b # c", "Example"]


def test_what_a_record_leaves_empty_is_not_in_the_draft_and_nothing_is_made_of_it():
    empty = {"entity_id": "2016/1", "name": "EXAMPLE", "forename": "-", "height": 0, "weight": None, "nationalities": None, "sex_id": ""}
    (draft,) = drafts(empty)
    assert set(values(draft)) == {
        "source.completeness", "source.obtained_by", "document.type", "document.public_extract", "document.file_no", "person.family_name",
    }  # fmt: skip
    assert confidence(draft, "document.type") == "low"


def test_codes_that_are_not_known_are_kept_as_words_and_not_guessed():
    (draft,) = drafts(RECORD | {"hairs_id": ["QQQ"], "languages_spoken_ids": ["ZZZ"], "nationalities": ["XX"]})
    gaps = {".".join(map(str, gap.route)): gap.evidence.words for gap in draft.gaps}
    assert gaps == {
        "person.physical_description.hair": 'hairs_id: "QQQ"',
        "person.languages": 'languages_spoken_ids: "ZZZ"',
        "person.nationalities": 'nationalities: ["XX"]',
    }


def test_a_code_whose_meaning_was_not_seen_stated_has_low_confidence():
    (draft,) = drafts(RECORD | {"eyes_colors_id": ["HAZ"]})
    assert (values(draft)["person.physical_description.eyes"], confidence(draft, "person.physical_description.eyes")) == ("hazel", "low")


def test_a_court_with_a_number_for_a_code_is_the_requesting_entity_and_no_country():
    (draft,) = drafts(RECORD | {"arrest_warrants": [{"charge": "War crimes", "issuing_country_id": "914"}]})
    assert "document.requesting_country" not in values(draft)
    assert values(draft)["document.requesting_entity"] == "International Criminal Court"


def test_warrants_of_two_countries_leave_the_requesting_country_in_doubt():
    warrants = [{"charge": "Fraud", "issuing_country_id": "RU"}, {"charge": "Theft", "issuing_country_id": "BY"}]
    (draft,) = drafts(RECORD | {"arrest_warrants": warrants})
    assert (values(draft)["offences.1.charge"], confidence(draft, "document.requesting_country")) == ("Theft", "low")


def test_a_page_of_the_public_list_gives_a_draft_for_each_record():
    page = {"total": 2, "_embedded": {"notices": [RECORD, RECORD | {"entity_id": "2016/2"}]}}
    assert [values(draft)["document.file_no"] for draft in drafts(page)] == ["2016/12345", "2016/2"]


def test_the_table_of_codes_names_its_source_and_only_countries_of_the_format():
    table = codes()
    assert table["source"]
    assert {one["country"] for one in table["countries"].values()} - {None} <= COUNTRIES.keys()


PERSON = {
    "id": "p1",
    "schema": "Person",
    "datasets": ["interpol_red_notices"],
    "properties": {
        "name": ["Ivan Example"],
        "firstName": ["Ivan"],
        "lastName": ["Example"],
        "birthDate": ["1979", "1979-05-03"],
        "gender": ["male"],
        "nationality": ["ru"],
        "height": ["180"],
        "topics": ["crime", "wanted"],
    },
}
SANCTION = {
    "id": "s1",
    "schema": "Sanction",
    "properties": {"entity": ["p1"], "program": ["Red Notice"], "country": ["ru"], "reason": ["Fraud"], "authorityId": ["2016/12345"]},
}


def test_a_person_of_follow_the_money_and_the_sanctions_on_them_are_one_draft():
    (draft,) = drafts(PERSON, SANCTION)
    assert values(draft) == {
        "source.completeness": "extract",
        "source.obtained_by": "FollowTheMoney record",
        "document.type": "red_notice",
        "document.requesting_country": "RU",
        "document.file_no": "2016/12345",
        "person.forenames": "Ivan",
        "person.family_name": "Example",
        "person.nationalities.0": "RU",
        "person.born.date": "1979-05-03",
        "person.other_dates_of_birth.0": "1979",
        "person.sex": "M",
        "person.physical_description.height.0": "180 cm",
        "offences.0.charge": "Fraud",
    }
    assert confidence(draft, "person.born.date") == "low"


def test_a_sanction_may_be_nested_in_the_person():
    (draft,) = drafts(PERSON | {"properties": PERSON["properties"] | {"sanctions": [SANCTION]}})
    assert values(draft)["offences.0.charge"] == "Fraud"


def test_a_person_of_another_list_is_not_taken_for_one_named_in_a_red_notice():
    (draft,) = drafts({"id": "x", "schema": "Person", "datasets": ["us_ofac_sdn"], "properties": {"name": ["Example"]}})
    assert "document.type" not in values(draft)


@pytest.mark.parametrize("text", ["[" * 200_000, '{"entity_id": NaN, "name": "A"}', '{"entity_id": 1' + "0" * 5000 + "}"])
def test_json_that_is_hostile_is_one_error(text):
    with pytest.raises(Exception, match="records") as told:
        list(drafts_of_json(text.encode(), "records.json"))
    assert type(told.value).__name__ == "InputError"
