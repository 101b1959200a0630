"""The table of authorities, made from the law files, the rules and the notes on forums."""

import re
from functools import cache

import pytest

from noticecheck.rulebook.authorities import authorities_text
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.overlays import overlay_files

RULEBOOK = load_rulebook()


@cache
def rows():
    """The rows of the page by their first cell."""
    found = {}
    for line in authorities_text().splitlines():
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if cells and cells[0] not in {"provision", "text", "---"}:
            found.setdefault(cells[0].replace("\\|", "|"), []).append(cells[1:])
    return found


def test_a_provision_stands_there_with_its_edition_and_the_rules_that_cite_it():
    ((subject, edition, read, rules),) = rows()["RPD Art. 83(2)(b)(v)"]
    assert (edition, read) == ("2025", "yes")
    assert "warrant" in subject
    assert {"JUD012", "JUD014", "JUD015"} <= set(rules.split(", "))


@pytest.mark.parametrize("kind", ["red_notice", "diffusion"])
def test_every_provision_that_a_rule_cites_names_that_rule(kind):
    missing = [
        (rule.id, provision)
        for rule in RULEBOOK.source.rules_for(kind)
        for provision in rule.law[kind]
        if not any(rule.id in row[3].split(", ") for row in rows()[RULEBOOK.provisions[provision].cite])
    ]
    assert missing == []


def test_what_was_not_read_says_so():
    provisions = [RULEBOOK.provisions[name] for name in RULEBOOK.provisions]
    unread = {one.cite for one in provisions for version in one.versions if not version.verified}
    assert unread
    assert {cite for cite in unread if not any("no" in row[2] for row in rows()[cite])} == set()


def test_every_forum_has_its_table():
    text = authorities_text()
    assert text.count("| text | helps | what it says | date | read | last verified | source |") == len(overlay_files()) - 1
    assert rows()["Matter of W-E-R-B-, 27 I&N Dec. 795 (BIA 2020)"][0][0] == "to rely on it"
