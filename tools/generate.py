"""The files that are generated and committed, and the commands that print them.

Run as `make generate` to write them, or `make generated` to fail when one differs from what would be written.
"""

from __future__ import annotations

import subprocess
import sys
from difflib import unified_diff
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

GENERATED: dict[str, tuple[str, ...]] = {
    "docs/notice.schema.json": ("schema", "notice"),
    "docs/rule.schema.json": ("schema", "rule"),
    "docs/rules.md": ("rules", "list", "--format", "markdown"),
}
"""Path in the repository, and the arguments of noticecheck that print its text."""


def printed(arguments: tuple[str, ...]) -> str:
    """Return what `noticecheck` prints for `arguments`; a command that fails ends the run."""
    command = [sys.executable, "-m", "noticecheck", *arguments]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    if done.returncode != 0:
        sys.exit(f"noticecheck {' '.join(arguments)} failed with exit code {done.returncode}")
    return done.stdout


def committed(path: str) -> str:
    """Return the text of `path` as it is on disk, empty when there is none."""
    file = ROOT / path
    return file.read_text(encoding="utf-8") if file.exists() else ""


def differences(path: str, wanted: str) -> str:
    """Return a unified diff from the file on disk to the `wanted` text, empty when they are equal."""
    old, new = committed(path).splitlines(keepends=True), wanted.splitlines(keepends=True)
    return "".join(unified_diff(old, new, f"{path} (committed)", f"{path} (generated)"))


def main(arguments: list[str]) -> int:
    """Write the generated files, or with `--check` compare them; return the exit code."""
    wanted = {path: printed(command) for path, command in GENERATED.items()}
    if arguments == ["--check"]:
        changed = [diff for path, text in wanted.items() if (diff := differences(path, text))]
        sys.stdout.writelines(changed)
        if changed:
            sys.stderr.write("generated files differ; run `make generate` and commit the result\n")
        return int(bool(changed))
    for path, text in wanted.items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
