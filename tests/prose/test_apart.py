"""Whether two names are those of different towns."""

import json
from pathlib import Path

import pytest

from noticecheck.prose import lexicon
from noticecheck.prose.apart import points_of, surely_apart

DATA = Path(lexicon.__file__).with_name("data")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Köln", "Cologne"),
        ("Киев", "Kyiv"),
        ("Kraków", "Cracow"),
        ("Genève", "Ginebra"),
        ("Alma-Ata", "Almaty"),
        ("Москве", "Moscow"),
        ("Bahia", "Баия"),
        ("Gdynia", "Sopot"),
        ("Moscow", "Zelenograd"),
        ("Frankfurt", "Berlin"),
        ("Gdynia", "القاهرة"),
        ("Gdynia", "Nowhere"),
    ],
)
def test_one_town_a_suburb_a_name_of_several_towns_and_an_unknown_one_are_not_told_apart(one, other):
    assert (surely_apart(one, other), surely_apart(other, one)) == (False, False)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Gdynia", "Warsaw"), ("Köln", "Munich"), ("Киеве", "Lviv"), ("Moscow", "Kazan"), ("Alma-Ata", "Astana"), ("Genève", "Lyon")],
)
def test_two_towns_far_from_each_other_are_told_apart_in_any_language(one, other):
    assert (surely_apart(one, other), surely_apart(other, one)) == (True, True)


def test_every_name_of_the_table_has_its_places_on_the_earth():
    names = json.loads((DATA / "town_points.json").read_text(encoding="utf-8"))
    places = [point for name in names for point in points_of(name)]
    assert len(names) > 8000
    assert [(north, east) for north, east in places if abs(north) > 90 or abs(east) > 180] == []
