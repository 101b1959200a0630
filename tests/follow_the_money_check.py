"""Says in JSON what the followthemoney library finds wrong with entities on stdin. Run by a Python that has it, in its own process."""

import json
import sys

from followthemoney import model
from followthemoney.exc import InvalidData


def complaints(entity):
    schema = model.get(entity["schema"])
    try:
        schema.validate(entity)
    except InvalidData as error:
        yield f"{entity['id']}: {error.errors}"
    for name, values in entity["properties"].items():
        kind = schema.properties[name].type
        yield from (f"{entity['id']}: {name} {value!r} is no {kind.name}" for value in values if kind.clean(value) is None)


if __name__ == "__main__":
    found = [complaint for line in sys.stdin for complaint in complaints(json.loads(line))]
    json.dump(found, sys.stdout)
