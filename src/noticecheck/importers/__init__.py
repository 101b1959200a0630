"""Printed notices and public records to notices with evidence, and notices to printed forms."""
