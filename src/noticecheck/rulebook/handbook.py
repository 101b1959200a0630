"""The rules as Markdown: one page, or a page for each family with indexes by family, by provision and by tag."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import Final

from noticecheck.engine.rule import Rulebook
from noticecheck.model.law import Provision
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.compiling import data_of
from noticecheck.rulebook.explain import Row, Section, row_of, sections
from noticecheck.rulebook.files import Table, rules_folder
from noticecheck.rulebook.written import Written, written

FAMILIES: Final = {
    "DIF": "diffusions",
    "DOC": "document, purpose, status",
    "DQL": "accuracy and internal consistency",
    "EXC": "excluded categories, RPD Article 83(1)(a)(i)",
    "EXT": "extradition",
    "FCT": "quality of the description",
    "HRT": "Article 2 of the Constitution, and protection",
    "IDN": "identity particulars",
    "JUD": "minimum judicial data",
    "OBS": "observations, never scored",
    "POL": "Article 3 of the Constitution",
    "PRC": "validity of the underlying proceedings",
    "SRC": "source of the data",
    "THR": "thresholds and interest",
    "TMP": "retention and currency of data",
}
"""What each family of rules is about; the first three letters of an id."""

_GENERATED: Final = "Generated from the rule files; do not edit it here."
_HOW_TO_READ: Final = """\
A rule with basis D or C finds a document *deficient*; one with basis H or R raises a matter *for review*, which never moves the
verdict or the score. So does every rule whose law was read in no official text."""
_PAGE: Final = f"""\
# The rules

{_GENERATED} `noticecheck explain ID` prints the same for one rule. {_HOW_TO_READ}

"""
_INDEX: Final = f"""\
# The rules

{_GENERATED} `noticecheck explain ID` prints one rule, and
[rules/README.md](../../rules/README.md) says how a rule is written. {_HOW_TO_READ}

By provision, with what was read of each: [by-article.md](by-article.md). By the tags of the Commission for the Control of INTERPOL's
Files: [by-tag.md](by-tag.md). By family:
"""
_FAMILY: Final = f"""
{_GENERATED} Each rule in this order: the words of the law, the condition, the severity and why,
the remedy, and the examples that test it, first those on which it stays silent. [All rules](README.md).
"""
_ARTICLES: Final = f"""\
# The rules by provision

{_GENERATED} This is also the table of authorities: each provision that a rule cites, in its newest
edition that is known here. *Not read* means that its words were not read in an official text, so that what rests on it alone is for
review. [All rules](README.md).
"""
_TAGS: Final = f"""\
# The rules by tag of the Commission

{_GENERATED} The tags are those of the published decision excerpts. The second column counts the
excerpts seen that carry the tag; they are a selection, so no rate can be computed from them. [All rules](README.md).

| tag | excerpts | rules |
|---|---|---|
"""
_HEAD: Final = "| rule | title | severity | basis | red notice | diffusion | law |\n|---|---|---|---|---|---|---|\n"
_AUTHORITIES: Final = "| provision | subject | edition | read | rules |\n|---|---|---|---|---|\n"
_SPECIAL: Final = str.maketrans({sign: f"\\{sign}" for sign in "|<>*_[]"})


def handbook() -> str:
    """Return one page on every shipped rule."""
    index = "".join(f"{_table_row(row, f'#{row.id.lower()}')}\n" for row in _rows())
    return _PAGE + _HEAD + index + "".join(_chapter(rule) for rule in written())


def pages() -> dict[str, str]:
    """Return the pages on the shipped rules by their names: one for each family, and the three indexes."""
    by_family = groupby(written(), key=lambda rule: rule.id[:3])
    families = {f"{family}.md": _family_page(family, tuple(rules)) for family, rules in by_family}
    return {"README.md": _index(), "by-article.md": _by_article(), "by-tag.md": _by_tag(), **families}


@cache
def _book() -> Rulebook:
    return load_rulebook()


@cache
def _rows() -> tuple[Row, ...]:
    return tuple(row_of(rule, _book().provisions) for rule in written())


def _index() -> str:
    parts = [_INDEX]
    for family, rows in groupby(_rows(), key=lambda row: row.family):
        table = "".join(f"{_table_row(row, _link(row.id))}\n" for row in rows)
        parts.append(f"\n## [{family}]({family}.md): {FAMILIES[family]}\n\n{_HEAD}{table}")
    return "".join(parts)


def _family_page(family: str, rules: tuple[Written, ...]) -> str:
    return f"# {family}: {FAMILIES[family]}\n{_FAMILY}" + "".join(_chapter(rule) for rule in rules)


def _by_article() -> str:
    parts = [_ARTICLES]
    citing = _citing()
    for law in _tables("law"):
        cited = [one for one in _book().provisions.values() if one.instrument == law["instrument"] and one.id in citing]
        if cited:
            rows = "".join(_article_row(one, citing[one.id]) for one in cited)
            parts.append(f"\n## {_prose(str(law['title']))}\n\n{_AUTHORITIES}{rows}")
    return "".join(parts)


def _citing() -> dict[str, list[str]]:
    citing: dict[str, list[str]] = {}
    for rule in written():
        law = rule.table["law"]
        cited = {str(one) for ids in (law.values() if isinstance(law, dict) else ()) if isinstance(ids, list) for one in ids}
        for one in cited:
            citing.setdefault(one, []).append(rule.id)
    return citing


def _article_row(provision: Provision, ids: Iterable[str]) -> str:
    version = provision.versions[-1]
    cite = f"[{_prose(provision.cite)}]({version.url})" if version.url else _prose(provision.cite)
    read = "yes" if version.verified else "not read"
    return f"| {cite} | {_prose(provision.subject)} | {_prose(version.edition)} | {read} | {_links(ids)} |\n"


def _by_tag() -> str:
    tagged = {rule.id: rule.table.get("ccf_tags") or [] for rule in written()}
    rows = ((row, [rule for rule, tags in tagged.items() if isinstance(tags, list) and row["tag"] in tags]) for row in _tags())
    return _TAGS + "".join(f"| {_prose(str(row['tag']))} | {row['excerpts']} | {_links(ids) or 'none'} |\n" for row, ids in rows)


def _tables(key: str) -> list[Table]:
    rows = data_of(rules_folder())[key]
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _tags() -> list[Table]:
    data = data_of(rules_folder())["data"]
    tags = data["ccf_tags"] if isinstance(data, dict) else {}
    rows = tags["tags"] if isinstance(tags, dict) else []
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _link(rule_id: str) -> str:
    return f"{rule_id[:3]}.md#{rule_id.lower()}"


def _links(ids: Iterable[str]) -> str:
    return ", ".join(f"[{one}]({_link(one)})" for one in ids)


def _table_row(row: Row, target: str) -> str:
    judged = ["yes" if kind in row.types else "" for kind in ("red_notice", "diffusion")]
    cells = (f"[{row.id}]({target})", _prose(row.title), row.severity, row.basis, *judged, _prose("; ".join(row.law)))
    return f"| {' | '.join(cells)} |"


def _chapter(rule: Written) -> str:
    parts = sections(rule, _book().provisions, _book().numbers)
    return f"\n## {rule.id}\n\n{_prose(str(rule.table['title']))}.\n" + "".join(_section(part) for part in parts)


def _section(section: Section) -> str:
    return f"\n**{section.heading}.**\n\n" + "".join(f"{line}\n" for line in _bullets(section.lines))


def _bullets(lines: Iterable[str]) -> Iterator[str]:
    """Write lines as a list; the depth of a line is its indentation, and a mark of its own counts as one step more."""
    for line in lines:
        text = line.lstrip(" ")
        depth = (len(line) - len(text)) // 2 + text.startswith("- ")
        yield f"{'  ' * depth}- {_prose(text.removeprefix('- '))}"


def _prose(text: str) -> str:
    """Keep the text from being read as Markdown, except inside backticks."""
    return "`".join(part if position % 2 else part.translate(_SPECIAL) for position, part in enumerate(text.split("`")))
