"""An analysis as plain data, with everything that is needed to reproduce it."""

import math
from typing import Any

import leukodesk
from leukodesk.core.bundle import Bundle
from leukodesk.core.checks.report import SmearCheck
from leukodesk.services.analyse import Analysis


def as_json_record(analysis: Analysis, bundle: Bundle) -> dict[str, Any]:
    """One image's result as JSON can hold it.

    Args:
        analysis: of the image.
        bundle: the model that was chosen for it, whether or not it came to be asked.

    Returns:
        Names, strings, numbers, lists and None. A number that is none (infinite, undefined) is None, since JSON has no
        word for it; so is what was not found out: probabilities of a rejected image, say.
    """
    record = {
        "path": analysis.path,
        **_image(analysis),
        "verdict": str(analysis.verdict),
        "reasons": list(analysis.reasons),
        "label": analysis.label,
        "other_task": analysis.other_task,
        **_prediction(analysis, bundle),
        "white_cells": len(analysis.cells) if "cells" in analysis.timings_ms else None,
        "checks_profile": analysis.checks.profile if analysis.checks else None,
        "checks": [_check(check) for check in analysis.checks.checks] if analysis.checks else [],
        "error": {"kind": analysis.error_kind, "details": analysis.error_details} if analysis.error_kind else None,
        "model": _model(bundle),
        "timings_ms": {stage: round(value, 3) for stage, value in analysis.timings_ms.items()},
        "application": {"name": "LeukoDesk", "version": leukodesk.__version__},
        "intended_use": leukodesk.INTENDED_USE,
    }
    return {key: _finite(value) for key, value in record.items()}


def _image(analysis: Analysis) -> dict[str, Any]:
    image = analysis.image
    if image is None:
        return {"sha256": None, "width_px": None, "height_px": None, "format": None, "notes": []}
    return {
        "sha256": image.sha256,
        "width_px": image.width_px,
        "height_px": image.height_px,
        "format": image.format or None,
        "notes": list(image.notes),
    }


def _prediction(analysis: Analysis, bundle: Bundle) -> dict[str, Any]:
    prediction = analysis.prediction
    if prediction is None:
        return {"probabilities": None, "logits": None, "distance": None}
    keys = [info.key for info in bundle.manifest.classes]
    return {
        "probabilities": dict(zip(keys, prediction.probabilities.tolist(), strict=True)),
        "logits": dict(zip(keys, prediction.logits.tolist(), strict=True)),
        "distance": float(prediction.distance),
    }


def _model(bundle: Bundle) -> dict[str, Any]:
    manifest, limits = bundle.manifest, bundle.manifest.thresholds
    return {
        "name": manifest.name,
        "version": manifest.version,
        "sha256": bundle.sha256,
        "task": manifest.task,
        "temperature": manifest.temperature,
        "thresholds": {
            "least_probability": limits.least_probability,
            "greatest_distance": limits.greatest_distance,
            "rule": limits.rule,
        },
    }


def _check(check: SmearCheck) -> dict[str, Any]:
    limits = check.limits
    return {
        "key": check.key,
        "name": check.name,
        "value": float(check.value),
        "unit": check.unit,
        "limits": {
            "fail_below": limits.fail_below,
            "warn_below": limits.warn_below,
            "warn_above": limits.warn_above,
            "fail_above": limits.fail_above,
        },
        "outcome": str(check.outcome),
        "sentence": check.sentence,
    }


def _finite(value: object) -> object:
    """The same with None for every float that is infinite or undefined."""
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else None
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_finite(item) for item in value]
    return value
