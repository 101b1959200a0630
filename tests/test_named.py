"""Named tuples of our own do what those of the standard library do."""

from __future__ import annotations

import copy
import pickle
import typing

import pytest

from noticecheck import named

MANY = 60


def family(module):
    """Return the same class made by one module or the other."""

    class Offence(module.NamedTuple):
        """An offence."""

        charge: str
        law: str = ""
        years: int = 0

        @property
        def shown(self):
            return f"{self.charge} ({self.law})"

        @classmethod
        def of(cls, text):
            return cls(*text.split("/"))

    return Offence


Ours, Theirs = family(named), family(typing)


class Kept(named.NamedTuple):
    """At the top of a module, where pickle finds it."""

    charge: str
    law: str = ""


@pytest.fixture(params=[1, MANY], ids=["the first", "one of many"])
def made(request):
    """Both classes, before and after ours has a `__new__` of its own."""
    ours = family(named)
    for _ in range(request.param):
        ours("fraud")
    return ours, Theirs


@pytest.mark.parametrize(
    ("args", "by_name"),
    [(("fraud",), {}), (("fraud", "159", 4), {}), ((), {"years": 2, "charge": "fraud"}), (("fraud",), {"years": 3})],
    ids=["the least", "in order", "by name", "mixed"],
)
def test_they_are_made_and_shown_alike(made, args, by_name):
    ours, theirs = (one(*args, **by_name) for one in made)
    assert (repr(ours), tuple(ours), ours == theirs, hash(ours)) == (repr(theirs), tuple(theirs), True, hash(theirs))
    assert (ours.charge, ours.law, ours.years, ours.shown) == (theirs.charge, theirs.law, theirs.years, theirs.shown)


@pytest.mark.parametrize(
    ("args", "by_name"),
    [((), {}), (("fraud", "159", 4, 5), {}), (("fraud",), {"page": 1}), (("fraud",), {"charge": "theft"})],
    ids=["none", "too many", "not known", "twice"],
)
def test_wrong_arguments_are_refused(made, args, by_name):
    for one in made:
        with pytest.raises(TypeError):
            one(*args, **by_name)


def test_the_classes_tell_the_same_of_themselves():
    told = ("_fields", "_field_defaults", "__match_args__", "__doc__", "__name__", "__module__", "__slots__")
    assert {key: getattr(Ours, key) for key in told} == {key: getattr(Theirs, key) for key in told}
    assert (issubclass(Ours, tuple), hasattr(Ours("fraud"), "__dict__")) == (True, False)


def test_parts_are_replaced_listed_and_taken_apart():
    one = Ours("fraud", "159")
    assert (one._replace(years=2), one._asdict()) == (Ours("fraud", "159", 2), {"charge": "fraud", "law": "159", "years": 0})
    assert (Ours._make(["theft", "1", 3]), Ours.of("theft/1")) == (Ours("theft", "1", 3), Ours("theft", "1"))
    charge, *rest = one
    match one:
        case Ours("fraud", law):
            rest.append(law)
    assert (charge, rest) == ("fraud", ["159", 0, "159"])


def test_a_part_that_is_not_there_is_neither_replaced_nor_made_up():
    with pytest.raises(ValueError, match="no part 'page'"):
        Ours("fraud")._replace(page=1)
    with pytest.raises(TypeError, match="Offence has 3 parts, and 1 were given"):
        Ours._make(["fraud"])
    with pytest.raises(AttributeError):
        Ours("fraud").law = "159"


def test_copies_and_pickles_are_equal():
    one = Kept("fraud", law="159")
    copies = [copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))]
    assert [(type(each), each) for each in copies] == [(Kept, one)] * 3
