"""What the widgets show: plain data, made by the window from an `Analysis`, so that no widget knows the domain."""

from dataclasses import dataclass
from typing import Literal

AttentionMode = Literal["off", "fill", "outline"]
ModelStanding = Literal["active", "not active", "candidate", "this image"]
Shape = Literal["circle", "square", "triangle", "diamond", "hexagon"]


@dataclass(frozen=True)
class Badge:
    """A class's mark: letter, colour and shape together, never colour alone.

    Attributes:
        letter: one or two characters; colour: "#rrggbb"; shape: the outline drawn behind the letter.
    """

    letter: str
    colour: str
    shape: Shape


@dataclass(frozen=True)
class VerdictView:
    """What the verdict banner says of one image.

    Attributes:
        verdict: "accepted", "uncertain", "rejected" or "failed".
        headline: the class's display name; empty if there is none (rejected, failed).
        badge: of the class; None if there is none.
        confidence: calibrated probability of the class, 0 to 1; None if there is none.
        reasons: sentences, in the order to be read.
        malignant: whether the class counts as malignant; None if that is not applicable or there is no class.
        model: name and version, "all-subtypes 2.0.0"; empty if no model saw the image.
        explanation: a sentence on what the class does not mean.
    """

    verdict: Literal["accepted", "uncertain", "rejected", "failed"]
    headline: str = ""
    badge: Badge | None = None
    confidence: float | None = None
    reasons: tuple[str, ...] = ()
    malignant: bool | None = None
    model: str = ""
    explanation: str = ""


@dataclass(frozen=True)
class ClassBar:
    """One row of the probability chart, in the manifest's class order.

    `probability` is 0 to 1; `explanation` says what the class means and does not mean.
    """

    name: str
    letter: str
    colour: str
    shape: Shape
    probability: float
    explanation: str = ""

    @property
    def badge(self) -> Badge:
        return Badge(self.letter, self.colour, self.shape)


@dataclass(frozen=True)
class ModelView:
    """What the model panel says. `task` is "field" or "cell"; `card` is the model card in Markdown.

    `standing`: the active one of its task, another installed one, a candidate, or chosen for one image alone.
    """

    name: str
    version: str
    task: str
    title: str
    card: str
    sha256: str = ""
    standing: ModelStanding = "active"


@dataclass(frozen=True)
class OfferView:
    """What is said below the verdict of an image that another model is made for.

    Attributes:
        sentence: to be read; model: name and version; empty if there is none to offer.
        taken: whether it was chosen for this image.
    """

    sentence: str
    model: str = ""
    taken: bool = False


@dataclass(frozen=True)
class ImageRow:
    """One image of the list.

    Attributes:
        name: file name; path: whole path, for the tooltip.
        state: "waiting", "analysing" or a verdict.
        label: the class's display name, once there is one.
    """

    name: str
    path: str = ""
    state: Literal["waiting", "analysing", "accepted", "uncertain", "rejected", "failed"] = "waiting"
    label: str = ""
