"""The JSON Schemas that editors read, tried on the shipped files with a small validator of the words that they use."""

import json
import re
from pathlib import Path

import pytest

from noticecheck.model import shape
from noticecheck.model.placeholders import is_slot
from noticecheck.rulebook.files import read_yaml, rule_files, rules_folder
from noticecheck.rulebook.schema import DRAFT, SLOT_PATTERN, notice_schema, rule_schema, schema_text, shape_text

ROOT = Path(__file__).resolve().parents[2]
TYPES = {
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
    "null": lambda value: value is None,
}
WORDS = {
    "$schema", "title", "description", "definitions", "examples", "type", "enum", "const", "pattern", "minimum", "minLength", "minItems",
    "anyOf", "allOf", "$ref", "properties", "required", "additionalProperties", "propertyNames", "items",
}  # fmt: skip
OF_STRINGS = {"pattern": lambda value, wanted: re.search(wanted, value), "minLength": lambda value, wanted: len(value) >= wanted}


def accepts(root, schema, value):
    """Whether a value follows a schema of draft-07, as far as our schemas use it."""
    assert schema.keys() <= WORDS, schema.keys() - WORDS
    if "$ref" in schema:
        return accepts(root, root["definitions"][schema["$ref"].rpartition("/")[2]], value)
    kinds = schema.get("type", list(TYPES))
    return (
        any(TYPES[kind](value) for kind in ([kinds] if isinstance(kinds, str) else kinds))
        and ("enum" not in schema or any(value is one or (value == one and type(value) is type(one)) for one in schema["enum"]))
        and ("const" not in schema or value == schema["const"])
        and (not isinstance(value, str) or all(test(value, schema[word]) for word, test in OF_STRINGS.items() if word in schema))
        and (not isinstance(value, int) or value >= schema.get("minimum", value))
        and ("anyOf" not in schema or any(accepts(root, one, value) for one in schema["anyOf"]))
        and all(accepts(root, one, value) for one in schema.get("allOf", []))
        and (not isinstance(value, list) or accepts_list(root, schema, value))
        and (not isinstance(value, dict) or accepts_object(root, schema, value))
    )


def accepts_list(root, schema, value):
    return len(value) >= schema.get("minItems", 0) and all(accepts(root, schema.get("items", {}), item) for item in value)


def accepts_object(root, schema, value):
    known, more = schema.get("properties", {}), schema.get("additionalProperties", {})
    return (
        value.keys() >= set(schema.get("required", []))
        and (more is not False or value.keys() <= known.keys())
        and all(accepts(root, known.get(key, more or {}), item) for key, item in value.items())
        and all(accepts(root, schema.get("propertyNames", {}), key) for key in value)
    )


def follows(schema, value):
    return accepts(schema, schema, value)


NOTICE, RULE = notice_schema(), rule_schema()
SHIPPED_NOTICES = [*sorted((rules_folder() / "_base").glob("*.yaml")), *sorted((ROOT / "examples").rglob("*.notice.yaml"))]
SHIPPED_RULES = list(rule_files(rules_folder()))


@pytest.mark.parametrize("path", SHIPPED_NOTICES, ids=lambda path: path.name)
def test_the_schema_accepts_every_shipped_notice(path):
    assert follows(NOTICE, read_yaml(path))


@pytest.mark.parametrize("path", SHIPPED_RULES, ids=lambda path: path.stem)
def test_the_schema_accepts_every_shipped_rule(path):
    assert follows(RULE, read_yaml(path))


@pytest.mark.parametrize(
    "part",
    [
        {"person": None},
        {"person": {"family_name": None, "born": None, "nationalities": None, "fingerprints": None}},
        {"offences": None},
        {"warrant": {"number": 1234, "issued": 2016, "country": "NO"}},
        {"warrant": {"number": "0012", "issued": "2016-05", "copy": "unknown"}},
        {"document": {"type": "{{type}}", "published": "[DATE]", "requesting_country": "<COUNTRY>"}},
        {"person": {"nationalities": ["{{country}}"], "fingerprints": "XXXX"}},
        {"extradition": {"sought_from": ["ALL"], "assurance": True}},
        {"action": "locate and arrest"},
    ],
    ids=repr,
)
def test_the_schema_accepts_what_the_reader_accepts(part):
    assert follows(NOTICE, {"noticecheck": 1} | part)


@pytest.mark.parametrize(
    "notice",
    [
        {},
        {"noticecheck": 2},
        {"noticecheck": 1, "persons": {}},
        {"noticecheck": 1, "status": "accused"},
        {"noticecheck": 1, "document": {"requesting_country": "Norway"}},
        {"noticecheck": 1, "document": {"published": "1 May 2016"}},
        {"noticecheck": 1, "person": {"fingerprints": "yes"}},
        {"noticecheck": 1, "offences": {"charge": "fraud"}},
        {"noticecheck": 1, "suppress": [{"rule": "JUD015"}]},
    ],
    ids=repr,
)
def test_the_schema_refuses_what_the_reader_refuses(notice):
    assert not follows(NOTICE, notice)


@pytest.mark.parametrize(
    "changes",
    [
        {"deficient_if": {"missing": "warrant"}},
        {"deficient_if": {"all_of": []}},
        {"deficient_if": {"field": "status", "is": "charged", "is_not": "other"}},
        {"applies_if": {"some": "offences", "where": {"python": "os"}}},
        {"python": "os"},
        {"id": "thr1"},
        {"severity": "blocking"},
    ],
    ids=repr,
)
def test_the_schema_of_rules_refuses_what_the_grammar_refuses(clean, changes):
    assert (follows(RULE, clean().table), follows(RULE, clean().table | changes)) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "{{name}}",
        "${name}",
        "<NAME>",
        "[NAME]",
        "XXX",
        "XXXXX",
        "{{ name|upper }}",
        "{% if name %}",
        "{ MERGEFIELD Name }",
        "«Last_Name»",
        "«ACME»",
        "[SEAL OF THE COURT]",
        "[NAME REDACTED]",
        "<REDACTED>",
        "[USD]",
        "[REDACTED]",
        "[ILLEGIBLE]",
        "[REDACTED NAME]",
        "a {{name}}",
        "NAME",
        "XX",
        "<name>",
        "",
    ],
)
def test_the_schema_takes_for_a_slot_what_the_reader_does(text):
    assert (re.search(SLOT_PATTERN, text) is not None) == is_slot(text)


@pytest.mark.parametrize("schema", [NOTICE, RULE], ids=["notice", "rule"])
def test_a_schema_is_draft_07_without_words_of_later_drafts(schema):
    text = schema_text(schema)
    assert (schema["$schema"], [word for word in ("$defs", "prefixItems", "unevaluated", "dependentRequired") if word in text]) == (
        DRAFT,
        [],
    )
    assert json.loads(text) == schema


def test_the_table_that_is_read_at_run_time_is_made_from_the_model():
    assert Path(shape.__file__).with_name(shape.SHAPE_FILE).read_text(encoding="utf-8") == shape_text()
