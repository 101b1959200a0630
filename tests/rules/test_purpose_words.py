"""What the words of an action or a purpose ask for: the clear cases only, the rest stays open."""

import pytest

from noticecheck.rules.purpose_words import Asks, asks

ARREST = (
    "LOCATE AND ARREST WITH A VIEW TO EXTRADITION",
    "Detain; if the person is not found, inform the bureau",
    "extradition",
    "surrender to the Tribunal",
    "restriction of movement",
    "Localiser, procéder à l'interpellation",
    "arrêter la personne",
    "задержание и экстрадиция",
    "Localizar y detener preventivamente",
    "El arresto con fines de extradición",
    "إلقاء القبض على الشخص",
    "تسليم المطلوب إلى الدولة الطالبة",
)
LOCATION = (
    "locate",
    "Trace the whereabouts and inform the bureau",
    "Question the person as a witness",
    "service of the attached documents",
    "recover a debt",
    "Localiser et aviser le bureau",
    "recouvrement d'une créance",
    "Ubicar e interrogar",
    "cobro de deudas",
    "استجواب الشخص",
)
OPEN = (
    "",
    "see the annex",
    "to serve a sentence",
    "locate for prosecution",
    "locate; the warrant is attached",
    "locate and return to the requesting country",
    "locate, without arrest",
    "no arrest is requested",
    "localiser, notifier l'arrêt de la cour",
    "localizar e prender",
    "localizar y entregar",
    "تسليم التبليغ",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [(text, what) for texts, what in ((ARREST, Asks.ARREST), (LOCATION, Asks.LOCATION), (OPEN, Asks.OPEN)) for text in texts],
)
def test_a_field_asks_for_what_its_words_clearly_say(text, expected):
    assert asks(text) is expected
