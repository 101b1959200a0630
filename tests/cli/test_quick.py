"""The short way into `audit` reads what Typer would read, and leaves to Typer what it cannot."""

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from noticecheck.cli import quick
from noticecheck.cli.commands import audit as audit_command
from noticecheck.cli.options import AuditOptions


def typers_options():
    return [
        option
        for option in typer.main.get_command(audit_command.app).params
        if option.param_type_name == "option" and option.name != "help"
    ]


def read_by_typer(arguments, monkeypatch):
    seen = []
    monkeypatch.setattr("noticecheck.cli.auditing.run_audit", lambda options: seen.append(options) or 0)
    typer.main.get_command(audit_command.app).main(args=arguments, standalone_mode=False)
    return seen[0]


def test_the_table_holds_the_options_of_typer():
    of_typer = {name: (option.name, option.is_flag, option.multiple) for option in typers_options() for name in option.opts}
    of_quick = (
        {name: (key, False, False) for name, key in quick.TAKES_ONE.items()}
        | {name: (key, False, True) for name, key in quick.TAKES_SEVERAL.items()}
        | {name: (key, True, False) for name, key in quick.FLAGS.items()}
    )
    assert of_quick == of_typer


def test_every_option_has_its_place():
    assert {*AuditOptions.__match_args__} == {"paths", *(option.name for option in typers_options())}


WORDS = st.sampled_from(["one.yaml", "-", "two words.yaml", "a=b", "json", "text=x.txt", "2024-11-30"])
OPTIONS = st.one_of(
    st.tuples(st.sampled_from([*quick.TAKES_ONE, *quick.TAKES_SEVERAL]), WORDS).map(list),
    st.tuples(st.sampled_from([name for name in (*quick.TAKES_ONE, *quick.TAKES_SEVERAL) if name.startswith("--")]), WORDS).map(
        lambda pair: [f"{pair[0]}={pair[1]}"]
    ),
    st.sampled_from(list(quick.FLAGS)).map(lambda flag: [flag]),
    WORDS.map(lambda word: [word]),
)


@given(st.lists(OPTIONS, max_size=6).map(lambda parts: [word for part in parts for word in part]))
def test_both_ways_read_the_same(arguments):
    short = quick.read(["audit", *arguments])
    if short is not None:
        with pytest.MonkeyPatch.context() as patch:
            assert short == read_by_typer(arguments, patch)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["demo"],
        ["audit"],
        ["audit", "--help"],
        ["audit", "one.yaml", "--formt", "json"],
        ["audit", "one.yaml", "--format"],
        ["audit", "one.yaml", "--format", "--live"],
        ["audit", "--", "one.yaml"],
        ["audit", "one.yaml", "--live=yes"],
        ["audit", "-fjson", "one.yaml"],
    ],
    ids=" ".join,
)
def test_what_is_not_plain_is_left_to_typer(arguments):
    assert quick.read(arguments) is None
