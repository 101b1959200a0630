"""Every term of the lexicons stands in a group that says where it comes from."""

from pathlib import Path

import pytest
import yaml

from noticecheck.prose import lexicon

DATA = Path(lexicon.__file__).with_name("data")
FILES = sorted(DATA.glob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_term_has_a_group_with_a_source(path):
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    without = [group["id"] for group in content["groups"] if not str(group.get("source") or "").strip() or not group["terms"]]
    assert (set(content), without) == ({"language", "groups"}, [])
