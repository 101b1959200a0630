"""The kinds of `fields.py` as pydantic types, so that the model's annotations read as words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from noticecheck.model.fields import KINDS, Kind, Leaf
from noticecheck.model.placeholders import slots_in


class Reads:
    """Makes pydantic read a value by one of our kinds."""

    def __init__(self, kind: Kind) -> None:
        """Keep the kind."""
        self.kind = kind

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate by the kind's own parser."""
        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe the value for editors."""
        return dict(self.kind.schema)

    def _read(self, value: object) -> Leaf:
        if not isinstance(value, str | bool | int | float):
            raise ValueError("a single value belongs here")  # noqa: TRY004 - pydantic collects ValueError, not TypeError
        text = str(value).lower() if isinstance(value, bool) else str(value).strip()
        if not text:
            raise ValueError("is empty")
        try:
            return self.kind.read(text)
        except ValueError:
            if self.kind.takes_slots and slots_in(text):
                return text
            raise


if TYPE_CHECKING:
    Version: TypeAlias = int
    Text: TypeAlias = str
    RouteText: TypeAlias = str
    Day: TypeAlias = str
    PartialDay: TypeAlias = str
    Amount: TypeAlias = str
    PenaltyText: TypeAlias = str
    MeasureText: TypeAlias = str
    Country: TypeAlias = str
    CountryOrAll: TypeAlias = str
    Language: TypeAlias = str
    Flag: TypeAlias = bool
    Integer: TypeAlias = int
    FlagOrUnknown: TypeAlias = bool | str
    Completeness: TypeAlias = str
    DocumentTypeWord: TypeAlias = str
    Standing: TypeAlias = str
    Sender: TypeAlias = str
    Sex: TypeAlias = str
    Quality: TypeAlias = str
    Status: TypeAlias = str
    SummaryIs: TypeAlias = str
    Category: TypeAlias = str
    AuthorityType: TypeAlias = str
    CourtType: TypeAlias = str
    Relation: TypeAlias = str
    RefusalGround: TypeAlias = str
    RefugeeState: TypeAlias = str
    EventKind: TypeAlias = str
    RequestOutcome: TypeAlias = str
    CommissionRequestType: TypeAlias = str
    RecordEntries: TypeAlias = str
    SameFacts: TypeAlias = str
else:
    Version = Annotated[int, Reads(KINDS["version"])]
    Text = Annotated[str, Reads(KINDS["text"])]
    RouteText = Annotated[str, Reads(KINDS["route"])]
    Day = Annotated[object, Reads(KINDS["day"])]
    PartialDay = Annotated[object, Reads(KINDS["date"])]
    Amount = Annotated[object, Reads(KINDS["amount"])]
    PenaltyText = Annotated[object, Reads(KINDS["penalty"])]
    MeasureText = Annotated[object, Reads(KINDS["measure"])]
    Country = Annotated[str, Reads(KINDS["country"])]
    CountryOrAll = Annotated[str, Reads(KINDS["country_or_all"])]
    Language = Annotated[str, Reads(KINDS["language"])]
    Flag = Annotated[bool, Reads(KINDS["flag"])]
    Integer = Annotated[int, Reads(KINDS["integer"])]
    FlagOrUnknown = Annotated[object, Reads(KINDS["flag_or_unknown"])]
    Completeness = Annotated[str, Reads(KINDS["choice:completeness"])]
    DocumentTypeWord = Annotated[str, Reads(KINDS["choice:document_type"])]
    Standing = Annotated[str, Reads(KINDS["choice:standing"])]
    Sender = Annotated[str, Reads(KINDS["choice:sender"])]
    Sex = Annotated[str, Reads(KINDS["choice:sex"])]
    Quality = Annotated[str, Reads(KINDS["choice:quality"])]
    Status = Annotated[str, Reads(KINDS["choice:status"])]
    SummaryIs = Annotated[str, Reads(KINDS["choice:summary_is"])]
    Category = Annotated[str, Reads(KINDS["choice:category"])]
    AuthorityType = Annotated[str, Reads(KINDS["choice:authority_type"])]
    CourtType = Annotated[str, Reads(KINDS["choice:court_type"])]
    Relation = Annotated[str, Reads(KINDS["choice:relation"])]
    RefusalGround = Annotated[str, Reads(KINDS["choice:refusal_ground"])]
    RefugeeState = Annotated[str, Reads(KINDS["choice:refugee_state"])]
    EventKind = Annotated[str, Reads(KINDS["choice:event"])]
    RequestOutcome = Annotated[str, Reads(KINDS["choice:request_outcome"])]
    CommissionRequestType = Annotated[str, Reads(KINDS["choice:commission_request"])]
    RecordEntries = Annotated[str, Reads(KINDS["choice:record_entries"])]
    SameFacts = Annotated[str, Reads(KINDS["choice:same_facts"])]
