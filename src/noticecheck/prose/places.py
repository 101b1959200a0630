"""The places that a text names: countries, regions, towns and addresses, and what each is the place of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from noticecheck.prose.gazetteer import country_at, named_at, nominatives, town_at
from noticecheck.prose.lexicon import FIGURES
from noticecheck.prose.mention import Confidence, NamedMention
from noticecheck.prose.phrases import CAPITALS, joined, laid_out
from noticecheck.prose.place_context import Surroundings
from noticecheck.prose.tokens import tokenise
from noticecheck.records import dataclass

_WHERE: Final = (CAPITALS, "places.before", "places.street_before")
_LONGEST_NAME: Final = 3
_ARABIC_IN: Final = "ب"
"""Written together with the name of the place that it asks for."""
_LONGEST_KNOWN: Final = 6


@dataclass(frozen=True, slots=True)
class _Place:
    first: int
    after: int
    kind: str
    why: str
    code: str = ""
    sure: bool = True


def read_places(text: str, language: str | None = None, known: Sequence[str] = ()) -> tuple[NamedMention, ...]:
    """Return the places that a text names, in their order.

    `language` is an ISO 639-1 code, told from the text when it is None; `known` are names of places that stand elsewhere in the document
    and so need no list. A name that is a word or a person's as well counts only behind a preposition that asks for a place; adjectives
    ("Russian") are no places. The `role` of a place keeps the country of a criminal code apart from that of the facts.
    """
    here = Surroundings.of(text, laid_out(text, language))
    names = frozenset(joined(tokenise(name)) for name in known)
    return tuple(_mention(here, place) for place in _places(here, names - {""}))


def _places(here: Surroundings, known: frozenset[str]) -> Iterator[_Place]:
    last = -1
    for position in _where(here):
        found = _place(here, position, last, known) if position >= last else None
        if found is not None:
            yield found
            last = found.after


def _where(here: Surroundings) -> Sequence[int]:
    """The tokens at which a place may start: in a script without capitals any."""
    if here.phrases.language == "ar":
        return range(len(here.phrases.tokens))
    return here.phrases.starts((FIGURES, *_WHERE) if here.has_streets else _WHERE)


def _place(here: Surroundings, start: int, last: int, known: frozenset[str]) -> _Place | None:
    starts_a_name = here.capital(start)
    announced = _announced(here, start) if here.phrases.at("places.before", start) else None
    if announced or not (starts_a_name or here.phrases.digits(start) or here.phrases.at("places.street_before", start)):
        return announced
    street = _address(here, start) if here.has_streets else None
    if street:
        return _Place(*street, "address", "places.address")
    if not starts_a_name:
        return None
    return _country(here, start, last) or _region(here, start) or _known(here, start, known) or _town(here, start, last)


def _address(here: Surroundings, start: int) -> tuple[int, int] | None:
    from noticecheck.prose.addresses import address_at  # most texts have no word for a street

    return address_at(here, start)


def _announced(here: Surroundings, start: int) -> _Place | None:
    """Read the name behind a word for a town or region: the city of X, la provincia de X."""
    before = here.phrases.at("places.before", start)
    if before is None or before.payload not in {"town", "region"} or country_at(here.phrases, start):
        return None
    name = start + before.length
    if not here.capital(name) or (before.payload == "region" and country_at(here.phrases, name)):
        return None
    words = name + 1 if here.phrases.language == "ar" else here.run(name, _LONGEST_NAME)
    if words - name > 1 and here.phrases.at("places.after", words):
        words -= 1  # the last word belongs to a region: the village of X, Tver region
    after = max(town_at(here.phrases, name), words)
    return _Place(name, after, before.payload, f"places.{before.payload}-of")


def _country(here: Surroundings, start: int, last: int) -> _Place | None:
    prefix = here.phrases.at("places.country_prefixes", start)
    name = start + prefix.length if prefix else start
    found = country_at(here.phrases, start) or (country_at(here.phrases, name) if prefix else None)
    if found is None or (prefix is None and not _can_be_country(here, start, found[0], last)):
        return None
    doubtful = here.phrases.at("places.doubtful", start)
    return _Place(start, found[0], "country", "places.country", found[1], sure=doubtful is None)


def _can_be_country(here: Surroundings, start: int, after: int, last: int) -> bool:
    strength = here.strength(start)
    if after - start > 1:
        return here.phrases.at("places.right_guards", after) is None
    small_letters = here.phrases.key(start) in {"us", "uk"} and not here.all_capitals(start)
    if small_letters or not here.alone(start, after) or here.phrases.at("places.right_guards", after):
        return False
    if here.phrases.at("places.doubtful", start):
        return strength in {"strong", "weak"} or _joins(here, start, last)
    return here.phrases.language != "ar" or bool(strength) or _joins(here, start, last) or here.phrases.key(start).startswith(_ARABIC_IN)


def _joins(here: Surroundings, start: int, last: int) -> bool:
    """Whether only a comma or a joining word stands between the place before and this name: Almaty, Kazakhstan."""
    return last >= 0 and 0 < start - last <= _LONGEST_NAME and here.strength(start) == "joined"


def _region(here: Surroundings, start: int) -> _Place | None:
    named = named_at(here.phrases, "places.regions", start)
    if named and here.alone(start, start + named.length):
        return _Place(start, start + named.length, "region", "places.region")
    near = range(start + 1, start + 1 + _LONGEST_NAME)
    if here.regions.isdisjoint(near) or here.phrases.at("places.not_names", start):
        return None
    for length in range(1, _LONGEST_NAME + 1):
        after = start + length
        if here.run(start, length) != after and here.phrases.key(after - 1) != "-":
            return None
        word = here.phrases.at("places.after", after)
        if word:
            end = after + word.length
            return None if _belongs_to_an_office(here, end) else _Place(start, end, "region", "places.region-word")
    return None


def _belongs_to_an_office(here: Surroundings, after: int) -> bool:
    """Whether the words name a court or another office: Oktyabrsky District Court."""
    return here.capital(after) and here.phrases.apart(after) and here.phrases.language != "ar" and not here.all_capitals(after)


def _known(here: Surroundings, start: int, known: frozenset[str]) -> _Place | None:
    if not known:
        return None
    tokens = here.phrases.tokens
    for length in range(min(_LONGEST_KNOWN, len(tokens) - start), 0, -1):
        key = joined(tokens[start : start + length])
        keys = nominatives(key) if here.phrases.language == "ru" and length == 1 else (key,)
        if any(each in known for each in keys) and here.alone(start, start + length):
            return _Place(start, start + length, "town", "places.known")
    return None


def _town(here: Surroundings, start: int, last: int) -> _Place | None:
    after = town_at(here.phrases, start)
    if not after or not here.alone(start, after):
        return None
    strength = here.strength(start)
    if _doubtful(here, start, after):
        placed = strength == "strong" or (strength != "" and _country_follows(here, after))
    else:
        placed = strength in {"strong", "weak"} or _joins(here, start, last) or _country_follows(here, after)
    return _Place(start, after, "town", "places.town") if placed else None


def _doubtful(here: Surroundings, start: int, after: int) -> bool:
    found = named_at(here.phrases, "places.doubtful", start)
    return found is not None and start + found.length == after


def _country_follows(here: Surroundings, after: int) -> bool:
    return here.phrases.key(after) in {",", "("} and here.capital(after + 1) and country_at(here.phrases, after + 1) is not None


def _mention(here: Surroundings, place: _Place) -> NamedMention:
    start, end = here.phrases.tokens[place.first].start, here.phrases.tokens[place.after - 1].end
    words = here.text[start:end]
    confidence = Confidence.SURE if place.sure else Confidence.AMBIGUOUS
    return NamedMention(start, end, words, place.why, confidence, place.kind, words, place.code, here.role(place.first))
