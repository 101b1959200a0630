"""The house rules of an invented harbour office, registered under the entry point `noticecheck.rules`."""

from pathlib import Path

RULES_FOLDER = Path(__file__).parent / "rules"
RULE_MODULES = ["noticecheck_harbour.hbr002_all_members"]
