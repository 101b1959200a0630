"""Judging, as pure functions: what a rule is, how it is run over a notice, and how its outcomes become verdict and score."""
