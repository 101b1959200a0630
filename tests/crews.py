"""Workers for the tests of work shared among processes; a process that starts from nothing has to find them in a module."""

import os
import threading


class Interrupted:
    """Something that is long to write down, and ends the process meanwhile."""

    def __reduce__(self):
        threading.Timer(0.02, os._exit, [9]).start()
        return bytes, (b"x" * 100_000_000,)


class Doubler:
    """Doubles numbers; ends its process on 13, and on 1700 in the middle of writing the result."""

    def __call__(self, items):
        if 13 in items:
            os._exit(9)
        if 1700 in items:
            return [Interrupted()]
        return [2 * item for item in items]


def halve(number):
    """Halve an even number; ends its process on an odd one."""
    if number % 2:
        os._exit(9)
    return number // 2
