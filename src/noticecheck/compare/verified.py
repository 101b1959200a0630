"""A saved report against the same audit made again: what was recorded, what came out now, and where they differ."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from noticecheck.report.shapes import FindingJson, ReportJson

_IN_DETAIL: Final = ("schema_version", "tool", "rulebook", "datasets", "audit_date", "input", "findings", "observations")
_PARTS_OF_A_FINDING: Final = ("findings", "observations")


class Compared(NamedTuple):
    """One thing that both reports have: as recorded, and as recomputed."""

    what: str
    recorded: str
    recomputed: str

    @property
    def same(self) -> bool:
        """Whether they agree."""
        return self.recorded == self.recomputed


def verified(saved: ReportJson, made: ReportJson) -> tuple[Compared, ...]:
    """Return every comparison: tool, rulebook, rates, input, findings, and the rest of the report."""
    return (*_origins(saved, made), *_datasets(saved, made), *_findings(saved, made), *_rest(saved, made))


def _origins(saved: ReportJson, made: ReportJson) -> Iterator[Compared]:
    yield Compared("format of the report", saved["schema_version"], made["schema_version"])
    yield Compared("tool", saved["tool"]["version"], made["tool"]["version"])
    yield Compared("rulebook", saved["rulebook"]["version"], made["rulebook"]["version"])
    yield Compared("rulebook SHA-256", saved["rulebook"]["sha256"], made["rulebook"]["sha256"])
    yield Compared("rules run", str(saved["rulebook"]["rules_run"]), str(made["rulebook"]["rules_run"]))
    yield Compared("input SHA-256", saved["input"]["sha256"], made["input"]["sha256"])
    yield Compared("audit date", saved["audit_date"], made["audit_date"])


def _datasets(saved: ReportJson, made: ReportJson) -> Iterator[Compared]:
    before, after = ({used["id"]: used for used in report["datasets"]} for report in (saved, made))
    for name in dict.fromkeys((*before, *after)):
        yield Compared(f"rates {name}", _dataset(before.get(name)), _dataset(after.get(name)))


def _dataset(used: Mapping[str, Any] | None) -> str:
    return "not used" if used is None else f"{used['version']}, {used['first']} to {used['last']}, {used['digest']}"


def _findings(saved: ReportJson, made: ReportJson) -> Iterator[Compared]:
    """Yield one line for all findings when they are equal, else one for each that is missing, new or told otherwise."""
    before, after = _by_place(saved), _by_place(made)
    if before == after:
        yield Compared("findings", f"{len(before)}", f"{len(after)}")
        return
    for key in dict.fromkeys((*before, *after)):
        if before.get(key) != after.get(key):
            yield Compared(f"finding {key[0]} at {key[1] or 'the file'}", *_told_apart(before.get(key), after.get(key)))


def _by_place(report: ReportJson) -> dict[tuple[str, str, str, int], FindingJson]:
    found: dict[tuple[str, str, str, int], FindingJson] = {}
    for part in _PARTS_OF_A_FINDING:
        for finding in report[part]:
            name = (finding["rule_id"], finding["route"], finding["fingerprint"])
            found[(*name, sum(key[:3] == name for key in found))] = finding
    return found


def _told_apart(before: FindingJson | None, after: FindingJson | None) -> tuple[str, str]:
    """Return what two reports say of a finding, by the first key in which they differ."""
    if before is None or after is None:
        return ("there", "not there") if after is None else ("not there", "there")
    key = next(key for key in after if before.get(key) != after[key])  # type: ignore[literal-required]
    first, second = f"{key}: {_short(before.get(key))}", f"{key}: {_short(after[key])}"  # type: ignore[literal-required]
    return (first, second) if first != second else (f"{key}: as recorded", f"{key}: differs further on")


def _rest(saved: ReportJson, made: ReportJson) -> Iterator[Compared]:
    """Yield the other parts of the report: verdict, score, outcomes, what was not assessed and all else."""
    for key in made:
        if key not in _IN_DETAIL:
            before, after = saved.get(key), made[key]  # type: ignore[literal-required]
            told = (_short(before), _short(after)) if before != after else ("", "")
            same_so_far = told[0] == told[1] and before != after
            yield Compared(key.replace("_", " "), told[0], "differs further on" if same_so_far else told[1])


def _short(value: object, most: int = 90) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= most else f"{text[:most]}..."
