"""The law that findings cite: instruments, provisions, their versions, and citations ready to print."""

from __future__ import annotations

from datetime import date

from noticecheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Version:
    """The wording of a provision in one edition.

    `in_force_from` and `in_force_to` are None where no source that was read states them. `verified` is false when the
    wording was not read in an official text: such a version raises no more than a matter for review.
    """

    edition: str
    quote: str
    paraphrase: str
    url: str
    in_force_from: date | None
    in_force_to: date | None
    verified: bool
    note: str


@dataclass(frozen=True, slots=True)
class Provision:
    """One citable unit of an instrument, with its versions from the oldest to the newest."""

    id: str
    instrument: str
    reference: str
    kind: str
    cite: str
    subject: str
    versions: tuple[Version, ...]

    def in_force_on(self, day: date) -> Version:
        """Return the version that was in force on `day`; where dates are not established, the newest that may have been.

        Where none can have been, the last one before that day, else the oldest; the citation then says so.
        """
        possible = [version for version in self.versions if _may_hold(version, day)]
        begun = [version for version in self.versions if _had_begun(version, day)]
        return (possible or begun or self.versions[:1])[-1]


@dataclass(frozen=True, slots=True)
class Citation:
    """A provision as a finding cites it, in the version used."""

    id: str
    cite: str
    reference: str
    edition: str
    subject: str
    quote: str
    url: str
    in_force_from: str
    in_force_to: str
    verified: bool
    note: str


def cite(provision: Provision, day: date) -> Citation:
    """Return the citation of `provision` as in force on `day`."""
    version = provision.in_force_on(day)
    return Citation(
        id=provision.id,
        cite=provision.cite,
        reference=provision.reference,
        edition=version.edition,
        subject=provision.subject,
        quote=version.quote,
        url=version.url,
        in_force_from=_iso(version.in_force_from),
        in_force_to=_iso(version.in_force_to),
        verified=version.verified,
        note="; ".join(filter(None, (version.note or _undated(version), _untimely(version, day)))),
    )


def _may_hold(version: Version, day: date) -> bool:
    return _had_begun(version, day) and (version.in_force_to is None or day <= version.in_force_to)


def _had_begun(version: Version, day: date) -> bool:
    return version.in_force_from is None or version.in_force_from <= day


def _untimely(version: Version, day: date) -> str:
    return "" if _may_hold(version, day) else f"this wording was not in force on {day.isoformat()}"


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _undated(version: Version) -> str:
    if version.in_force_from is None:
        return f"wording of the {version.edition} edition; the day from which it has been in force was not established"
    return ""
