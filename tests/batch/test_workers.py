"""Work shared among processes: the order, and what happens when a process ends in the middle."""

from crews import Doubler

from noticecheck.batch import workers
from noticecheck.batch.pipeline import Codec, Crew, Job, in_order, part_size
from noticecheck.batch.store import Store, key_of
from noticecheck.batch.workers import Workers

NOT_STORED = Codec(lambda _: None, lambda _: None)
AS_TEXT = Codec(lambda result: str(result).encode(), int)


def crew(processes, inputs=1000):
    return Crew(Doubler, lambda item: f"lost {item}", inputs=inputs, processes=processes)


def test_an_item_that_ends_its_process_is_told_and_the_others_are_done():
    crew_of_two = Workers(Doubler, lambda item: f"lost {item}", 2)
    parts = [crew_of_two.submit(items) for items in ([1, 2, 3], [12, 13, 14], [21, 22])]
    assert [crew_of_two.result(part) for part in parts] == [[2, 4, 6], [24, "lost 13", 28], [42, 44]]
    later = crew_of_two.submit([5])
    assert crew_of_two.result(later) == [10]
    crew_of_two.close()


def test_a_process_that_ends_while_it_writes_a_result_is_noticed(monkeypatch):
    monkeypatch.setattr(workers, "PATIENCE", 0.2)
    crew_of_two = Workers(Doubler, lambda item: f"lost {item}", 2)
    parts = [crew_of_two.submit(items) for items in ([1700], [1, 2])]
    assert [crew_of_two.result(part) for part in parts] == [["lost 1700"], [2, 4]]
    crew_of_two.close()


def test_results_come_in_the_order_of_the_jobs_also_those_that_were_ready():
    jobs = [Job(None, ready="ready") if number == 20 else Job(number) for number in range(50)]
    wanted = ["ready" if number == 20 else f"lost {number}" if number == 13 else 2 * number for number in range(50)]
    made = crew(2)
    assert list(in_order(iter(jobs), made, None, NOT_STORED, 8)) == wanted
    made.close()


def test_what_is_stored_is_not_worked_out_again(tmp_path):
    asked = []

    class Noting:
        def __call__(self, items):
            asked.extend(items)
            return [2 * item for item in items]

    jobs = [Job(number, key_of(b"%d" % number, b"")) for number in range(20)]
    for _ in range(2):
        store = Store(tmp_path, 1)
        here = Crew(Noting, str, inputs=20, processes=2)
        assert list(in_order(jobs, here, store, AS_TEXT, 8)) == [2 * number for number in range(20)]
        store.close()
    assert asked == list(range(20))


def test_jobs_are_taken_as_they_are_needed_so_that_few_are_in_memory():
    taken = []
    jobs = (taken.append(number) or Job(number) for number in range(1000) if number != 13)
    results = in_order(jobs, crew(1), None, NOT_STORED, 10)
    assert [next(results) for _ in range(5)] == [0, 2, 4, 6, 8]
    assert len(taken) <= 10


def test_parts_are_small_enough_for_all_processes_and_large_enough_to_send():
    assert [part_size(count, 2) for count in (1, 100, 640, 50_000)] == [16, 16, 40, 64]
