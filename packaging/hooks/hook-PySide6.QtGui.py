"""Of Qt's plugins only those that this window needs: with a plugin, all that it is linked to stays away."""

from left_out import QT_PLUGINS, without
from PyInstaller.utils.hooks.qt import add_qt6_dependencies

hiddenimports, found, datas = add_qt6_dependencies(__file__)
binaries = [
    (source, folder)
    for source, folder in found
    if without([(f"{folder}/{source.replace(chr(92), '/').rpartition('/')[2]}", source, "")], QT_PLUGINS)
]
