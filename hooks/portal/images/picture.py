"""A picture an editor uploaded, and the smaller pictures that are published in its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

RECIPE: Final = 2
"""Counted up whenever the same original would give other derivatives."""

WIDTHS: Final = (480, 720, 1080, 1600)
"""Pixels; a phone of 360 px asks for 720 at twice the density, for 1080 at three times."""
USUAL_WIDTH: Final = 720
"""The width that most readers get; the quality of a picture is decided there."""
WHOLE_WIDTH: Final = 1080
SQUARE_SIDE: Final = 600
LEAST_SQUARE: Final = 300
"""Share cards take no picture that is smaller, in pixels."""
_LONGEST: Final = 16000
"""Pixels; WebP cannot be longer than 16383 on a side."""


class Form(Enum):
    """What a derivative is for."""

    WEB = "webp"
    """For pages: WebP."""
    WHOLE = "jpg"
    """For feeds: the whole picture as JPEG, which every reader shows."""
    SQUARE = "square.jpg"
    """For share cards: the middle of it, as JPEG because chat programs may not take WebP."""


@dataclass(frozen=True)
class Derivative:
    """One file made from an original."""

    digest: str
    """Of the original and the recipe, so that the address changes with the content."""
    form: Form
    width: int
    """Pixels, like :attr:`height`."""
    height: int

    @property
    def media_type(self) -> str:
        """``image/webp`` for pages, else ``image/jpeg``."""
        return "image/webp" if self.form is Form.WEB else "image/jpeg"

    @property
    def name(self) -> str:
        """What it is published as, in the folder of :func:`portal.urls.picture`."""
        return f"{self.digest}-{self.width}.{self.form.value}"


class Kind(Enum):
    """How a picture is treated."""

    PHOTO = "photo"
    """Smaller pictures stand for it; the original stays behind."""
    MOVING = "moving"
    """Its first frame is treated like a photo; the original is published behind a link."""
    DRAWING = "drawing"
    """Vectors: published as they are."""


@dataclass(frozen=True, kw_only=True)
class Picture:
    """One original that can be shown."""

    path: str
    """Below docs/."""
    digest: str
    """Of its bytes and the recipe."""
    size_bytes: int
    kind: Kind
    width: int
    """Pixels as people see it, turned upright; 0 for a drawing that tells no size."""
    height: int

    @property
    def is_published(self) -> bool:
        """Whether the original itself goes out."""
        return self.kind is not Kind.PHOTO

    @property
    def candidates(self) -> tuple[Derivative, ...]:
        """What a browser can choose from, narrowest first; never wider than the original."""
        if self.kind is Kind.DRAWING:
            return ()
        top = max(1, min(self.width, WIDTHS[-1], _LONGEST * self.width // self.height))
        # A width close to the widest would be one more file for nothing.
        widths = [width for width in WIDTHS if width * 8 <= top * 7]
        return tuple(self._scaled(Form.WEB, width) for width in (*widths, top))

    @property
    def usual(self) -> Derivative:
        """The candidate that most readers get, and those whose browser cannot choose."""
        narrow = [found for found in self.candidates if found.width <= USUAL_WIDTH]
        return (narrow or self.candidates)[-1 if narrow else 0]

    @property
    def whole(self) -> Derivative | None:
        """The whole picture as JPEG; None for a drawing."""
        if self.kind is Kind.DRAWING:
            return None
        return self._scaled(Form.WHOLE, min(WHOLE_WIDTH, self.candidates[-1].width))

    @property
    def square(self) -> Derivative | None:
        """The middle of the picture for a share card; None if that would be too small."""
        side = min(self.width, self.height, SQUARE_SIDE)
        if self.kind is Kind.DRAWING or side < LEAST_SQUARE:
            return None
        return Derivative(self.digest, Form.SQUARE, side, side)

    @property
    def derivatives(self) -> tuple[Derivative, ...]:
        """Everything that can ever be made of it."""
        further = (one for one in (self.whole, self.square) if one is not None)
        return (*self.candidates, *further)

    def _scaled(self, form: Form, width: int) -> Derivative:
        height = max(1, round(self.height * width / self.width))
        return Derivative(self.digest, form, width, height)


class Fault(Enum):
    """Why a file cannot be shown as a picture."""

    HEAVY = "heavy"
    """Too many bytes to be looked at."""
    HEIC = "heic"
    """The format phones use that few programs read."""
    FOREIGN = "foreign"
    """A picture of a kind that browsers or readers' programs do not show, by whatever name."""
    UNKNOWN = "unknown"
    """No picture."""
    BROKEN = "broken"
    """It begins like a picture and cannot be read to its end."""
    HUGE = "huge"
    """So many pixels that reading it would take all the memory."""


@dataclass(frozen=True)
class Refused:
    """A file that was meant as a picture and cannot be one."""

    fault: Fault
    size_bytes: int
