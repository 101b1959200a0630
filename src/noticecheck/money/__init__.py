"""Dated exchange rates, and the judging of sums that a document states in two currencies."""
