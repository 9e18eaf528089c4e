"""What macOS is told of LeukoDesk.app. `build.spec` gives it to PyInstaller's `BUNDLE(info_plist=…)`."""

from __future__ import annotations

from typing import Any

IDENTIFIER = "org.leukodesk.LeukoDesk"


def info_plist(version: str) -> dict[str, Any]:
    """The entries of Info.plist that PyInstaller does not make by itself.

    Args:
        version: of LeukoDesk.
    """
    return {
        "CFBundleDisplayName": "LeukoDesk",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "LSApplicationCategoryType": "public.app-category.medical",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "Apache License 2.0. Research and education; not a diagnostic device.",
        # macOS asks the user with this sentence when a camera is opened for the first time, and quits without it.
        "NSCameraUsageDescription": "LeukoDesk shows and captures fields from the microscope's camera.",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Image",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",  # offered under "Open with", never the one that opens images
                "LSItemContentTypes": [
                    "public.jpeg",
                    "public.png",
                    "public.tiff",
                    "com.microsoft.bmp",
                    "org.webmproject.webp",
                ],
            }
        ],
    }
