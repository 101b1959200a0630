"""The times that a text states: their values, their bounds, what they are the dates of, and what is no time at all."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prose_gold import score, sentences
from prose_readers import date_label, read_gold_dates

from noticecheck.prose.dates import _readings, read_dates
from noticecheck.prose.mention import Confidence
from noticecheck.prose.phrases import Phrases
from noticecheck.prose.tokens import tokenise

LANGUAGES = ["en", "fr", "es", "ar", "ru"]
DAY = r"\d{4}-\d\d-\d\d"
POINT = rf"(?:{DAY}|\d{{4}}-\d\d|\d{{4}}|\d{{3}}X|XXXX-\d\d(?:-\d\d)?)~?"
EDTF = re.compile(rf"{POINT}|(?:{POINT}|\.\.|\[{DAY},{DAY}\])/(?:{POINT}|\.\.|\[{DAY},{DAY}\])|\[{DAY},{DAY}\]~?|\{{{DAY}(?:,{DAY})*\}}|")
PIECES = st.sampled_from(
    [
        *(
            "from",
            "to",
            "until",
            "since",
            "in",
            "of",
            "and",
            ",",
            "/",
            "-",
            ".",
            "(",
            ")",
            '"',
            "\u00a0",
            "\u200f",
            "é",
            "½",
            "İ",
            "ﬁ",
            "ß",
            "١٢",
        ),
        *(
            "2012",
            "2013",
            "5",
            "12",
            "31",
            "03",
            "1435",
            "12.05.2012",
            "05/06/2012",
            "No.",
            "№",
            "first",
            "half",
            "quarter",
            "year",
            "early",
        ),
        *(
            "March",
            "may",
            "winter",
            "марта",
            "летом",
            "с",
            "по",
            "до",
            "года",
            "г.",
            "le",
            "du",
            "au",
            "mars",
            "été",
            "de",
            "del",
            "hasta",
            "enero",
        ),
        *("مارس", "من", "إلى", "عام", "هـ", "unknown", "date", "two", "days", "later"),
    ]
)


def read(text, language="en", reference=None):
    return [(found.text, date_label(found)) for found in read_dates(text, language, reference)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_labelled_sentences_are_read_as_labelled(language):
    gold = sentences("dates", language)
    assert score(gold, read_gold_dates).precision >= 0.95
    assert score(gold, read_gold_dates).recall >= 0.95


@given(
    st.one_of(st.text(), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join)),
    st.sampled_from(LANGUAGES),
)
@settings(max_examples=300, deadline=None)
def test_every_time_stands_where_it_says_has_an_edtf_value_and_bounds_in_order(text, language):
    found = read_dates(text, language)
    assert [one.text for one in found] == [text[one.start : one.end] for one in found]
    assert [one.edtf for one in found if not EDTF.fullmatch(one.edtf)] == []
    assert [one for one in found if one.earliest and one.latest and one.earliest > one.latest] == []
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


class Counted(Sequence):
    """Tokens that count how often they are looked at."""

    def __init__(self, tokens):
        self.tokens, self.looks = tokens, 0

    def __len__(self):
        return len(self.tokens)

    def __getitem__(self, place):
        self.looks += 1
        return self.tokens[place]


@pytest.mark.parametrize(
    "piece",
    [
        "2012 ",
        "in 2012 and ",
        "5, ",
        "from ",
        "from 5 ",
        "from 2012 to ",
        "12.05.",
        "12/05/2012",
        "March ",
        "5 and ",
        "unknown ",
        "late ",
        "the ",
        "since ",
    ],
)
def test_twice_the_text_takes_about_twice_the_looks(piece):
    counted = [Counted(tokenise(piece * (length // len(piece)))) for length in (3_000, 6_000)]
    for tokens in counted:
        tuple(_readings(Phrases(tokens, "en"), None))
    once, twice = (tokens.looks for tokens in counted)
    assert twice <= 2.1 * once + 200


@pytest.mark.parametrize(
    ("words", "language", "label", "earliest", "latest"),
    [
        ("12-May-2011", "en", "day 2011-05-12", date(2011, 5, 12), date(2011, 5, 12)),
        ("12.V.2011", "en", "day 2011-05-12", date(2011, 5, 12), date(2011, 5, 12)),
        ("the third of March 2012", "en", "day 2012-03-03", date(2012, 3, 3), date(2012, 3, 3)),
        ("the 12th day of May 2012", "en", "day 2012-05-12", date(2012, 5, 12), date(2012, 5, 12)),
        ("February 2012", "en", "month 2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("mid-2012", "en", "year 2012", date(2012, 4, 1), date(2012, 9, 30)),
        ("late March 2012", "en", "month 2012-03", date(2012, 3, 16), date(2012, 3, 31)),
        ("Q3 2019", "en", "quarter 2019-35", date(2019, 7, 1), date(2019, 9, 30)),
        ("second half of 2019", "en", "half 2019-41", date(2019, 7, 1), date(2019, 12, 31)),
        ("summer of 2016", "en", "season 2016-22", date(2015, 12, 1), date(2017, 3, 20)),
        ("winter of 2010-2011", "en", "season 2010-24", date(2009, 12, 1), date(2011, 3, 20)),
        ("the 1990s", "en", "decade 199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("les années 1990", "fr", "decade 199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("1990-х годов", "ru", "decade 199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("третьего марта 2012 года", "ru", "day 2012-03-03", date(2012, 3, 3), date(2012, 3, 3)),
        ("2007-2009гг.", "ru", "range 2007/2009", date(2007, 1, 1), date(2009, 12, 31)),
        ("1er mars 2012", "fr", "day 2012-03-01", date(2012, 3, 1), date(2012, 3, 1)),
        ("3 آذار/مارس 2011", "ar", "day 2011-03-03", date(2011, 3, 3), date(2011, 3, 3)),
        ("5 غشت 2011", "ar", "day 2011-08-05", date(2011, 8, 5), date(2011, 8, 5)),
        ("20 October to 2 November 2011", "en", "range 2011-10-20/2011-11-02", date(2011, 10, 20), date(2011, 11, 2)),
        ("from November to February 2012", "en", "range 2011-11/2012-02", date(2011, 11, 1), date(2012, 2, 29)),
        ("April-May 2012", "en", "range 2012-04/2012-05", date(2012, 4, 1), date(2012, 5, 31)),
        ("between 03/04/2014 and 28/05/2014", "en", "range [2014-03-04,2014-04-03]/2014-05-28", date(2014, 3, 4), date(2014, 5, 28)),
        ("not later than 5 March 2012", "en", "range ../2012-03-05", None, date(2012, 3, 5)),
        ("since May 2012", "en", "range 2012-05/..", date(2012, 5, 1), None),
    ],
)
def test_a_time_has_its_precision_its_value_and_its_first_and_last_day(words, language, label, earliest, latest):
    (found,) = read_dates(words, language)
    assert (words.endswith(found.text), date_label(found), found.earliest, found.latest) == (True, label, earliest, latest)


@pytest.mark.parametrize(
    ("language", "edtf"), [("en", "[2014-03-04,2014-04-03]"), ("fr", "2014-04-03"), ("es", "2014-04-03"), ("ru", "2014-04-03")]
)
def test_slashes_leave_the_order_of_day_and_month_open_in_english_alone(language, edtf):
    (found,) = read_dates("03/04/2014", language)
    assert (found.edtf, found.problem, found.confidence) == (
        (edtf, "ambiguous", Confidence.AMBIGUOUS) if language == "en" else (edtf, "", Confidence.SURE)
    )


@pytest.mark.parametrize(
    ("words", "edtf"),
    [("25/03/2014", "2014-03-25"), ("03/25/2014", "2014-03-25"), ("05/05/2014", "2014-05-05"), ("03.04.2014", "2014-04-03")],
)
def test_a_number_over_twelve_two_equal_numbers_or_dots_settle_the_order(words, edtf):
    (found,) = read_dates(words, "en")
    assert (found.edtf, found.problem, found.confidence) == (edtf, "", Confidence.SURE)


@pytest.mark.parametrize(
    ("words", "language", "other"),
    [
        ("29 February 2015", "en", ()),
        ("31.04.2012", "ru", ()),
        ("10.31.1974", "en", (date(1974, 10, 31),)),
        ("10/31/1974", "fr", (date(1974, 10, 31),)),
    ],
)
def test_a_day_that_the_calendar_lacks_has_no_bounds_but_may_have_another_reading(words, language, other):
    (found,) = read_dates(words, language)
    assert (found.problem, found.edtf, found.earliest, found.latest, found.alternatives) == ("impossible", "", None, None, other)


def test_a_range_that_runs_backwards_does_not_exist():
    (found,) = read_dates("from 2014 to 2011", "en")
    assert (found.precision, found.problem, found.earliest, found.latest) == ("range", "impossible", None, None)


def test_a_date_of_the_islamic_calendar_is_flagged_and_bounded_by_the_days_it_may_be():
    (found,) = read_dates("في 15 شعبان 1436 هـ", "ar")
    assert (found.problem, found.edtf, found.precision, found.confidence) == ("hijri", "", "day", Confidence.AMBIGUOUS)
    assert (found.earliest, found.latest) == (date(2015, 6, 1), date(2015, 6, 5))


def test_a_reference_date_closes_a_range_that_runs_on():
    (open_end,), (closed,) = read_dates("since 2009", "en"), read_dates("since 2009", "en", date(2020, 2, 3))
    assert (open_end.latest, closed.latest, open_end.edtf, closed.edtf) == (None, date(2020, 2, 3), "2009/..", "2009/..")


def test_a_range_to_the_present_ends_with_the_reference_date():
    (found,) = read_dates("from at least January 2005 to the present", "en", date(2020, 2, 3))
    assert (found.edtf, found.earliest, found.latest) == ("2005-01/..", date(2005, 1, 1), date(2020, 2, 3))


def test_an_approximate_date_can_only_raise_a_question():
    (found,) = read_dates("on or about August 1, 2013", "en")
    assert (found.edtf, found.confidence) == ("2013-08-01~", Confidence.AMBIGUOUS)


@pytest.mark.parametrize(
    ("text", "language", "roles"),
    [
        ("Law No. 115-FZ of 7 August 2001", "en", ["law"]),
        ("warrant No. 5, dated 12 May 2014", "en", ["procedure"]),
        ("By ruling of the Basmanny District Court of 12 May 2014", "en", ["procedure"]),
        ("On 20 April 2016 the District Court issued a warrant", "en", ["procedure"]),
        ("contract No. 5 dated 12 May 2011", "en", ["fact"]),
        ("He is charged with having stolen a car on 5 March 2012", "en", ["fact"]),
        ("He is wanted under a warrant, and on 5 March 2012 he sold the car", "en", ["fact"]),
        ("born on 3 May 1979, he stole it on 5 March 2012", "en", ["birth", "fact"]),
        ("According to the indictment, on 5 March 2012 he stole a car", "en", ["fact"]),
        ("On 5 March 2012 he forged an arrest warrant", "en", ["fact"]),
        ("Selon le jugement, du 5 au 9 mars 2012 il a volé", "fr", ["fact"]),
        ("12.03.1975 г.р.", "ru", ["birth"]),
        ("1979 года рождения", "ru", ["birth"]),
        ("постановлением суда от 12.01.2016", "ru", ["procedure"]),
        ("Ley 599 de 2000", "es", ["law"]),
        ("القانون رقم 58 لسنة 1937", "ar", ["law"]),
    ],
)
def test_what_stands_around_a_date_says_what_it_is_the_date_of(text, language, roles):
    assert [found.role for found in read_dates(text, language)] == roles


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("at an unspecified time", "en", "at an unspecified time"),
        ("at a time not established by the investigation", "en", "at a time not established by the investigation"),
        ("on unknown dates", "en", "on unknown dates"),
        ("à une date indéterminée", "fr", "à une date indéterminée"),
        ("en fecha no determinada", "es", "en fecha no determinada"),
        ("в неустановленное следствием время", "ru", "в неустановленное следствием время"),
        ("في تاريخ غير معلوم", "ar", "في تاريخ غير معلوم"),
    ],
)
def test_a_time_that_is_withheld_is_vague_and_has_no_bounds(text, language, found):
    (one,) = read_dates(text, language)
    assert (one.text, one.precision, one.edtf, one.earliest, one.latest) == (found, "vague", "", None, None)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the same day", "en"),
        ("two months later", "en"),
        ("deux mois plus tard", "fr"),
        ("al día siguiente", "es"),
        ("через два месяца", "ru"),
        ("في اليوم التالي", "ar"),
    ],
)
def test_a_time_counted_from_another_is_relative(text, language):
    assert read(text, language) == [(text, "relative -")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In February and March 2013", [("February", "month 2013-02"), ("March 2013", "month 2013-03")]),
        ("On 5 and 9 March 2011", [("5 and 9 March 2011", "day {2011-03-05,2011-03-09}")]),
        ("On 5 March and 9 April 2011", [("5 March", "day 2011-03-05"), ("9 April 2011", "day 2011-04-09")]),
        ("In 2008, 2009 and 2011", [("2008", "year 2008"), ("2009", "year 2009"), ("2011", "year 2011")]),
        ("On 5 March he left", [("5 March", "day XXXX-03-05")]),
    ],
)
def test_dates_of_a_list_share_what_is_written_once(text, found):
    assert read(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "He may march on; the second may fall in spring.",
        "No. 2015, article 2010, apt. 2003, flight 2014, the 2015 model",
        "in 2000 cases, in 2012 euros, about 2012 persons, in 2000 500 pieces",
        "case 2011-04-12345, file 12/05/2011/77, IP 10.12.20.14, version 1.2.2012 of 2.3.11",
        "tel. 0044 20 7946 2018 and 2,012 shares; 12 of 2000 investors",
        "a person of unknown date of birth",
    ],
)
def test_what_only_looks_like_a_time_is_none(text):
    assert read(text) == []
