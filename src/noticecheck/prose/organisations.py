"""Organisations that a text names: by their legal form, as public bodies and banks, after "called", or as the notice's fields name them.

A name without any of these signs is not seen here. So a rule may say that nobody is named only where `possible_names` is empty too,
and may only ask where it is not, or where the script has no capital letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from noticecheck.prose.company_forms import form_at, form_words, forms_in
from noticecheck.prose.mention import Confidence, Mention, NamedMention
from noticecheck.prose.names import Name, Writing
from noticecheck.prose.phrases import CAPITALS
from noticecheck.prose.tokens import tokenise
from noticecheck.records import dataclass

_TELLING: Final = ("organisations.heads", "organisations.bodies", "organisations.body_nouns")
_QUOTES: Final = frozenset("\"'")
_SHORTEST_NAME: Final = 3
_LONGEST_BODY: Final = 8
_LONGEST_ALIAS: Final = 9
_ARABIC_NAME: Final = 4
_BANK_ENDINGS: Final = ("bank", "банк", "банка", "банке", "банком", "банку")
_ADJECTIVES: Final = ("кий", "кого", "ком", "ким", "ный", "ного", "ном", "ным", "кая", "кой", "кую")


@dataclass(frozen=True, slots=True)
class _Found:
    """Tokens of a candidate, the words of its name, and how it was found."""

    first: int
    after: int
    inner: tuple[str, ...]
    kind: str
    why: str
    sure: bool = True

    @property
    def rank(self) -> tuple[bool, int, int]:
        return (not self.sure, self.first - self.after, self.first)


def read_organisations(text: str, language: str | None = None, known: Sequence[str] = ()) -> tuple[NamedMention, ...]:
    """Return the organisations named, in the order of the text; `known` are names that the fields of the notice give.

    `kind` is company, bank, body (a public one) or organisation; `name` is the name without legal form and quotation marks.
    """
    writing = Writing.of(text, language)
    forms = frozenset(forms_in(writing))
    candidates = [found for position in _where(writing, forms) for found in _at(writing, position, form=position in forms)]
    chosen = _apart(candidates)
    given = ([token.key for token in tokenise(name) if token.kind != "sign"] for name in known)
    names = [(_trimmed(words), "organisation", "known") for words in given]
    names += [(_trimmed(found.inner), found.kind, "later") for found in chosen if found.sure]
    names += [(alias, found.kind, "later") for found in chosen if (alias := _alias(writing, found.after))]
    again = [found for found in _again(writing, names) if found.why == "known" or writing.tells]
    everything = sorted(_apart([*chosen, *again]), key=lambda found: found.first)
    return tuple(_mention(writing, found) for found in everything)


def possible_names(text: str, language: str | None, besides: Sequence[Mention]) -> tuple[NamedMention, ...]:
    """Return the words with capital letters, and the quoted ones, that no mention of `besides` covers: names of whom, nobody knows here."""
    writing = Writing.of(text, language)
    covered = {place for mention in besides for place in range(mention.start, mention.end)}
    keys = writing.phrases.keys
    quoted = [name for position in range(len(writing.tokens)) if keys[position] in _QUOTES and (name := writing.quoted(position))]
    found = [_Found(name.first, name.after, name.inner, "unknown", "possible", sure=False) for name in (*quoted, *writing.capital_runs())]
    open_ones = (name for name in _apart(found) if writing.tokens[name.first].start not in covered)
    return tuple(_mention(writing, name) for name in sorted(open_ones, key=lambda name: name.first))


def _where(writing: Writing, forms: frozenset[int]) -> list[int]:
    """The tokens at which something may tell an organisation: words of the lexicon, legal forms, and words that end in "bank"."""
    phrases = writing.phrases
    banks = (position for position in phrases.starts((CAPITALS,)) if phrases.keys[position].endswith(_BANK_ENDINGS))
    return sorted({*forms, *phrases.starts(_TELLING), *banks})


def _at(writing: Writing, position: int, *, form: bool) -> Iterator[_Found]:
    told = writing.phrases.hits[position]
    if form:
        yield from _form_first(writing, position)
        yield from _form_last(writing, position)
    yield from _after_noun(writing, position) if "organisations.heads" in told else ()
    yield from _body(writing, position) if "organisations.bodies" in told else ()
    yield from _before_noun(writing, position) if "organisations.body_nouns" in told else ()
    if (key := writing.tokens[position].key).endswith(_BANK_ENDINGS) and len(key) > len("банком") and writing.capital(position):
        yield _Found(position, position + 1, (key,), "bank", "bank-word")


def _form_first(writing: Writing, position: int) -> Iterator[_Found]:
    after = form_at(writing, position, "before") if writing.tokens[position].kind == "word" else 0
    name = writing.name_at(after) if 0 < after < len(writing.tokens) else None
    if name is not None and len("".join(name.inner)) > 1:
        yield _Found(position, name.after, name.inner, "company", "form-before")


def _form_last(writing: Writing, position: int) -> Iterator[_Found]:
    after = form_at(writing, position, "after") if position and writing.tokens[position].kind == "word" else 0
    if not after:
        return
    name_end = position - 1 if writing.phrases.key(position - 1) == "," and after - position > 1 else position
    name = writing.quoted_before(name_end) or writing.run_before(name_end)
    if name is not None:
        yield _Found(name.first, after, name.inner, "company", "form-after")


def _after_noun(writing: Writing, position: int) -> Iterator[_Found]:
    """A name after "company", with or without "called"."""
    found = writing.phrases.at("organisations.heads", position)
    if found is None:
        return
    start = position + found.length
    called = writing.phrases.skip("actors.called", start)
    first = position if found.payload == "bank" else called
    if name := writing.name_at(called):
        surname = len(name.inner) == 1 and writing.written(name.first).isupper()
        sure = name.quoted or called > start or not (surname or found.payload == "bank")
        if not writing.phrases.at("organisations.bodies", name.first):
            yield _Found(first, name.after, name.inner, found.payload, "called" if called > start else "after-noun", sure)
    elif writing.phrases.language == "ar":
        yield from _arabic_name(writing, position, called, found.payload)


def _arabic_name(writing: Writing, head: int, start: int, kind: str) -> Iterator[_Found]:
    """Words with the article after شركة; sure only with a legal form, because a description has the article as well."""
    keys = [writing.phrases.key(place) for place in range(start, start + _ARABIC_NAME)]
    length = next((place for place, key in enumerate(keys) if not key.startswith(("ال", "لل", "وال"))), _ARABIC_NAME)
    length = next((place for place in range(length) if form_at(writing, start + place, "after")), length)
    form = form_at(writing, start + length, "after") if start + length < len(writing.tokens) else 0
    if length and not writing.phrases.key(head).startswith("ال"):
        yield _Found(start, form or start + length, tuple(keys[:length]), kind, "after-noun", sure=bool(form))


def _body(writing: Writing, position: int) -> Iterator[_Found]:
    """A ministry, court or bank of something; payload `whole` needs nothing after it, `words` is followed by small letters."""
    found = writing.phrases.at("organisations.bodies", position)
    if found is None:
        return
    start = position + found.length
    kind = "bank" if found.payload == "bank" else "body"
    after = _complement(writing, start, small=found.payload == "words" and (writing.capital(position) or not writing.tells))
    if after > start or found.payload == "whole":
        keys = tuple(token.key for token in writing.tokens[position:after] if token.kind != "sign")
        yield _Found(position, after, keys, kind, "body")


def _complement(writing: Writing, start: int, *, small: bool) -> int:
    """The token after the words that say which one it is: capital words, with the small words that join them."""
    after = place = start
    while place < min(len(writing.tokens), start + _LONGEST_BODY):
        joined = writing.phrases.skip("organisations.joiners", place)
        if writing.capital(place) and not (joined > place > start):
            place = after = place + 1
        elif small and writing.phrases.at("organisations.subjects", place):
            place = after = writing.phrases.skip("organisations.subjects", place)
        elif joined > place:
            place = joined
        else:
            break
    return after


def _before_noun(writing: Writing, position: int) -> Iterator[_Found]:
    """Capital words before "Court", "Service" or "Bank"."""
    found = writing.phrases.at("organisations.body_nouns", position)
    if found is None or (found.payload != "any" and not writing.capital(position)):
        return
    name = writing.run_before(position)
    if name is None or (found.payload == "any" and not name.inner[-1].endswith(_ADJECTIVES)):
        return
    if all(writing.phrases.at("organisations.generic", place) for place in range(name.first, name.after)):
        return
    after = position + found.length
    rest = _complement(writing, after, small=False) if writing.phrases.at("organisations.joiners", after) else after
    kind = "bank" if found.payload == "bank" else "body"
    yield _Found(name.first, max(rest, after), (*name.inner, writing.tokens[position].key), kind, "body")


def _trimmed(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name without those of a legal form at its two ends."""
    told = [place for place, word in enumerate(words) if word not in form_words()]
    return tuple(words[told[0] : told[-1] + 1]) if told else ()


def _alias(writing: Writing, after: int) -> tuple[str, ...]:
    """The short name in the brackets that follow: (hereinafter the Firm), ("BFT")."""
    if writing.phrases.key(after) != "(":
        return ()
    start = after + 1
    while (skipped := writing.phrases.skip("organisations.hereinafter", start)) > start:
        start = writing.phrases.skip("dates.fillers", skipped) if writing.phrases.key(skipped) not in {"-", ","} else skipped + 1
    name: Name | None = writing.name_at(start) if start < len(writing.tokens) and start - after <= _LONGEST_ALIAS else None
    return name.inner if name and writing.phrases.key(name.after) == ")" else ()


def _again(writing: Writing, names: Sequence[tuple[tuple[str, ...], str, str]]) -> Iterator[_Found]:
    """Further places where a name stands, without its legal form."""
    wanted = {inner: (kind, why) for inner, kind, why in reversed(names) if len("".join(inner)) >= _SHORTEST_NAME}
    lengths = sorted({len(inner) for inner in wanted}, reverse=True)
    starts, keys = {inner[0] for inner in wanted}, writing.phrases.keys
    words = [position for position, token in enumerate(writing.tokens) if token.kind != "sign"] if starts else []
    for place, position in enumerate(words):
        if keys[position] not in starts or (writing.tells and not writing.capital(position)):
            continue
        for length in lengths:
            run = words[place : place + length]
            if found := wanted.get(tuple(keys[word] for word in run)):
                yield _Found(position, run[-1] + 1, tuple(keys[word] for word in run), *found)
                break


def _apart(candidates: Sequence[_Found]) -> list[_Found]:
    """The candidates that do not overlap: what is sure before what is not, then the longest."""
    taken: set[int] = set()
    chosen: list[_Found] = []
    for found in sorted(candidates, key=lambda found: found.rank):
        places = range(found.first, found.after)
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append(found)
    return chosen


def _mention(writing: Writing, found: _Found) -> NamedMention:
    start, end, text = writing.slice(found.first, found.after)
    confidence = Confidence.SURE if found.sure else Confidence.AMBIGUOUS
    return NamedMention(start, end, text, f"organisations.{found.why}", confidence, found.kind, _plain_name(writing, found))


def _plain_name(writing: Writing, found: _Found) -> str:
    """The characters from the first to the last word of the name."""
    words = frozenset(_trimmed(found.inner))
    inner = [place for place in range(found.first, found.after) if writing.tokens[place].key in words]
    return writing.slice(inner[0], inner[-1] + 1)[2] if inner else ""
