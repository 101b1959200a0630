"""From the bytes of a file to plain values that remember the line and column where they stand."""
