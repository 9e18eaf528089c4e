"""Whether a file lies on another machine, where files cannot be shared by processes as on a disk."""

from pathlib import Path
from typing import Final

_NETWORK: Final = (
    "nfs",
    "cifs",
    "smb",
    "afp",
    "webdav",
    "davfs",
    "ncp",
    "9p",
    "fuse.sshfs",
    "fuse.rclone",
    "ceph",
    "gluster",
    "lustre",
)
"""How the names of such file systems begin."""


def is_on_network(path: Path) -> bool:
    """Whether the system says so of the drive or mount that a file lies on; no where it does not say.

    Args:
        path: absolute; there need not be a file.
    """
    import psutil

    if path.as_posix().startswith("//"):  # Windows: \\server\share
        return True
    drives = [one for one in psutil.disk_partitions(all=True) if path.is_relative_to(one.mountpoint)]
    if not drives:
        return False
    nearest = max(drives, key=lambda drive: len(Path(drive.mountpoint).parts))
    return nearest.fstype.lower().startswith(_NETWORK) or "remote" in nearest.opts.split(",")
