"""What the words on a penalty speak of, and when something near them may deny it."""

import pytest

from noticecheck.rules.penalty_words import CORPORAL, DEATH, WITHOUT_RELEASE, speaks_of


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        (DEATH, "punishable by death or life imprisonment", True),
        (DEATH, "peine capitale", True),
        (DEATH, "pena de muerte", True),
        (DEATH, "смертная казнь", True),
        (DEATH, "الإعدام شنقا", True),
        (DEATH, "the death penalty, or imprisonment for not less than 20 years", True),
        (DEATH, "15 years if death results", False),
        (DEATH, "homicide causing the death of two persons: life", False),
        (DEATH, "the death penalty is not imposed in practice", None),
        (DEATH, "la peine de mort est abolie", None),
        (CORPORAL, "one hundred lashes", True),
        (CORPORAL, "amputation of the right hand", True),
        (CORPORAL, "travaux forcés à temps", True),
        (CORPORAL, "каторжные работы", True),
        (CORPORAL, "ثمانون جلدة", True),
        (CORPORAL, "принудительные работы на срок до пяти лет", False),
        (CORPORAL, "injury leading to amputation: 12 years", False),
        (CORPORAL, "flogging was replaced by imprisonment", None),
        (WITHOUT_RELEASE, "life imprisonment without parole", True),
        (WITHOUT_RELEASE, "a whole life order", True),
        (WITHOUT_RELEASE, "prisión perpetua sin libertad condicional", True),
        (WITHOUT_RELEASE, "life imprisonment, with parole after 25 years", False),
        (WITHOUT_RELEASE, "life imprisonment", False),
    ],
)
def test_words_on_a_penalty(words, text, expected):
    assert speaks_of(words, text) is expected
