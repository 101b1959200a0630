"""The recipes of the documentation work: each command is run as it is written, and gives the output that stands below it."""

import re
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from outside_programs import needs

ROOT = Path(__file__).resolve().parent.parent
RECIPES = (ROOT / "docs" / "recipes.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^## (.+?)$|^```sh\n(.*?)^```(?:\n\n```text\n(.*?)^```)?", RECIPES, re.DOTALL | re.MULTILINE)
CASES = ("duralev", "kharis", "model-notice")
pytestmark = needs("jq", "bash")


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    """What each block printed, by its commands; all are run in one folder and in their order."""
    folder = tmp_path_factory.mktemp("recipes")
    (folder / "cases").mkdir()
    for name in CASES:
        shutil.copy(ROOT / "examples" / f"{name}.notice.yaml", folder / "cases")
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    environment = {"PATH": path, "NOTICECHECK_CACHE_DIR": str(folder / "cache"), "HOME": str(folder)}
    commands = ["bash", "-euo", "pipefail", "-c"]
    return {
        block: subprocess.run([*commands, block], cwd=folder, env=environment, capture_output=True, text=True, check=False)
        for _, block, _ in BLOCKS
        if block
    }


def test_there_are_at_least_ten_recipes_and_each_has_commands():
    titles = [title for title, _, _ in BLOCKS if title]
    assert len(titles) >= 10
    assert [one for one, after in pairwise(BLOCKS) if one[0] and after[0]] == []


@pytest.mark.parametrize(("block", "output"), [(block, output) for _, block, output in BLOCKS if block], ids=lambda text: text[:60])
def test_a_recipe_gives_what_is_promised(done, block, output):
    result = done[block]
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == output if output else result.stdout or " -o " in block or "=reports" in block
