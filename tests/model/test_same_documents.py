"""The reader of files and the pydantic model, which makes the schema for editors, accept the same documents."""

import json

from engine.any_notice import ANY_NOTICES, RIGHT_NOTICES, TEMPLATES
from hypothesis import HealthCheck, given, settings
from pydantic import ValidationError

from noticecheck.errors import InputError
from noticecheck.model.notice import NoticeFile
from noticecheck.source.read import notice_from_bytes

LARGE = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example], max_examples=200)


def problems_of_the_reader(plain):
    try:
        notice_from_bytes(json.dumps(plain).encode(), "n.json")
    except InputError as error:
        return [problem.message for problem in error.problems]
    return []


def problems_of_the_model(plain):
    try:
        NoticeFile.model_validate(plain)
    except ValidationError as error:
        return [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()]
    return []


@LARGE
@given(RIGHT_NOTICES | TEMPLATES | ANY_NOTICES)
def test_the_reader_and_the_model_accept_the_same_documents(plain):
    reader, model = problems_of_the_reader(plain), problems_of_the_model(plain)
    assert bool(reader) == bool(model), (reader, model)
