"""A notice without what identifies the person, and the key that says what stood where."""
