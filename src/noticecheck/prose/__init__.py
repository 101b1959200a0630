"""The summary of facts, read into typed mentions with the characters that each rests on."""
