"""The lexicons of the prose package: people edit `data/<language>*.yaml`, the program reads the tables made here.

`data/<language>.json` holds every term under its first word, one behind the other with `@` between them: its words, its group, what it
stands for and (where it differs) the term itself, with `^` between these; terms whose first word has any ending stand under its first
letters. `data/<language>.money.json` holds the terms of sums.

Run by `tools/generate.py`. A file that does not read as a lexicon stops the run with its name and the reason.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterator, Mapping
from pathlib import Path
from typing import cast

import yaml

from noticecheck.prose.company_forms import plain_term
from noticecheck.prose.lexicon import APART, NEXT, STEM
from noticecheck.prose.tokens import keys_of

DATA = Path(__file__).resolve().parent.parent / "src" / "noticecheck" / "prose" / "data"
_FILE_KEYS = {"language", "groups"}
_GROUP_KEYS = {"id", "source", "terms", "notes"}


class _Texts(yaml.BaseLoader):
    """Every scalar stays text, so that the term `no` is no boolean; a repeated key is an error."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, object]:  # noqa: FBT001, FBT002 - PyYAML's
        keys = [str(key.value) for key, _ in node.value]
        if repeated := sorted({key for key in keys if keys.count(key) > 1}):
            raise SystemExit(f"{node.start_mark}: given twice: {', '.join(repeated)}")
        return super().construct_mapping(node, deep)


_MONEY = "money."
_SEPARATORS = {"\t", "\n", APART, NEXT}
_ACTS = ("acts.things", "acts.words", "acts.groups", "acts.verbs", "acts.persons")
"""Groups that are looked up as one; the later ones win where two have a term."""
_TOLD = "elements.facts"
_FORMS = ("forms.before", "forms.after")
_ONLY_WHOLE = {"acts.irregular", "acts.forms", "dates.abbreviations", "persons.acronyms", "places.cases"}
_ONLY_WHOLE |= {"money.decimal", "money.families", "money.codes", "money.codes.weak", "money.symbols.glued"}
_WHOLE = {*_ONLY_WHOLE, "acts.words", "acts.persons", _TOLD, *_FORMS}
"""Groups that the program reads whole; some of them are looked up word by word as well."""


def tables() -> tuple[str, ...]:
    """Return the names of the files that are made, each a language and a part."""
    made = {".".join(path.name.split(".")[:1] + ["money"] * (".money." in path.name)) for path in DATA.glob("*.yaml")}
    return tuple(sorted(made))


def lexicon_text(name: str) -> str:
    """Return the JSON of one file: `en` or `en.money`."""
    language, _, part = name.partition(".")
    groups = {group: terms for group, terms in _of_language(language).items() if group.startswith(_MONEY) == bool(part)}
    looked_up = dict(_looked_up(groups))
    names = sorted(looked_up)
    words: dict[str, list[str]] = {}
    stems: dict[str, list[str]] = {}
    for number, group in enumerate(names):
        for keys, (term, payload) in sorted(_by_words(looked_up[group]).items()):
            kept, first = (stems, keys[0][:STEM].rstrip("*")) if keys[0].endswith("*") else (words, keys[0])
            written = " ".join(keys)
            kept.setdefault(first, []).append(APART.join((written, str(number), payload, "" if term == written else term)))
    joined = {key: {first: NEXT.join(lines) for first, lines in kept.items()} for key, kept in (("stems", stems), ("words", words))}
    whole = {group: terms for group, terms in groups.items() if group in _WHOLE}
    return json.dumps({"groups": names, "tables": whole, **joined}, ensure_ascii=False, sort_keys=True, indent=0) + "\n"


def _of_language(language: str) -> dict[str, Mapping[str, str]]:
    groups: dict[str, Mapping[str, str]] = {}
    for path in sorted((*DATA.glob(f"{language}.yaml"), *DATA.glob(f"{language}.*.yaml"))):
        for name, terms in _groups(path, language).items():
            if name in groups:
                raise SystemExit(f"{path.name}: the group {name} is in another file too")
            groups[name] = terms
    return groups


def _looked_up(groups: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield the groups as they are looked up: some as one, one in parts, and one with letters that look alike made one."""
    if any(name in groups for name in _ACTS):
        yield "acts", {term: role for name in _ACTS for term, role in groups.get(name, {}).items()}
    for element in sorted({element for told in groups.get(_TOLD, {}).values() for element in told.split()}):
        yield f"told.{element}", {term: told for term, told in groups[_TOLD].items() if element in told.split()}
    for name, terms in groups.items():
        if name in _FORMS:
            yield name, {plain_term(term): payload for term, payload in sorted(terms.items())} | dict(terms)
        elif name not in {*_ACTS, *_ONLY_WHOLE, _TOLD}:
            yield name.removeprefix(_MONEY), terms


def _by_words(terms: Mapping[str, str]) -> dict[tuple[str, ...], tuple[str, str]]:
    """Return terms by their words; of those with the same words the longest counts, and of two as long the first."""
    found: dict[tuple[str, ...], tuple[str, str]] = {}
    for term, payload in terms.items():
        kept = found.get(_keys(term))
        if kept is None or len(term) > len(kept[0]):
            found[_keys(term)] = term, payload
    return found


def _keys(term: str) -> tuple[str, ...]:
    """Return the words of a term as the tokeniser tells them; a `*` stays with the word whose ending is open."""
    keys = keys_of(term)
    stars = (after == "*" for after in (*keys[1:], ""))
    return tuple(f"{key}*" if star else key for key, star in zip(keys, stars, strict=True) if key != "*")


def _groups(path: Path, language: str) -> dict[str, Mapping[str, str]]:
    table = cast("Mapping[str, object]", yaml.load(path.read_text(encoding="utf-8"), _Texts))  # noqa: S506 - builds texts only
    _demand(path, set(table) == _FILE_KEYS and table["language"] == language, f"needs language: {language} and groups")
    rows = cast("list[Mapping[str, object]]", table["groups"])
    return {str(row["id"]): _terms(path, row) for row in rows}


def _terms(path: Path, row: Mapping[str, object]) -> Mapping[str, str]:
    name = str(row.get("id"))
    _demand(path, set(row) <= _GROUP_KEYS and bool(row.get("source")), f"{name}: a group has id, source, terms, and notes if any")
    terms = cast("Mapping[str, object]", row.get("terms") or {})
    _demand(path, bool(terms), f"{name}: terms is a mapping of a term to what it stands for")
    odd = [
        term
        for term, payload in terms.items()
        if not isinstance(payload, str) or not term.strip("* ") or term != term.strip() or _SEPARATORS & {*term, *payload}
    ]
    _demand(path, not odd, f"{name}: not terms with a text: {odd}")
    strangers = set(cast("Mapping[str, str]", row.get("notes", {}))) - set(terms)
    _demand(path, not strangers, f"{name}: notes on terms that it does not have: {sorted(strangers)}")
    return cast("Mapping[str, str]", terms)


def _odd(term: str) -> bool:
    return not term.strip("* ") or term != term.strip()


def _demand(path: Path, holds: bool, otherwise: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not holds:
        raise SystemExit(f"{path.name}: {otherwise}")
