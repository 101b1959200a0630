"""The closed lists of words that a notice file may use, each from the Rules or from the format's own definition."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, ...]]] = {
    "completeness": ("full", "extract", "secondhand"),
    "document_type": ("red_notice", "diffusion", "pending_request"),
    "standing": ("active", "suspended", "blocked", "cancelled", "deleted"),
    "sender": ("ncb", "general_secretariat"),
    "sex": ("M", "F", "U"),
    "quality": ("good", "poor", "unknown"),
    "status": ("charged", "convicted", "suspect", "witness", "victim", "other"),
    "summary_is": ("verbatim", "paraphrase", "translation"),
    "category": (
        "ordinary", "unfunded_cheque", "family_matter", "private_dispute", "administrative", "cultural_norm", "military", "political",
        "religious", "racial", "expression", "assembly", "association", "state_security", "emigration", "election", "sanctions",
        "extremism", "terrorism",
    ),
    "authority_type": ("judicial", "prosecutor", "police", "executive", "military", "other"),
    "court_type": ("ordinary", "military", "state_security", "special", "other"),
    "relation": ("father", "mother", "other"),
    "refusal_ground": ("persecution", "torture", "unfair_trial", "discrimination", "political", "nationality", "limitation", "other"),
    "refugee_state": ("recognised", "pending", "subsidiary", "denied", "revoked", "naturalised"),
    "event": (
        "acquittal", "discontinuance", "amnesty", "pardon", "warrant_quashed", "warrant_revoked", "proceedings_unlawful", "torture_finding",
        "transfer_of_proceedings", "foreign_judgment", "civil_proceedings", "arrest", "release", "extradited", "surrendered",
        "sentence_served", "notice_refused", "notice_deleted", "ncb_no_reply", "charge", "notice_consulted", "other",
    ),
    "request_outcome": ("published", "refused", "deleted", "cancelled", "blocked", "withdrawn", "pending", "other"),
    "record_entries": ("none", "some", "unknown"),
    "commission_request": ("access", "correction", "deletion", "revision"),
    "same_facts": ("same", "other", "unknown"),
}  # fmt: skip
