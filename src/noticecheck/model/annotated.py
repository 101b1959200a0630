"""The kinds of `fields.py` as pydantic types, so that the model's annotations read as words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from noticecheck.model.fields import KINDS, Kind, Leaf
from noticecheck.model.words import WORDS


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
        if isinstance(value, bool):
            value = str(value).lower()
        return self.kind.parse(value if isinstance(value, str) else str(value))


def _choice(name: str) -> object:
    """The type for one word of the closed list called `name`."""
    words = WORDS[name]

    def parse(text: str) -> str:
        if text in words:
            return text
        raise ValueError(f"{text!r} is not one of: {', '.join(words)}")

    return Annotated[str, Reads(Kind(f"choice:{name}", parse, {"type": "string", "enum": list(words)}))]


if TYPE_CHECKING:
    Text = Day = PartialDay = Amount = PenaltyText = MeasureText = Country = CountryOrAll = Language = str
    Completeness = DocumentTypeWord = Standing = Sender = Sex = Quality = Status = SummaryIs = Category = AuthorityType = CourtType = Relation = RefusalGround = RefugeeState = EventKind = SameFacts = str
    Flag = bool
    Integer = int
    FlagOrUnknown = bool | str
else:
    Text = Annotated[str, Reads(KINDS["text"])]
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
    Completeness = _choice("completeness")
    DocumentTypeWord = _choice("document_type")
    Standing = _choice("standing")
    Sender = _choice("sender")
    Sex = _choice("sex")
    Quality = _choice("quality")
    Status = _choice("status")
    SummaryIs = _choice("summary_is")
    Category = _choice("category")
    AuthorityType = _choice("authority_type")
    CourtType = _choice("court_type")
    Relation = _choice("relation")
    RefusalGround = _choice("refusal_ground")
    RefugeeState = _choice("refugee_state")
    EventKind = _choice("event")
    SameFacts = _choice("same_facts")
