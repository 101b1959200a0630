"""What a user gets who has only the wheel: the rules, the examples, and an audit that works outside the repository."""

import json
import os
import re
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NOT_SHIPPED = {"__compiled__", "__pycache__"}
SHIPPED = {"rules": "noticecheck/_rules/", "examples": "noticecheck/_examples/"}


def run(*command, cwd, **environment):
    # Nothing of the caller's environment but the path: a PYTHONPATH that points at src would hide a broken wheel.
    kept = {"PATH": os.environ["PATH"], "PIP_CONFIG_FILE": os.devnull, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    return subprocess.run(command, cwd=cwd, env=kept | environment, capture_output=True, text=True, check=False)


def built(target, source, into):
    done = run(sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(into), cwd=source)
    assert done.returncode == 0, done.stdout + done.stderr
    (archive,) = into.iterdir()
    return archive


def on_disk(folder):
    files = (path.relative_to(ROOT / folder) for path in (ROOT / folder).rglob("*") if path.is_file())
    return {path.as_posix() for path in files if NOT_SHIPPED.isdisjoint(path.parts)}


def in_wheel(wheel, prefix):
    with zipfile.ZipFile(wheel) as archive:
        return {name.removeprefix(prefix) for name in archive.namelist() if name.startswith(prefix)}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    return built("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """The unpacked sdist."""
    sdist = built("sdist", ROOT, tmp_path_factory.mktemp("sdist"))
    unpacked = tmp_path_factory.mktemp("unpacked")
    done = run("tar", "-xzf", str(sdist), "-C", str(unpacked), cwd=unpacked)
    assert done.returncode == 0, done.stderr
    (source,) = unpacked.iterdir()
    return source


@pytest.fixture(scope="module")
def wheel_from_sdist(source, tmp_path_factory):
    return built("wheel", source, tmp_path_factory.mktemp("wheel-from-sdist"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Return a function that runs `python ...` where only the wheel and the dependencies can be imported."""
    target, empty = tmp_path_factory.mktemp("installed"), tmp_path_factory.mktemp("empty")
    done = run(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(target), str(wheel), cwd=empty)
    assert done.returncode == 0, done.stderr
    paths = dict.fromkeys([str(target), sysconfig.get_path("purelib"), sysconfig.get_path("platlib")])

    def python(*arguments):
        # -S leaves out .pth files, so an editable install of this checkout cannot be found.
        return run(sys.executable, "-S", *arguments, cwd=empty, PYTHONPATH=os.pathsep.join(paths), HOME=str(empty))

    python.target = target
    return python


@pytest.mark.parametrize("folder", SHIPPED)
def test_the_wheel_holds_every_file_of_the_folder_and_no_other(wheel, folder):
    assert in_wheel(wheel, SHIPPED[folder]) == on_disk(folder)


@pytest.mark.parametrize("folder", SHIPPED)
def test_a_wheel_built_from_the_sdist_holds_the_same_files(wheel_from_sdist, folder):
    assert in_wheel(wheel_from_sdist, SHIPPED[folder]) == on_disk(folder)


def test_the_two_commands_of_the_readme_find_in_the_sdist_what_they_need(source):
    makefile = (source / "Makefile").read_text(encoding="utf-8")
    needed = set(re.findall(r"[\w./-]+\.(?:txt|toml|py|yaml)\b", makefile))
    assert {"constraints.txt", "requirements-dev.txt", "pyproject.toml", "tools/generate.py", "examples/duralev.notice.yaml"} <= needed
    assert {name for name in needed if not (source / name).is_file()} == set()


def test_the_wheel_says_that_it_is_typed_and_carries_the_licence(wheel):
    with zipfile.ZipFile(wheel) as archive:
        (licence,) = [name for name in archive.namelist() if name.endswith(".dist-info/licenses/LICENSE")]
        assert archive.read(licence) == (ROOT / "LICENSE").read_bytes()
        assert archive.read("noticecheck/py.typed") == b""


def test_the_installed_package_is_the_wheel_and_not_the_checkout(installed):
    done = installed("-c", "import noticecheck; print(noticecheck.__file__)")
    assert (done.stdout.strip(), done.stderr) == (str(installed.target / "noticecheck" / "__init__.py"), "")


def test_the_installed_package_audits_its_own_example(installed):
    example = installed.target / "noticecheck" / "_examples" / "duralev.notice.yaml"
    done = installed("-m", "noticecheck", "audit", str(example), "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    assert json.loads(done.stdout)["verdict"]["minimum_criteria"] == "not_met"
