"""Where the bundled examples are: inside the installed package, or at the top of a source checkout."""

from __future__ import annotations

from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).resolve().parent.parent
DEMO: Final = "duralev.notice.yaml"


def examples_folder() -> Path:
    """Return the folder of the example notices."""
    packaged = PACKAGE / "_examples"
    return packaged if packaged.is_dir() else PACKAGE.parent.parent / "examples"
