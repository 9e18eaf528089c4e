"""What a training process says while it works: one JSON object a line, on standard output, read by the window."""

from typing import Literal

import msgspec


class Stage(msgspec.Struct, frozen=True, tag="stage"):
    """A new part of the work begins. `key` is stable, `text` for the technician."""

    key: Literal["read", "audit", "features", "prepare", "train", "calibrate", "evaluate", "write", "compare"]
    text: str


class Progress(msgspec.Struct, frozen=True, tag="progress"):
    """How far the stage is. `remaining_s` is None while it cannot be told."""

    done: int
    total: int
    images_per_s: float
    remaining_s: float | None = None


class Epoch(msgspec.Struct, frozen=True, tag="epoch"):
    """An epoch has ended, and is on the disk. `epoch` counts from 1 over all phases.

    Validation figures are None where there is no validation part.
    """

    epoch: int
    epochs: int
    loss: float
    accuracy: float
    learning_rate: float
    images_per_s: float
    seconds: float
    validation_loss: float | None = None
    validation_accuracy: float | None = None
    remaining_s: float | None = None


class Estimate(msgspec.Struct, frozen=True, tag="estimate"):
    """What the work will take at most, from a measured step.

    `seconds` is for `epochs` of a full training, each of which takes `epoch_s`; both are 0 where there are none.
    """

    seconds: float
    memory_mb: float
    disk_mb: float
    text: str = ""
    epochs: int = 0
    epoch_s: float = 0.0

    def with_epochs(self, epochs: int) -> "Estimate":
        """The same for another number of epochs: nothing has to be measured for that."""
        seconds = self.seconds + (epochs - self.epochs) * self.epoch_s
        return msgspec.structs.replace(self, seconds=seconds, epochs=epochs)


class Message(msgspec.Struct, frozen=True, tag="message"):
    """A sentence for the log."""

    text: str


class Finished(msgspec.Struct, frozen=True, tag="finished"):
    """All is done; `result` is the path of result.json in the run folder."""

    result: str


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """It ended otherwise: a sentence for the technician, and details for the log."""

    sentence: str
    details: str = ""


Event = Stage | Progress | Epoch | Estimate | Message | Finished | Failed


def encode_event(event: Event) -> bytes:
    """One line, with its line feed."""
    return msgspec.json.encode(event) + b"\n"


def decode_event(line: bytes) -> Event:
    """The event in one line.

    Raises:
        msgspec.MsgspecError: no event; libraries may print too.
    """
    event: Event = msgspec.json.decode(line, type=Event)
    return event
