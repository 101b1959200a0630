"""What is said of the data of others: the same in the notice of licences, beside the tables and in the documentation."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROSE, MONEY = (ROOT / "src" / "noticecheck" / name / "data" for name in ("prose", "money"))


def text(path):
    return " ".join((ROOT / path).read_text(encoding="utf-8").split())


def constants(path):
    """The numbers that a module gives names to."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    given = (node for node in tree.body if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Constant))
    return {node.target.id: node.value.value for node in given}


@pytest.mark.parametrize("path", ["NOTICE", "src/noticecheck/prose/data/SOURCES.md", "docs/methodology.md", "README.md"])
def test_everyone_says_the_same_of_the_towns_of_geonames(path):
    cut = constants("tools/gazetteer.py")
    told = ("GeoNames", f"{cut['SMALLEST']:,}", f"{cut['SMALLEST_ANGLOPHONE']:,} in English-speaking countries", "CC BY 4.0")
    said = text(path).replace("Creative Commons Attribution 4.0 License", "CC BY 4.0")
    assert [words for words in told if words not in said] == []


@pytest.mark.parametrize("path", ["NOTICE", "src/noticecheck/prose/data/SOURCES.md", "docs/methodology.md"])
def test_places_of_towns_are_said_to_be_of_smaller_ones_too(path):
    (smallest,) = re.findall(r"cities(\d+)\.json", text("tools/gazetteer.py"))
    assert f"{int(smallest):,}" in text(path)


@pytest.mark.parametrize("folder", [PROSE, MONEY], ids=["prose", "money"])
def test_every_table_is_in_the_list_of_sources_beside_it_or_says_its_own(folder):
    said = (folder / "SOURCES.md").read_text(encoding="utf-8")
    tables = [
        path.name
        for path in folder.iterdir()
        if path.suffix in {".json", ".csv"} and '"about"' not in path.read_text(encoding="utf-8")[:200]
    ]
    written_from_yaml = {f"{path.stem.split('.')[0]}{'.money' * path.stem.endswith('.money')}.json" for path in folder.glob("*.yaml")}
    assert [name for name in tables if f"`{name}`" not in said and f"## {name}" not in said and name not in written_from_yaml] == []


def test_every_table_that_is_made_from_cldr_is_in_the_notice():
    makers = "countries_text|currency_use_text|days_of_use_text|currency_codes_text"
    made = re.findall(rf'"src/noticecheck/\S+/(\w+\.json)": (?:{makers})', text("tools/generate.py"))
    assert sorted(made) == ["countries.json", "currencies.json", "currency_use.json", "days_of_use.json"]
    assert [name for name in made if name not in text("NOTICE")] == []
