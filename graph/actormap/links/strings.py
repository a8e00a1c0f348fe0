"""Many texts as two arrays: the bytes of all of them, and where each begins."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Strings(Sequence[str]):
    """Texts in UTF-8, one behind another; `begins` (n + 1,) has where each begins, and the end."""

    begins: NDArray[np.uint64]
    text: NDArray[np.uint8]

    @classmethod
    def pack(cls, texts: Iterable[str]) -> "Strings":
        """Return the texts as arrays, in their order."""
        # Halves of characters occur in JSON; they must not end a build.
        encoded = [text.encode("utf-8", "surrogatepass") for text in texts]
        begins = np.zeros(len(encoded) + 1, np.uint64)
        np.cumsum([len(text) for text in encoded], out=begins[1:])
        return cls(begins, np.frombuffer(b"".join(encoded), np.uint8))

    def __len__(self) -> int:
        """Return how many texts there are."""
        return len(self.begins) - 1

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> list[str]: ...

    def __getitem__(self, index: int | slice) -> str | list[str]:
        """Return one text, or several."""
        if isinstance(index, slice):
            return [self._read(number).decode("utf-8", "surrogatepass")
                    for number in range(*index.indices(len(self)))]  # fmt: skip
        return self._read(range(len(self))[index]).decode("utf-8", "surrogatepass")

    def _read(self, index: int) -> bytes:
        return self.text[int(self.begins[index]) : int(self.begins[index + 1])].tobytes()

    def find(self, text: str) -> range:
        """Return where a text stands, if the texts are sorted by code point. O(log n)."""
        wanted, places = text.encode("utf-8", "surrogatepass"), range(len(self))
        low = bisect_left(places, wanted, key=self._read)
        return range(low, bisect_right(places, wanted, lo=low, key=self._read))
