"""JSON Schemas in draft-07, which editors read: made from the pydantic models, so that nobody writes them by hand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, TypeAlias

from noticecheck.engine.comparisons import COMPARISONS
from noticecheck.model.fields import KINDS
from noticecheck.model.placeholders import WHOLE_SLOT
from noticecheck.rulebook.condition_tree import GROUPS, PRESENCE, QUANTIFIERS

if TYPE_CHECKING:
    from pydantic import BaseModel

Schema: TypeAlias = "bool | int | float | str | list[Schema] | dict[str, Schema] | None"
Group: TypeAlias = dict[str, Schema]

DRAFT: Final = "http://json-schema.org/draft-07/schema#"
SLOT_PATTERN: Final = f"^(?:{WHOLE_SLOT})$"
"""One slot of a template and nothing else, as `model.placeholders` reads it, in the expressions that editors know."""

_NULL: Final[Group] = {"type": "null"}
_SLOT: Final[Group] = {"$ref": "#/definitions/slot"}
_CONDITION: Final[Group] = {"$ref": "#/definitions/condition"}
_NAMED: Final = ("country", "country_or_all")
_VALUED: Final = frozenset({"enum", "pattern", "const", "minimum"})
_CONDITIONS: Final = ("applies_if", "unless", "deficient_if")


def notice_schema() -> Group:
    """Return the schema of a notice file. A key may be left empty, and a slot of a template may stand for any value."""
    from noticecheck.model.notice import NoticeFile

    schema = _group(_with_names(draft7(NoticeFile)))
    definitions = {name: _lenient(definition) for name, definition in _group(schema.pop("definitions")).items()}
    slot: Group = {
        "type": "string",
        "pattern": SLOT_PATTERN,
        "description": "A slot of a template, such as {{name}}, where the value belongs",
    }
    named: Group = {name: _kind(name) for name in _NAMED}
    return {**_lenient(schema), "title": "A notice for noticecheck", "definitions": {**definitions, **named, "slot": slot}}


def _kind(name: str) -> Schema:
    return json.loads(json.dumps(KINDS[name].schema))  # type: ignore[no-any-return]


def _with_names(node: Schema) -> Schema:
    """Write the long lists of countries once and refer to them."""
    for name in _NAMED:
        if node == KINDS[name].schema:
            return {"$ref": f"#/definitions/{name}"}
    if isinstance(node, list):
        return [_with_names(item) for item in node]
    return {key: _with_names(value) for key, value in node.items()} if isinstance(node, dict) else node


def rule_schema() -> Group:
    """Return the schema of a rule file, with the closed vocabulary of its conditions."""
    from noticecheck.rulebook.rule_file import RuleFile

    schema = draft7(RuleFile)
    definitions = {
        name: _with_conditions(definition) for name, definition in _group(schema.pop("definitions")).items() if name != "JsonValue"
    }
    return {**_with_conditions(schema), "title": "A rule of noticecheck", "definitions": {**definitions, "condition": _vocabulary()}}


def draft7(model: type[BaseModel]) -> Group:
    """Return the schema of a pydantic model in draft-07, without the titles and defaults that pydantic adds."""
    return {"$schema": DRAFT, **_group(_converted(model.model_json_schema(by_alias=True)))}


def schema_text(schema: Group) -> str:
    """Return a schema as the text of its file."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def shape_text() -> str:
    """Return the notice format as the plain table that is read at run time."""
    from noticecheck.model.notice import NoticeFile
    from noticecheck.model.shape import shape_of_model

    return json.dumps(shape_of_model(NoticeFile), indent=1) + "\n"


def _group(schema: Schema) -> Group:
    return schema if isinstance(schema, dict) else {}


def _converted(node: Schema) -> Schema:
    """Write a schema of 2020-12 as one of draft-07: `definitions`, and nothing beside a `$ref`, where it would be ignored."""
    if isinstance(node, list):
        return [_converted(item) for item in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return _reference(node)
    return {_KEYS.get(key, key): _inside(key, value) for key, value in node.items() if key not in {"title", "default"}}


_KEYS: Final = {"$defs": "definitions"}


def _inside(key: str, value: Schema) -> Schema:
    if key in {"properties", "$defs"} and isinstance(value, dict):  # the names in here are keys of a file, not of the schema
        return {name: _converted(schema) for name, schema in value.items()}
    return value if key in {"enum", "const", "examples", "required"} else _converted(value)


def _reference(node: Group) -> Schema:
    name = str(node["$ref"]).rpartition("/")[2]
    beside: Group = {key: value for key, value in node.items() if key not in {"$ref", "title", "default"}}
    if name == "JsonValue":
        return beside
    reference: Group = {"$ref": f"#/definitions/{name}"}
    return {**beside, "allOf": [reference]} if beside else reference


def _lenient(node: Schema) -> Group:
    """Let every key that is not required be empty, and a slot stand for every value that has a form."""
    schema = _group(node)
    required = schema.get("required")
    needed = required if isinstance(required, list) else []
    properties: Group = {name: _property(value, needed=name in needed) for name, value in _group(schema.get("properties")).items()}
    return {**schema, "properties": properties}


def _property(node: Schema, *, needed: bool) -> Group:
    schema = _group(node)
    plain = schema.get("anyOf")
    choices = [
        _with_slots(one)
        for one in (plain if isinstance(plain, list) else [{key: v for key, v in schema.items() if key != "description"}])
        if one != _NULL
    ]
    has_form = any(map(_has_form, choices)) and "const" not in schema
    allowed = [*choices, *([_SLOT] if has_form else []), *([] if needed else [_NULL])]
    said: Group = {"description": schema["description"]} if "description" in schema else {}
    return {**said, "anyOf": allowed} if len(allowed) > 1 else {**said, **_group(allowed[0])}


def _has_form(node: Schema) -> bool:
    """Whether a value must have a form that a slot does not have."""
    schema = _group(node)
    return schema == {"type": "boolean"} or bool(_VALUED & schema.keys()) or str(schema.get("$ref")).endswith(_NAMED)


def _with_slots(node: Schema) -> Schema:
    """Let the items of a list be slots too."""
    schema = _group(node)
    items = _group(schema.get("items"))
    return {**schema, "items": {"anyOf": [items, _SLOT]}} if _has_form(items) else schema


def _with_conditions(node: Schema) -> Group:
    schema = _group(node)
    properties = {name: _condition(value) if name in _CONDITIONS else value for name, value in _group(schema.get("properties")).items()}
    return {**schema, "properties": properties} if properties else schema


def _condition(node: Schema) -> Schema:
    schema = _group(node)
    empty = [_NULL] if "anyOf" in schema else []
    described: Group = {"description": schema["description"]} if "description" in schema else {}
    return {**described, "anyOf": [_CONDITION, *empty]} if empty else {**described, "allOf": [_CONDITION]}


def _vocabulary() -> Group:
    """Return the forms that a condition may have; rules/README.md says what each word means."""
    routes: Group = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}
    several: Group = {"type": "array", "items": _CONDITION, "minItems": 1}
    forms: list[Schema] = [
        *(_form({word: several}) for word in GROUPS),
        _form({"not": _CONDITION}),
        *(_form({word: routes}) for word in PRESENCE),
        *(_form({word: {"type": "string"}}, {"where": _CONDITION}) for word in QUANTIFIERS),
        *(_form({subject: {"type": "string"}, word: {}}) for subject in ("field", "count") for word in COMPARISONS),
    ]
    return {"description": "A condition: true, false or unknown", "anyOf": forms}


def _form(needed: Group, allowed: Group | None = None) -> Group:
    return {"type": "object", "properties": {**needed, **(allowed or {})}, "required": list(needed), "additionalProperties": False}
