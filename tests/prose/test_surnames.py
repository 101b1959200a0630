import pytest

from noticecheck.prose.surnames import Case, alike, case_of, like_any, sounded


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Иванов", "IVANOFF"),
        ("Чехов", "CHEKHOV"),
        ("Зелинский", "Zelinsky"),
        ("Yakovlev", "Iakovlev"),
        ("MÜLLER", "Muller"),
        ("Novák", "NOWAK"),
        ("Щербаков", "Shcherbakov"),
        ("Juschenko", "Yushchenko"),
    ],
)
def test_one_surname_in_two_spellings(first, second):
    assert alike(first, second)


@pytest.mark.parametrize(("first", "second"), [("Petrov", "Sidorov"), ("HALIK", "NOVAK"), ("Ivanov", "Markov"), ("Maly", "Tichy")])
def test_two_surnames(first, second):
    assert not alike(first, second)


def test_a_name_that_cannot_be_compared_may_be_any():
    assert alike("", "NOVAK")
    assert not like_any("TICHY", [])


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("новак", Case.SUBJECT),
        ("новаком", Case.BY),
        ("новаку", Case.OTHER),
        ("новака", Case.OTHER),
        ("новость", None),
        ("novak", Case.SUBJECT),
        ("novaks", None),
    ],
)
def test_the_part_that_a_surname_plays(word, case):
    assert case_of(word, "Novák") is case


def test_a_feminine_surname_is_the_subject():
    assert [case_of(word, "Ivanov") for word in ("иванова", "ивановой", "ивановым")] == [Case.SUBJECT, Case.BY, Case.BY]
    assert [case_of(word, "Zelinskaya") for word in ("зелинская", "зелинской")] == [Case.SUBJECT, Case.BY]


def test_letters_without_a_sound_of_their_own_are_left_out():
    assert [sounded("Соловьёв"), sounded("O'Neil"), sounded("Kuznetzov")] == ["solovev", "oneil", "kuznetsov"]
