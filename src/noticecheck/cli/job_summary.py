"""The summary that GitHub shows on the page of a job: a file that steps add to, named by the environment."""

from __future__ import annotations

import os
from pathlib import Path

from noticecheck.errors import UsageError


def add_to_job_summary(text: str) -> None:
    """Add to the summary of the job; outside of GitHub's workflows there is none, and nothing happens.

    Raises:
        UsageError: when it cannot be written.
    """
    name = os.environ.get("GITHUB_STEP_SUMMARY", "")
    if not name:
        return
    try:
        with Path(name).open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as summary:
            summary.write(text)
    except OSError as error:
        raise UsageError(f"GITHUB_STEP_SUMMARY: {name} cannot be written ({error.strerror})") from None
