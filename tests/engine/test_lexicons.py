"""Lexicons: terms in fields, the longest first, whatever their letters; and what leaves a field open."""

import pytest

from noticecheck.engine.lexicons import plain_key
from noticecheck.errors import RuleError
from noticecheck.rulebook.files import rules_folder
from noticecheck.rulebook.lexicon_tables import Lexicons
from noticecheck.rulebook.lexicons import compiled_lexicons

GROUP = """\
  - id: {id}
    means: a group of a test
    source: invented for this test
    verified: true
{more}
    en: [{terms}]
"""


def lexicon_of(folder, *groups):
    place = folder / "_data" / "lexicons"
    place.mkdir(parents=True)
    rows = "".join(GROUP.format(id=name, terms=terms, more=more) for name, terms, more in groups)
    (place / "words.yaml").write_text(f'version: "1"\ngroups:\n{rows}', encoding="utf-8")
    return Lexicons([compiled_lexicons(folder)])["words"]


def words(lexicon, text):
    return [(sorted(found.groups), text[found.start : found.end]) for found in lexicon.found_in(text)]


@pytest.fixture(scope="module")
def charges():
    return Lexicons([compiled_lexicons(rules_folder())])["charges"]


def test_of_terms_that_overlap_the_longest_counts(tmp_path):
    lexicon = lexicon_of(tmp_path, ("short", "espionage", ""), ("long", "industrial espionage", ""))
    assert words(lexicon, "Industrial espionage, then espionage") == [(["long"], "Industrial espionage"), (["short"], "espionage")]


def test_a_term_of_two_groups_belongs_to_both(tmp_path):
    lexicon = lexicon_of(tmp_path, ("one", "apostas*", ""), ("two", "apostas*", ""))
    assert words(lexicon, "apostasy") == [(["one", "two"], "apostasy")]


def test_alternatives_may_be_several_words_or_none_and_a_star_alone_is_any_word(tmp_path):
    lexicon = lexicon_of(tmp_path, ("one", "insult* (of |to |) (the |) (* |) (head of state|flag)", ""))
    assert [words(lexicon, text) for text in ("insulting the flag", "insult to the old head of state", "insulting the old red flag")] == [
        [(["one"], "insulting the flag")],
        [(["one"], "insult to the old head of state")],
        [],
    ]


def test_a_word_that_leaves_a_text_open_does_so_for_the_other_groups_only(tmp_path):
    lexicon = lexicon_of(tmp_path, ("pure", "treason", ""), ("ordinary", "robbery", "    leaves_open: true"))
    assert [lexicon.says(text, ["pure"]) for text in ("treason", "treason and robbery", "robbery")] == [True, None, False]
    assert lexicon.says("treason and robbery", ["ordinary"]) is True


def test_brackets_within_brackets_are_an_error(tmp_path):
    with pytest.raises(RuleError, match=r"words\.yaml: one: .* brackets do not stand in brackets"):
        lexicon_of(tmp_path, ("one", "act of (a (b|c)|d)", ""))


def test_an_unknown_key_is_an_error_that_names_the_file(tmp_path):
    with pytest.raises(RuleError, match=r"^_data/lexicons/words\.yaml: groups\.0\.colour: "):
        lexicon_of(tmp_path, ("one", "treason", "    colour: red"))


def test_the_terms_of_a_pack_stand_beside_those_that_are_shipped(tmp_path):
    lexicon_of(tmp_path, ("mine", "barratry", ""))
    (tmp_path / "_data" / "lexicons" / "words.yaml").rename(tmp_path / "_data" / "lexicons" / "charges.yaml")
    both = Lexicons([compiled_lexicons(rules_folder()), compiled_lexicons(tmp_path)])["charges"]
    assert words(both, "barratry and treason") == [(["mine"], "barratry"), (["state_security"], "treason")]


@pytest.mark.parametrize(
    ("text", "group", "found"),
    [
        ("SEDICION", "state_security", "SEDICION"),
        ("L'atteinte à la sûreté de l'État", "state_security", "atteinte à la sûreté de l'État"),
        ("atteinte a la surete de l’Etat", "state_security", "atteinte a la surete de l’Etat"),
        ("Non-représentation d'enfant", "family_matter_reported", "Non-représentation d'enfant"),
        ("дискредитация использования Вооружённых Сил", "expression", "дискредитация использования Вооружённых Сил"),
        ("بإصدار شيكات بدون رصيد", "cheque", "شيكات بدون رصيد"),
        ("وتجسس", "state_security", "وتجسس"),
        ("الخيانة العظمى", "state_security", "الخيانة العظمى"),
    ],
)
def test_accents_capitals_articles_and_particles_do_not_count(charges, text, group, found):
    assert words(charges, text) == [([group], found)]


@pytest.mark.parametrize(("word", "plain"), [("État", "etat"), ("ёлка", "елка"), ("العظمي", "عظمي"), ("الي", "الي"), ("state", "state")])
def test_a_word_is_filed_in_plain_letters(word, plain):
    assert plain_key(word.lower()) == plain


ORDINARY = """\
fraud against the State · theft of State property · opposition to a claim · theft of military equipment
abuse of office by a public official · bribery of a public official · assault on a public officer
resisting arrest · contempt of court · false accounting · breach of trust
market manipulation by spreading false information · disclosure of trade secrets · tax evasion · VAT carousel fraud · illegal entry
possession of drugs with intent to supply · kidnapping · abduction of a minor · murder of his wife · domestic violence · honour killing
robbery in a church · arson of a mosque · theft of a cheque book · forged cheques · manslaughter by negligent driving · contract killing
participation in a criminal organisation · escape from custody · adulteration of food · smuggling of migrants
dispute with the contracting party
abus de confiance · association de malfaiteurs · banqueroute frauduleuse · faux et usage de faux · rébellion · conduite en état d'ivresse
détournement de fonds publics · estafa agravada · asociación ilícita · homicidio a traición · apropiación indebida · alzamiento de bienes
мошенничество в особо крупном размере · незаконное предпринимательство · превышение должностных полномочий · похищение человека
احتيال · قتل عمد · خيانة الأمانة · استيلاء على المال العام · غسل الأموال
"""


@pytest.mark.parametrize("charge", [charge.strip() for line in ORDINARY.splitlines() for charge in line.split(" · ")])
def test_an_ordinary_charge_names_nothing_that_a_rule_looks_for(charges, charge):
    found = {group for one in charges.found_in(charge) for group in one.groups}
    assert found - {"ordinary_crime", "children", "other_sense"} == set()
