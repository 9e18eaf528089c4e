"""Times and sizes as a person says them."""

from PySide6.QtCore import QCoreApplication, QLocale

MINUTE_S, HOUR_S = 60, 3600


def in_words(seconds: float) -> str:
    """A duration, no more exact than it can be known: "about 4 minutes"."""
    translate = QCoreApplication.translate
    if seconds < 50:
        return translate("Duration", "about {count} seconds").format(count=max(5, 5 * round(seconds / 5)))
    minutes = round(seconds / MINUTE_S)
    if minutes < 2:
        return translate("Duration", "about a minute")
    if minutes < 90:
        return translate("Duration", "about {count} minutes").format(count=minutes)
    hours = QLocale().toString(seconds / HOUR_S, "f", 1)
    return translate("Duration", "about {count} hours").format(count=hours)


def megabytes(amount: float) -> str:
    """A size in MB or GB."""
    if amount < 1000:
        return f"{QLocale().toString(max(amount, 1.0), 'f', 0)}\u00a0MB"
    return f"{QLocale().toString(amount / 1000, 'f', 1)}\u00a0GB"
