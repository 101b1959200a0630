"""Every kind of bad YAML, each with the whole problem that is told."""

import pytest
from source.problems import as_told, at, cases, meant, problems, recorded

H = "noticecheck: 1\n"
START = "start from `noticecheck init`"
KEEP_ONE = "keep one of the two"
CHECK_YAML = "check the quotes, colons and indentation near this place"
QUOTE_SLOT = "if this is a placeholder of a template, put it in quotes: '{{name}}'"
TURNS = " changes the direction of the text that follows"

WHAT_YAML_DOES_BEHIND_THE_WRITERS_BACK = {
    "an alias": (
        H + "status: *s\n",
        at(2, 9, "the alias '*s' is not allowed", "write the value out", 2),
    ),
    "an anchor, and the alias at which reading stops": (
        H + "person: &p {sex: M}\nwarrant: *p\nfoo: 1\n",
        at(2, 9, "the anchor '&p' is not allowed", "write the value out where it is needed", 2),
        at(3, 10, "the alias '*p' is not allowed", "write the value out", 2),
    ),
    "an anchor on a list": (
        H + "offences: &o\n  - charge: fraud\n",
        at(2, 11, "the anchor '&o' is not allowed", "write the value out where it is needed", 2),
    ),
    "a tag of a single value": (
        H + "status: !!str charged\n",
        at(2, 9, "the tag '!!str' is not allowed", "remove it", 5),
    ),
    "a tag of a program": (
        H + "status: !!python/object/apply:os.system [ls]\n",
        at(2, 9, "the tag '!!python/object/apply:os.system' is not allowed", "remove it", 31),
        at(2, 9, "status must be a single value, and is a list", "write a single value", 33),
    ),
    "a tag with an escape sequence in it": (
        H + "status: !a%1Bb charged\n",
        at(2, 9, "the tag '!a\\x1bb' is not allowed", "remove it", 4),
    ),
    "a merge key": (
        H + "person:\n  <<: {sex: M}\n",
        at(3, 3, "merge keys (<<) are not allowed", "write the values out", 2),
    ),
    "a merge key in quotes": (
        H + '"<<": {sex: M}\n',
        at(2, 1, "merge keys (<<) are not allowed", "write the values out", 4),
    ),
    "a key given twice": (
        H + "status: charged\nstatus: convicted\n",
        at(3, 1, "the key 'status' is here for the second time; the first is in line 2", KEEP_ONE, 6),
    ),
    "a key given three times in a group": (
        H + "person:\n  sex: M\n  sex: F\n  sex: U\n",
        at(4, 3, "the key 'sex' is here for the second time; the first is in line 3", KEEP_ONE, 3),
        at(5, 3, "the key 'sex' is here for the second time; the first is in line 3", KEEP_ONE, 3),
    ),
    "a key that is a list": (
        H + "? [a]\n: b\n",
        at(2, 3, "a key must be plain text", "write the key as a word"),
    ),
    "two documents": (
        H + "---\nnoticecheck: 1\n",
        at(2, 1, "a second document starts here; one file holds one notice", "put it into a file of its own"),
    ),
}

WHAT_IS_NO_NOTICE = {
    "an empty file": (
        "",
        at(1, 1, "the file is empty", START),
    ),
    "comments only": (
        "# a notice\n# to be written\n",
        at(3, 1, "the file is empty", START),
    ),
    "an empty document": (
        "---\n",
        at(2, 1, "the file is empty", START),
    ),
    "a sentence": (
        "embezzlement\n",
        at(1, 1, "a notice is a mapping of keys and values", START),
    ),
    "a list": (
        "- charged\n- convicted\n",
        at(1, 1, "a notice is a mapping of keys and values", START),
    ),
    "a quotation mark that is not closed": (
        H + 'action: "arrest\n',
        at(2, 9, "the quotation mark that opens here is not closed", "close it"),
    ),
    "a tab that indents": (
        H + "person:\n\tsex: M\n",
        at(3, 1, "this is not YAML: found character that cannot start any token", "indent with spaces, not with tabs"),
    ),
    "a comma without a value": (
        H + "person: {nationalities: [RU, , US]}\n",
        at(2, 30, "this is not YAML: did not find expected node content", CHECK_YAML),
    ),
}

SLOTS = {
    "a slot in braces without quotes": (
        H + "person:\n  family_name: {{name}}\n",
        at(3, 17, "a key must be plain text", QUOTE_SLOT),
    ),
    "a slot in brackets without quotes": (
        H + "person:\n  sex: [SEX]\n",
        at(3, 8, "person.sex must be a single value, and is a list", "if this is a placeholder of a template, put it in quotes"),
    ),
    "a slot with a dollar inside braces without quotes": (
        H + "person: {sex: ${SEX}}\n",
        at(2, 16, "this is not YAML: did not find expected ',' or '}'", QUOTE_SLOT),
    ),
    "a block between the keys": (
        H + "offences:\n{% for one in offences %}\n  - charge: '{{one}}'\n",
        at(
            3,
            2,
            "this is not YAML: found character that cannot start any token",
            "a file is read as it stands: render the template first, or keep {% ... %} within a quoted value",
        ),
    ),
}

CHARACTERS = {
    "NUL": (
        H + "action: a\x00b\n",
        at(2, 10, "the character U+0000 NUL is a control character", recorded("U+0000")),
    ),
    "ESC": (
        H + "action: a\x1b[31mb\n",
        at(2, 10, "the character U+001B ESC is a control character", recorded("U+001B")),
    ),
    "a control character of C1": (
        H + "action: a\x9bb\n",
        at(2, 10, "the character U+009B is a control character", recorded("U+009B")),
    ),
    "a right-to-left override": (
        H + "action: a\u202eb\n",
        at(2, 10, f"the character U+202E{TURNS}", recorded("U+202E")),
    ),
    "an isolate, with its end": (
        H + "action: a\u2066b\u2069\n",
        at(2, 10, f"the character U+2066{TURNS}", recorded("U+2066")),
        at(2, 12, f"the character U+2069{TURNS}", recorded("U+2069")),
    ),
    "a line separator": (
        H + "action: a\u2028b\n",
        at(2, 10, "the character U+2028 ends a line in some programs and not in others", recorded("U+2028")),
    ),
    "a byte order mark inside": (
        H + "action: a\ufeffb\n",
        at(2, 10, "the character U+FEFF is no character of a text", recorded("U+FEFF")),
    ),
    "ESC written as an escape": (
        H + 'action: "a\\x1b[31mb"\n',
        at(2, 9, "the character U+001B ESC is a control character", recorded("U+001B")),
    ),
    "an override written as an escape, beside another problem": (
        H + 'stauts: charged\naction: "a\\u202eb"\n',
        at(2, 1, "unknown key 'stauts'", meant("status"), 6),
        at(3, 9, f"the character U+202E{TURNS}", recorded("U+202E")),
    ),
}


@pytest.mark.parametrize(("text", "told"), cases(WHAT_YAML_DOES_BEHIND_THE_WRITERS_BACK, WHAT_IS_NO_NOTICE, SLOTS, CHARACTERS))
def test_bad_input_is_told_with_its_place_and_the_way_out(text, told):
    assert problems(text, "notice.yaml") == as_told(text, "notice.yaml", told)
