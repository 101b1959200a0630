"""Victims that a text names or describes, so that a rule need not say that nobody is identified."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticecheck.prose.actors import read_actors
from noticecheck.prose.mention import ActorMention, Confidence, NamedMention
from noticecheck.prose.names import Writing
from noticecheck.prose.organisations import read_organisations

Victim = NamedMention | ActorMention


def read_victims(
    text: str,
    language: str | None = None,
    organisations: Sequence[NamedMention] | None = None,
    actors: Sequence[ActorMention] | None = None,
) -> tuple[Victim, ...]:
    """Return the victims in the order of the text: with their name, or as they are described.

    A victim is whoever the text calls so ("the victim Jan Maly", "200 investors"), which is sure, and whoever stands after words such as
    "damage to" or "stole from", which is ambiguous. A named one has the kind person, company, bank, body or organisation. `organisations`
    are those that the text names and `actors` those that it does not name, read from it when None.
    """
    writing = Writing.of(text, language)
    named = read_organisations(text, language) if organisations is None else organisations
    unnamed = read_actors(text, language, named) if actors is None else actors
    described = (actor for actor in unnamed if actor.kind == "victim")
    found: dict[int, Victim] = {victim.start: victim for victim in (*_harmed(writing, (*named, *unnamed)), *described)}
    found |= {victim.start: victim for victim in _called_victims(writing)}
    return tuple(found[start] for start in sorted(found))


def _called_victims(writing: Writing) -> Iterator[NamedMention]:
    """Names behind "victim": "the victim Jan Maly", "the injured party, Mrs. Olga Petrova"."""
    for position in writing.phrases.starts(("victims.nouns",)):
        place = writing.phrases.skip("victims.nouns", position)
        place += writing.phrases.key(place) in {",", ":", "("}
        place = writing.phrases.skip("actors.called", place)
        place = writing.phrases.skip("actors.mister", place)
        name = writing.run(place) if writing.capital(place) else None
        if name is not None:
            start, end, words = writing.slice(name.first, name.after)
            yield NamedMention(start, end, words, "victims.named", Confidence.SURE, "person", words)


def _harmed(writing: Writing, mentions: Sequence[Victim]) -> Iterator[Victim]:
    """Whoever comes right after words of harm or of property, with an article or a noun such as "company" between."""
    at = {mention.start: mention for mention in mentions}
    for position in writing.phrases.starts(("victims.before",)):
        place = writing.phrases.skip("victims.before", position)
        between = writing.phrases.skip("actors.determiners", place)
        places = (place, between, writing.phrases.skip("organisations.heads", between))
        starts = (writing.tokens[one].start for one in places if one < len(writing.tokens))
        mention = next((at[start] for start in starts if start in at), None)
        match mention:
            case NamedMention(start, end, text, kind=kind, name=name):
                yield NamedMention(start, end, text, "victims.harmed", Confidence.AMBIGUOUS, kind, name)
            case ActorMention(start, end, text, kind=kind):
                yield ActorMention(start, end, text, "victims.harmed", Confidence.AMBIGUOUS, kind)
            case None:
                pass
