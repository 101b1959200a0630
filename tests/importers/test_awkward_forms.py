"""Forms that tempt a reader to be sure: what may be wrong has low confidence or no value, and no words are lost."""

import pytest

from noticecheck.importers.importing import draft_of_bytes, draft_of_printout
from noticecheck.importers.printout import Printout, Stretch

HEAD = "RED NOTICE\nRequesting country: Russia\nFamily name: EXAMPLE\n"


def read(text):
    return draft_of_bytes((HEAD + text).encode(), "form.txt")


def told(draft):
    """Return values and confidences by route, without those of the head."""
    head = {("document", "type"), ("document", "requesting_country"), ("document", "language"), ("person", "family_name")}
    shown = [one for one in draft.readings if one.route[0] != "source" and one.route not in head]
    return {".".join(map(str, one.route)): (one.value, one.confidence) for one in shown}


def gaps(draft):
    return {".".join(map(str, gap.route)): gap.reason for gap in draft.gaps if gap.evidence is not None}


def aside(draft):
    return [extra.words for extra in draft.extras]


def test_a_label_where_a_sentence_breaks_off_makes_both_doubtful():
    draft = read("Summary of facts: In 2012 in Omsk,\nCharges: two of his companies\npaid nothing.\n")
    values = told(draft)
    assert values["facts.summary"] == ("In 2012 in Omsk,", "low")
    assert values["offences.0.charge"] == ("two of his companies paid nothing.", "low")


def test_a_label_after_a_whole_sentence_is_one():
    draft = read("Summary of facts: He stole a car in Omsk.\nCharge: theft\n")
    assert (told(draft)["facts.summary"], told(draft)["offences.0.charge"]) == (("He stole a car in Omsk.", "high"), ("theft", "high"))


def test_a_line_that_looks_like_an_unknown_label_makes_the_value_before_it_doubtful():
    draft = read("Occupation: clerk\nShoe size: 43\n")
    assert told(draft)["person.occupation"] == ("clerk Shoe size: 43", "low")


def test_an_item_of_a_numbered_form_whose_label_is_not_known_is_set_aside():
    numbered = "1.1 Forename(s): Ivan\n1.2 Sex: M\n1.3 Nationality: Russia\n1.4 Occupation: clerk\n1.5 Shoe size 43\nor 44\n1.6 DNA: NO\n"
    draft = read(numbered)
    assert (told(draft)["person.occupation"], aside(draft)) == (("clerk", "high"), ["1.5 Shoe size 43", "or 44"])


def test_a_value_that_goes_on_in_the_next_line_is_less_sure():
    assert told(read("Occupation: clerk of the\nharbour\n"))["person.occupation"] == ("clerk of the harbour", "medium")


def test_labels_of_one_short_word_count_only_in_their_part_of_the_form():
    draft = read("Summary of facts: He wrote two letters.\nTo: the bank\nDate: 4 May 2012\n")
    assert {"document.addressees", "document.published"} & told(draft).keys() == set()
    assert told(draft)["facts.summary"][1] == "low"


def test_colons_may_stand_in_a_column_of_their_own():
    assert told(read("Forename            : Ivan\nSex                 : Male\n")) == {
        "person.forenames": ("Ivan", "high"),
        "person.sex": ("M", "high"),
    }


def test_charges_may_be_counted():
    draft = read("Charge 1: theft\nMaximum penalty: 5 years\nCharge 2: fraud\nMaximum penalty: 10 years\n")
    assert [told(draft)[f"offences.{number}.{key}"][0] for number in (0, 1) for key in ("charge", "max_penalty")] == [
        "theft", "5 years", "fraud", "10 years",
    ]  # fmt: skip


def test_of_two_boxes_the_ticked_one_counts():
    draft = read("[ ] WANTED FOR PROSECUTION     [X] WANTED TO SERVE A SENTENCE\nCharge: theft\n")
    assert told(draft)["status"] == ("convicted", "high")


def test_exemptions_of_the_law_of_disclosure_and_rows_of_x_are_blacked_out_places():
    draft = read("Occupation: (b)(6); (b)(7)(C)\nPassport: XXXXXXXX\n")
    assert gaps(draft) == {"person.occupation": "redacted", "person.identity_documents": "redacted"}


def test_an_identity_document_with_words_that_are_not_understood_is_not_guessed_at():
    draft = read("Passport: No. 12 345678, issued in Russia on 2 June 2010\n")
    assert gaps(draft) == {"person.identity_documents": "unknown"}


def test_a_date_whose_order_is_open_has_low_confidence_and_one_that_is_no_day_has_no_value():
    draft = read("Date of birth: 05/06/1979\nOther dates of birth: 31 February 1979\n")
    assert (told(draft)["person.born.date"], gaps(draft)) == (("1979-06-05", "low"), {"person.other_dates_of_birth": "unknown"})


def test_a_penalty_that_says_more_than_its_duration_keeps_its_words():
    values = told(
        read("Charge: theft\nMaximum penalty: 2 to 6 years of imprisonment\nCharge: fraud\nMaximum penalty: 5 years and 50 lashes\n")
    )
    assert values["offences.0.max_penalty"] == ("6 years", "low")
    assert values["offences.1.max_penalty"] == ("5 years", "low")
    assert values["offences.1.max_penalty_text"][0] == "5 years and 50 lashes"


def test_a_value_that_the_form_gives_twice_and_differently_is_doubtful_and_both_are_kept():
    draft = read("Sex: M\nSex: F\n")
    assert (told(draft)["person.sex"], aside(draft)) == (("M", "low"), ["Sex: F"])


def test_a_second_warrant_is_told_because_the_format_holds_one():
    draft = read("Charge: theft\nWarrant number: 1\nCharge: fraud\nWarrant number: 2\n")
    assert (told(draft)["warrant.number"], aside(draft)) == (("1", "low"), ["Warrant number: 2"])


def test_words_under_no_label_are_kept_aside():
    assert aside(read("Sex: M\n\nPlease locate the person.\n")) == ["Please locate the person."]


def test_what_is_found_and_what_is_not_are_all_the_routes_of_the_document():
    draft = read("Charge: theft\n")
    missing = {".".join(map(str, gap.route)) for gap in draft.gaps if gap.reason == "unknown"}
    assert {"warrant", "facts", "action", "extradition", "person.born", "offences.0.law", "document.control_no"} <= missing


def scanned(*lines):
    """A form whose words were read from a scan."""
    rows = tuple((Stretch(text, 1, number, 60.0, 300.0, 93),) for number, text in enumerate(lines, 1))
    return draft_of_printout(Printout("scan.pdf", "scan", rows, 600.0, 14.0, 1))


def test_of_a_scan_names_are_doubtful_and_words_of_closed_lists_less_so():
    draft = scanned(
        "RED NOTICE", "1.1 Family name: ORNEK", "1.2 Sex: M", "1.3 Date of birth: 3 May 1979", "1.4 Nationality:", "2,1 Charge: theft"
    )
    (name,) = [one for one in draft.readings if one.route == ("person", "family_name")]
    assert (name.confidence, name.remark) == ("low", "read from a scan with 93 %")
    assert told(draft) == {
        "person.sex": ("M", "medium"),
        "person.born.date": ("1979-05-03", "medium"),
        "offences.0.charge": ("theft", "low"),
    }
    assert gaps(draft) == {"person.nationalities": "unknown"}


def test_of_a_scan_a_label_may_be_misread():
    draft = scanned("RED NOTICE", "1.1 Family name: ORNEK", "1.2 Natlonality: Russia", "1.3 Sex: M", "2.1 Charge: theft")
    assert told(draft)["person.nationalities.0"] == ("RU", "low")


NUMBERED = "1.1 Forename(s): Ivan\n1.2 Sex: M\n1.3 Nationality: Russia\n1.4 Occupation: clerk\n1.5 DNA: NO\n"


@pytest.mark.parametrize("counter", ["", " 1/1", " 1 / 2", " (1 of 2):", " No. 1", " 1/1 :"])
@pytest.mark.parametrize(
    "head", ["ARREST WARRANT OR JUDICIAL DECISION", "ARREST WARRANT OR JUDICIAL DECISION HAVING THE SAME EFFECT", "OFFENCE", "SENTENCE"]
)
@pytest.mark.parametrize("before", ["", NUMBERED])
def test_a_head_with_a_counter_ends_the_summary(before, head, counter):
    values = told(read(f"{before}SUMMARY OF FACTS: He stole a car in Omsk.\n{head}{counter}\nCharge: theft\n"))
    assert (values["facts.summary"], values["offences.0.charge"]) == (("He stole a car in Omsk.", "high"), ("theft", "high"))


@pytest.mark.parametrize(
    "line", ["MANDAT D'ARRÊT 1/1", "Peine maximale encourue : 5 ans", "ORDEN DE DETENCIÓN", "Pena máxima aplicable: 5 años"]
)
def test_a_head_or_label_of_another_language_ends_the_summary_and_is_set_aside(line):
    draft = read(f"Summary of facts: He stole a car in Omsk.\n{line}\nCharge: theft\n")
    assert (told(draft)["facts.summary"], aside(draft)) == (("He stole a car in Omsk.", "high"), [line])


def test_a_label_without_a_number_ends_the_summary_of_a_numbered_form_and_is_doubtful_where_a_sentence_breaks_off():
    whole = told(read(f"{NUMBERED}2.1 Summary of facts: He stole a car in Omsk.\nMaximum penalty: 5 years\n"))
    broken = told(read(f"{NUMBERED}2.1 Summary of facts: He stole a car for\nMaximum penalty: 5 years\n"))
    assert (whole["facts.summary"], whole["offences.0.max_penalty"]) == (("He stole a car in Omsk.", "high"), ("5 years", "high"))
    assert (broken["facts.summary"], broken["offences.0.max_penalty"]) == (("He stole a car for", "low"), ("5 years", "low"))


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("Extradition assurances are given.", ""),
        ("Assurances are given that extradition will be sought upon arrest of the person.", ""),
        ("Assurance is given that extradition will be requested. Inform INTERPOL Moscow.", " Inform INTERPOL Moscow."),
        ("Extradition will be sought.", ""),
        ("The authorities of Russia give assurances that extradition will be sought. Inform INTERPOL Moscow.", " Inform INTERPOL Moscow."),
    ],
)
def test_a_sentence_that_assures_extradition_is_no_part_of_the_action(sentence, rest):
    values = told(read(f"ACTION TO BE TAKEN\nLocate and arrest.\n{sentence}\n"))
    action = f"Locate and arrest.{rest}" if rest else "Locate and arrest"
    assert (values["action"][0], values["extradition.assurance"][0]) == (action, "true")


@pytest.mark.parametrize(
    "sentence",
    [
        "No extradition assurances are given.",
        "No assurances are given.",
        "Assurances are given that extradition will not be sought.",
        "Extradition will not be sought.",
        "The authorities do not give assurances that extradition will be sought.",
        "It is not known whether extradition will be sought.",
    ],
)
def test_a_sentence_that_denies_or_doubts_it_assures_nothing(sentence):
    values = told(read(f"ACTION TO BE TAKEN\nLocate and arrest.\n{sentence}\n"))
    assert values.get("extradition.assurance") is None
    assert values["action"][0] == f"Locate and arrest. {sentence}"


def test_a_warrant_on_one_line_gives_number_day_authority_and_country():
    line = "Arrest warrant: No. 10/a/1203-21, issued on 2 July 2021 by {}"
    for words, authority in (
        ("Tbilisi City Court, Georgia", "Tbilisi City Court"),
        ("Court of Appeal in Tbilisi, in Georgia", "Court of Appeal in Tbilisi"),
        ("Tbilisi City Court (Georgia)", "Tbilisi City Court"),
    ):
        values = told(read(line.format(words) + "\n"))
        given = [values[f"warrant.{key}"][0] for key in ("number", "issued", "authority", "country")]
        assert given == ["10/a/1203-21", "2021-07-02", authority, "GE"]


def test_a_language_without_a_code_is_left_out_and_said():
    draft = read("Languages spoken: French, Baoule\n")
    assert [(one.value, one.confidence, one.remark) for one in draft.readings if one.route[:2] == ("person", "languages")] == [
        ("fr", "low", "left out, no language that is known here: Baoule")
    ]


@pytest.mark.parametrize("last", ["sentence.", "Sentence.", "sentence", "Conviction", "peine.", "delito."])
def test_the_last_word_of_a_sentence_is_no_head(last):
    values = told(read(f"Summary of facts: He fled before he had served his\n{last}\n\nCharge: theft\n"))
    assert (values["facts.summary"][0], values["offences.0.charge"][0]) == (f"He fled before he had served his {last}", "theft")


def test_in_capitals_a_head_counts_only_behind_a_whole_sentence():
    broken, whole = (told(read(f"SUMMARY OF FACTS: HE FLED {words}\nSENTENCE\n\nCHARGE: THEFT\n")) for words in ("HIS", "IN 2012."))
    assert (broken["facts.summary"][0], whole["facts.summary"][0]) == ("HE FLED HIS SENTENCE", "HE FLED IN 2012.")
