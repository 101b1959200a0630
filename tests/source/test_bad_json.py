"""Every kind of bad JSON, each with the whole problem that is told."""

import pytest
from source.problems import as_told, at, cases, meant, problems, recorded

START = "start from `noticecheck init`"
KEEP_ONE = "keep one of the two"
CHECK_JSON = "check the quotes, commas and brackets near this place"

JSON = {
    "an empty file": (
        "",
        at(1, 1, "the file is empty", START),
    ),
    "blanks only": (
        "  \n ",
        at(2, 2, "the file is empty", START),
    ),
    "a list": (
        "[]",
        at(1, 1, "a notice is an object of keys and values", START),
    ),
    "a comma too many": (
        '{"noticecheck": 1,}',
        at(1, 19, "a value is missing after the comma", CHECK_JSON),
    ),
    "a key given twice": (
        '{"noticecheck": 1,\n "status": "charged",\n "status": "convicted"}',
        at(3, 2, "the key 'status' is here for the second time; the first is in line 2", KEEP_ONE, 8),
    ),
    "two documents": (
        '{"noticecheck": 1}\n{"noticecheck": 1}',
        at(1, 19, "something follows the end of the document", "one file holds one notice; for many, use JSON Lines"),
    ),
    "a word that is none of JSON": (
        '{"noticecheck": nope}',
        at(1, 17, "a value is missing or misspelt here", CHECK_JSON),
    ),
    "a key in single quotes": (
        "{'noticecheck': 1}",
        at(1, 2, "a key in quotes is expected here", CHECK_JSON),
    ),
    "no colon": (
        '{"noticecheck" 1}',
        at(1, 16, "':' is expected here", CHECK_JSON),
    ),
    "no comma": (
        '{"noticecheck": 1 "status": "charged"}',
        at(1, 19, "',' is expected here", CHECK_JSON),
    ),
    "a text that is not closed": (
        '{"noticecheck": 1, "action": "arrest',
        at(1, 30, "this is not JSON: Unterminated string", CHECK_JSON),
    ),
    "a raw tab in a text": (
        '{"noticecheck": 1, "action": "arrest\tnow"}',
        at(1, 37, "this is not JSON: Invalid control character", CHECK_JSON),
    ),
    "half of a surrogate pair": (
        '{"noticecheck": 1, "action": "\\ud800"}',
        at(1, 30, "the character U+D800 is no character of a text", recorded("U+D800")),
    ),
    "a merge key": (
        '{"noticecheck": 1, "<<": {}}',
        at(1, 20, "merge keys (<<) are not allowed", "write the values out", 4),
    ),
    "an unknown key and a wrong word, together": (
        '{"noticecheck": 1, "stauts": 1, "status": "x"}',
        at(1, 20, "unknown key 'stauts'", meant("status"), 8),
        at(1, 43, "status: 'x' is not one of: charged, convicted, suspect, witness, victim, other", "", 3),
    ),
}


@pytest.mark.parametrize(("text", "told"), cases(JSON))
def test_bad_input_is_told_with_its_place_and_the_way_out(text, told):
    assert problems(text, "notice.json") == as_told(text, "notice.json", told)
