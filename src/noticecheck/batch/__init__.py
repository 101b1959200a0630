"""Auditing many notices at once: finding the files, remembering what is unchanged, sharing the work among processes."""
