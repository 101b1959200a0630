"""What things are: the notice, what it states, findings and the report. Frozen data, no input or output."""
