"""Where what belongs to the user is kept, by the habits of the operating system."""

from pathlib import Path

import platformdirs

APP_NAME = "LeukoDesk"


def data_folder() -> Path:
    """The user's models, candidates and training runs."""
    return platformdirs.user_data_path(APP_NAME, appauthor=False)


def documents_folder() -> Path:
    """Where the user looks for documents; the home folder where there is no such place."""
    documents = platformdirs.user_documents_path()
    return documents if documents.is_dir() else Path.home()


def config_folder() -> Path:
    """The settings."""
    return platformdirs.user_config_path(APP_NAME, appauthor=False)


def log_folder() -> Path:
    """The log and crash reports."""
    return platformdirs.user_log_path(APP_NAME, appauthor=False)


def features_folder() -> Path:
    """What networks make of images: may be deleted at any time, and is made again."""
    return platformdirs.user_cache_path(APP_NAME, appauthor=False) / "features"
