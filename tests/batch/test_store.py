"""Results of earlier runs: what is found again, what nobody else can read, and what damage does."""

import os
import random
import sqlite3
import threading

import pytest

from noticecheck.batch.store import KEPT_DAYS, Store, key_of

RAW, CONTEXT, DAY = b"family_name: VIRTANEN", b"rules and options", 739000
KEY = key_of(RAW, CONTEXT)


def path_of(folder):
    return next(folder.glob("*.sqlite"))


@pytest.fixture
def kept(tmp_path):
    store = Store(tmp_path, DAY)
    store.keep({KEY: b"VIRTANEN is wanted"})
    store.close()
    return tmp_path


def found(folder, key=KEY, day=DAY):
    store = Store(folder, day)
    result = store.find([key]).get(key.id)
    store.close()
    return result


def test_what_was_kept_is_found_again(kept):
    assert found(kept) == b"VIRTANEN is wanted"


@pytest.mark.parametrize("key", [key_of(RAW + b" ", CONTEXT), key_of(RAW, CONTEXT + b" ")], ids=["another file", "another rule or option"])
def test_nothing_is_found_for_anything_else(kept, key):
    assert found(kept, key) is None


def test_without_the_notice_nothing_can_be_read(kept):
    assert b"VIRTANEN" not in path_of(kept).read_bytes()
    row = sqlite3.connect(path_of(kept)).execute("SELECT id, data FROM result").fetchone()
    assert KEY.secret not in row
    assert row[0] == KEY.id


def test_only_the_owner_may_look_into_the_folder(tmp_path):
    Store(tmp_path / "new" / "cache", DAY).close()
    assert (tmp_path / "new" / "cache").stat().st_mode & 0o777 == 0o700


def test_a_damaged_entry_is_none(kept):
    base = sqlite3.connect(path_of(kept))
    data = bytearray(base.execute("SELECT data FROM result").fetchone()[0])
    data[len(data) // 2] ^= 1
    base.execute("UPDATE result SET data = ?", [bytes(data)])
    base.commit()
    base.close()
    assert found(kept) is None


@pytest.mark.parametrize("data", [b"", b"x", "text", None, 7], ids=repr)
def test_an_entry_of_another_kind_is_none(tmp_path, data):
    Store(tmp_path, DAY).close()
    base = sqlite3.connect(path_of(tmp_path))
    if data is not None:
        base.execute("INSERT INTO result VALUES (?, ?, ?)", [KEY.id, DAY, data])
    base.commit()
    base.close()
    assert found(tmp_path) is None


def test_a_store_that_is_no_database_is_begun_anew(kept):
    path_of(kept).write_bytes(b"nonsense" * 1000)
    assert found(kept) is None
    store = Store(kept, DAY)
    store.keep({KEY: b"again"})
    store.close()
    assert found(kept) == b"again"


def test_a_store_damaged_in_the_middle_finds_nothing_and_stops_nothing(kept):
    size = path_of(kept).stat().st_size
    with path_of(kept).open("r+b") as file:
        file.seek(100)
        file.write(os.urandom(size - 100))
    store = Store(kept, DAY)
    assert store.find([KEY]) == {}
    store.keep({KEY: b"again"})
    store.close()


@pytest.mark.parametrize("seed", range(30))
def test_a_store_with_some_bytes_wrong_ends_no_run_and_is_begun_anew_when_it_cannot_be_used(kept, seed):
    dice = random.Random(seed)
    raw = bytearray(path_of(kept).read_bytes())
    for _ in range(dice.choice([1, 30, 1000])):
        raw[dice.randrange(0, len(raw))] ^= dice.randrange(1, 256)
    path_of(kept).write_bytes(raw)
    assert found(kept) in {None, b"VIRTANEN is wanted"}
    for _ in range(2):
        store = Store(kept, DAY)
        store.keep({KEY: b"again"})
        store.close()
    assert found(kept) == b"again"


def test_a_schema_that_is_no_text_is_damage(kept):
    raw = path_of(kept).read_bytes()
    path_of(kept).write_bytes(raw.replace(b"CREATE TABLE result", b"CREATE TABLE \xe3\x28\xa1lt)", 1))
    assert found(kept) is None
    store = Store(kept, DAY)
    store.keep({KEY: b"again"})
    store.close()
    assert found(kept) == b"again"


def test_where_nothing_can_be_kept_nothing_is(tmp_path):
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "cache", DAY)
    store.keep({KEY: b"x"})
    assert store.find([KEY]) == {}
    store.close()


def test_what_no_run_asked_for_is_dropped_and_what_one_asked_for_is_not(kept):
    other = key_of(b"other", CONTEXT)
    store = Store(kept, DAY)
    store.keep({other: b"other"})
    store.close()
    assert found(kept, day=DAY + KEPT_DAYS) == b"VIRTANEN is wanted"
    Store(kept, DAY + KEPT_DAYS + 1).close()
    assert (found(kept, day=DAY + KEPT_DAYS + 1), found(kept, other, DAY + KEPT_DAYS + 1)) == (b"VIRTANEN is wanted", None)


def test_runs_at_the_same_time_lose_nothing_of_each_other(tmp_path):
    keys = [[key_of(b"%d %d" % (run, number), CONTEXT) for number in range(40)] for run in range(4)]

    def keep(own):
        store = Store(tmp_path, DAY)
        for key in own:
            store.keep({key: key.id})
        store.close()

    runs = [threading.Thread(target=keep, args=[own]) for own in keys]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    store = Store(tmp_path, DAY)
    everything = [key for own in keys for key in own]
    assert store.find(everything) == {key.id: key.id for key in everything}
    store.close()
