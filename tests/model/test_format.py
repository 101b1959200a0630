"""The table that the reader uses is what the pydantic model says, and the model accepts what the reader accepts."""

import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from noticecheck.model import shape
from noticecheck.model.fields import KINDS
from noticecheck.model.notice import NoticeFile
from noticecheck.model.shape import Shape, all_routes, notice_shape, shape_at, shape_of_model


def kinds(shape):
    if shape.kind:
        return {shape.kind}
    return kinds(shape.item) if shape.item is not None else {kind for part in shape.fields.values() for kind in kinds(part)}


def test_the_table_of_the_format_is_what_the_model_says():
    assert (
        Path(shape.__file__).with_name(shape.SHAPE_FILE).read_text(encoding="utf-8")
        == json.dumps(shape_of_model(NoticeFile), indent=1) + "\n"
    )


def test_every_kind_of_the_table_can_be_read():
    assert kinds(notice_shape()) - KINDS.keys() == set()


def test_every_route_of_the_format_leads_to_its_shape():
    routes = [tuple(int(part) if part.isdigit() else part for part in route.split(".")) for route in all_routes()]
    assert [route for route in routes if shape_at(route) is None] == []


@pytest.mark.parametrize(
    ("route", "shape"),
    [
        (("status",), Shape(kind="choice:status")),
        (("offences", 7, "max_penalty"), Shape(kind="penalty")),
        (("person", "nationalities", 0), Shape(kind="country")),
        (("offences", "max_penalty"), None),
        (("status", "x"), None),
        (("status", 0), None),
        (("nothing", "at", "all"), None),
    ],
)
def test_a_route_has_the_shape_of_what_it_names(route, shape):
    assert shape_at(route) == shape


def test_what_is_required_is_known():
    assert [(route, sorted(shape.required)) for route, shape in groups(notice_shape(), "") if shape.required] == [
        ("", ["noticecheck"]),
        ("context.exhibits.0", ["id"]),
        ("context.refugee.0", ["state"]),
        ("context.events.0", ["kind"]),
        ("context.criminal_records.0", ["country", "entries"]),
        ("context.commission_requests.0", ["type"]),
        ("context.relied_on_by.0", ["document"]),
        ("suppress.0", ["reason", "rule"]),
    ]


def groups(shape, route):
    if shape.item is not None:
        yield from groups(shape.item, f"{route}.0")
    elif shape.fields is not None:
        yield route, shape
        for key, part in shape.fields.items():
            yield from groups(part, f"{route}.{key}".lstrip("."))


def test_the_model_leaves_out_what_is_empty():
    model = NoticeFile.model_validate({"noticecheck": "1", "person": {"also_known_as": None, "sex": " ", "forenames": ""}, "offences": []})
    assert model.model_dump(exclude_unset=True) == {"noticecheck": 1, "person": {}, "offences": []}


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"stauts": "charged"}, "Extra inputs are not permitted"),
        ({"status": ["charged"]}, "Value error, a single value belongs here"),
        ({"person": {"also_known_as": [""]}}, "Value error, is empty"),
        ({"person": {"also_known_as": [None]}}, "Value error, a single value belongs here"),
        ({"person": {"nationalities": ["Russia"]}}, "Value error, 'Russia' is not a country code of ISO 3166-1; write RU"),
        ({"suppress": [{"rule": "JUD001", "reason": ""}]}, "Field required"),
    ],
)
def test_the_model_says_what_the_reader_says(changed, message):
    with pytest.raises(ValidationError) as caught:
        NoticeFile.model_validate({"noticecheck": 1} | changed)
    assert [error["msg"] for error in caught.value.errors()] == [message]


def test_the_json_schema_of_the_format_describes_every_field():
    schema = NoticeFile.model_json_schema(by_alias=True)
    assert (schema["properties"]["noticecheck"], schema["additionalProperties"], schema["$defs"]["Person"]["properties"]["dna"]) == (
        {"const": 1, "description": "The version of this format", "title": "Noticecheck"},
        False,
        {"anyOf": [{"type": "boolean"}, {"type": "null"}], "default": None, "title": "Dna"},
    )
