"""`noticecheck` and `python -m noticecheck`: the version at once, everything else through the command line."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the program with the arguments of the process and leave with its exit code."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        from noticecheck.model.version import VERSION

        sys.stdout.write(f"noticecheck {VERSION}\n")
        return
    from noticecheck.cli.entry import leave, run

    leave(run(arguments))


if __name__ == "__main__":
    main()
