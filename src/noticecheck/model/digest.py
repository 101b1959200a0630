"""SHA-256 as a start can afford it: `hashlib` loads OpenSSL, which takes two milliseconds and hashes a notice no sooner.

The interpreter's own implementation comes first and the official one is what it falls back on, as in `random` of the standard library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import sha256
else:
    try:
        from _sha2 import sha256  # Python 3.12 and later
    except ImportError:
        try:
            from _sha256 import sha256
        except ImportError:
            from hashlib import sha256


def sha256_of(content: bytes) -> str:
    """Return the SHA-256 of some bytes in hexadecimal digits."""
    return sha256(content).hexdigest()
