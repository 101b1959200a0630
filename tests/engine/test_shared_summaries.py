"""Summaries compared in a run: what counts as the same, who counts as another person, and that the work grows with the notices alone."""

import random
from itertools import pairwise

import pytest

from noticecheck.engine import shared_summaries
from noticecheck.engine.compared import Compared, libraries
from noticecheck.engine.library import BUT_FOR_NAMES, IDENTICAL, NEARLY, SharedSummary
from noticecheck.engine.likeness import bands, likeness, longest_own_passage, masked, shingles, words_of
from noticecheck.engine.sketch import Bounds, Sketch, Who, sketch_of
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.examples import with_numbers
from noticecheck.source.read import notice_from_bytes

WORDS = [
    "bank",
    "board",
    "bribe",
    "cargo",
    "clerk",
    "court",
    "crane",
    "dealer",
    "depot",
    "ferry",
    "forge",
    "grain",
    "hotel",
    "ledger",
    "loan",
    "mine",
    "permit",
    "pipe",
    "port",
    "rail",
    "ship",
    "stamp",
]
TEXT = (
    "In March 2019 the members of the group set up three companies in Gdynia, had them order timber on credit from suppliers "
    "in Sweden, sold the timber below its price, and left the suppliers without payment."
)
BOUNDS = Bounds(15, 80, 6)


def notice(name, family="NOWAK", forenames="Adam", born="1979-05-03", text=TEXT, head=""):
    birth = f", born: {{date: {born}}}" if born else ""
    return notice_from_bytes(
        f"noticecheck: 1\n{head}source: {{completeness: full}}\nperson: {{family_name: {family}, forenames: {forenames}{birth}}}\n"
        f"facts:\n  summary_is: verbatim\n  summary: |\n    {text}\n".encode(),
        f"{name}.yaml",
    )


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


@pytest.fixture
def shared(rulebook):
    def of(*notices):
        return [library.summary for library in libraries(notices, rulebook)]

    return of


def test_case_punctuation_lines_and_accents_make_no_other_text():
    assert words_of("Il a signé\n  l’acte, à PARIS.") == words_of("il a signe l'acte a Paris")


def test_names_dates_and_figures_are_masked_and_stand_as_one():
    assert masked("On 3 March 2019 in Gdynia kowalski paid 400,000 PLN to Baltic Timber.", ["KOWALSKI"]) == (
        "_",
        "in",
        "_",
        "paid",
        "_",
        "to",
        "_",
    )


def test_where_all_letters_are_capitals_they_tell_nothing():
    assert masked("THE DRIVER LEFT AT 5 WITH NOWAK", ["Nowak"]) == ("the", "driver", "left", "at", "_", "with", "_")


def test_word_for_word_the_same_on_two_persons(shared):
    sure = SharedSummary(IDENTICAL, ("b.yaml",), sure=True)
    assert shared(notice("a"), notice("b", "LIS", "Ewa", "1984-02-11"), notice("c", "DUDA", "Jan", "1990-01-01", "Other facts.")) == [
        sure, SharedSummary(IDENTICAL, ("a.yaml",), sure=True), None,
    ]  # fmt: skip


def test_without_days_of_birth_it_is_not_sure_that_the_persons_are_two(shared):
    assert shared(notice("a", born=""), notice("b", "LIS", "Ewa", "1984-02-11"))[0] == SharedSummary(IDENTICAL, ("b.yaml",))


@pytest.mark.parametrize(
    "other",
    [
        notice("b"),
        notice("b", forenames="Adam Jan"),
        notice("b", born="1980-05-03"),
        notice("b", family="NOVAK", forenames="Adam"),
        notice("b", forenames="Jan", born=""),
    ],
    ids=[
        "the same",
        "another forename",
        "another birth of the same name",
        "another spelling, born on the same day",
        "no day of birth, same family name",
    ],
)
def test_what_may_be_the_same_person_is_not_another(shared, other):
    assert shared(notice("a"), other) == [None, None]


def test_templates_paraphrases_and_short_summaries_are_not_compared(shared):
    template = [notice("a", head="template: true\n"), notice("b", "LIS", "Ewa", "1984-02-11", head="template: true\n")]
    short = [notice("a", text="Fraud on a large scale."), notice("b", "LIS", "Ewa", "1984-02-11", text="Fraud on a large scale.")]
    assert shared(*template) == shared(*short) == [None, None]


def test_the_first_three_are_named_and_that_there_are_more_is_said(shared):
    many = [notice(f"n{number}", f"P{chr(65 + number)}", "X", f"1970-01-{number + 10}") for number in range(6)]
    assert shared(*many)[2] == SharedSummary(IDENTICAL, ("n0.yaml", "n1.yaml", "n3.yaml"), more=True, sure=True)


def test_but_for_names_and_figures_and_nearly(shared):
    figures = TEXT.replace("Gdynia", "Turku").replace("2019", "2020")
    words = TEXT.replace("timber on credit", "wood on credit")
    found = shared(notice("a"), notice("b", "LIS", "Ewa", "1984-02-11", figures), notice("c", "DUDA", "Jan", "1990-01-01", words))
    assert [one.likeness for one in found] == [BUT_FOR_NAMES, BUT_FOR_NAMES, NEARLY]


def test_who_adds_a_passage_of_their_own_does_not_share_the_summary(shared):
    crime = (
        f"{TEXT} They rented an office near the port, printed letters with the seal of a bank that did not exist, "
        "and answered the telephone under names of employees who had left it years before."
    )
    own = f"{crime} The one wanted here signed every order."
    assert [one and one.likeness for one in shared(notice("a", text=own), notice("b", "LIS", "Ewa", "1984-02-11", crime))] == [None, NEARLY]


def test_own_passages_are_counted_in_words():
    assert longest_own_passage(["a", "b", "x", "y", "z", "c"], ["a", "b", "c"]) == 3
    assert longest_own_passage(["a", "b", "c"], ["a", "b", "x", "y", "z", "c"]) == 0


def test_nearly_equal_texts_nearly_always_have_a_band_in_common_and_others_hardly_ever():
    dice = random.Random(7)
    texts = [[dice.choice(WORDS) for _ in range(100)] for _ in range(300)]
    changed = [[*text[:50], "other", *text[51:]] for text in texts]
    assert all(likeness(shingles(one), shingles(two)) >= 0.9 for one, two in zip(texts, changed, strict=True))
    met = sum(any(a == b for a, b in zip(bands(one), bands(two), strict=True)) for one, two in zip(texts, changed, strict=True))
    strangers = sum(any(a == b for a, b in zip(bands(one), bands(two), strict=True)) for one, two in pairwise(texts))
    assert (met >= 297, strangers) == (True, 0)


@pytest.mark.parametrize("count", [200, 400])
def test_comparisons_grow_with_the_notices_and_not_with_their_pairs(monkeypatch, count):
    """All of them nearly the same, which is the worst case: each is compared a few times, and read a few times."""
    compared, read = [], []
    monkeypatch.setattr(shared_summaries, "likeness", lambda one, other: compared.append(1) or likeness(one, other))
    texts = [f"{TEXT} {WORDS[number % 20]} {WORDS[number // 20]}".lower() for number in range(count)]
    notices = [
        notice(f"n{place}", f"P{chr(65 + place % 26)}{place // 26}", "X", f"{1900 + place // 10}-01-1{place % 10}", text)
        for place, text in enumerate(texts)
    ]
    run = Compared(BOUNDS)
    for one in notices:
        run.add(sketch_of(one, BOUNDS))
    run.close(lambda place: read.append(1) or notices[place])
    assert all(run.library(place).summary.likeness == NEARLY for place in range(count))
    assert len(compared) <= 4 * count
    assert len(read) <= 10 * count


def test_a_notice_that_cannot_be_read_any_longer_is_compared_with_nothing():
    run = Compared(BOUNDS)
    for one in (notice("a"), notice("b", "LIS", "Ewa", "1984-02-11", TEXT.replace("timber on credit", "wood on credit"))):
        run.add(sketch_of(one, BOUNDS))
    run.close(lambda _: None)
    assert [run.library(place).summary for place in (0, 1)] == [None, None]


def test_of_a_notice_only_numbers_and_the_name_of_its_file_are_kept():
    kept = sketch_of(notice("a"), BOUNDS)
    assert isinstance(kept, Sketch)
    assert kept.name == "a.yaml"
    assert all(isinstance(value, (int, tuple, Who)) for value in kept[1:])
    assert all(isinstance(value, int) for value in (*kept.who, *kept.bands, *kept.named))


@pytest.fixture
def with_number(rulebook):
    """Return a function that compares two notices with one open number set, and says what the first shares."""

    def compared(number, value, first, second):
        (summary, _) = [one.summary for one in libraries([first, second], with_numbers(rulebook, {f"shared_summary_{number}": value}))]
        return summary and summary.likeness

    return compared


ALIKE = TEXT.replace("timber on credit", "wood on credit")


def test_a_summary_of_exactly_the_number_of_words_is_compared_and_one_of_a_word_less_is_not(with_number):
    words = len(words_of(TEXT))
    pair = notice("a"), notice("b", "LIS", "Ewa", "1984-02-11")
    assert [with_number("words", number, *pair) for number in (words, words + 1)] == [IDENTICAL, None]


def test_exactly_the_share_counts_and_one_percent_more_does_not(with_number):
    pair = notice("a"), notice("b", "LIS", "Ewa", "1984-02-11", ALIKE)
    one, other = (masked(text, ()) for text in (TEXT, ALIKE))
    share = int(likeness(shingles(one), shingles(other)) * 100)
    assert [with_number("percent", number, *pair) for number in (share, share + 1)] == [NEARLY, None]


def test_a_passage_of_exactly_the_number_of_words_is_ones_own_and_a_shorter_one_is_not(with_number):
    crime = f"{TEXT} They rented an office near the port, printed letters with the seal of a bank that did not exist, and left at night."
    own = f"{crime} This one signed all orders there."
    pair = notice("a", text=own), notice("b", "LIS", "Ewa", "1984-02-11", crime)
    length = longest_own_passage(masked(own, ()), masked(crime, ()))
    assert [with_number("own_words", number, *pair) for number in (length, length + 1)] == [None, NEARLY]
