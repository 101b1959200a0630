"""The report's schema grows and never breaks: what version 1.0 promises, every later 1.x keeps.

`released/report-1.0.json` is the schema as first published. It is not regenerated: a key that is added later is not in it.
"""

import copy
import json
from pathlib import Path

import pytest

from noticecheck.model.report import SCHEMA_VERSION
from noticecheck.report.schema import report_schema

RELEASED = json.loads((Path(__file__).parent / "released" / "report-1.0.json").read_text(encoding="utf-8"))
KEPT = ("type", "enum", "const", "additionalProperties")


def breaks(old, new):
    """Return each place where a reader of documents of the old schema would fall over one of the new."""
    return list(_breaks(old, new, "", old, new))


def _breaks(old, new, place, olds, news):
    old, new = _followed(old, olds), _followed(new, news)
    yield from (f"{place}: {key} was {old.get(key)!r}, is {new.get(key)!r}" for key in KEPT if _differs(old.get(key), new.get(key)))
    yield from (f"{place}: {key} may be missing now" for key in sorted({*old.get("required", ())} - {*new.get("required", ())}))
    for key, was in old.get("properties", {}).items():
        if key not in new.get("properties", {}):
            yield f"{place}.{key}: is gone"
        else:
            yield from _breaks(was, new["properties"][key], f"{place}.{key}", olds, news)
    for key, below in (("items", "[]"), ("additionalProperties", ".*")):
        if isinstance(old.get(key), dict):
            yield from _breaks(old[key], new.get(key) or {}, f"{place}{below}", olds, news)
    yield from _of_choices(old.get("anyOf", []), new.get("anyOf", []), place, olds, news)


def _of_choices(old, new, place, olds, news):
    if len(old) != len(new):
        yield f"{place}: {len(old)} choices were, {len(new)} are"
    for position, (was, now) in enumerate(zip(old, new, strict=False)):
        yield from _breaks(was, now, f"{place}|{position}", olds, news)


def _differs(old, new):
    return old != new and not (isinstance(old, dict) and isinstance(new, dict))


def _followed(part, whole):
    return whole["definitions"][part["$ref"].rpartition("/")[2]] if "$ref" in part else part


def test_the_schema_keeps_what_was_released():
    assert breaks(RELEASED, report_schema()) == []


def test_the_major_version_is_that_of_the_released_schema():
    assert SCHEMA_VERSION.partition(".")[0] == "1"


def finding_of(schema):
    return schema["definitions"]["FindingJson"]


def without_a_key(schema):
    del finding_of(schema)["properties"]["remedy"]


def with_another_type(schema):
    finding_of(schema)["properties"]["line"]["type"] = "string"


def with_a_key_that_may_be_missing(schema):
    finding_of(schema)["required"].remove("quoted")


def with_a_new_word(schema):
    schema["definitions"]["Severity"]["enum"].append("grave")


def with_null_for_a_text(schema):
    finding_of(schema)["properties"]["message"] = {"anyOf": [{"type": "string"}, {"type": "null"}]}


def with_a_key_of_a_part_gone(schema):
    del schema["definitions"]["CitationJson"]["properties"]["url"]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (without_a_key, ".findings[].remedy: is gone"),
        (with_another_type, ".findings[].line: type was 'integer', is 'string'"),
        (with_a_key_that_may_be_missing, ".findings[]: quoted may be missing now"),
        (with_a_new_word, ".findings[].severity: enum was"),
        (with_null_for_a_text, ".findings[].message: type was 'string', is None"),
        (with_a_key_of_a_part_gone, ".findings[].authority[].url: is gone"),
    ],
)
def test_each_incompatible_change_is_noticed(change, place):
    changed = copy.deepcopy(report_schema())
    change(changed)
    assert [found for found in breaks(RELEASED, changed) if place in found] != []


def test_a_key_may_be_added():
    changed = copy.deepcopy(report_schema())
    finding_of(changed)["properties"]["court"] = {"type": "string"}
    finding_of(changed)["required"].append("court")
    assert breaks(RELEASED, changed) == []
