"""How each kind of thing looks: a shape and a colour for light and for dark, never colour alone.

The colours were found by search, not by eye: every one stands out from its background (WCAG 2.2,
1.4.11: at least 3 to 1) and from every other one for readers with normal and with dichromatic
vision. The tests measure both.
"""

from dataclasses import dataclass
from math import cos, pi, sin

from actormap.model import Kind

LIGHT_BACKGROUND = "#FFFFFF"
DARK_BACKGROUND = "#14181D"


@dataclass(frozen=True, slots=True)
class Look:
    """A shape as SVG path data around the origin, about one unit in radius, and two colours."""

    shape: str
    light: str
    dark: str


def _draw_polygon(corners: int, *, turn: float = 0.0, radii: tuple[float, ...] = (1.0,)) -> str:
    """Return the path of a polygon; `turn` in degrees from the top, `radii` taken in rotation.

    >>> _draw_polygon(4, radii=(1.2,))
    'M0 -1.2L1.2 0L0 1.2L-1.2 0Z'
    """
    angles = [2 * pi * i / corners + turn * pi / 180 for i in range(corners)]
    points = [
        (radii[i % len(radii)] * sin(angle), -radii[i % len(radii)] * cos(angle))
        for i, angle in enumerate(angles)
    ]
    return "M" + "L".join(f"{_write(x)} {_write(y)}" for x, y in points) + "Z"


def _write(value: float) -> str:
    """Return a coordinate in three digits, without a negative zero."""
    return f"{round(value, 3) + 0.0:g}"


_CIRCLE = "M-1 0A1 1 0 1 1 1 0A1 1 0 1 1 -1 0Z"
_CROSS = "M-.4 -1.1H.4V-.4H1.1V.4H.4V1.1H-.4V.4H-1.1V-.4H-.4Z"

# The radii give shapes of about the same area, so that none looks more important by its form.
LOOKS: dict[Kind, Look] = {
    Kind.WORK: Look(_draw_polygon(4, turn=45, radii=(1.25,)), "#0F2257", "#35BDFC"),
    Kind.PERSON: Look(_CIRCLE, "#E55F06", "#E41002"),
    Kind.ORGANIZATION: Look(_draw_polygon(4, radii=(1.25,)), "#049F9F", "#31938C"),
    Kind.PLACE: Look(_draw_polygon(3, radii=(1.35,)), "#AB30E8", "#AE2FE7"),
    Kind.THEME: Look(_draw_polygon(6, turn=30, radii=(1.05,)), "#604620", "#D2C595"),
    Kind.COLLECTION: Look(_draw_polygon(10, radii=(1.5, 0.62)), "#000000", "#FFFFFF"),
    Kind.SERIES: Look(_draw_polygon(3, turn=60, radii=(1.35,)), "#4B0000", "#92FF19"),
    Kind.PROGRAMME: Look(_CROSS, "#006987", "#E88903"),
}
