"""The tools that people use on such files today, installed for measuring alone, and what each of them is asked to check."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

REPOSITORY = Path(__file__).resolve().parent.parent
SCHEMA = REPOSITORY / "docs" / "schema" / "notice-1.json"

# What thirteen of our rules ask, in the words of Spectral: presence, closed lists, patterns, and a list that must not be empty.
_RULES = {
    "doc001-type": ("$.document", "type", {"function": "enumeration", "functionOptions": {"values": ["red_notice", "diffusion"]}}),
    "doc004-source": ("$.document", "source_ncb", {"function": "truthy"}),
    "doc005-recorded": ("$.document", "published", {"function": "truthy"}),
    "doc006-status": ("$", "status", {"function": "enumeration", "functionOptions": {"values": ["charged", "convicted"]}}),
    "doc010-language": ("$.document", "language", {"function": "enumeration", "functionOptions": {"values": ["ar", "en", "fr", "es"]}}),
    "idn007-nationality": ("$.person", "nationalities", {"function": "length", "functionOptions": {"min": 1}}),
    "jud001-summary": ("$.facts", "summary", {"function": "length", "functionOptions": {"min": 90}}),
    "jud002-time": ("$.facts", "time", {"function": "truthy"}),
    "jud004-location": ("$.facts", "location", {"function": "truthy"}),
    "jud006-charge": ("$.offences[*]", "charge", {"function": "truthy"}),
    "jud007-law": ("$.offences[*]", "law", {"function": "pattern", "functionOptions": {"match": "[0-9]"}}),
    "jud012-warrant": ("$.warrant", "number", {"function": "truthy"}),
    "thr001-penalty": (
        "$.offences[*]",
        "max_penalty",
        {"function": "pattern", "functionOptions": {"match": "^(life|[2-9] years|[1-9][0-9] years)$"}},
    ),
}
COMPARABLE = ",".join(sorted({name.partition("-")[0].upper() for name in _RULES}))
"""The same thirteen rules of ours."""


class Peer(NamedTuple):
    """A tool with what it is asked to do with a folder."""

    name: str
    command: tuple[str, ...]
    by_pattern: bool = False
    """Whether it takes a pattern instead of a folder."""

    def on(self, folder: Path) -> list[str]:
        """Return the command line for a notice or a folder of notices, to be run in the folder."""
        if folder.is_file():
            return [*self.command, str(folder)]
        return [*self.command, f"{folder}/*.yaml"] if self.by_pattern else [*self.command, *_given(self.name, folder)]


def _given(name: str, folder: Path) -> Sequence[str]:
    """A tool that takes no folder is run in it and given the names; the whole paths of fifty thousand are too long for a command line."""
    return sorted(path.name for path in folder.glob("*.yaml")) if name == "check-jsonschema" else (str(folder),)


def installed(folder: Path) -> list[Peer]:
    """Install what can be installed below a folder, and return it."""
    peers = [Peer("yamllint (relaxed)", (sys.executable, "-m", "yamllint", "-d", "relaxed"))]
    checker = folder / "python"
    if not (checker / "check_jsonschema").is_dir():
        _run(
            [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--target", str(checker), "check-jsonschema"]
        )
    if (checker / "check_jsonschema").is_dir():
        start = f"import sys; sys.path.insert(0, {str(checker)!r}); from check_jsonschema import main; main()"
        peers.append(Peer("check-jsonschema", (sys.executable, "-c", start, "--schemafile", str(SCHEMA))))
    spectral = folder / "npm" / "node_modules" / ".bin" / "spectral"
    if shutil.which("npm") and not spectral.exists():
        _run(["npm", "install", "--no-audit", "--no-fund", "--silent", "--prefix", str(folder / "npm"), "@stoplight/spectral-cli"])
    if spectral.exists():
        rules = folder / "spectral.json"
        rules.write_text(json.dumps(_ruleset()), encoding="utf-8")
        peers.append(Peer("Spectral, 13 rules", (str(spectral), "lint", "--quiet", "--ruleset", str(rules)), by_pattern=True))
    return peers


def _ruleset() -> dict[str, object]:
    rules = {
        name: {"given": given, "severity": "error", "message": name, "then": {"field": field, **check}}
        for name, (given, field, check) in _RULES.items()
    }
    return {"rules": rules}


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
