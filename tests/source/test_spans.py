"""Every place slices back: what stands there in the file is the value that was read."""

import json

from hypothesis import given
from hypothesis import strategies as st

from noticecheck.model.tree import child, locate, scalars
from noticecheck.source.read import compose

LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Cf", "Zl", "Zp"))
WORDS = st.text("abcdef", min_size=1, max_size=4)
TREES = st.dictionaries(
    WORDS,
    st.recursive(
        st.text(LETTERS, max_size=8) | WORDS,
        lambda inside: st.lists(inside, min_size=1, max_size=3) | st.dictionaries(WORDS, inside, min_size=1, max_size=3),
        max_leaves=8,
    ),
    min_size=1,
    max_size=4,
)


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def block(value, indent, step):
    """Write a value in block style, each item and key on a line of its own."""
    pad = "\n" + " " * indent
    if isinstance(value, dict):
        return "".join(f"{pad}{key}: {block(part, indent + step, step)}" for key, part in value.items())
    if isinstance(value, list):
        return "".join(f"{pad}- {block(part, indent + step, step)}" for part in value)
    return value if value.isalpha() and value.isascii() else quoted(value)


def slices_back(text, name, line_end):
    tree = compose(text, name)
    lines = text.split("\n")
    for route, value in scalars(tree):
        start, end = locate(tree, route).start_mark, locate(tree, route).end_mark
        written = lines[start.line][start.column : end.column]
        assert (start.line == end.line, json.loads(written) if written.startswith('"') else written) == (True, value)
    assert line_end


def values(node, route=()):
    if isinstance(node, str):
        return {route: node}
    parts = node.items() if isinstance(node, dict) else enumerate(node)
    return {at: value for key, part in parts for at, value in values(part, (*route, key)).items()}


@given(TREES, st.integers(1, 4))
def test_every_place_in_block_style_slices_back(plain, step):
    text = "# a notice" + block(plain, 0, step) + "\n"
    assert dict(scalars(compose(text, "n.yaml"))) == values(plain)
    slices_back(text, "n.yaml", "\n")


@given(TREES, st.sampled_from([None, 1, 4]))
def test_every_place_in_flow_style_and_in_json_slices_back(plain, indent):
    text = json.dumps(plain, ensure_ascii=False, indent=indent)
    for name in ("n.yaml", "n.json"):
        assert dict(scalars(compose(text, name))) == values(plain)
        slices_back(text, name, "\n")


@given(TREES)
def test_yaml_and_json_place_every_value_alike(plain):
    text = json.dumps(plain, ensure_ascii=False, indent=2)
    yaml, from_json = compose(text, "n.yaml"), compose(text, "n.json")
    for route, _ in scalars(yaml):
        one, other = locate(yaml, route), locate(from_json, route)
        assert [(mark.line, mark.column) for mark in (one.start_mark, one.end_mark)] == [other.start_mark, other.end_mark]


@given(TREES)
def test_what_is_found_at_a_route_is_what_was_written(plain):
    tree = compose(json.dumps(plain, ensure_ascii=False), "n.yaml")
    for route, value in values(plain).items():
        node = tree
        for part in route:
            node = child(node, part)
        assert node == value
