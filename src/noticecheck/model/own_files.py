"""The tables that come with a module, read from beside it without `pathlib`, whose import takes two milliseconds of every start."""

from __future__ import annotations

import json
import os
from typing import Any


def own_json(module: str, *names: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """Return what a JSON file holds that lies beside a module (its `__file__`), in a folder there where several names are given."""
    return json.loads(own_bytes(module, *names))


def own_bytes(module: str, *names: str) -> bytes:
    """Return what is in a file that lies beside a module, or in a folder there."""
    with open(os.path.join(os.path.dirname(module), *names), "rb") as stream:  # noqa: PTH118, PTH120, PTH123 - see above
        return stream.read()
