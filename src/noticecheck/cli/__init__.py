"""The command line: each command parses, calls, prints and exits. Only here are the clock and the environment read."""
