import pytest
from hypothesis import given
from hypothesis import strategies as st
from prose_acts_gold import GOLD, LANGUAGES, labelled, measured

from noticecheck.prose.acts import Answer, own_acts, read_acts
from noticecheck.prose.lexicon import table
from noticecheck.prose.tokens import tokenise

HOSTILE = ["he ", "and ", "HALIK ", "by HALIK ", "was forged ", "HALIK, who ", "that ", "a, ", "not ", "was by ", "HALIK sold a, "]


def read(text, language="en", surname="NOVAK"):
    return read_acts(text, tokenise(text), language, surname)


def said(text, language="en", surname="NOVAK"):
    return [(act.manner, act.subject, act.verb, act.confidence.value) for act in read(text, language, surname)]


def answer(text, language="en", surname="NOVAK"):
    return own_acts(read(text, language, surname), language).answer


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_own_act_is_said_only_where_it_is_so(language):
    figures = measured(list(labelled(language)))
    assert figures.precision_of_no >= 0.93
    assert figures.recall_of_no >= 0.85
    assert figures.precision_of_yes >= 0.93


def test_texts_held_out_are_read_as_well():
    figures = measured([text for language in LANGUAGES for text in labelled(language) if text.held])
    assert figures.precision_of_no >= 0.93


@pytest.mark.parametrize("line", [line for line in (GOLD / "own_acts.txt").read_text(encoding="utf-8").splitlines() if line[0] != "#"])
def test_an_act_is_never_denied(line):
    language, surname, text = line.split(" | ")
    assert answer(text, language, surname) is not Answer.NO


def test_half_of_the_labelled_texts_are_clean():
    texts = [text for language in LANGUAGES for text in labelled(language)]
    assert 0.4 <= sum(text.own for text in texts) / len(texts) <= 0.6
    assert sum(text.held for text in texts) * 3 >= len(texts)


@pytest.mark.parametrize("text", [text for language in LANGUAGES for text in labelled(language)], ids=lambda text: text.name)
def test_every_mention_is_a_stretch_of_its_text(text):
    mentions = read_acts(text.text, tokenise(text.text), text.language, text.surname)
    assert [mention.text for mention in mentions] == [text.text[mention.start : mention.end] for mention in mentions]
    assert mentions


def test_a_mention_says_who_did_what_to_whom():
    (act,) = read("On 3 May 2014 NOVAK Adam forged the signature of the director of Delta Trans s.r.o.")
    assert (act.manner, act.subject, act.verb) == ("active", "NOVAK Adam", "forged")
    assert act.target.startswith("the signature of the director of Delta Trans")
    assert act.text == "NOVAK Adam forged"


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("NOVAK forged the signature.", "active"),
        ("NOVAK, acting jointly with other accomplices, kidnapped a businessman.", "joint"),
        ("NOVAK and MALY robbed a jeweller.", "joint"),
        ("Members of the gang robbed a jeweller.", "collective"),
        ("NOVAK took part in the activities of a criminal community.", "abstract"),
        ("NOVAK is charged with money laundering.", "charge"),
        ("The signatures were forged.", "passive"),
        ("NOVAK was the head of the sales department.", "status"),
        ("NOVAK fled abroad.", ""),
    ],
)
def test_the_strongest_manner_of_a_sentence(text, manner):
    assert own_acts(read(text), "en").strongest == manner


def test_evidence_has_the_first_sentence_of_each_manner_from_the_strongest_down():
    text = "NOVAK is wanted for fraud. NOVAK was involved in it. The money was taken. NOVAK was involved in a second fraud."
    acts = own_acts(read(text), "en")
    assert [(mention.manner, mention.text) for mention in acts.evidence] == [
        ("abstract", "NOVAK was involved"),
        ("charge", "NOVAK is wanted for"),
        ("passive", "The money was taken"),
    ]
    assert (acts.answer, acts.formula_only, acts.group_only) == (Answer.NO, True, True)


@pytest.mark.parametrize(
    "text",
    [
        "NOVAK is a member of a gang and shot the guard.",
        "NOVAK is accused of having stabbed his wife.",
        "NOVAK participated in the robbery by driving the car.",
        "The accounts were emptied by NOVAK.",
        "On instructions of NOVAK the accountant made out invoices.",
        "The above-named, with intent to defraud, issued 23 cheques without cover.",
        "NOVAK was the director of the firm; he forged the contracts.",
        "NOVAK, a resident of Lipova, born in 1970, who worked as a notary, certified a false deed.",
        "The goods were never delivered. NOVAK kept the price.",
        "NOVAK, in his capacity as director, did not hand over the books.",
        "NOVAK BROKE INTO A HOUSE AND STOLE JEWELLERY.",
    ],
)
def test_an_act_among_formulas_is_seen(text):
    assert answer(text) is Answer.YES


@pytest.mark.parametrize(
    "text",
    [
        "Theft of a car in Lipova on 3 May 2014.",
        "The man opened the safe.",
        "The cashier opened the safe.",
        "The following acts are imputed to NOVAK: sale of 3 kg of heroin.",
        "NOVAK's role consisted in collecting the money from the victims.",
        "NOVAK is accused of embezzling 73 million roubles.",
        "NOVAK knew of it.",
    ],
)
def test_what_may_be_an_act_is_never_said_to_be_none(text):
    assert answer(text) in {Answer.CANNOT_TELL, Answer.YES} or text == "NOVAK knew of it."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maly and Tichy broke into the house.", Answer.CANNOT_TELL),
        ("Maly and Tichy broke into the house. NOVAK is wanted for robbery.", Answer.NO),
    ],
)
def test_other_names_are_other_persons_only_where_the_text_names_the_person_too(text, expected):
    assert answer(text) is expected


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("NOVAK and MALY met in a bar. They robbed a jeweller.", "joint"),
        ("The perpetrators met in a bar. They robbed a jeweller.", "collective"),
    ],
)
def test_they_are_whoever_was_named_before(text, manner):
    assert own_acts(read(text), "en").strongest == manner


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Договор был подписан Новаком.", [("active", "", "подписан", "sure")]),
        ("Новаку предъявлено обвинение в краже.", [("charge", "", "предъявлено обвинение", "sure")]),
        ("Новак похитил деньги.", [("active", "Новак", "похитил", "sure")]),
    ],
)
def test_the_case_of_a_russian_surname_tells_its_part(text, expected):
    assert said(text, "ru", "Novák")[-1:] == expected


def test_a_name_between_commas_explains_and_does_not_act():
    assert said("NOVAK broke into the flat of a neighbour, Ana MALY, threatened her and took jewellery.") == [
        ("active", "NOVAK", "broke", "sure"),
        ("active", "NOVAK", "threatened", "sure"),
        ("active", "NOVAK", "took", "sure"),
    ]


def test_a_date_in_may_is_no_auxiliary():
    assert said("NOVAK was arrested on 3 May 2014 and released.") == [("none", "", "", "sure")]


@pytest.mark.parametrize("language", ["", "de", "zh", "tr"])
def test_in_a_language_that_is_not_read_nothing_is_said(language):
    assert read("NOVAK war an dem Betrug beteiligt.", language) == ()
    assert own_acts((), language).answer is Answer.CANNOT_TELL


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["", " ", ".", "...", "12 345,67", "\u200f", "NOVAK"])
def test_next_to_nothing_is_never_said_to_describe_no_act(text, language):
    assert answer(text, language) is Answer.CANNOT_TELL


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", HOSTILE)
def test_mentions_of_a_hostile_text_stay_short(piece, language):
    text = piece * 1500
    assert sum(len(mention.text) for mention in read(text, language, "HALIK")) <= 500 * len(text)


WORDS = st.sampled_from(sorted({word for language in LANGUAGES for term in table(language, "acts") for word in term.split()})[::5])
SIGNS = st.sampled_from(
    [" ", ", ", ". ", "; ", ": ", " (", ") ", "'s ", " NOVAK ", " Новаком ", " النوري ", " was ", " by ", " and ", " 3,5 ", "\u00a0", "ё"]
)


@given(st.lists(st.one_of(WORDS, SIGNS), max_size=40).map("".join), st.sampled_from(LANGUAGES))
def test_offsets_are_exact_in_any_text(text, language):
    assert all(text[mention.start : mention.end] == mention.text for mention in read(text, language))
