"""Slots of templates, for whoever reads a notice; the model defines how they are written."""

from __future__ import annotations

from noticecheck.model.placeholders import is_slot, slots_in

__all__ = ["is_slot", "slots_in"]
