"""Notices of a run that belong together: versions of one, and notices on co-accused."""

import json
import re
from datetime import date

import pytest

from noticecheck.engine.audit import audit
from noticecheck.engine.compared import Compared, libraries
from noticecheck.engine.library import Difference, Library, Linked, SharedSummary, library_from, plain_library
from noticecheck.engine.rules_on_several import ON_SEVERAL
from noticecheck.engine.sketch import Bounds, sketch_from, sketch_of
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.files import python_rules
from noticecheck.source.read import notice_from_bytes

BOUNDS = Bounds(15, 80, 6)


def notice(name, control="A-1/1-2020", family="NOWAK", completeness="full", **parts):
    plain = {
        "noticecheck": 1,
        "source": {"completeness": completeness},
        "document": {"type": "red_notice", "control_no": control, "requesting_country": "PL"},
        "person": {"family_name": family, "forenames": "Adam"},
        **parts,
    }
    return notice_from_bytes(json.dumps(plain).encode(), f"{name}.json")


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


def names(libraries):
    return [None if one.earlier is None else one.earlier.name for one in libraries]


def version(name, published=None, updated=None, **parts):
    document = {"type": "red_notice", "control_no": "A-1/1-2020", "published": published, "updated": updated}
    return notice(name, document={key: value for key, value in document.items() if value}, **parts)


def test_the_version_before_each_is_told_by_their_dates_whatever_their_order(rulebook):
    versions = [version("new", "2020-05-01", "2022-01-01"), version("old", "2020-05-01"), version("middle", "2020-05-01", "2021-06")]
    assert names(libraries(versions, rulebook)) == ["middle.json", None, "old.json"]


@pytest.mark.parametrize(
    "other",
    [
        version("b", "2019-05-01", completeness="secondhand"),
        version("b", "2020-05-01"),
        version("b"),
        notice("b", control="A-2/1-2020"),
        version("b", "2019-05-01", template=True),
    ],
    ids=["a report about the notice", "of the same day", "without a date", "another number", "a template"],
)
def test_what_is_no_earlier_version_or_cannot_be_told_is_none(rulebook, other):
    assert names(libraries([version("a", "2020-05-01"), other], rulebook)) == [None, None]


def test_a_disagreement_is_found_in_the_later_version(rulebook):
    old = version("old", "2020-05-01", warrant={"number": "7", "issued": "2020-01-01"})
    new = version("new", "2021-05-01", warrant={"number": "7", "issued": "2020-02-02"})
    found = libraries([new, old], rulebook)
    said = [
        audit(one, rulebook, date(2024, 1, 1), only=frozenset({"DQL009"}), library=library)
        for one, library in zip((new, old), found, strict=True)
    ]
    assert [[finding.message for finding in report.findings] for report in said] == [
        ["this version states 2020-02-02 as the date of the warrant, and the earlier one 2020-01-01"], [],
    ]  # fmt: skip


def test_co_accused_are_found_by_their_names_in_any_order_and_by_either_notice(rulebook):
    def amount(sum_):
        return {"amounts": [{"amount": sum_, "of": "damage"}]}

    named = notice("a", facts={**amount("4000 EUR"), "accomplices": [{"name": "Adam KOS", "acts": "drove"}]})
    found = libraries(
        [named, notice("b", "A-2/1-2020", "KOS", facts=amount("3000 EUR")), notice("c", "A-3/1-2020", "LIS", facts=amount("1 EUR"))],
        rulebook,
    )
    assert [one.co_accused for one in found] == [
        (Linked("b.json", (Difference("facts.amounts.0.amount", "4,000 EUR", "3,000 EUR"),)),),
        (Linked("a.json", (Difference("facts.amounts.0.amount", "3,000 EUR", "4,000 EUR"),)),),
        (),
    ]


@pytest.mark.parametrize("count", [100, 200])
def test_reading_again_grows_with_the_notices_also_where_all_belong_together(count):
    """All versions of one notice, each naming a person whose name many have."""
    facts = {"accomplices": [{"name": "Adam NOWAK", "acts": "drove"}]}
    notices = [version(f"n{number}", f"20{number // 100:02}-01-{number % 28 + 1:02}", facts=facts) for number in range(count)]
    run, read = Compared(BOUNDS), []
    for one in notices:
        run.add(sketch_of(one, BOUNDS))
    run.close(lambda place: read.append(1) or notices[place])
    assert len(read) <= 11 * count


def test_what_is_kept_and_what_the_others_say_can_be_written_down_and_read_again():
    kept = sketch_of(notice("a", facts={"accomplices": [{"name": "Adam KOS"}]}), BOUNDS)
    assert sketch_from(json.loads(json.dumps(kept))) == kept
    told = Library(SharedSummary("identical", ("b",), more=True), co_accused=(Linked("c", (Difference("status", "x", "y"),)),))
    assert library_from(json.loads(json.dumps(plain_library(told)))) == told
    assert library_from(json.loads(json.dumps(plain_library(Library())))) == Library()


def test_the_rules_that_look_at_other_notices_are_those_that_are_named():
    asking = {
        match[1].upper()
        for path in python_rules()
        if "case.library" in path.read_text() and (match := re.match(r"([a-z]{3}\d{3})_", path.name))
    }
    assert asking == ON_SEVERAL
