"""Files of installed packages, found and read without importing the package."""

from __future__ import annotations

import os
import sys

_STATES_VERSION = "__version__ = "


def folder_of(package: str) -> str | None:
    """Return the folder of an installed package, or None when it is not installed."""
    found = on_path(package)
    if found is not None:
        return found
    # Whatever else imports can find, such as an editable install; slower, and seldom needed.
    from importlib.util import find_spec

    spec = find_spec(package)
    places = spec.submodule_search_locations if spec is not None else None
    return next(iter(places or ()), None)


def on_path(package: str) -> str | None:
    """Return the folder of a package that lies as it is in one of the folders that imports look in, or None."""
    for folder in sys.path:
        place = f"{folder or os.curdir}{os.sep}{package}"
        if os.path.isfile(f"{place}{os.sep}__init__.py"):  # noqa: PTH113 - a start does without `pathlib`
            return place
    return None


def version_in(file: str) -> str | None:
    """Return the version that a Python file states as `__version__`, or None when it cannot be read."""
    lines = (text_of(file) or "").split("\n")
    stated = next((line.removeprefix(_STATES_VERSION) for line in lines if line.startswith(_STATES_VERSION)), "")
    version = stated[1:-1]
    plain = version[:1].isdigit() and version.isascii() and version.replace(".", "").isalnum()
    return version if plain and stated[0] == stated[-1] and stated[0] in "\"'" else None


def text_of(file: str) -> str | None:
    """Return the text of a file, or None when it is missing or not UTF-8."""
    try:
        with open(file, "rb") as stream:  # noqa: PTH123 - the same
            return stream.read().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
