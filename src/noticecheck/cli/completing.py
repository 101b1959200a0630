"""The scripts by which shells complete a command line, as Typer makes them."""

from __future__ import annotations

from typing import Final

from noticecheck.errors import UsageError

VARIABLE: Final = "_NOTICECHECK_COMPLETE"
"""The environment variable by which such a script asks for what fits."""
SHELLS: Final = ("bash", "zsh", "fish")


def script_for(shell: str) -> str:
    """Return the script for a shell.

    Raises:
        UsageError: when there is none for it.
    """
    if shell not in SHELLS:
        raise UsageError(f"there is no completion for {shell!r}; choose from: {', '.join(SHELLS)}")
    from typer._completion_shared import get_completion_script

    return get_completion_script(prog_name="noticecheck", complete_var=VARIABLE, shell=shell) + "\n"
