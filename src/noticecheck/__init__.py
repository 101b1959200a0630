"""Audits INTERPOL Red Notices and wanted-person diffusions; the public functions of the package are here."""
