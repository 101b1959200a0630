"""The fields of a notice in the order of the format, each with what it means and how its value is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from noticecheck.model.fields import KINDS
from noticecheck.model.shape import Shape, notice_shape
from noticecheck.model.words import WORDS

if TYPE_CHECKING:
    from pydantic import BaseModel

FORMS: Final = {
    "date": "YYYY-MM-DD, YYYY-MM or YYYY",
    "day": "YYYY-MM-DD",
    "amount": "number and currency, such as 73000000 RUB",
    "penalty": "such as 10 years, 24 months, life, death or fine",
    "measure": "with its unit, such as 180 cm, 5 ft 11 in or 80 kg",
    "flag": "true or false",
    "flag_or_unknown": "true, false or unknown",
    "integer": "a whole number",
    "country": "two capital letters, such as RU",
    "country_or_all": "two capital letters, such as RU, or ALL",
    "language": "two small letters, such as en",
}
FLAGS: Final = frozenset({"flag", "flag_or_unknown"})
PERIOD: Final = ("date", "from", "to")


class Field(NamedTuple):
    """One key of a notice file. A single value has a kind; a group has fields; a list has one of the two for its items."""

    key: str
    means: str
    kind: str
    fields: tuple[Field, ...]
    many: bool

    @property
    def is_period(self) -> bool:
        """Whether it is a time: one date, or a first and a last one."""
        return tuple(field.key for field in self.fields) == PERIOD

    @property
    def form(self) -> str:
        """How a value is written, empty for free text."""
        if self.kind.startswith("choice:"):
            return ", ".join(WORDS[self.kind.removeprefix("choice:")])
        return FORMS.get(self.kind, "")

    @property
    def about(self) -> str:
        """What it means and how it is written; words of a closed list that the meaning names already are not repeated."""
        named = self.kind.startswith("choice:") and all(word in self.means for word in self.form.split(", "))
        return "; ".join(filter(None, [self.means, "" if named else self.form]))

    @property
    def flags(self) -> tuple[tuple[str, ...], ...]:
        """The yes-or-no fields of a group, by their keys below it: where one is missing, nobody knows, even in a full document."""
        if self.kind in FLAGS:
            return ((),)
        below = () if self.many else self.fields
        return tuple((field.key, *rest) for field in below for rest in field.flags)


def notice_fields() -> tuple[Field, ...]:
    """Return the keys of a notice file."""
    from noticecheck.model.notice import NoticeFile

    return _fields(NoticeFile, notice_shape())


def as_the_format_has_it(text: str, field: Field) -> str:
    """Return an answer as the file writes it: `Red Notice` is red_notice and yes is true; what is no such word stays as it is."""
    if field.kind in FLAGS:
        return {"y": "true", "yes": "true", "n": "false", "no": "false"}.get(text.casefold(), text)
    if field.kind.startswith("choice:"):
        typed = text.casefold().replace(" ", "_").replace("-", "_")
        return next((word for word in WORDS[field.kind.removeprefix("choice:")] if word.casefold() == typed), text)
    return text


def refusal_of(text: str, field: Field) -> str:
    """Say why a text cannot be the value of a field; empty when it can."""
    if field.kind.startswith("choice:"):
        return "" if text in WORDS[field.kind.removeprefix("choice:")] else f"write one of: {field.form}"
    try:
        KINDS[field.kind].parse(text)
    except ValueError as error:
        return str(error)
    return ""


def _fields(model: type[BaseModel], shape: Shape) -> tuple[Field, ...]:
    said = {info.alias or name: (info.description or "", info.annotation) for name, info in model.model_fields.items()}
    return tuple(_field(key, below, *said[key]) for key, below in (shape.fields or {}).items())


def _field(key: str, shape: Shape, means: str, annotation: object) -> Field:
    one = shape.item or shape
    model = _model_in(annotation)
    fields = _fields(model, one) if model is not None else ()
    about = means or (_first_sentence(model) if model is not None else "")
    return Field(key, about, one.kind, fields, many=shape.item is not None)


def _model_in(annotation: object) -> type[BaseModel] | None:
    """Return the model that an annotation such as `list[Offence]` or `Warrant | None` holds."""
    from pydantic import BaseModel

    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for part in get_args(annotation) if (model := _model_in(part)) is not None), None)


def _first_sentence(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").partition("\n")[0].rstrip(".")
