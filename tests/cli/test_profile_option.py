"""`--profile`, and the words of `--select` and `--ignore`."""

import json

import pytest

from noticecheck.rulebook.catalogue import load_rulebook

pytestmark = pytest.mark.usefixtures("files")


def told(done):
    return json.loads(done.out)


def rules_run(done):
    return {rule for rule, outcome in told(done)["outcomes"].items() if outcome}


def test_without_a_profile_the_report_names_the_usual_one(noticecheck):
    report = told(noticecheck("audit", "silent.notice.yaml", "--format", "json"))
    assert report["profile"] == {
        "name": "default",
        "title": "Every rule, every chapter",
        "note": "",
        "chapters": [],
        "points": True,
        "withheld": [],
    }


def test_a_profile_is_named_in_the_report(noticecheck):
    assert noticecheck("audit", "silent.notice.yaml", "--profile", "clerk", "--width", "200").out.startswith(
        "noticecheck 0.1.0, rulebook 2026.1, profile clerk, audit date 2024-11-30\n"
    )
    assert told(noticecheck("audit", "silent.notice.yaml", "--profile", "clerk", "--format", "json"))["profile"]["name"] == "clerk"


def test_a_profile_may_stand_in_the_configuration_and_brings_its_forum(noticecheck, files):
    (files / "noticecheck.toml").write_text('profile = "bond"\n')
    report = told(noticecheck("audit", "silent.notice.yaml", "--format", "json"))
    assert (report["profile"]["name"], [one["forum"] for one in report["overlays"]]) == ("bond", ["us-immigration"])


def test_the_forums_of_the_command_line_stand_behind_those_of_the_profile(noticecheck):
    report = told(noticecheck("audit", "silent.notice.yaml", "--format", "json", "--profile", "bond", "--forum", "coe,us-immigration"))
    assert [one["forum"] for one in report["overlays"]] == ["us-immigration", "coe"]


def test_a_profile_that_is_not_known_is_told_with_those_that_are(noticecheck):
    assert noticecheck("audit", "one.yaml", "--profile", "brief") == (
        2,
        "",
        (
            "noticecheck: --profile: 'brief' is not known; choose from: "
            "default, bond, ccf, clerk, compliance, diffusion, drafter, economic-crime, expert, habeas\n"
        ),
    )


def test_a_profile_for_another_type_of_document_says_so(noticecheck):
    done = noticecheck("audit", "silent.notice.yaml", "--profile", "diffusion")
    assert done.err == "noticecheck: silent.notice.yaml: the profile diffusion is for documents of the type diffusion\n"


@pytest.mark.parametrize("options", [(), ("--no-cache",), ("--jobs", "2")], ids=["kept", "not kept", "processes"])
def test_what_a_profile_is_not_for_is_said_each_time_results_that_are_kept_too(files, audit, options):
    (files / "other.notice.yaml").write_text((files / "stated.notice.yaml").read_text().replace("type: red_notice", "type: diffusion"))
    line = "the profile diffusion is for documents of the type diffusion"
    for _ in range(2):
        done = audit(".", "--profile", "diffusion", *options)
        assert [told for told in done.err.splitlines() if "the profile" in told] == [
            f"noticecheck: silent.notice.yaml: {line}",
            f"noticecheck: stated.notice.yaml: {line}",
        ]


def test_a_report_made_for_a_profile_is_verified_by_what_it_says_of_itself(noticecheck):
    noticecheck("audit", "silent.notice.yaml", "--format", "json=report.json", "--profile", "bond", "--forum", "coe")
    done = noticecheck("verify", "report.json", "silent.notice.yaml")
    assert (done.code, done.out.splitlines()[-1]) == (0, "The report is what this program makes of the notice.")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (("--select", "critical"), lambda rule: "critical" in severities(rule)),
        (("--select", "Critical,HIGH"), lambda rule: {"critical", "high"} & severities(rule)),
        (("--select", "family matter"), lambda rule: "Family matter" in rule.ccf_tags),
        (("--select", "JUD,Lack of action for extradition"), lambda r: r.family == "JUD" or "Lack of action for extradition" in r.ccf_tags),
        (("--select", "JUD", "--ignore", "critical,JUD003"), lambda r: r.family == "JUD" and not named(r, "critical", "JUD003")),
        (("--ignore", "info,POL"), lambda rule: not named(rule, "info") and rule.family != "POL"),
        (("--profile", "economic-crime", "--select", "JUD"), lambda rule: rule.family == "JUD"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else "",
)
def test_rules_are_chosen_by_id_family_severity_and_tag(noticecheck, words, wanted):
    chosen = {rule.id for rule in load_rulebook().source.rules_for("red_notice") if wanted(rule)}
    assert chosen
    assert rules_run(noticecheck("audit", "silent.notice.yaml", "--format", "json", *words)) == chosen


def severities(rule):
    return {*rule.severity.values(), *(clause.severity for clause in rule.clauses)}


def named(rule, *words):
    return rule.id in words or {*words} & severities(rule)


def test_a_waiver_for_a_rule_that_there_is_not_stops_this_file_alone(noticecheck, files):
    silent = files / "silent.notice.yaml"
    silent.write_text(silent.read_text() + "suppress: [{rule: JUD0006, reason: on file}]\n")
    done = noticecheck("audit", "silent.notice.yaml", "stated.notice.yaml", "--format", "json")
    assert done.code == 2
    assert done.err.startswith(
        "silent.notice.yaml:5:19: suppress.0.rule: there is no rule 'JUD0006' to waive\n"
        "    5 | suppress: [{rule: JUD0006, reason: on file}]\n"
        "      |                   ^^^^^^^\n"
    )
    assert [one["input"]["name"] for one in told(done)["reports"]] == ["silent.notice.yaml", "stated.notice.yaml"]
    assert "verdict" in told(done)["reports"][1]
