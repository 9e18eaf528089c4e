"""A password in an address is never shown, and nothing else is lost."""

import pytest

from leukodesk.capture.addresses import has_password, without_password


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("rtsp://me:secret@camera/live", "rtsp://me:•••@camera/live"),
        ("rtsp://me:se@c/r:et@camera:554/live", "rtsp://me:•••@camera:554/live"),
        ("rtsp://:secret@camera/live", "rtsp://:•••@camera/live"),
        ("http://10.0.0.7/video?user=me&Password=se%20cret&fps=5", "http://10.0.0.7/video?user=me&Password=•••&fps=5"),
        ("rtsp://camera/user=me_password=se_cret&n=1", "rtsp://camera/user=me_password=•••&n=1"),
        ("http://10.0.0.7/video?token=abc#end", "http://10.0.0.7/video?token=•••#end"),
        ("Nothing answers at rtsp://me:secret@camera.", "Nothing answers at rtsp://me:•••@camera."),
    ],
)
def test_passwords_are_hidden(typed: str, shown: str) -> None:
    assert without_password(typed) == shown
    assert has_password(typed)


@pytest.mark.parametrize(
    "typed",
    ["rtsp://camera:554/live", "rtsp://camera:554/live@2", "rtsp://camera:554", "rtsp://me@camera/live",
     "http://camera/video?monkey=1", r"C:\fields\slide 7", "/fields/me:you@home/*.png"],
)  # fmt: skip
def test_what_holds_no_password_is_shown_as_it_is(typed: str) -> None:
    assert without_password(typed) == typed
    assert not has_password(typed)
