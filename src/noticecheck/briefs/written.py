"""Templates of briefs: Markdown through Jinja in a sandbox, in which no word of a notice can become markup."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from markupsafe import Markup

from noticecheck.briefs.sandbox import environment, run
from noticecheck.errors import UsageError
from noticecheck.report.markdown import escaped
from noticecheck.report.wording import sentence


class Words(str):
    """Text of others. Wherever a template puts it, it is escaped for Markdown."""

    __slots__ = ()

    def __html__(self) -> str:
        """Return the text so that Markdown prints it as it is; Jinja asks for this wherever it joins or prints texts."""
        return escaped(self)


def words_in(value: Any) -> Any:  # noqa: ANN401 - whatever a context holds
    """Return a value with every text in it as `Words`."""
    if isinstance(value, str):
        return Words(value)
    if isinstance(value, Mapping):
        return {key: words_in(item) for key, item in value.items()}
    return [words_in(item) for item in value] if isinstance(value, (list, tuple)) else value


def rendered(template: Path, context: Mapping[str, Any]) -> str:
    """Return a Markdown template filled with a context.

    Raises:
        InputError: when the template is not one, with its line; when it asks for what is not there or not allowed.
    """
    text = _read(template)
    made = environment(template.parent, _printed)
    made.filters |= {"e": _escape, "escape": _escape, "sentence": _sentence}
    return run(template.name, text, lambda: made.get_template(template.name).render(words_in(context)))


def _printed(value: Any) -> Any:  # noqa: ANN401
    """Escape what a template prints, unless the template made it of its own text."""
    return value if isinstance(value, Markup) else Markup(escaped(str(value)))  # noqa: S704 - escaped on the spot


def _escape(value: object) -> Markup:
    return value if isinstance(value, Markup) else Markup(escaped(str(value)))  # noqa: S704


def _sentence(value: object) -> Words:
    return Words(sentence(str(value)))


def _read(template: Path) -> str:
    try:
        return template.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise UsageError(f"there is no template {template}; check the name and the folder") from None
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"the template {template} cannot be read as UTF-8 text ({type(error).__name__})") from None
