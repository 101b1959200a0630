"""The report in the forms that people and machines read. Reporters judge nothing."""
