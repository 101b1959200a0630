"""The work of reading grows with the length of a text, whatever the text: counted in calls of functions, not timed."""

import ast
import re
import sys
from pathlib import Path

import pytest
from prose_summaries import summaries
from regular import goes_back

import noticecheck.prose
from noticecheck.prose import names, passage, phrases, tokens
from noticecheck.prose.contradictions import other_sex, other_surnames
from noticecheck.prose.elements import ELEMENTS, words_of
from noticecheck.prose.readable import read_defects
from noticecheck.prose.reading import Reading

LAYERS = ["dates", "places", "organisations", "possible_names", "actors", "offices", "victims", "quantities", "marks", "own_acts"]
LAYERS += ["amounts", "pairs"]
KEPT = (tokens.tokenise, phrases.laid_out, names.written, passage.laid_beside)
SHORT, LONG = 1_200, 4_800
LINEAR = 1.1
"""Each character of a text four times as long may take a tenth more calls; were the growth quadratic, it would take four times as many."""
HOSTILE = ["a ", "A ", "A. ", ". ", "1 ", "12.05.", "1,", "(", '"', '" ', "in 2012 and ", "from ", "the ", "of the ", "Article 1, "]
HOSTILE += ["NOVAK ", "NOVAK and ", "NOVAK, who ", "by NOVAK ", "a company, ", "Kappa Ltd ", "Kappa-", "LLC ", "the Ministry of "]
HOSTILE += ["a large sum of ", "was involved in ", "12 Harbour Road ", "the city of ", "USD 1 ", "1 (one ", "unknown persons, "]
HOSTILE += ["в ", "ООО «", "гр. Новак, ", "و", "في "]


def calls_to_read(text):
    for kept in KEPT:
        kept.cache_clear()
    count = 0

    def watched(_frame, event, _argument):
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(watched)
    try:
        read_everything(text)
    finally:
        sys.setprofile(before)
    return count


def read_everything(text):
    reading = Reading(text, surname="NOVAK", forenames="Adam", countries=("RU",))
    for layer in LAYERS:
        getattr(reading, layer)
    read_defects(text, reading.tokens, reading.language)
    other_sex(text, reading.tokens, reading.language, "F", "NOVAK")
    other_surnames(text, reading.tokens, reading.language, ["NOVAK"])
    tuple(words_of(ELEMENTS, text, reading.phrases))


def of_length(piece, length):
    return piece * (length // len(piece))


def growth(piece):
    texts = [of_length(piece, length) for length in (SHORT, LONG)]
    for text in texts:
        read_everything(text)  # lexicons are loaded once
    short, long = (calls_to_read(text) / len(text) for text in texts)
    return long / short


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "ar"])
def test_four_times_the_prose_takes_four_times_the_calls(language):
    clean = " ".join(one.plain["facts"]["summary"] for one in summaries() if one.language == language and one.clean)
    assert growth(clean[: SHORT - 1] + " ") <= LINEAR


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_four_times_a_hostile_text_takes_about_four_times_the_calls(piece):
    assert growth(piece) <= LINEAR


def test_the_count_sees_work_that_grows_with_the_square(monkeypatch):
    monkeypatch.setattr(Reading, "marks", property(lambda self: [len(self.text) for _ in self.tokens for _ in self.tokens]))
    assert growth("of the ") > LINEAR


def test_no_pattern_of_the_prose_can_go_back():
    folder = Path(noticecheck.prose.__file__).parent
    uses = {path.stem for path in folder.glob("*.py") for node in ast.walk(ast.parse(path.read_text("utf-8"))) if imports_re(node)}
    assert uses == {"tokens"}
    assert [goes_back(one.pattern) for one in (tokens._PLAIN_TOKEN, tokens._any_token())] == [False, False]


def imports_re(node):
    return isinstance(node, ast.Import) and any(name.name == "re" for name in node.names)


def test_every_pattern_of_the_tokeniser_is_inspected():
    compiled = [node for node in ast.walk(ast.parse(Path(tokens.__file__).read_text("utf-8"))) if isinstance(node, ast.Attribute)]
    assert [node.attr for node in compiled if isinstance(node.value, ast.Name) and node.value.id == "re"].count("compile") == 2


@pytest.mark.parametrize("pattern", ["(a+)+b", r"(\w+\s?)*x", r"\d+\d", "a?a", r"(x*)*", r"[^b]*a", r"\w+é"])
def test_a_pattern_that_can_go_back_is_told(pattern):
    assert goes_back(pattern)
    assert re.compile(pattern)


@pytest.mark.parametrize("pattern", ["a+b", r"(\w+\s)*!", r"\d+(?:,\d+)*", "(?:a|b)*c", r"\d{3}-\d{4}"])
def test_a_pattern_with_one_way_on_is_left_alone(pattern):
    assert not goes_back(pattern)
