"""`noticecheck audit`: what it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Annotated

import typer

from noticecheck.cli.completing import choices, engines, forums, profiles, words
from noticecheck.cli.formats import FORMATS
from noticecheck.cli.options import AuditOptions
from noticecheck.cli.settings import COLORS, LEVELS
from noticecheck.model.finding import DocumentType

app = typer.Typer(rich_markup_mode=None, add_completion=False)

Known = Iterable[str] | Callable[[], Iterable[str]]
Word = str | None
Words = list[str] | None


def _option(*names: str, shown: str = "", says: str, known: Known | None = None) -> object:
    """Declare an option by its names, what stands for its value, what it does, and the words that a shell may offer for it."""
    return typer.Option(*names, metavar=shown or None, help=says, autocompletion=None if known is None else words(known))


Paths = Annotated[
    Words,
    typer.Argument(metavar="PATH...", help="Notices, folders of *.notice.yaml, patterns, JSON Lines, or - for stdin.", show_default=False),
]
Format = Annotated[
    Words,
    _option(
        "--format",
        "-f",
        shown="NAME[=FILE]",
        says=f"{', '.join(FORMATS)}; text unless given. Repeat it with a file for each.",
        known=FORMATS,
    ),
]
Output = Annotated[Word, _option("--output", "-o", shown="FILE", says="Write the report to a file.")]
AsOf = Annotated[Word, _option("--as-of", shown="DATE", says="The audit date; else source.as_of of the notice, else today.")]
FailOn = Annotated[
    Word,
    _option(
        "--fail-on", shown="LEVEL", says=f"Exit with 1 at this severity or above: {', '.join(LEVELS)}; critical unless given.", known=LEVELS
    ),
]
Review = Annotated[bool, _option("--fail-on-review", says="Matters for review count for --fail-on too.")]
MinScore = Annotated[Word, _option("--min-score", shown="POINTS", says="Exit with 1 below this score, or without a score.")]
Rules = Annotated[Words, _option("--rules", shown="FOLDER", says="A rule pack to add; may be repeated.")]
Select = Annotated[
    Words, _option("--select", shown="WORDS", says="Run only these ids, families, severities, CCF tags: JUD006,THR.", known=choices)
]
Ignore = Annotated[Words, _option("--ignore", shown="WORDS", says="Leave out these, named as for --select.", known=choices)]
Weights = Annotated[Word, _option("--weights", shown="FILE", says="Weights of your own for the score; the report says so.")]
Rates = Annotated[Word, _option("--rates", shown="FILE", says="Exchange rates of your own, CSV or JSON; they come first.")]
Live = Annotated[bool, _option("--live", says="Ask a live service for a second opinion on rates: uses the network, changes no finding.")]
Color = Annotated[Word, _option("--color", shown="WHEN", says="auto (default), always, never. NO_COLOR counts.", known=COLORS)]
Ascii = Annotated[bool, _option("--ascii", says="Keep to ASCII in the text report.")]
Width = Annotated[Word, _option("--width", shown="COLUMNS", says="Width of the text report.")]
Values = Annotated[bool, _option("--include-values", says="Let words of the notice into lines, sarif, junit, github, gitlab and csv.")]
Outcomes = Annotated[bool, _option("--all-outcomes", says="In sarif, also tell what is met, not applicable or not assessed.")]
ShowConfig = Annotated[bool, _option("--show-config", says="Show the settings that count and where they come from.")]

Text = Annotated[Word, _option("--text", shown="FILE", says="Audit a summary of facts pasted into a text file; - for stdin.")]
Country = Annotated[Word, _option("--country", shown="CODE", says="With --text: the country that requested the document, such as PL.")]
Type = Annotated[
    Word, _option("--type", shown="TYPE", says="With --text: red_notice unless given, diffusion or pending_request.", known=DocumentType)
]
Language = Annotated[Word, _option("--language", shown="CODE", says="With --text: the language of the document, such as en.")]
Forum = Annotated[
    Words, _option("--forum", shown="NAME", says="Add notes on a forum, such as us-immigration; they change no finding.", known=forums)
]

Profile = Annotated[
    Word, _option("--profile", shown="NAME", says="What the report is for: drafter, ccf, bond ...; changes no rule.", known=profiles)
]
FilesFrom = Annotated[
    Word, _option("--files-from", shown="FILE", says="Audit the paths that a file lists, a line or NUL each; - for stdin.")
]
NoGitignore = Annotated[bool, _option("--no-gitignore", says="In folders, also take what .gitignore leaves out.")]
Jobs = Annotated[Word, _option("--jobs", "-j", shown="N", says="Processes for many inputs; as many as there are cores unless given.")]
NoCache = Annotated[bool, _option("--no-cache", says="Neither use nor keep results of unchanged files.")]
Baseline = Annotated[Word, _option("--baseline", shown="FILE", says="Findings that a file lists do not count for the exit code.")]
Update = Annotated[bool, _option("--update-baseline", says="Write the findings of this run to the baseline.")]
Statistics = Annotated[bool, _option("--statistics", says="In place of text reports, count the findings of each rule.")]
Engine = Annotated[
    Word, _option("--engine", shown="NAME", says="Audit a data set of JSON Lines or Parquet in shards: local or ray.", known=engines)
]
Out = Annotated[Word, _option("--out", shown="FOLDER", says="With --engine: where the parts go; a run that was stopped goes on there.")]
ShardRows = Annotated[Word, _option("--shard-rows", shown="N", says="With --engine: notices in a shard; 2000 unless given.")]
Watch = Annotated[bool, _option("--watch", says="Audit again whenever a file changes, until interrupted.")]


@app.command()
def audit(  # noqa: PLR0917 - one for each option
    paths: Paths = None, format: Format = None, output: Output = None, as_of: AsOf = None, fail_on: FailOn = None,
    fail_on_review: Review = False, min_score: MinScore = None, rules: Rules = None, select: Select = None, ignore: Ignore = None,
    weights: Weights = None, live: Live = False, color: Color = None, ascii: Ascii = False, width: Width = None,
    show_config: ShowConfig = False, rates: Rates = None, text: Text = None, country: Country = None, type: Type = None,
    language: Language = None, include_values: Values = False, all_outcomes: Outcomes = False, forum: Forum = None,
    profile: Profile = None, files_from: FilesFrom = None, no_gitignore: NoGitignore = False, jobs: Jobs = None, no_cache: NoCache = False,
    baseline: Baseline = None, update_baseline: Update = False, statistics: Statistics = False, watch: Watch = False,
    engine: Engine = None, out: Out = None, shard_rows: ShardRows = None,
) -> None:  # fmt: skip
    """Audit notices and print what they lack, what contradicts itself, and what cannot be assessed.

    Settings may stand in noticecheck.toml, or under [tool.noticecheck] in pyproject.toml, in this folder or above it:
    all_outcomes, as_of, baseline, fail_on, fail_on_review, format, forum, ignore, include_values, min_score, profile, rates, rules,
    select, weights; and some of them under [[overrides]] for some paths. The command line wins.

    \b
    Examples:
      noticecheck audit my.notice.yaml
      noticecheck audit cases/ --format json -o reports.json --fail-on high
      noticecheck audit my.notice.yaml --format text --format markdown=annex.md
      noticecheck audit templates/ --format sarif=noticecheck.sarif --format github
      noticecheck audit --text summary.txt --country RU --type red_notice
    """  # noqa: D301 - Click leaves the lines after a backspace as they are
    from noticecheck.cli.auditing import run_audit

    options = AuditOptions(
        tuple(paths or ()), tuple(format or ()), output, as_of, fail_on, fail_on_review, min_score, tuple(rules or ()),
        tuple(select or ()), tuple(ignore or ()), weights, live, color, ascii, width, show_config, rates, text, country, type, language,
        include_values, all_outcomes, tuple(forum or ()), profile, files_from, no_gitignore, jobs, no_cache, baseline,
        update_baseline, statistics, watch, engine, out, shard_rows,
    )  # fmt: skip
    raise typer.Exit(run_audit(options))
