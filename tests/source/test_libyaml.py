"""PyYAML as this project imports it: its patterns wait until somebody uses them, and then work as ever."""

import subprocess
import sys

PROGRAM = """
from noticecheck.source.libyaml import yaml
import re
assert type(yaml.reader.Reader.NON_PRINTABLE).__name__ == "_Later"
assert isinstance(re.compile("a"), re.Pattern)
print(yaml.load("a: [1, 2020-01-01, yes]", yaml.SafeLoader), yaml.load("b: 1.5", yaml.CSafeLoader))
try:
    yaml.load("a: \\x00", yaml.SafeLoader)
except yaml.YAMLError as error:
    print(type(error).__name__)
"""


def test_the_patterns_of_pyyaml_are_compiled_when_somebody_uses_them():
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert (ran.stdout, ran.stderr) == ("{'a': [1, datetime.date(2020, 1, 1), True]} {'b': 1.5}\nReaderError\n", "")
