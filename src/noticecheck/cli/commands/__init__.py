"""One module for each command: what it takes, in the words of its `--help`."""
