"""Rules by the words of `--select` and `--ignore`: an id, a family, a severity, or a tag of the Commission."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from noticecheck.engine.rule import Rule, Rulebook
from noticecheck.errors import UsageError
from noticecheck.model.finding import DocumentType


class Choice:
    """The rules of a rulebook under every word that names them."""

    def __init__(self, book: Rulebook) -> None:
        """File the rules of every type of document."""
        rules = {rule.id: rule for kind in DocumentType for rule in book.source.rules_for(kind)}
        self.ids = frozenset(rules)
        self._named: dict[str, set[str]] = {}
        for rule in rules.values():
            for word in _words_for(rule):
                self._named.setdefault(word.upper(), set()).add(rule.id)

    def narrowed(self, among: frozenset[str], select: Iterable[str], ignore: Iterable[str], option: str = "") -> frozenset[str]:
        """Return the ids that are selected, all when nothing is, without those ignored.

        Raises:
            UsageError: for a word that names nothing, with the nearest that does.
        """
        wanted = [self._ids(word, option or "--select") for word in select]
        left_out = [self._ids(word, option or "--ignore") for word in ignore]
        return (among & frozenset().union(*wanted) if wanted else among) - frozenset().union(*left_out)

    def _ids(self, word: str, option: str) -> frozenset[str]:
        found = self._named.get(word.upper())
        if found is None:
            from difflib import get_close_matches

            close = get_close_matches(word.upper(), sorted(self._named), n=1)
            hint = f"did you mean {close[0]}?" if close else "`noticecheck rules list` shows the rules"
            raise UsageError(f"{option}: there is no rule, family, severity or CCF tag {word!r}; {hint}")
        return frozenset(found)


def _words_for(rule: Rule) -> Iterator[str]:
    yield rule.id
    yield rule.family
    yield from (severity.value for severity in rule.severity.values())
    yield from (clause.severity.value for clause in rule.clauses if clause.severity is not None)
    yield from rule.ccf_tags
