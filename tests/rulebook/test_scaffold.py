"""A new rule to start from: it lacks nothing but the words that are marked as still to be written."""

import pytest

from noticecheck.errors import RuleError, UsageError
from noticecheck.rulebook.files import read_yaml
from noticecheck.rulebook.lint import UNWRITTEN, Complaint, lint
from noticecheck.rulebook.scaffold import new_rule
from noticecheck.rulebook.written import written_in


def marked(plain, key=""):
    """Yield the keys whose value holds the mark."""
    if isinstance(plain, dict):
        for name, value in plain.items():
            yield from marked(value, f"{key}.{name}".lstrip("."))
    elif isinstance(plain, list):
        for position, value in enumerate(plain):
            yield from marked(value, f"{key}.{position}")
    elif isinstance(plain, str) and UNWRITTEN in plain:
        yield key


def test_lint_complains_of_a_new_rule_only_where_words_are_still_to_be_written(tmp_path):
    path = new_rule("JUD", "warrant-without-number", tmp_path)
    where = f"JUD/{path.name}"
    assert lint(written_in(tmp_path)) == tuple(Complaint(where, key, "is still to be written") for key in marked(read_yaml(path)))


def test_the_marked_words_are_those_that_only_the_author_knows(tmp_path):
    path = new_rule("JUD", "warrant-without-number", tmp_path)
    assert sorted({key.split(".")[0] for key in marked(read_yaml(path))}) == [
        "examples",
        "law",
        "message",
        "question",
        "remedy",
        "title",
        "why",
    ]


def test_a_new_rule_gets_the_next_free_id_of_its_family(own_rules):
    first, second = new_rule("zzz", "first-rule"), new_rule("ZZZ", "second-rule")
    assert [path.relative_to(own_rules).as_posix() for path in (first, second)] == [
        "ZZZ/ZZZ001-first-rule.yaml",
        "ZZZ/ZZZ002-second-rule.yaml",
    ]


def test_an_id_of_the_shipped_rules_is_not_given_out_again(tmp_path):
    taken = {rule.id for rule in written_in(tmp_path)}
    path = new_rule("DQL", "another-matter-of-amounts", tmp_path)
    assert path.name not in taken
    assert path.name != "DQL001-another-matter-of-amounts.yaml"


@pytest.mark.parametrize(
    ("family", "slug", "message"),
    [
        ("JUDGE", "a-rule", "'JUDGE' is not a family of rules; write three letters, for example JUD"),
        ("../", "a-rule", "'../' is not a family of rules; write three letters, for example JUD"),
        ("JUD", "A Rule", "'A Rule' cannot be part of a file name; write small letters and hyphens, for example warrant-has-no-number"),
        ("JUD", "../up", "'../up' cannot be part of a file name; write small letters and hyphens, for example warrant-has-no-number"),
    ],
)
def test_a_family_and_a_slug_have_one_form(tmp_path, family, slug, message):
    with pytest.raises(UsageError) as caught:
        new_rule(family, slug, tmp_path)
    assert (str(caught.value), list(tmp_path.iterdir())) == (message, [])


def test_a_family_that_is_full_has_no_next_id(tmp_path):
    (tmp_path / "ZZZ").mkdir()
    (tmp_path / "ZZZ" / "ZZZ999-last.yaml").write_text("id: ZZZ999\n", encoding="utf-8")
    with pytest.raises(RuleError, match=r"^the family ZZZ has no free number left; start another one$"):
        new_rule("ZZZ", "one-more", tmp_path)
