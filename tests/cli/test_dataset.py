"""A data set in shards: the results of a plain run, each part written once; a stopped run goes on, a killed worker costs nothing."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest
from crews import halve

from noticecheck.batch.engines import LocalEngine, Lost
from noticecheck.batch.shards import Parts, planned, rows_of
from noticecheck.cli import progress, scaling

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = os.environ.get("NOTICECHECK_ALL_PROGRAMS") == "1"
ray_is_here = pytest.mark.skipif(find_spec("ray") is None and not HERE, reason="Ray is not installed here")
parquet_is_here = pytest.mark.skipif(find_spec("pyarrow") is None and not HERE, reason="pyarrow is not installed here")
SUMMARY = "In March 2019 the members of the group set up three companies and left their suppliers in Sweden without any payment at all."

NO_DATA = "the data set holds no notice; name files of JSON Lines or Parquet, or folders of them"
OWN = (
    "One of them drove all of it away in one night.",
    "The youngest opened an account in Malta.",
    "Their clerk burned every letter in May.",
)


NO_FILE = "{} is no file of a data set; those end in .jsonl, .ndjson, .parquet, and others are audited without --engine"
NO_USE = "--engine writes reports as JSON Lines below --out and takes no {}; audit without --engine for that"


def notice(number):
    """Return a notice; one in three has no number of the warrant, and all of one surname in five share their summary with others."""
    plain = {
        "noticecheck": 1,
        "source": {"completeness": "full", "as_of": "2024-11-30"},
        "document": {"type": "red_notice", "published": "2024-09-10"},
        "person": {"family_name": f"P{'ABCDE'[number % 5]}{'KLMNO'[number // 5 % 5]}", "forenames": "Alex"},
        "facts": {
            "summary": SUMMARY if number % 5 == 0 else f"{SUMMARY} {'xyz'[number % 3] * 9} took all of it away in one night of May.",
            "summary_is": "verbatim",
        },
    }
    return json.dumps(plain if number % 3 == 0 else {**plain, "warrant": {"number": "R 24/1877"}})


@pytest.fixture
def data(files):
    """Two files of JSON Lines, one line of which is no notice, and an empty line."""
    (files / "set").mkdir()
    (files / "set" / "a.jsonl").write_text("".join(f"{notice(number)}\n" for number in range(11)) + "\n")
    (files / "set" / "b.jsonl").write_text('{"noticecheck": 1, "sorce": {}}\n' + "".join(f"{notice(number)}\n" for number in range(11, 20)))
    return files


@pytest.fixture
def in_this_process(monkeypatch):
    """Run the tasks here, and note which were run: what is tested is not how processes start."""
    ran = []

    def engine(function, tasks):
        for task in tasks:
            ran.append((function.__name__, task.shard.number))
            yield task, function(task)

    monkeypatch.setattr(scaling, "_engine", lambda *_: engine)
    return ran


OPTIONS = ("--rules", "pack", "--select", "TST001,FCT007")


def sharded(noticecheck, *options):
    return noticecheck("audit", "set", "--engine", "local", "--out", "out", "--shard-rows", "4", *OPTIONS, *options)


def written(folder, kind="part"):
    return [line for path in sorted(folder.glob(f"{kind}-*.jsonl")) for line in path.read_text().splitlines()]


def plain(noticecheck, *paths):
    return noticecheck("audit", *paths, "-f", "jsonl", "--no-cache", *OPTIONS).out.splitlines()


@pytest.mark.usefixtures("in_this_process")
def test_the_parts_are_byte_for_byte_what_a_plain_run_writes(data, noticecheck):
    done = sharded(noticecheck)
    assert sorted(written(data / "out")) == sorted(plain(noticecheck, "set/a.jsonl", "set/b.jsonl"))
    told = json.loads((data / "out" / "_SUCCESS.json").read_text())
    assert (done.code, told["parts"], told["rows"], told["summary"]["unusable"]) == (2, 6, 21, 1)
    assert done.out.splitlines()[-1] == "21 inputs; minimum criteria: 20 not assessable; 1 unusable"
    assert any('"FCT007": "for_review"' in line for line in written(data / "out"))


@pytest.mark.usefixtures("data", "in_this_process")
def test_a_profile_that_is_for_other_documents_is_told_once_with_how_many(noticecheck):
    line = "noticecheck: 20 of the notices: the profile diffusion is for documents of the type diffusion"
    for _ in range(2):
        done = sharded(noticecheck, "--profile", "diffusion")
        assert [told for told in done.err.splitlines() if "the profile" in told] == [line]


def test_processes_of_this_machine_write_the_same(data, noticecheck):
    sharded(noticecheck, "--jobs", "2")
    assert sorted(written(data / "out")) == sorted(plain(noticecheck, "set/a.jsonl", "set/b.jsonl"))


def test_a_run_that_was_stopped_goes_on_and_writes_no_part_twice(data, noticecheck, in_this_process):
    sharded(noticecheck)
    first = written(data / "out")
    places = {path.name: path.stat().st_mtime_ns for path in (data / "out").glob("part-*.jsonl")}
    (data / "out" / "part-00002.jsonl").unlink()
    (data / "out" / "part-00004.jsonl").write_text("half a par")
    (data / "out" / "_SUCCESS.json").unlink()
    in_this_process.clear()
    assert sharded(noticecheck).code == 2
    assert written(data / "out") == first
    again = {path.name for path in (data / "out").glob("part-*.jsonl") if path.stat().st_mtime_ns != places[path.name]}
    assert again == {"part-00002.jsonl", "part-00004.jsonl"}
    assert {name for name, _ in in_this_process} == {"audit_shard"}
    assert not list((data / "out").glob("*.tmp"))


@pytest.mark.usefixtures("in_this_process")
def test_a_part_or_a_note_that_was_damaged_is_made_again(data, noticecheck):
    sharded(noticecheck)
    out = data / "out"
    first = {path.name: path.read_bytes() for path in out.glob("*-*")}
    for name, old, new in (
        ("part-00000.jsonl", b"schema_version", b"schema_versiom"),
        ("part-00002.done", b'"low": 0', b'"low": 1'),
        ("part-00003.done", b'"codes"', b'"cides"'),
        ("others-00000.jsonl", b"a.jsonl", b"\xff.jsonl"),
    ):
        assert old in first[name], name
        (out / name).write_bytes(first[name].replace(old, new))
    assert sharded(noticecheck).code == 2
    assert {path.name: path.read_bytes() for path in out.glob("*-*")} == first


@pytest.mark.usefixtures("in_this_process")
def test_no_part_of_an_earlier_run_and_no_word_of_its_success_is_left_beside_another(data, noticecheck, monkeypatch):
    sharded(noticecheck)
    sharded(noticecheck, "--shard-rows", "100")
    assert sorted(path.name for path in (data / "out").glob("part-*")) == [
        "part-00000.done", "part-00000.jsonl", "part-00001.done", "part-00001.jsonl",
    ]  # fmt: skip

    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("noticecheck.cli.dataset._Run.audit", stopped)
    assert sharded(noticecheck).code == 130
    assert not (data / "out" / "_SUCCESS.json").exists()


@pytest.mark.usefixtures("in_this_process")
def test_folders_and_patterns_mean_their_files_to_their_depth_and_never_what_a_run_has_written(data, noticecheck):
    def names(*paths):
        noticecheck("audit", *paths, "--engine", "local", "--out", "set/out", *OPTIONS)
        return [json.loads(line)["input"]["name"].split(":")[0] for line in written(data / "set" / "out")]

    for place in ("set/deep/c.jsonl", "set/_temporary/d.jsonl", "set/.hidden/e.jsonl", "set/.f.jsonl"):
        (data / place).parent.mkdir(exist_ok=True)
        (data / place).write_text(f"{notice(3)}\n")
    assert [*dict.fromkeys(names("set"))] == ["a.jsonl", "b.jsonl", "c.jsonl"]
    assert [*dict.fromkeys(names("set"))] == ["a.jsonl", "b.jsonl", "c.jsonl"]
    assert [*dict.fromkeys(names("set/**/[ac].jsonl"))] == ["a.jsonl", "c.jsonl"]


def test_a_file_that_changes_while_the_run_goes_on_ends_it(data, noticecheck, monkeypatch):
    def engine(function, tasks):
        (data / "set" / "b.jsonl").write_text(f"{notice(3)}\n" * 9)
        yield from ((task, function(task)) for task in tasks)

    monkeypatch.setattr(scaling, "_engine", lambda *_: engine)
    done = sharded(noticecheck)
    assert (done.code, done.err.splitlines()[-1]) == (
        2, "noticecheck: b.jsonl: it was changed while the run went on; run the same command again",
    )  # fmt: skip


@parquet_is_here
def test_parquet_that_cannot_be_used_is_told(data, noticecheck):
    import pyarrow as pa
    from pyarrow.parquet import write_table

    def told(content):
        (data / "x.parquet").write_bytes(content)
        done = noticecheck("audit", "x.parquet", "--engine", "local", "--out", "out", "-j", "1", *OPTIONS)
        return done.code, done.err.splitlines()[-1]

    write_table(pa.table({"other": ["x"]}), data / "y.parquet")
    other = (data / "y.parquet").read_bytes()
    write_table(pa.table({"notice": [notice(number) for number in range(200)]}), data / "y.parquet", compression="none")
    torn = bytearray((data / "y.parquet").read_bytes())
    torn[4:400] = bytes(396)
    assert [told(content) for content in (b"garbage", other, bytes(torn))] == [
        (2, "noticecheck: x.parquet: it is not Parquet (ArrowInvalid)"),
        (2, "noticecheck: x.parquet: it has no column 'notice' with the notices as YAML or JSON text"),
        (2, "noticecheck: x.parquet: its rows from 1 on cannot be read (OSError)"),
    ]


@pytest.mark.usefixtures("in_this_process")
def test_what_a_configuration_asks_for_and_does_not_get_is_said(data, noticecheck):
    (data / "noticecheck.toml").write_text("baseline = 'known.json'\n[[overrides]]\npaths = 'set'\nselect = ['JUD']\n")
    assert "noticecheck: not followed with --engine: baseline, overrides of noticecheck.toml" in sharded(noticecheck).err.splitlines()


@pytest.mark.usefixtures("in_this_process", "data")
def test_a_terminal_shows_how_many_parts_are_done(noticecheck, monkeypatch):
    monkeypatch.setattr(progress, "SECONDS_BETWEEN", -1.0)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    err = sharded(noticecheck).err
    assert [f"{done} of 6 parts {how}" for how in ("compared", "audited") for done in range(7)] == re.findall(r"\d of 6 parts \w+", err)
    assert err.endswith("6 of 6 parts audited\r\x1b[K")


@pytest.mark.usefixtures("in_this_process")
def test_other_options_or_other_notices_are_another_run(data, noticecheck):
    runs = []
    for options in ((), (), ("--as-of", "2025-01-01")):
        sharded(noticecheck, *options)
        runs.append(json.loads((data / "out" / "_SUCCESS.json").read_text())["run"])
    (data / "set" / "b.jsonl").write_text(f"{notice(3)}\n")
    sharded(noticecheck)
    runs.append(json.loads((data / "out" / "_SUCCESS.json").read_text())["run"])
    assert (runs[0] == runs[1], len(set(runs))) == (True, 3)


def test_a_row_that_ends_its_process_is_found_told_and_the_others_are_audited(data, noticecheck, monkeypatch):
    bad = {"a.jsonl:6", "a.jsonl:7"}

    def engine(function, tasks):
        for task in tasks:
            there = {name for name, _ in rows_of(task.shard)} - set(task.without)
            yield task, Lost("killed") if bad & there else function(task)

    monkeypatch.setattr(scaling, "_engine", lambda *_: engine)
    done = sharded(noticecheck)
    reports = {report["input"]["name"]: report for report in map(json.loads, written(data / "out"))}
    told = {name: report["errors"][0]["message"] for name, report in reports.items() if "findings" not in report}
    assert done.code == 2
    assert set(told) == {*bad, "b.jsonl:1"}
    assert told["a.jsonl:6"] == "a.jsonl:6 could not be audited: the process ended on it, each time it was tried"
    assert len(reports) == 21


def test_a_task_whose_process_ends_is_tried_again_and_then_told():
    assert dict(LocalEngine(2)(halve, [2, 4, 5, 8])) == {2: 1, 4: 2, 8: 4, 5: Lost("the process ended")}


def test_a_part_is_there_whole_or_not_at_all(tmp_path):
    folder = tmp_path / "parts"
    folder.mkdir()
    parts = Parts(str(folder), "run", "part")

    def lines():
        yield "one\n"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        parts.write(0, lines())
    assert (parts.done(0), list(folder.iterdir())) == (None, [])


@parquet_is_here
@pytest.mark.usefixtures("in_this_process")
def test_a_data_set_may_be_parquet(data, noticecheck):
    import pyarrow as pa
    from pyarrow.parquet import write_table

    texts = (data / "set" / "a.jsonl").read_text().split("\n")[:11]
    write_table(pa.table({"notice": texts, "other": list(range(11))}), data / "set" / "c.parquet", row_group_size=3)
    assert [(shard.first, shard.rows) for shard in planned([str(data / "set" / "c.parquet")], 6)] == [(1, 6), (7, 5)]
    noticecheck("audit", "set/c.parquet", "--engine", "local", "--out", "out", "--shard-rows", "6", *OPTIONS)
    assert [line.replace("c.parquet:", "a.jsonl:") for line in written(data / "out")] == plain(noticecheck, "set/a.jsonl")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("set", "--engine", "ray"), "--engine needs --out FOLDER, where the parts go"),
        (("set", "--engine", "spark", "--out", "out"), "--engine: 'spark' is not known; choose from: local, ray"),
        (("set", "--engine", "local", "--out", "out", "--shard-rows", "0"), "--shard-rows: '0' is not a whole number from 1 on"),
        (("set/a.jsonl", "-", "--engine", "local", "--out", "out"), NO_FILE.format("-")),
        (("stated.notice.yaml", "--engine", "local", "--out", "out"), NO_FILE.format("stated.notice.yaml")),
        (("set", "--engine", "local", "--out", "out", "-f", "html"), NO_USE.format("--format")),
        (("set", "--engine", "local", "--out", "out", "--baseline", "known.json"), NO_USE.format("--baseline")),
        (("set", "--engine", "local", "--out", "out", "--statistics"), NO_USE.format("--statistics")),
        (("none.jsonl", "--engine", "local", "--out", "out"), "none.jsonl cannot be used (No such file or directory)"),
        (
            ("pack", "--engine", "local", "--out", "out"),
            "the data set holds no notice; name files of JSON Lines or Parquet, or folders of them",
        ),
    ],
)
@pytest.mark.usefixtures("data")
def test_what_is_missing_is_said(noticecheck, options, told):
    assert noticecheck("audit", *options).err.splitlines()[-1] == f"noticecheck: {told}"


def below(ancestor):
    """Return the processes below one, with their command lines."""
    found = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            status, command = (entry / "status").read_text(), (entry / "cmdline").read_bytes()
        except OSError:
            continue
        found[int(entry.name)] = (int(re.search(r"PPid:\s+(\d+)", status)[1]), command)

    def is_below(pid):
        while pid in found and pid != ancestor:
            pid = found[pid][0]
        return pid == ancestor

    return {pid: command for pid, (_, command) in found.items() if is_below(pid)}


def is_running(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][0] not in "ZX"
    except OSError:
        return False


def wait_for(what, seconds=90):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = what()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError("it did not happen in time")


@ray_is_here
def test_on_ray_with_two_workers_one_of_them_killed_midway_nothing_is_lost(files, noticecheck):
    """Ray needs sockets, which are blocked here, so that it runs in a process of its own."""
    (files / "many.jsonl").write_text("".join(f"{notice(number)}\n" for number in range(1200)))
    environment = {"PATH": os.environ["PATH"], "HOME": str(files), "PYTHONPATH": str(ROOT / "src"), "RAY_TMPDIR": "/tmp"}
    command = ["-m", "noticecheck", "audit", "many.jsonl", "--engine", "ray", "--jobs", "2", "--out", "out", "--shard-rows", "100"]
    with subprocess.Popen([sys.executable, *command, *OPTIONS], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        wait_for(lambda: list((files / "out").glob("part-*.done")))
        busy = wait_for(lambda: [pid for pid, command in below(run.pid).items() if command.startswith(b"ray::audit_shard")])
        everybody = set(below(run.pid))
        os.kill(busy[0], signal.SIGKILL)
        assert len(list((files / "out").glob("part-*.done"))) < 12
        out, err = run.communicate()
    assert (run.returncode, out.decode().splitlines()[-1]) == (0, "1200 inputs; minimum criteria: 1200 not assessable"), err.decode()
    assert sorted(written(files / "out")) == sorted(plain(noticecheck, "many.jsonl"))
    assert not list((files / "out").glob("*.tmp"))
    wait_for(lambda: not any(map(is_running, everybody)), 30)
