"""What every test may rely on: no network (pyproject.toml), and the same examples on every run."""

from hypothesis import settings

# No example database and no clock: the suite passes or fails the same way on every machine.
settings.register_profile("deterministic", derandomize=True, database=None, deadline=None)
settings.load_profile("deterministic")
