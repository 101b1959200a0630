"""Rules of third parties: a folder that can run no code, and an installed package."""

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from noticecheck.engine.audit import audit
from noticecheck.errors import RuleError
from noticecheck.model.finding import Outcome
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.examples import disagreement, examples_of, run
from noticecheck.rulebook.files import rules_folder
from noticecheck.rulebook.installed import installed_packs
from noticecheck.rulebook.lint import lint
from noticecheck.rulebook.mutants import mutation_run
from noticecheck.rulebook.packs import folder_pack
from noticecheck.source.read import read_notice

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = ROOT / "tests" / "plugin_pack"
HARBOUR = PLUGIN / "src" / "noticecheck_harbour" / "rules"
RULE = "HBR/HBR001-neither-english-nor-french.yaml"


@pytest.fixture
def pack(tmp_path):
    """A copy of the harbour's folder of rules, which a test may change."""
    folder = tmp_path / "harbour"
    shutil.copytree(HARBOUR, folder)
    return folder


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def outcomes(notice, book):
    return audit(read_notice(notice), book, date(2021, 6, 30)).outcomes


def test_a_folder_brings_rules_law_and_open_numbers(pack):
    book = load_rulebook([pack])
    ids = [rule.id for rule in book.source.rules_for("red_notice") if rule.family == "HBR"]
    number = book.numbers["harbour_fewest_countries"]
    assert (book.packs, ids, book.provisions["harbour-1"].cite, number.value) == (("harbour",), ["HBR001"], "House rules, no. 1", 2)


TABLE = """\
version: "1"
as_of: "2022-03-12"
facts:
  - {id: harbour, countries: [DE], from: 2021-01, to: null, holds: its diffusions are checked first, source: House rules, verified: false}
"""


def test_a_folder_adds_rows_to_a_dated_table(pack):
    (pack / "_data" / "supervision_measures.yaml").write_text(TABLE, encoding="utf-8")
    tables = load_rulebook([pack]).tables
    rows = [(row.id, sorted(row.countries), str(row.start), row.end, row.holds) for row in tables["supervision_measures"][1:]]
    assert rows == [("harbour", ["DE"], "2021-01", None, "its diffusions are checked first")]
    assert tables["conflicts"] == load_rulebook().tables["conflicts"]


def test_a_row_without_its_source_is_said_with_its_file(pack):
    (pack / "_data" / "supervision_measures.yaml").write_text(TABLE.replace(", source: House rules", ""), encoding="utf-8")
    with pytest.raises(RuleError, match=r"^rule pack 'harbour': _data/supervision_measures\.yaml: facts\.0\.source: Field required$"):
        load_rulebook([pack])


def test_a_rulebook_with_a_pack_has_another_digest(pack):
    assert len({load_rulebook().sha256, load_rulebook([pack]).sha256}) == 2


def test_a_new_rule_is_one_new_file(tmp_path):
    folder = tmp_path / "rules"
    folder.mkdir()
    shutil.copy(HARBOUR / RULE, folder)
    change(folder / Path(RULE).name, "harbour-1", "rpd-12-1")
    change(folder / Path(RULE).name, "{number: harbour_fewest_countries}", "2")
    found = outcomes(rules_folder() / "_base" / "diffusion.yaml", load_rulebook([folder]))
    assert {rule: outcome for rule, outcome in found.items() if rule.startswith("HBR")} == {"HBR001": Outcome.MET}


def test_a_new_rule_among_the_shipped_ones_is_one_new_file(own_rules):
    shutil.copytree(HARBOUR / "HBR", own_rules / "HBR")
    change(own_rules / RULE, "harbour-1", "rpd-12-1")
    change(own_rules / RULE, "{number: harbour_fewest_countries}", "2")
    found = outcomes(own_rules / "_base" / "prosecution.yaml", load_rulebook())
    assert {rule: outcome for rule, outcome in found.items() if rule.startswith("HBR")} == {"HBR001": Outcome.MET}


def test_the_plugin_is_as_the_house_would_have_it(pack):
    harbour = folder_pack(pack)
    book = load_rulebook(plugins=[harbour])
    disagreements = [disagreement(example, run(example, book)) for rule in harbour.rules for example in examples_of(rule.table)]
    survivors = [tried.survivors for tried in mutation_run(harbour.rules, book)]
    assert (lint(harbour.rules, [harbour]), disagreements, survivors) == ((), ["", "", "", "", ""], [()])


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        pytest.param(RULE, "severity: low", "severity: low\npython: os", f"{RULE}: python: Extra inputs are not permitted", id="a module"),
        pytest.param(
            RULE, "severity: low", "severity: low\njudge: os.system", f"{RULE}: judge: Extra inputs are not permitted", id="a function"
        ),
        pytest.param(
            RULE,
            "{stated: document.language}",
            "{python: os}",
            f"{RULE}: applies_if: these words do not make a condition: python",
            id="code in a condition",
        ),
        pytest.param(
            RULE,
            "the language of the document is {document.language}, and fewer",
            "{document.__class__}, and fewer",
            f"{RULE}: message: the notice format has no route 'document.__class__'",
            id="an attribute in a message",
        ),
    ],
)
def test_a_rule_file_can_name_no_code(pack, file, old, new, message):
    change(pack / file, old, new)
    with pytest.raises(RuleError) as caught:
        load_rulebook([pack])
    assert str(caught.value) == f"rule pack 'harbour': {message}"


def test_a_tag_that_would_make_a_python_object_is_refused(pack):
    change(pack / RULE, "title: Neither", "title: !!python/object/apply:os.system Neither")
    with pytest.raises(RuleError) as caught:
        load_rulebook([pack])
    assert str(caught.value).startswith("HBR001-neither-english-nor-french.yaml:2:8: ")


def test_a_compiled_file_that_a_pack_brings_is_never_read(pack):
    (pack / "__compiled__").mkdir()
    (pack / "__compiled__" / "rulebook.json").write_text(json.dumps({"rules": [{"id": "HBR009", "python": "os"}]}), encoding="utf-8")
    assert [rule.id for rule in folder_pack(pack).rules] == ["HBR001"]


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        pytest.param(
            RULE,
            "[harbour-1]",
            "[harbour-2]",
            f"{RULE}: law.both: no file of _law has the provision 'harbour-2'",
            id="law that is not there",
        ),
        pytest.param(
            RULE,
            "dimension: procedure",
            "dimension: ships",
            f"{RULE}: dimension: 'ships' is not one of: amounts, extradition, facts_and_role, identity, judicial_data, procedure",
            id="a dimension that is not there",
        ),
        pytest.param(
            RULE,
            "harbour_fewest_countries",
            "fewest_ships",
            f"{RULE}: deficient_if: _data/open_numbers.yaml has no number 'fewest_ships'",
            id="a number that is not there",
        ),
        pytest.param(
            "_law/harbour.yaml",
            "kind: guidance",
            "kind: rumour",
            "_law/harbour.yaml: kind: Input should be 'rule', 'guidance', 'resolution', 'statement' or 'treaty'",
            id="a law file against the grammar",
        ),
        pytest.param(
            "_data/open_numbers.yaml",
            "unit: countries, ",
            "",
            "_data/open_numbers.yaml: numbers.0.unit: Field required",
            id="an open number without its unit",
        ),
    ],
)
def test_what_is_wrong_with_a_pack_is_said_with_file_and_key(pack, file, old, new, message):
    change(pack / file, old, new)
    with pytest.raises(RuleError) as caught:
        folder_pack(pack)
    assert str(caught.value) == f"rule pack 'harbour': {message}"


def test_a_pack_may_not_take_the_id_of_a_shipped_rule(pack):
    change(pack / RULE, "id: HBR001", "id: THR001")
    with pytest.raises(RuleError) as caught:
        load_rulebook([pack])
    assert str(caught.value) == "two rules have the id THR001; give the one in your pack another id"


def test_a_folder_that_is_not_there_or_holds_no_rule_is_an_error(tmp_path):
    with pytest.raises(RuleError, match=r"^nowhere is not a folder of rule files$"):
        folder_pack(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    with pytest.raises(RuleError, match=r"^rule pack 'empty': it holds no rule$"):
        folder_pack(tmp_path / "empty")


def test_nothing_is_imported_to_find_out_that_no_package_brings_rules(tmp_path):
    other = tmp_path / "other-1.0.dist-info"
    other.mkdir()
    (other / "entry_points.txt").write_text("[console_scripts]\nother = other:main\n", encoding="utf-8")
    look = "import sys; from noticecheck.rulebook.installed import installed_packs as look; print(look([sys.argv[1], 'nowhere', 'a.zip']))"
    tell = "print([name for name in ('importlib.metadata', 'pydantic', 'noticecheck.rulebook.packs') if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"{look}; {tell}", str(tmp_path)],
        env={"PYTHONPATH": str(ROOT / "src")},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("()\n[]\n", "")


@pytest.mark.parametrize(
    ("module", "message"),
    [
        ("", "the rule pack 'broken' defines neither RULES_FOLDER nor RULE_MODULES"),
        ("import nowhere_at_all", "the rule pack 'broken' cannot be loaded: No module named 'nowhere_at_all'"),
        ("RULE_MODULES = ['broken_pack']\nRULE = 'all'", "broken_pack: RULE must be a table with the keys of a rule file"),
        ("RULE_MODULES = ['broken_pack']\nRULE = {}", "broken_pack: a Python rule needs a function judge(case)"),
        ("RULE_MODULES = ['nowhere_at_all']", "the rule pack 'broken' cannot be loaded: No module named 'nowhere_at_all'"),
    ],
    ids=["nothing", "a module that cannot be imported", "a rule that is no table", "a rule without a judge", "a module that is not there"],
)
def test_an_installed_pack_that_is_wrong_is_named(tmp_path, monkeypatch, module, message):
    metadata = tmp_path / "broken-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: broken\nVersion: 1.0\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text("[noticecheck.rules]\nbroken = broken_pack\n", encoding="utf-8")
    (tmp_path / "broken_pack.py").write_text(module, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "broken_pack", raising=False)
    with pytest.raises(RuleError) as caught:
        installed_packs([str(tmp_path)])
    monkeypatch.delitem(sys.modules, "broken_pack", raising=False)
    assert str(caught.value) == message


@pytest.fixture(scope="module")
def python_with_plugin(tmp_path_factory):
    """Return a function that runs Python where the plugin is installed, as pip installs it."""
    target = tmp_path_factory.mktemp("installed")
    copy = tmp_path_factory.mktemp("source") / "plugin"
    shutil.copytree(PLUGIN, copy)
    options = ["--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--disable-pip-version-check", "--target", str(target)]
    done = subprocess.run([sys.executable, "-m", "pip", "install", *options, str(copy)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr

    def python(*arguments):
        environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(target), str(ROOT / "src")])}
        return subprocess.run([sys.executable, *arguments], env=environment, cwd=target, capture_output=True, text=True, check=False)

    return python


def test_the_digest_of_a_rulebook_and_results_that_are_kept_change_with_the_code_of_a_rule_in_python(
    python_with_plugin, tmp_path, monkeypatch
):
    monkeypatch.setenv("NOTICECHECK_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "set").mkdir()
    for number in range(2):
        shutil.copy(rules_folder() / "_base" / "prosecution.yaml", tmp_path / "set" / f"{number}.notice.yaml")

    def audited():
        done = python_with_plugin("-m", "noticecheck", "audit", str(tmp_path / "set"), "--select", "HBR002", "--format", "json")
        report = json.loads(done.stdout)["reports"][0]
        return report["outcomes"]["HBR002"], report["rulebook"]["sha256"]

    first = audited()
    code = Path(python_with_plugin("-c", "import noticecheck_harbour.hbr002_all_members as it; print(it.__file__)").stdout.strip())
    text = code.read_text()
    try:
        code.write_text(text.replace('"ALL"', '"NONE"'))
        second = audited()
    finally:
        code.write_text(text)
    assert (first[0], second[0], first[1] != second[1]) == ("deficient", "met", True)
    assert audited() == first


LIST = """
import sys
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.explain import list_rules
from noticecheck.rulebook.installed import installed_packs
packs = installed_packs(sys.path)
print(load_rulebook(plugins=packs).packs, [(row.id, row.pack) for row in list_rules(packs, family="HBR")])
"""


def test_an_installed_plugin_is_found_and_listed(python_with_plugin):
    done = python_with_plugin("-c", LIST)
    assert (done.stdout, done.stderr) == ("('harbour',) [('HBR001', 'harbour'), ('HBR002', 'harbour')]\n", "")


def test_the_rules_of_an_installed_plugin_are_in_the_report(python_with_plugin, tmp_path):
    notice = tmp_path / "polish.notice.yaml"
    shutil.copy(rules_folder() / "_base" / "prosecution.yaml", notice)
    change(notice, "language: en", "language: pl")
    done = python_with_plugin("-m", "noticecheck", "audit", str(notice), "--format", "json")
    report = json.loads(done.stdout)
    findings = [
        (one["rule_id"], one["message"]) for one in (*report["findings"], *report["observations"]) if one["rule_id"].startswith("HBR")
    ]
    assert (findings, done.stderr) == (
        [
            ("HBR001", "the language of the document is pl, and fewer than two countries are named"),
            ("HBR002", "the document asks every country to search"),
        ],
        "",
    )
