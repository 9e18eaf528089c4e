"""A setup of a scan, for tests that need no model. Processes of the tests import it, too: nothing heavy."""

from leukodesk.core.manifest import ClassInfo, Thresholds
from leukodesk.core.verdict import ModelIdentity
from leukodesk.store.scan_rows import ScanSetup

SETUP = ScanSetup(
    model=ModelIdentity("made-up", "1.0.0", "ab" * 32),
    title="Made up",
    task="field",
    classes=(
        ClassInfo("benign", "Benign (hematogones)", "B", "#0072b2", "circle", "no", "It means this.", "Not that."),
        ClassInfo("early_pre_b", "Early Pre-B", "E", "#e69f00", "triangle", "yes", "It means this.", "Not that."),
        ClassInfo("pre_b", "Pre-B", "P", "#d55e00", "square", "yes", "It means this.", "Not that."),
        ClassInfo("pro_b", "Pro-B", "R", "#cc79a7", "diamond", "yes", "It means this.", "Not that."),
    ),
    thresholds=Thresholds(0.6, 30.0, "made up"),
    checks_profile="brightfield",
    application_version="0.1.0",
)
