"""Messages through a pipe: four bytes of length, then the message."""

from typing import IO

_LENGTH = 4


def write_frame(stream: IO[bytes], message: bytes) -> None:
    """Write one message."""
    stream.write(len(message).to_bytes(_LENGTH, "big"))
    stream.write(message)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes | None:
    """Return the next message; None where the other side has ended."""
    head = stream.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    message = stream.read(length := int.from_bytes(head, "big"))
    return message if len(message) == length else None
