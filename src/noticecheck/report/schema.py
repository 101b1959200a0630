"""The JSON Schema of the JSON report, generated from its shapes."""

from __future__ import annotations

from noticecheck.model.finding import Json
from noticecheck.model.report import SCHEMA_VERSION

DRAFT_07 = "http://json-schema.org/draft-07/schema#"


def report_schema() -> dict[str, Json]:
    """Return the JSON Schema (draft-07) of what `--format json` prints."""
    from pydantic import TypeAdapter

    from noticecheck.report.shapes import AnyReportJson

    schema: dict[str, Json] = TypeAdapter(AnyReportJson).json_schema(ref_template="#/definitions/{model}", mode="serialization")
    definitions = schema.pop("$defs")
    return {
        "$schema": DRAFT_07,
        "title": f"noticecheck report, version {SCHEMA_VERSION}",
        **schema,
        "definitions": definitions,
    }
