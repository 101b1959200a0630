"""A JSON report that was saved, read again: its format checked, and what its version did not have yet left empty."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, TypeAlias, TypeGuard, cast

from noticecheck.errors import InputError, Problem
from noticecheck.model.report import SCHEMA_VERSION

if TYPE_CHECKING:
    from noticecheck.report.shapes import ReportJson, UnreadJson

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"
Entry: TypeAlias = "ReportJson | UnreadJson"

MAX_REPORT_BYTES: Final = 67_108_864
"""A report on one notice has some 100,000 bytes; this leaves room for hundreds of notices."""
_MAKE_ONE: Final = "make one with: noticecheck audit my.notice.yaml --format json -o report.json"


def saved_report(raw: bytes, name: str) -> ReportJson:
    """Return the one report that a file holds.

    Raises:
        InputError: when it is no JSON, no report, a report of another format, on a file that could not be read, or several.
    """
    entries = saved_reports(raw, name)
    if len(entries) != 1:
        raise _refused(name, f"holds {len(entries)} reports, and one is needed", "take one out, as with: jq '.reports[0]' FILE")
    entry = entries[0]
    if not is_report(entry):
        raise _refused(name, f"says that {entry['input']['name']} could not be read as a notice", "mend the notice and audit it again")
    return entry


def saved_reports(raw: bytes, name: str) -> tuple[Entry, ...]:
    """Return what a file says of each notice: one report, or those of a run over many.

    Raises:
        InputError: when it is no JSON, no report, or a report of another format.
    """
    data = _parsed(raw, name)
    if isinstance(data, dict) and isinstance(data.get("reports"), list):
        return tuple(_entry(one, name) for one in cast("list[Plain]", data["reports"]))
    return (_entry(data, name),)


def is_report(entry: Entry) -> TypeGuard[ReportJson]:
    """Whether an entry is a report, and not what stands for a file that could not be read."""
    return "findings" in entry


def _parsed(raw: bytes, name: str) -> Plain:
    if len(raw) > MAX_REPORT_BYTES:
        raise _refused(name, f"is larger than {MAX_REPORT_BYTES:,} bytes", "audit fewer notices at once")
    try:
        text = raw.decode("utf-8-sig")
        return cast("Plain", json.loads(text))
    except UnicodeDecodeError as error:
        raise _refused(name, f"is not UTF-8 at byte {error.start + 1}", _MAKE_ONE) from None
    except RecursionError:
        raise _refused(name, "is nested too deeply for a report", _MAKE_ONE) from None
    except json.JSONDecodeError as error:
        raise _no_json(name, text, error) from None
    except ValueError:  # a number of thousands of digits
        raise _refused(name, "holds a number that no report has", _MAKE_ONE) from None


def _no_json(name: str, text: str, error: json.JSONDecodeError) -> InputError:
    if not text.strip():
        return _refused(name, "is empty", _MAKE_ONE)
    lines = text.split("\n")
    shown = lines[error.lineno - 1][:200] if error.lineno <= len(lines) else ""
    return InputError((Problem(name, error.lineno, error.colno, f"is not JSON: {error.msg}", _MAKE_ONE, source_line=shown),))


def _entry(data: Plain, name: str) -> Entry:
    version = data.get("schema_version") if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(version, str):
        raise _refused(name, "is JSON, but not a report of noticecheck", _MAKE_ONE)
    if version.partition(".")[0] != SCHEMA_VERSION.partition(".")[0]:
        read = f"{SCHEMA_VERSION.partition('.')[0]}.x"
        raise _refused(
            name,
            f"has report format {version[:20]}, and this program reads {read}",
            "audit the notice again, or use the program it is from",
        )
    return _checked(data, name)


def _checked(data: dict[str, Plain], name: str) -> Entry:
    """Hold an entry to the published shape; keys that a version of the format did not have yet are given as empty."""
    from pydantic import TypeAdapter, ValidationError

    from noticecheck.report.shapes import ReportJson, UnreadJson

    shape: type = ReportJson if "findings" in data else UnreadJson
    try:
        TypeAdapter(shape).validate_python({**data, "schema_version": SCHEMA_VERSION})
    except ValidationError as error:
        wrong = [one for one in error.errors(include_url=False, include_input=False) if one["type"] != "missing"]
        if wrong:
            where = ".".join(map(str, wrong[0]["loc"]))
            raise _refused(name, f"is not a report as noticecheck writes it: {where}: {wrong[0]['msg']}", _MAKE_ONE) from None
    return cast("Entry", completed(data, shape))


def completed(data: Plain, hint: object) -> Plain:
    """Return data with the keys that its shape has and it lacks, empty: a text "", a list [], a number 0, else null."""
    from typing import get_args, get_origin, get_type_hints

    if isinstance(data, dict) and hasattr(hint, "__required_keys__"):
        hints = get_type_hints(hint)
        return data | {key: completed(data.get(key, _empty(hints[key])), hints[key]) for key in hints}
    if isinstance(data, list) and get_origin(hint) is list:
        return [completed(item, get_args(hint)[0]) for item in data]
    inner = next((one for one in get_args(hint) if hasattr(one, "__required_keys__")), None)
    return completed(data, inner) if isinstance(data, dict) and inner is not None else data


def _empty(hint: object) -> Plain:
    from typing import get_origin

    if hasattr(hint, "__required_keys__"):
        return {}
    makers: Mapping[object, Plain] = {list: [], dict: {}, str: "", int: 0, bool: False}
    return makers.get(get_origin(hint) or hint)


def _refused(name: str, message: str, hint: str) -> InputError:
    return InputError((Problem(name, 0, 0, message, hint),))
