"""The one hierarchy of errors: a sentence for the technician, and details for the log."""


class LeukoDeskError(Exception):
    """Something the user can be told about.

    Args:
        message: what happened and what to do, in words a technician understands. One or two sentences.
        details: what an engineer wants in the log (path, codec's own message, numbers). May be empty.
    """

    def __init__(self, message: str, details: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.details = details


class ImageError(LeukoDeskError):
    """An image file that cannot be read; each cause is a subclass with a stable `kind`."""

    kind = "image"


class ImageNotFoundError(ImageError):
    kind = "not_found"


class ImagePermissionError(ImageError):
    kind = "no_permission"


class ImageVanishedError(ImageError):
    """The file was there when reading began and was gone, or unreachable, before it ended."""

    kind = "vanished"


class ImageChangingError(ImageError):
    """The file became another one while it was read, again and again."""

    kind = "changing"


class ImageEmptyError(ImageError):
    kind = "empty"


class ImageTruncatedError(ImageError):
    kind = "truncated"


class ImageDamagedError(ImageError):
    """As long as it should be, but its bytes contradict themselves: a checksum, a code or a length does not hold."""

    kind = "damaged"


class ImageIsFolderError(ImageError):
    kind = "folder"


class NotAnImageError(ImageError):
    kind = "not_an_image"


class ImageUnsupportedError(ImageError):
    """An image, but of a format or pixel layout that LeukoDesk does not read."""

    kind = "unsupported"


class ImageTooSmallError(ImageError):
    kind = "too_small"


class ImageTooLargeError(ImageError):
    kind = "too_large"


class ImageMemoryError(ImageTooLargeError):
    """Too large for the memory that is free now; it may be read another time."""

    kind = "memory"


class CameraError(LeukoDeskError):
    """A camera that cannot be used as was asked; each cause is a subclass with a stable `kind`."""

    kind = "camera"


class CameraSupportMissingError(CameraError):
    """A package or driver that this kind of camera needs is not on this machine."""

    kind = "support_missing"


class CameraNotFoundError(CameraError):
    kind = "not_found"


class CameraBusyError(CameraError):
    """Another program has the camera."""

    kind = "busy"


class CameraPermissionError(CameraError):
    kind = "no_permission"


class CameraLostError(CameraError):
    """It was delivering and is gone: cable, power, standby, network."""

    kind = "lost"


class CameraFormatError(CameraError):
    """What it sends cannot be made into an image."""

    kind = "format"


class CameraTimeoutError(CameraError):
    """No frame came in time."""

    kind = "timeout"


class CameraEndedError(CameraError):
    """A file has been played to its end."""

    kind = "ended"


class CameraSettingError(CameraError):
    """A property that cannot be set so; the camera goes on as before."""

    kind = "setting"


class CaptureError(LeukoDeskError):
    """A captured image that could not be kept: disk full, folder gone, no permission."""


class LightReferenceError(LeukoDeskError):
    """Frames of an empty place that cannot tell of the light, or a kept reference that cannot be read or written."""


class BundleError(LeukoDeskError):
    """A model bundle that is refused: missing, damaged, of a newer schema, or not doing what its golden cases say."""


class DataSetError(LeukoDeskError):
    """Labelled images that nothing can be learnt from as they lie: no class, or no patient left to test on."""


class WeightsError(LeukoDeskError):
    """Pretrained weights that are missing, cannot be read, or are not of the network that was to start with them."""


class Diverged(LeukoDeskError):
    """A training whose numbers have become too large to go on with."""

    def __init__(self, details: str) -> None:
        super().__init__("The training went astray and cannot go on. Choose the quick adaptation instead.", details)


class Cancelled(LeukoDeskError):
    """The user cancelled; not a failure."""

    def __init__(self) -> None:
        super().__init__("Cancelled.")
