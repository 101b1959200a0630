"""The pages on the rules: a page for each family, the indexes by family, provision and tag, and no link that leads nowhere."""

import re
from pathlib import Path

import pytest

from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.handbook import FAMILIES, pages
from noticecheck.rulebook.written import written

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "rules"
ORDER = ("The law", "The condition", "Severity", "Remedy", "Question", "Examples on which it does not raise", "Examples on which it raises")
PAGES = pages()


def test_the_folder_holds_the_generated_pages_and_no_other():
    assert {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()} == PAGES


def test_the_rule_book_has_every_rule_of_the_catalogue_and_more():
    assert len(written()) >= 135


def test_every_family_that_has_rules_has_a_name_and_a_page_and_no_other_has():
    families = {rule.id[:3] for rule in written()}
    assert families == set(FAMILIES)
    assert families == {name.removesuffix(".md") for name in PAGES if len(name) == len("JUD.md")}


@pytest.mark.parametrize("rule", written(), ids=lambda rule: rule.id)
def test_a_rule_is_told_once_in_the_order_of_a_statute_book(rule):
    page = PAGES[f"{rule.id[:3]}.md"]
    (chapter,) = re.findall(rf"^## {rule.id}\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    headings = [heading.partition(":")[0] for heading in re.findall(r"^\*\*(.+?)\.\*\*$", chapter, re.MULTILINE)]
    assert [heading for heading in headings if heading in ORDER] == list(ORDER)


def test_every_rule_stands_in_the_index_by_family_and_under_each_provision_and_tag_that_it_cites():
    rules = {rule.id for rule in written()}
    linked = {name: set(re.findall(r"\(([A-Z]{3})\.md#([a-z]{3}\d{3})\)", text)) for name, text in PAGES.items()}
    assert {name for _, name in linked["README.md"]} == {rule.lower() for rule in rules}
    assert {name for _, name in linked["by-article.md"]} == {rule.lower() for rule in rules}
    assert {name for _, name in linked["by-tag.md"]} == {rule.id.lower() for rule in written() if rule.table.get("ccf_tags")}


def test_every_cited_provision_stands_in_the_table_of_authorities_with_whether_it_was_read():
    provisions = load_rulebook().provisions
    cited = {str(one) for rule in written() for ids in rule.table["law"].values() for one in ids}
    rows = [line for line in PAGES["by-article.md"].splitlines() if line.startswith("| ") and not line.startswith("| provision")]
    unread = {one for one in cited if not provisions[one].versions[-1].verified}
    assert (len(rows), sum("| not read |" in row for row in rows)) == (len(cited), len(unread))


def test_no_link_of_a_page_leads_nowhere():
    targets = {f"{name}#{heading.lower()}" for name, text in PAGES.items() for heading in re.findall(r"^## (\S+)$", text, re.MULTILINE)}
    links = {link for text in PAGES.values() for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link}
    inside = {link for link in links if not link.startswith("../")}
    assert inside - targets - set(PAGES) == set()
    assert [link for link in links - inside if not (FOLDER / link).exists()] == []
