"""What every part of a notice file has in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, model_validator


class Part(BaseModel):
    """A part of the file: unknown keys are errors, values do not change once read, and what is empty is not stated."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _without_what_is_empty(cls, given: object) -> object:
        if not isinstance(given, dict):
            return given
        known = {info.alias or name for name, info in cls.model_fields.items()}
        return {key: value for key, value in given.items() if key not in known or not _is_empty(value)}


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())
