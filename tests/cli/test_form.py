"""`noticecheck form`, as a user runs it."""

import sys
from pathlib import Path

from noticecheck.cli.entry import run

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"
MODEL = str(EXAMPLES / "model-notice.notice.yaml")
KONANYKHIN = str(EXAMPLES / "konanykhin-history.notice.yaml")


def test_a_form_goes_to_stdout_in_the_language_asked_for(capsys):
    assert run(["form", MODEL, "--language", "fr"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert (printed[0], "1.4 Date et lieu de naissance: 19 juillet 1981, Tampere (Finlande)" in printed) == ("NOTICE ROUGE", True)


def test_a_blank_form_has_every_label_and_no_value(capsys):
    assert run(["form", "--language", "es", "--type", "diffusion"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("DIFUSIÓN - PERSONA BUSCADA\n")
    assert "1.1 Apellidos actuales:\n1.2 Nombre(s):\n" in printed


def test_the_ending_says_how_a_form_is_written(tmp_path, capsys):
    starts = {".txt": b"RED NOTICE", ".docx": b"PK\x03\x04", ".pdf": b"%PDF-"}
    for ending in starts:
        assert run(["form", MODEL, "-o", str(tmp_path / f"form{ending}")]) == 0
    assert {ending: (tmp_path / f"form{ending}").read_bytes()[: len(start)] for ending, start in starts.items()} == starts
    assert run(["form", MODEL, "-o", str(tmp_path / "form.odt")]) == 2
    assert "let the name end in .txt, .docx, .pdf" in capsys.readouterr().err


def test_what_is_known_from_outside_is_printed_only_when_asked_for(capsys):
    assert run(["form", KONANYKHIN]) == 0
    told = capsys.readouterr()
    assert ("context of konanykhin-history.notice.yaml is not printed" in told.err, "refugee" in told.out) == (True, False)
    assert run(["form", KONANYKHIN, "--with-context"]) == 0
    assert "refugee" in capsys.readouterr().out


def test_the_same_notice_gives_the_same_word_document(tmp_path):
    for name in ("a.docx", "b.docx"):
        run(["form", MODEL, "-o", str(tmp_path / name)])
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_a_language_without_labels_is_refused(capsys):
    assert run(["form", MODEL, "--language", "de"]) == 2
    assert "--language de: the labels are known in en, fr, es" in capsys.readouterr().err


def test_without_what_prints_pdfs_the_way_out_is_told(tmp_path, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    assert run(["form", MODEL, "-o", str(tmp_path / "form.pdf")]) == 2
    assert (
        "PDF needs WeasyPrint: pip install 'noticecheck[pdf]' (and Pango on the system), or write .docx or .txt" in capsys.readouterr().err
    )
