"""Where rules come from: rule files are read, checked, found and gathered into one rulebook."""
