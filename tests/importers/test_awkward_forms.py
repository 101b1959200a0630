"""Forms that tempt a reader to be sure: what may be wrong has low confidence or no value, and no words are lost."""

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
