"""Finding the files of packages, and reading their version, without importing them."""

import sys

import pytest

from noticecheck.money.packaged import folder_of, on_path, version_in


@pytest.mark.parametrize(
    ("text", "version"),
    [
        pytest.param('"""About."""\n__version__ = "1.7.20261027"\nx = 1\n', "1.7.20261027", id="among other lines"),
        pytest.param("__version__ = '2.0b1'", "2.0b1", id="other quotes"),
        pytest.param("__version__ = get()", None, id="a call"),
        pytest.param("__version__ = \"1.0'", None, id="quotes that do not match"),
        pytest.param('__version__ = "1.0; x"', None, id="other signs"),
        pytest.param("__version__ = ", None, id="nothing"),
        pytest.param("", None, id="an empty file"),
    ],
)
def test_a_version_is_read_from_the_line_that_states_it(tmp_path, text, version):
    file = tmp_path / "__init__.py"
    file.write_text(text)
    assert version_in(str(file)) == version


def test_a_missing_file_or_one_in_another_encoding_has_no_version(tmp_path):
    (tmp_path / "utf16.py").write_bytes(b"\xff\xfe_\x00")
    assert version_in(str(tmp_path / "none.py")) is version_in(str(tmp_path / "utf16.py")) is None


def test_a_package_is_found_where_imports_look_for_it_and_not_imported(tmp_path, monkeypatch):
    (tmp_path / "a_data_package").mkdir()
    (tmp_path / "a_data_package" / "__init__.py").write_text("raise AssertionError('imported')")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert folder_of("a_data_package") == on_path("a_data_package") == str(tmp_path / "a_data_package")
    assert folder_of("no_such_package") is on_path("no_such_package") is None
    assert "a_data_package" not in sys.modules
