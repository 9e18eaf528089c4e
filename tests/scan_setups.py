"""A setup of a scan, for tests that need no model."""

from leukodesk.core.manifest import Thresholds
from leukodesk.core.verdict import ModelIdentity
from leukodesk.store.scan_rows import ScanSetup
from tests.bundles import FOUR_CLASSES

SETUP = ScanSetup(
    model=ModelIdentity("made-up", "1.0.0", "ab" * 32),
    title="Made up",
    task="field",
    classes=tuple(FOUR_CLASSES),
    thresholds=Thresholds(0.6, 30.0, "made up"),
    checks_profile="brightfield",
    application_version="0.1.0",
)
