"""Which missing files are there again under another name."""

import sqlite3
from collections import defaultdict


def forget_renamed(connection: sqlite3.Connection) -> None:
    """Every new file takes over the mark "seen" of a missing one with the same content, whose place is forgotten.

    New is what got its content since the last run that went to its end. One new file stands for one missing file, in
    the order of their places: of two copies that are gone, one of which is back, the other stays missing.
    """
    rows = connection.execute(
        "SELECT old.content, old.id, old.seen FROM files AS old INDEXED BY files_missing "
        "WHERE old.missing = 1 AND old.content IS NOT NULL ORDER BY old.folder, old.place_key, old.id"
    ).fetchall()
    missing = defaultdict(list)
    for content, old, seen in rows:
        missing[content].append((old, seen))
    for content, olds in missing.items():
        news = connection.execute(
            "SELECT id FROM files WHERE content = ? AND missing = 0 AND content_since = (SELECT finishes FROM scan) "
            "ORDER BY folder, place_key, id",
            (content,),
        ).fetchall()
        for (old, seen), (new,) in zip(olds, news, strict=False):
            connection.execute("DELETE FROM files WHERE id = ?", (old,))
            connection.execute("UPDATE files SET seen = 1 WHERE id = ? AND ?", (new, seen))
