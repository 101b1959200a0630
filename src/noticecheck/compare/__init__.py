"""Reports beside one another: recomputed, version against version, counted over many."""
