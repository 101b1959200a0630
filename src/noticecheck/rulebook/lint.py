"""What the house asks of every rule, beyond being sound: its name, its law, its wording, its examples."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import PurePosixPath
from typing import Final, TypeAlias

from noticecheck.engine.rule import Rulebook
from noticecheck.errors import RuleError
from noticecheck.model.stated import EXPLANATIONS
from noticecheck.records import dataclass
from noticecheck.rulebook.compiling import data_of
from noticecheck.rulebook.condition_tree import parts, ways_of
from noticecheck.rulebook.examples import audit_example, examples_of
from noticecheck.rulebook.files import Plain, read_yaml, rules_folder
from noticecheck.rulebook.packs import Pack
from noticecheck.rulebook.soundness import SLOT, Fault, Reference, faults, grammar_faults, reference_of
from noticecheck.rulebook.written import Written

_VERBS: Final = """
Add Ask Attach Bring Check Compare Complete Confirm Consider Correct Delete Describe Establish Explain Fill Find Give
Have Identify Keep List Mark Measure Name Note Obtain Point Print Produce Provide Put Quote Read Record Refer Remove
Replace Request Reconcile Say Separate Set Show Split State Supply Take Transcribe Treat Update Verify Withdraw Write
"""
IMPERATIVES: Final = frozenset(_VERBS.split())
"""The verbs that a remedy may begin with."""

SAID: Final = ("title", "message", "remedy", "question", "derogation", "expected", "why")
"""The keys whose words reach a reader."""

GOVERN_NOTICES: Final = range(73, 97)
"""Articles of the Rules on the Processing of Data that govern notices and are never cited against a diffusion."""

GOVERN_DIFFUSIONS: Final = range(97, 102)
"""Articles that govern diffusions and are never cited against a notice."""

FIXED_WORDS: Final = frozenset({"is", "includes"})
"""Comparisons that leave open nothing that the message would have to show, because the rule itself names the value."""

FEWEST_EXAMPLES: Final = 2
_TOO_MUCH: Final = "says {!r}, which is more than a document can show"
UNWRITTEN: Final = "TO" + "DO"  # in two halves, so that a search for leftovers in this repository finds none
_FILE_NAME: Final = re.compile(r"(?P<id>[A-Z]{3}\d{3})(?:-[a-z0-9]+)+\.yaml")
_ARTICLE: Final = re.compile(r"rpd-(\d+)")


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing wrong with one rule: its file, the key, and what to change."""

    where: str
    key: str
    message: str

    def __str__(self) -> str:
        """Return the complaint on one line."""
        return f"{self.where}: {self.key}: {self.message}"


Demand: TypeAlias = Callable[[Written, Reference], Iterator[Fault]]


def lint(rules: Iterable[Written], packs: Iterable[Pack] = ()) -> tuple[Complaint, ...]:
    """Return everything that the rules lack, in the order of the rules.

    Raises:
        RuleError: when a law file or a data file is not readable.
    """
    rules = tuple(rules)
    reference = reference_of([data_of(rules_folder()), *(pack.as_table() for pack in packs)])
    return (*_used_twice(rules), *(complaint for rule in rules for complaint in _complaints(rule, reference)))


def crashes(rulebook: Rulebook, rules: Iterable[Written]) -> Iterator[str]:
    """Run every rule on every example of every other and yield a line for each that fails; nothing when none does."""
    for rule in rules:
        for example in examples_of(rule.table):
            try:
                errors = audit_example(example, rulebook, every_rule=True).errors
            except RuleError as error:
                errors = (str(error),)
            yield from (f"{rule.id}, example {example.name!r}: {error}" for error in errors)


def _used_twice(rules: tuple[Written, ...]) -> Iterator[Complaint]:
    uses = Counter(rule.id for rule in rules)
    return (Complaint(rule.where, "id", f"{rule.id} is used {uses[rule.id]} times") for rule in rules if uses[rule.id] > 1)


def _complaints(rule: Written, reference: Reference) -> Iterator[Complaint]:
    open_keys = tuple(_unwritten(rule.table))
    yield from (Complaint(rule.where, key, "is still to be written") for key in open_keys)
    yield from (Complaint(rule.where, key, message) for key, message in faults(rule, reference) if not _concerns(key, open_keys))
    if tuple(grammar_faults(rule.table)):
        return
    for demand in _DEMANDS:
        yield from (Complaint(rule.where, key, message) for key, message in demand(rule, reference) if not _concerns(key, open_keys))


def _concerns(key: str, open_keys: tuple[str, ...]) -> bool:
    return any(open_key == key or open_key.startswith(f"{key}.") for open_key in open_keys)


def _unwritten(plain: Plain, key: str = "") -> Iterator[str]:
    """Yield the keys whose text still holds the mark that a new rule starts with."""
    if isinstance(plain, dict):
        for name, value in plain.items():
            yield from _unwritten(value, f"{key}.{name}" if key else name)
    elif isinstance(plain, list):
        for position, value in enumerate(plain):
            yield from _unwritten(value, f"{key}.{position}")
    elif isinstance(plain, str) and UNWRITTEN in plain:
        yield key


def _file_name(rule: Written, _: Reference) -> Iterator[Fault]:
    if rule.module:
        if not rule.module.rpartition(".")[2].startswith(f"{rule.id.lower()}_"):
            yield "id", f"the module of {rule.id} must be called {rule.id.lower()}_ and what it is about"
        return
    path = PurePosixPath(rule.where)
    match = _FILE_NAME.fullmatch(path.name)
    if match is None or match["id"] != rule.id:
        yield "id", f"the file must be called {rule.id}-and-what-it-is-about.yaml, in small letters"
    if path.parent.name != rule.id[:3]:
        yield "id", f"the file must stand in a folder called {rule.id[:3]}"


def _law(rule: Written, reference: Reference) -> Iterator[Fault]:
    law = rule.table["law"]
    cited = {kind: [str(one) for one in ids if one] for kind, ids in law.items() if isinstance(ids, list)} if isinstance(law, dict) else {}
    both = cited.get("both", [])
    for kind, foreign in (("diffusion", GOVERN_NOTICES), ("red_notice", GOVERN_DIFFUSIONS)):
        ids = [*both, *cited.get(kind, [])]
        for one in ids:
            article = _ARTICLE.match(one)
            if article is not None and int(article[1]) in foreign:
                yield f"law.{kind}", f"{one} does not govern a {kind.replace('_', ' ')}"
        unread = ids and not any(reference.provisions.get(one) for one in ids)
        if unread and rule.table["basis"] not in {"H", "R"} and not rule.table.get("note"):
            yield f"law.{kind}", "no provision was read in an official text: the basis must be H or R, or a note must say why not"


def _wording(rule: Written, _: Reference) -> Iterator[Fault]:
    title, remedy, question = (str(rule.table[key]) for key in ("title", "remedy", "question"))
    if title.endswith((".", "!", "?")):
        yield "title", "must end without a full stop"
    if remedy.split()[0].rstrip(",:") not in IMPERATIVES:
        yield "remedy", f"must begin with what to do; {remedy.split()[0]!r} is not in the list of verbs"
    if not remedy.endswith("."):
        yield "remedy", "must end with a full stop"
    if not question.endswith("?"):
        yield "question", "must end with a question mark"


@cache
def _banned() -> re.Pattern[str]:
    beginnings = read_yaml(rules_folder() / "_data" / "banned_words.yaml")["beginnings"]
    words = "|".join(re.escape(str(one)) for one in beginnings) if isinstance(beginnings, list) else "(?!)"
    return re.compile(rf"\b(?:{words})\w*", re.IGNORECASE)


def banned_words(text: str) -> tuple[str, ...]:
    """Return the words of a text that would say more than a document can show; the list is `_data/banned_words.yaml`."""
    return tuple(match[0] for match in _banned().finditer(text))


def _banned_words(rule: Written, _: Reference) -> Iterator[Fault]:
    ways = ((clause.key.removesuffix("deficient_if"), clause.table or {}) for clause in ways_of(rule.table))
    tables = {"": rule.table, **dict(ways)}
    for prefix, table in tables.items():
        for key in SAID:
            yield from ((f"{prefix}{key}", _TOO_MUCH.format(word)) for word in banned_words(str(table.get(key) or "")))
    for example in examples_of(rule.table):
        notice = json.dumps(example.patch, ensure_ascii=False).casefold()
        words = [word for _, says in example.findings for word in banned_words(says) if word.casefold() not in notice]
        yield from (("examples", _TOO_MUCH.format(word)) for word in words)


def _message(rule: Written, _: Reference) -> Iterator[Fault]:
    for clause in ways_of(rule.table):
        words = {word for part, _ in parts(clause.condition) for word in part if word.startswith(("is", "has", "includes"))}
        message = str((clause.table or {}).get("message"))
        if words - FIXED_WORDS and not SLOT.search(message):
            yield clause.key.replace("deficient_if", "message"), "must show what was found, in a slot such as {warrant.issued}"


def _references(rule: Written, reference: Reference) -> Iterator[Fault]:
    tags = rule.table.get("ccf_tags")
    for tag in tags if isinstance(tags, list) else ():
        if tag not in reference.tags:
            yield "ccf_tags", f"{tag!r} is not a tag of the Commission; _data/ccf_tags.yaml lists them"
    if rule.table.get("silenced_by") == [rule.id]:
        yield "silenced_by", "a rule cannot silence itself"


def _examples(rule: Written, _: Reference) -> Iterator[Fault]:
    examples = rule.table["examples"]
    for kind in ("pass", "fail"):
        listed = examples.get(kind) if isinstance(examples, dict) else None
        if not isinstance(listed, list) or len(listed) < FEWEST_EXAMPLES:
            yield f"examples.{kind}", f"at least {FEWEST_EXAMPLES} are needed"
    given = tuple(examples_of(rule.table))
    bases = {path.stem for path in (rules_folder() / "_base").glob("*.yaml")}
    for name, uses in Counter(example.name for example in given).items():
        if uses > 1:
            yield "examples", f"two are called {name!r}"
    for example in given:
        if example.base not in bases:
            yield "examples", f"{example.name!r}: there is no base {example.base!r}; known are {', '.join(sorted(bases))}"
        if (example.outcome == "not_assessed") != bool(example.because):
            yield "examples", f"{example.name!r}: `because` and `outcome: not_assessed` belong together"
        if example.because and example.because not in EXPLANATIONS:
            yield "examples", f"{example.name!r}: {example.because!r} is not a reason; known are {', '.join(EXPLANATIONS)}"


def _excuse(rule: Written, _: Reference) -> Iterator[Fault]:
    if rule.module and "unless" in rule.table:
        yield "unless", "a Python rule decides in judge(case) what excuses"


_DEMANDS: Final[tuple[Demand, ...]] = (_file_name, _law, _wording, _banned_words, _message, _references, _examples, _excuse)
