"""Workers for the tests of work shared among processes; a process that starts from nothing has to find them in a module."""

import os


class Doubler:
    """Doubles numbers; ends its process on 13."""

    def __call__(self, items):
        if 13 in items:
            os._exit(9)
        return [2 * item for item in items]


def halve(number):
    """Halve an even number; ends its process on an odd one."""
    if number % 2:
        os._exit(9)
    return number // 2
