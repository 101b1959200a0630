"""The HTML report in a real browser: in light, dark and on a phone, and printed on A4 and Letter."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from outside_programs import needs
from report.html_pages import page

SEEN = (
    "duralev:light",
    "duralev:dark",
    "duralev:phone",
    "clean:light",
    "arabic:light",
    "arabic:phone",
    "traps:dark",
    "several:light",
    "several:phone",
)
NAMES = sorted({seen.partition(":")[0] for seen in SEEN})
SIZES = {"A4": (595, 842), "Letter": (612, 792)}
pytestmark = [needs("chromium", "pdfinfo", "pdftotext"), pytest.mark.xdist_group("chromium")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("pages")


@pytest.fixture(scope="module")
def seen(folder):
    """What Chromium says of each page in each look; it runs once, in a process of its own."""
    for name in NAMES:
        (folder / f"{name}.html").write_text(page(name), encoding="utf-8")
    script = Path(__file__).with_name("in_chromium.py")
    done = subprocess.run([sys.executable, str(script), str(folder), *SEEN], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("look", SEEN)
def test_a_page_asks_for_nothing_and_complains_of_nothing(seen, look):
    assert (seen[look]["requests"], seen[look]["console"]) == ([], [])


@pytest.mark.parametrize("look", SEEN)
def test_axe_finds_nothing(seen, look):
    assert (seen[look]["axe"], seen[look]["checked"] > 20) == ([], True)


@pytest.mark.parametrize("look", SEEN)
def test_no_page_is_wider_than_its_window(seen, look):
    assert seen[look]["overflow"] == 0


def pages(path):
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout.split("\f")[:-1]


@pytest.mark.usefixtures("seen")
@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("name", ["duralev", "clean", "several"])
def test_every_printed_page_has_its_number_and_the_digest_of_the_report(folder, name, paper):
    printed = pages(folder / f"{name}-{paper}.pdf")
    numbers = [re.search(r"(\d+) ?/ ?(\d+)\s*$", text).groups() for text in printed]
    assert numbers == [(str(count), str(len(printed))) for count in range(1, len(printed) + 1)]
    digest = re.search(r"report ([0-9a-f]{16})", page(name))[1]
    assert [text for text in printed if digest not in text] == []


@pytest.mark.usefixtures("seen")
@pytest.mark.parametrize("paper", SIZES)
def test_a_page_is_printed_on_the_paper_that_is_asked_for(folder, paper):
    told = subprocess.run(["pdfinfo", str(folder / f"duralev-{paper}.pdf")], capture_output=True, text=True, check=True).stdout
    width, height = (float(size) for size in re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", told).groups())
    assert (abs(width - SIZES[paper][0]) < 1.5, abs(height - SIZES[paper][1]) < 1.5) == (True, True)


@pytest.mark.usefixtures("seen")
def test_the_first_printed_page_has_verdict_and_disclaimer_and_no_contents(folder):
    first = " ".join(pages(folder / "duralev-A4.pdf")[0].split())
    assert "Does not meet the minimum criteria (1 critical deficiency;" in first
    assert "This report is not legal advice, and noticecheck is not affiliated with INTERPOL." in first
    assert "Skip to the report" not in first


@pytest.mark.usefixtures("seen")
def test_what_is_no_finding_begins_a_page_of_its_own_and_arithmetic_is_printed(folder):
    printed = pages(folder / "arabic-A4.pdf")
    apart = [text.split("\n", 1)[0].strip() for text in printed if "Not findings: matters for review" in text]
    assert apart == ["Not findings: matters for review"]
    assert any("implied rate: 3.65 RUB per USD" in text for text in pages(folder / "duralev-A4.pdf"))


def test_the_browser_is_the_one_that_is_installed():
    assert shutil.which("chromium") == "/usr/bin/chromium"
