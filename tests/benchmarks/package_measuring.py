"""What the sections of the benchmark of the packaged program share."""

import argparse
from pathlib import Path

from leukodesk.services.samples import SAMPLES
from leukodesk.services.self_test.generated import write_png
from tests.benchmarks.package_program import Installation, Person, new_person
from tests.benchmarks.package_screen import Screen

IMAGE = "1 usual field (generated).png"


class Measuring:
    """What the sections share.

    Attributes:
        dist, packages: as they were given; installation: a copy that nobody may write to.
        screen: of 1366 × 768; folder: for what is generated, open to all; image: a field in it.
        pictures: where pictures of the screen go, if anywhere.
    """

    def __init__(
        self, options: argparse.Namespace, installation: Installation, screen: Screen | None, folder: Path
    ) -> None:
        self.dist: Path = options.dist
        self.packages: Path | None = options.packages
        self.pictures: Path | None = options.pictures
        self.installation, self.folder = installation, folder
        self._screen = screen
        self.image = write_png(folder / "field.png", SAMPLES[IMAGE]())

    @property
    def has_screen(self) -> bool:
        return self._screen is not None

    @property
    def screen(self) -> Screen:
        if self._screen is None:
            raise LookupError("There is no screen.")
        return self._screen

    def person(self, *, knows: bool = True) -> Person:
        return new_person(self.folder, self.screen.name, knows=knows)

    def save_picture(self, name: str) -> None:
        if self.pictures is not None:
            self.pictures.mkdir(parents=True, exist_ok=True)
            self.screen.save_picture(self.pictures / name)


def yes(reached: bool) -> str:
    """As it stands in a table."""
    return "yes" if reached else "NO"
