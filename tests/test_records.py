"""Data classes of our own do what those of the standard library do."""

import copy
import dataclasses
import pickle

import pytest

from noticecheck import records


def family(module):
    """Return the same class made by one module or the other."""

    @module.dataclass(frozen=True, slots=True)
    class Offence:
        """An offence."""

        charge: str
        law: str = ""
        notes: list = module.field(default_factory=list)
        seen: int = module.field(default=0, compare=False, repr=False)
        length: int = module.field(init=False)

        def __post_init__(self):
            object.__setattr__(self, "length", len(self.charge))

    return Offence


Ours, Theirs = family(records), family(dataclasses)


@records.dataclass(frozen=True, slots=True)
class Kept:
    """At the top of a module, where pickle finds it."""

    charge: str
    law: str = ""


@records.dataclass(slots=True)
class Open:
    """Not frozen."""

    count: int = 0


@pytest.mark.parametrize(
    ("args", "named"),
    [(("fraud",), {}), (("fraud", "159"), {}), ((), {"charge": "fraud", "law": "159"}), (("fraud",), {"notes": ["a"], "seen": 3})],
    ids=["the least", "in order", "by name", "mixed"],
)
def test_they_are_made_and_shown_alike(args, named):
    ours, theirs = Ours(*args, **named), Theirs(*args, **named)
    assert repr(ours).replace("family.<locals>.", "") == repr(theirs).replace("family.<locals>.", "")
    assert {name: getattr(ours, name) for name in Theirs.__slots__} == {name: getattr(theirs, name) for name in Theirs.__slots__}
    assert (Ours.__slots__, Ours.__match_args__, Ours.__doc__) == (Theirs.__slots__, Theirs.__match_args__, Theirs.__doc__)


@pytest.mark.parametrize("args", [(), ("a", "b", [], 1, 2)], ids=["too few", "too many"])
@pytest.mark.parametrize("made", [Ours, Theirs], ids=["ours", "theirs"])
def test_wrong_arguments_are_refused(made, args):
    with pytest.raises(TypeError):
        made(*args)


@pytest.mark.parametrize("named", [{"charge": "a", "lwa": ""}, {"charge": "a", "length": 3}], ids=["unknown", "not for the caller"])
@pytest.mark.parametrize("made", [Ours, Theirs], ids=["ours", "theirs"])
def test_wrong_names_are_refused(made, named):
    with pytest.raises(TypeError):
        made(**named)


def test_equality_leaves_out_what_is_not_compared():
    assert Ours("fraud", seen=1) == Ours("fraud", seen=2)
    assert Ours("fraud") != Ours("theft")
    assert Ours("fraud") != Theirs("fraud")
    assert Kept("a") != ("a", "")


def test_a_frozen_one_has_a_hash_and_cannot_change():
    assert {Kept("a"): 1}[Kept("a")] == 1
    for change in (lambda: setattr(Kept("a"), "law", "b"), lambda: delattr(Kept("a"), "law")):
        with pytest.raises(AttributeError, match="frozen"):
            change()


def test_an_open_one_can_change_and_has_no_hash():
    one = Open()
    one.count += 1
    assert one == Open(1)
    with pytest.raises(TypeError):
        hash(one)


def test_copies_and_pickles_are_equal():
    one = Kept("fraud", "159")
    assert [pickle.loads(pickle.dumps(one)), copy.copy(one), copy.deepcopy(one)] == [one] * 3


def test_a_copy_may_differ():
    assert records.replace(Kept("a", "b"), law="c") == Kept("a", "c")
    assert records.asdict(Kept("a", "b")) == {"charge": "a", "law": "b"}


def test_a_match_reads_the_places():
    match Kept("a", "b"):
        case Kept(charge, law):
            assert (charge, law) == ("a", "b")


def test_a_class_of_which_many_are_made_goes_on_alike():
    ours, theirs = family(records), family(dataclasses)
    made = [(ours("fraud", seen=count), theirs("fraud", seen=count)) for count in range(3 * records._MANY)]
    assert [repr(one) for one, _ in made] == [repr(other) for _, other in made]
    assert [one.notes is made[0][0].notes for one, _ in made].count(True) == 1
    assert all(one == made[0][0] for one, _ in made)
    with pytest.raises(TypeError, match="charge"):
        ours()
    with pytest.raises(AttributeError):
        made[-1][0].charge = "theft"
