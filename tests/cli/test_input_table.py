"""Tens of thousands of inputs are kept in few bytes each, and come back as they were."""

import tracemalloc

from noticecheck.cli.input_table import InputTable
from noticecheck.cli.inputs import Input, find_inputs


def test_inputs_come_back_as_they_were():
    inputs = [
        Input.at("cases/a.notice.yaml"),
        Input.at("cases/b.notice.yaml"),
        Input.at("here.notice.yaml"),
        Input.at("/tmp/elsewhere/many.jsonl", 1, 0, 40),
        Input.at("/tmp/elsewhere/many.jsonl", 3, 41, 70_000),
        Input.at("cases/a.notice.yaml"),
        Input.at("cases/\udcff.notice.yaml"),
        Input.at(None, 2, 7, 9),
    ]
    table = InputTable(inputs)
    assert (list(table), len(table), table[-1], table[1:3]) == (inputs, len(inputs), inputs[-1], inputs[1:3])


def test_a_table_without_lines_keeps_none():
    inputs = [Input.at(None), Input.at("x/y.notice.yaml")]
    assert list(InputTable(inputs)) == inputs


def test_a_file_of_a_folder_takes_little_more_than_its_name():
    paths = [f"/somewhere/far/below/the/root/of/the/library/n{number:05}.notice.yaml" for number in range(10_000)]
    tracemalloc.start()
    table = InputTable(map(Input.at, paths))
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (len(table), held < 45 * len(paths)) == (10_000, True)


def test_a_notice_is_taken_once_whichever_way_it_is_named(tmp_path, monkeypatch):
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "a.notice.yaml").write_text("noticecheck: 1\n")
    (tmp_path / "linked").symlink_to("cases")
    (tmp_path / "b.notice.yaml").symlink_to("cases/a.notice.yaml")
    monkeypatch.chdir(tmp_path / "cases")
    ways = ["a.notice.yaml", "./a.notice.yaml", "../linked/a.notice.yaml", "../b.notice.yaml", str(tmp_path / "cases"), "../cases/*.yaml"]
    assert [one.path for one in find_inputs(ways)] == ["a.notice.yaml"]
