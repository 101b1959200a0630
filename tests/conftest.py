"""What every test may rely on: no network (pyproject.toml), and the same examples on every run."""

import warnings

from hypothesis import settings

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
    import typer  # noqa: F401 - it imports names that Click will drop one day, which is no fault of ours

# No example database and no clock: the suite passes or fails the same way on every machine.
settings.register_profile("deterministic", derandomize=True, database=None, deadline=None)
settings.load_profile("deterministic")
