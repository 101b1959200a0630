"""Files of installed packages, found and read without importing the package."""

from __future__ import annotations

import sys
from pathlib import Path

_STATES_VERSION = "__version__ = "


def folder_of(package: str) -> Path | None:
    """Return the folder of an installed package, or None when it is not installed."""
    found = on_path(package)
    if found is not None:
        return found
    # Whatever else imports can find, such as an editable install; slower, and seldom needed.
    from importlib.util import find_spec

    spec = find_spec(package)
    places = spec.submodule_search_locations if spec is not None else None
    return next((Path(place) for place in places or ()), None)


def on_path(package: str) -> Path | None:
    """Return the folder of a package that lies as it is in one of the folders that imports look in, or None."""
    return next((place for folder in sys.path if (place := Path(folder, package)).joinpath("__init__.py").is_file()), None)


def version_in(file: Path) -> str | None:
    """Return the version that a Python file states as `__version__`, or None when it cannot be read."""
    lines = (text_of(file) or "").split("\n")
    stated = next((line.removeprefix(_STATES_VERSION) for line in lines if line.startswith(_STATES_VERSION)), "")
    version = stated[1:-1]
    plain = version[:1].isdigit() and version.isascii() and version.replace(".", "").isalnum()
    return version if plain and stated[0] == stated[-1] and stated[0] in "\"'" else None


def text_of(file: Path) -> str | None:
    """Return the text of a file, or None when it is missing or not UTF-8."""
    try:
        return file.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
