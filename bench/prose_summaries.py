"""What is raised on whole summaries, beside what is to be raised: by language, and on those that are clean."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from prose_summaries import GRAVE, Summary, raised, rules_raised, summaries


def line(language: str, among: list[Summary]) -> str:
    """Return precision and recall of the rules that raise, and what is grave on clean summaries."""
    given = sum(len(rules_raised(one)) for one in among)
    wanted = sum(len(one.must) for one in among)
    right = sum(len(rules_raised(one) & one.must) for one in among)
    grave = sum(finding.severity.value in GRAVE for one in among if one.clean for finding in raised(one))
    shares = f"precision {right / given if given else 1:.2f}  recall {right / wanted if wanted else 1:.2f}"
    return f"summaries {language:2}  {shares}  ({right} right, {wanted} wanted, {given} given)  grave on clean: {grave}"


def main() -> None:
    """Print a line for each language and one for all."""
    every = list(summaries())
    for language in ("en", "fr", "es", "ar", "ru"):
        sys.stdout.write(line(language, [one for one in every if one.language == language]) + "\n")
    sys.stdout.write(line("*", every) + "\n")


if __name__ == "__main__":
    main()
