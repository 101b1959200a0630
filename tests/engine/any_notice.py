"""Notices of every shape, made from the table of the format: right values, wrong ones, missing keys and junk."""

from hypothesis import strategies as st

from noticecheck.model.fields import KINDS
from noticecheck.model.shape import notice_shape
from noticecheck.model.words import WORDS

LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Cf", "Zl", "Zp"))
TEXTS = st.text(LETTERS, max_size=30)
WORDS_OF_TEXT = TEXTS.filter(str.strip)
SLOTS = st.sampled_from(["{{name}}", "<NAME>", "[NAME]", "${name}", "XXX"])
RIGHT = {
    "version": st.just(1),
    "text": st.sampled_from(["fraud", "Duralev", "0012345", "locate and arrest with a view to extradition", "Ивановъ"]) | WORDS_OF_TEXT,
    "route": st.sampled_from(
        ["warrant", "warrant.number", "offences.0.max_penalty", "facts.role", "person", "context.events", "facts.summary"]
    ),
    "date": st.sampled_from(
        ["0001-01-01", "1979-05-03", "2010", "2010-12", "2015-11-10", "2016-05-01", "2021-06-30", "9999-12-31", "9999", 2012]
    ),
    "day": st.sampled_from(["0001-01-01", "2020-09-04", "2021-06-30", "9999-12-31"]),
    "amount": st.sampled_from(["73000000 RUB", "20,000,000 USD", "0 EUR", "-5 DEM", "1 SUR", "0.001 TND", "99999999999999999999 RUR"]),
    "penalty": st.sampled_from(["10 years", "24 months", "23 months", "729 days", "life", "death", "fine", "0 days", "99999999999 years"]),
    "measure": st.sampled_from(["180 cm", "5 ft 11 in", "80 kg", "0 m", "12 st 7 lb", "99999999999999999999 cm"]),
    "flag": st.booleans(),
    "flag_or_unknown": st.sampled_from([True, False, "unknown"]),
    "integer": st.integers(0, 10**20),
    "country": st.sampled_from(["RU", "US", "NO", "PL", "XK"]),
    "country_or_all": st.sampled_from(["ALL", "RU", "US"]),
    "language": st.sampled_from(["en", "ru", "no", "zz"]),
} | {f"choice:{name}": st.sampled_from(words) for name, words in WORDS.items()}
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inside: st.lists(inside, max_size=2) | st.dictionaries(st.sampled_from(["name", "date", "from", "zzz", ""]), inside, max_size=2),
    max_leaves=3,
)


def _values(shape, leaf, junk):
    """A strategy for one node of the format; `leaf` makes single values of a kind, and `junk` stands anywhere."""
    if shape.kind:
        return leaf(shape.kind) | junk
    if shape.item is not None:
        return st.lists(_values(shape.item, leaf, junk), max_size=2) | junk
    made = {key: _values(part, leaf, junk) for key, part in shape.fields.items()}
    required = {key: made.pop(key) for key in shape.required}
    return st.fixed_dictionaries(required, optional=made) | junk


RIGHT_NOTICES = _values(notice_shape(), RIGHT.__getitem__, st.nothing())
"""Notices in which every value is of its kind."""

TEMPLATES = _values(notice_shape(), lambda kind: RIGHT[kind] | SLOTS if KINDS[kind].takes_slots else RIGHT[kind], st.nothing())
"""The same, with slots anywhere."""

ANY_NOTICES = _values(notice_shape(), lambda kind: RIGHT[kind] | SLOTS, JUNK)
"""Anything in the form of a notice."""
