"""Briefs: a saved report as a document that people file, print and read. They judge nothing and add no fact."""
