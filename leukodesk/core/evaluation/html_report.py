"""report.html: one page that stands alone, for who has to decide whether to use a model. No script, nothing loaded."""

from collections.abc import Mapping, Sequence

from leukodesk.core.evaluation.comparison import COMMONEST_CLASS
from leukodesk.core.evaluation.comparison_wording import LEAKY_SENTENCE, near_shortcuts
from leukodesk.core.evaluation.figures import ClassFigures, Interval
from leukodesk.core.evaluation.html_charts import LEAKY, evaluation_charts, history_charts
from leukodesk.core.evaluation.html_page import (
    CLOSING,
    cautions,
    data_address,
    figure_item,
    opening,
    paragraphs,
    section,
    table,
    text,
)
from leukodesk.core.evaluation.report import DataFacts, Report, WrongAnswer
from leukodesk.core.evaluation.wording import few_groups, interval, percent, points
from leukodesk.core.phrases import counted


def html_report(report: Report, thumbnails: Mapping[str, bytes], first_layer_png: Sequence[bytes] = ()) -> str:
    """The whole page.

    Args:
        report: what it says.
        thumbnails: SHA-256 of a wrongly named image → small JPEG; one that is missing is said to be.
        first_layer_png: feature maps of the first layer.
    """
    mark = LEAKY if report.leaky else ""
    sections = [
        _verdict(report),
        section("Figures of the new model", _figures(report), mark),
        section("Compared", _comparison(report), mark),
        section("By class", _classes(report), mark),
        section("Confusion matrix", _confusion(report), mark),
        section("Curves", _charts(evaluation_charts(report.evaluation, report.model.classes))),
        section("Surest errors", _wrong_answers(report.wrong_answers, thumbnails), mark),
        section("Shortcuts", _shortcuts(report)),
        section("Training", _charts(history_charts(report.history)), mark) if report.history else "",
        section("First layer", _feature_maps(first_layer_png)) if first_layer_png else "",
        section("Images and split", _data(report), mark),
        section("Model", _model(report)),
    ]
    title = f"{report.model.name} {report.model.version} – training report"
    return f"{opening(title)}{_header(report)}<main>{''.join(sections)}</main>{_footer(report)}{CLOSING}"


def _header(report: Report) -> str:
    return (
        f'<header><div class="soft">LeukoDesk · training report · {text(_date(report))}</div>'
        f"<h1>{text(report.model.title)}</h1>"
        f'<p class="soft">Model {text(report.model.name)} {text(report.model.version)} · SHA-256 '
        f"<code>{text(report.model.sha256[:16])}…</code> · tested on {_tested_on(report)}</p>"
        f'<p class="use">{text(report.intended_use)}</p></header>'
    )


def _footer(report: Report) -> str:
    return (
        f"<footer><p>{text(report.intended_use)} LeukoDesk {text(report.software)}, {text(_date(report))}. "
        f"Model {text(report.model.name)} {text(report.model.version)}, SHA-256 "
        f"<code>{text(report.model.sha256)}</code>. The same figures are in report.json.</p></footer>"
    )


def _date(report: Report) -> str:
    return report.made_at[:16].replace("T", " ")


def _verdict(report: Report) -> str:
    kind, word = ("verdict offered", "Offered") if report.offered else ("verdict", "Not offered")
    first, *others = report.sentences or (word,)
    rest = "".join(f"<li>{text(one)}</li>" for one in others)
    return (
        f'<section class="{kind}"><h2>{word}{LEAKY if report.leaky else ""}</h2><p class="first">{text(first)}</p>'
        f"<ul>{rest}</ul></section>"
    )


def _tested_on(report: Report) -> str:
    """How many images of how many patients, and of which split."""
    evaluation = report.evaluation
    tested_on = counted(evaluation.images, report.model.task)
    if report.data.groups_from != "none":
        tested_on += f" of {counted(evaluation.groups, 'patient or slide')}"
    return f"{tested_on}, {text(report.split)}{LEAKY if report.leaky else ''}"


def _figures(report: Report) -> str:
    one = report.evaluation
    accepted = f"right in {percent(one.accepted_accuracy, 1)}" if one.accepted_accuracy is not None else "none accepted"
    items = [
        figure_item(
            "Balanced accuracy", *_with_interval(one.balanced_accuracy), "mean recall: every class counts alike"
        ),
        figure_item("Accuracy", *_with_interval(one.accuracy), "share of images named rightly"),
        figure_item("Macro F1", *_with_interval(one.macro_f1), "mean of the classes' F1"),
    ]
    if one.malignant_sensitivity is not None:
        hint = "malignant images named as a malignant class"
        items.append(figure_item("Sensitivity, malignant", *_with_interval(one.malignant_sensitivity), hint))
    if one.malignant_specificity is not None:
        hint = "other images not named as a malignant class"
        items.append(figure_item("Specificity, malignant", *_with_interval(one.malignant_specificity), hint))
    if one.malignant_auc is not None and one.malignant_sensitivity_at_95_specificity is not None:
        auc = one.malignant_auc
        items.append(
            figure_item(
                "AUC, malignant", f"{auc.value:.3f}", f"{auc.low:.3f}–{auc.high:.3f}", "1 is perfect, 0.5 chance"
            )
        )
        value = percent(one.malignant_sensitivity_at_95_specificity, 1)
        items.append(figure_item("Sensitivity at 95 % specificity", value, "", "malignant, by its summed probability"))
    items += [
        figure_item(
            "Accepted without doubt", percent(one.accepted_share, 1), accepted, "by the model's two thresholds"
        ),
        figure_item(
            "Brier score", f"{one.brier_after:.3f}", f"{one.brier_before:.3f} before temperature", "0 is perfect"
        ),
        figure_item(
            "Calibration error", f"{one.ece_after:.3f}", f"{one.ece_before:.3f} before temperature", "ECE, 15 bins"
        ),
    ]
    notes = [*few_groups(one.groups, report.model.task, report.data.groups_from != "none")]
    if report.leaky:
        notes.append(LEAKY_SENTENCE)
    drawn_over = "patients or slides" if report.data.groups_from != "none" else "images (patients are unknown)"
    return (
        cautions(notes)
        + f'<dl class="figures">{"".join(items)}</dl><p class="soft">In brackets: 95 % intervals, by drawing '
        f"{one.groups} {drawn_over} anew 1,000 times; "
        "exact ones where all answers are right, or none. On the frozen test part, by the most probable class.</p>"
    )


def _with_interval(figure: Interval) -> tuple[str, str]:
    return percent(figure.value, 1), f"{percent(figure.low, 1, unit='')}–{percent(figure.high, 1)}"


def _comparison(report: Report) -> str:
    comparison = report.comparison
    task = report.model.task
    said = f"<p>On {counted(comparison.images, task)} of the test part"
    said += f"; {comparison.left_out} left out, known to one of the models.</p>" if comparison.left_out else ".</p>"
    if comparison.difference is None:
        return said + "<p>Too few to compare on.</p>"
    what = "malignant or not" if comparison.on == "malignant" else "classes"
    rows = [
        _comparison_row(f"Balanced accuracy ({what})", comparison.candidate_balanced_accuracy,
                        comparison.other_balanced_accuracy, comparison.difference),
        _comparison_row("Sensitivity, malignant", comparison.candidate_sensitivity, comparison.other_sensitivity,
                        comparison.sensitivity_difference),
    ]  # fmt: skip
    against = comparison.against if comparison.against != COMMONEST_CLASS else f"always {comparison.against}"
    head = ("", "new model", against, "difference, points (95 % interval)")
    return said + table(head, rows if comparison.candidate_sensitivity is not None else rows[:1])


def _comparison_row(name: str, own: float | None, other: float | None, difference: Interval | None) -> list[str]:
    shares = ["–" if one is None else percent(one, 1) for one in (own, other)]
    if difference is None:
        return [name, *shares, "–"]
    if difference.low == difference.high:  # every replicate is alike, and tells nothing of other images
        return [name, *shares, points(difference.value)]
    return [name, *shares, f"{points(difference.value)} ({points(difference.low)} to {points(difference.high)})"]


def _classes(report: Report) -> str:
    head = ("class", "images", "recall (95 % interval)", "precision", "specificity", "F1", "AUC", "average precision",
            "sensitivity at 95 % specificity")  # fmt: skip
    rows = [
        _class_row(f"{info.display_name} ({info.letter})", one)
        for info, one in zip(report.model.classes, report.evaluation.classes, strict=True)
    ]
    return table(head, rows) + '<p class="soft">Each class against all others. – : nothing to measure it on.</p>'


def _class_row(name: str, one: ClassFigures) -> list[str]:
    shares = ["–" if value is None else percent(value, 1) for value in (one.precision, one.specificity, one.f1)]
    areas = ["–" if value is None else f"{value:.3f}" for value in (one.auc, one.average_precision)]
    at_95 = one.sensitivity_at_95_specificity
    return [name, str(one.support), interval(one.recall_interval), *shares, *areas,
            "–" if at_95 is None else percent(at_95, 1)]  # fmt: skip


def _confusion(report: Report) -> str:
    names = [info.display_name for info in report.model.classes]
    top = "".join(f'<th scope="col">{text(name)}</th>' for name in names)
    rows = []
    for row, (name, counts) in enumerate(zip(names, report.evaluation.confusion, strict=True)):
        total = sum(counts)
        cells = [_confusion_cell(count, total, right=row == column) for column, count in enumerate(counts)]
        rows.append(f'<tr><th scope="row">{text(name)}</th>{"".join(cells)}</tr>')
    return (
        f'<div class="scroll"><table class="confusion"><thead><tr><th scope="col">true ↓ named →</th>{top}</tr></thead>'
        f'<tbody>{"".join(rows)}</tbody></table></div><p class="soft">Images, and their share of the true class. '
        "Outlined: named rightly.</p>"
    )


def _confusion_cell(count: int, total: int, *, right: bool) -> str:
    share = count / total if total else 0.0
    kind = ' class="right"' if right else ""
    return (
        f'<td{kind} style="background:rgba(70,130,200,{share * 0.55:.2f})">{count}'
        f"<small>{text(percent(share)) if total else '–'}</small></td>"
    )


def _charts(charts: str) -> str:
    return f'<div class="charts">{charts}</div>'


def _wrong_answers(wrong: Sequence[WrongAnswer], thumbnails: Mapping[str, bytes]) -> str:
    if not wrong:
        return "<p>No image of the test part was named wrongly.</p>"
    pictures = "".join(_picture(one, thumbnails.get(one.sha256)) for one in wrong)
    lead = "The errors that the model was surest of. A look at them may show a wrong label, or what misled the model."
    return f'<p class="soft">{lead}</p><div class="pictures">{pictures}</div>'


def _picture(wrong: WrongAnswer, jpeg: bytes | None) -> str:
    image = '<div class="gone">This image cannot be read any more.</div>'
    if jpeg is not None:
        image = f'<img src="{data_address("image/jpeg", jpeg)}" alt="{text(wrong.file)}">'
    return (
        f"<figure>{image}<figcaption>true: <b>{text(wrong.true_class)}</b><br>named: "
        f"<b>{text(wrong.predicted_class)}</b>, {text(percent(wrong.probability, 1))}<br>"
        f'<span class="soft">{text(wrong.file)}</span></figcaption></figure>'
    )


def _shortcuts(report: Report) -> str:
    if not report.shortcuts:
        return "<p>Shortcuts were not measured.</p>"
    rows = [["The model", percent(report.evaluation.balanced_accuracy.value, 1), "", _leaky_word(report.leaky)]]
    rows += [
        [one.name, percent(one.balanced_accuracy, 1), percent(one.chance, 1), _leaky_word(one.leaky)]
        for one in report.shortcuts
    ]
    lead = (
        "How well the class can be told from what is no cell, on the same split. Where this comes near the model, the "
        "model may have learnt it too, and will fail on images of another laboratory."
    )
    head = ("told from", "balanced accuracy", "chance", "split")
    near = near_shortcuts(report.shortcuts, report.evaluation.balanced_accuracy.value)
    return f'<p class="soft">{lead}</p>{cautions(near)}{table(head, rows)}'


def _leaky_word(leaky: bool) -> str:
    return "leaky" if leaky else "no leak known"


def _feature_maps(first_layer_png: Sequence[bytes]) -> str:
    pictures = "".join(
        f'<figure><img src="{data_address("image/png", png)}" alt="Feature map {index}"></figure>'
        for index, png in enumerate(first_layer_png, 1)
    )
    return f'<p class="soft">What the first layer makes of an image.</p><div class="maps">{pictures}</div>'


def _data(report: Report) -> str:
    data = report.data
    names = [info.display_name for info in report.model.classes]
    groups_known = data.groups_from != "none"
    head = ["part", "images", *(["patients or slides"] if groups_known else []), *names]
    rows = [
        [one.part, str(one.images), *([str(one.groups)] if groups_known else []), *map(str, one.by_class)]
        for one in data.parts
    ]
    facts = [f"Split: {report.split}", f"seed {report.split_seed}", _leaky_word(report.leaky)]
    return table(head, rows) + paragraphs([", ".join(facts) + ".", *_about_data(data)])


def _about_data(data: DataFacts) -> list[str]:
    known = f"Patients or slides are known from: {data.groups_from}."
    sentences = [f"Images: {data.name}.", known if data.groups_from != "none" else "Patients are not known."]
    sentences += [f"Citation: {data.citation}."] if data.citation else []
    sentences += [f"Licence: {data.licence}."] if data.licence else []
    sentences += [f"{data.unused} images had no part in this training."] if data.unused else []
    sentences += [f"Classes left out: {', '.join(f'“{one}”' for one in data.left_out)}."] if data.left_out else []
    sentences += [f"{data.skipped} files could not be used and were passed over."] if data.skipped else []
    return sentences


def _model(report: Report) -> str:
    model = report.model
    how = "quick adaptation: a new last layer" if report.method == "adaptation" else f"training, recipe {report.recipe}"
    sentences = [
        f"{model.name} {model.version}, a model for a {model.task}, made by {how}.",
        f"SHA-256 {model.sha256}." + (f" It builds upon {model.base_sha256}." if model.base_sha256 else ""),
        f"Uncertain below {percent(model.thresholds.least_probability, 1)} or beyond a distance of "
        f"{model.thresholds.greatest_distance:.1f}. {model.thresholds.rule}",
        f"Temperature {model.temperature:.3f}.",
    ]
    head = ("class", "malignant", "what it means", "what it does not mean")
    rows = [[f"{one.display_name} ({one.letter})", one.malignant, one.means, one.does_not_mean]
            for one in model.classes]  # fmt: skip
    return paragraphs(sentences) + table(head, rows).replace("<table>", '<table class="words">', 1)
