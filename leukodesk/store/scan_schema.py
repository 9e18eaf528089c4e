"""What is in a scan file, in SQL.

`files` and `results` carry a scan; `setups`, `folders` and `pictures` keep out of them what is long and repeats or is
rarely asked for. What lists sort and filter by stands in each row of `files` once more, for the setup of the last run,
and from there in the index `files_list`, which alone is read for a list of a million files: the rows themselves lie
scattered between pictures. Only `scan_writing` writes these columns, from `results`.
"""

from typing import Final

APPLICATION_ID: Final = 0x4C444B53
"""“LDKS”, in the header of the file."""

VERSION: Final = 1
"""In the header, too. One that is greater is refused."""

LISTED: Final = (
    "rank", "verdict", "label", "probability", "malignant", "distance", "white_cells", "failed_checks",
    "by_malignant", "by_distance",
)  # fmt: skip
"""The columns that `files` has from `results`.

failed_checks: " key key ", "" for none; by_malignant, by_distance: ascending, the order within a rank of the worklist.
"""

SCHEMA: Final = """
CREATE TABLE scan (                         -- one row
    id INTEGER PRIMARY KEY CHECK (id = 1),
    task BLOB NOT NULL,                     -- JSON of ScanTask
    setup INTEGER NOT NULL REFERENCES setups (id),
    finished INTEGER NOT NULL,
    finishes INTEGER NOT NULL               -- how often a run went to its end
);
CREATE TABLE setups (
    id INTEGER PRIMARY KEY,
    setup BLOB NOT NULL UNIQUE              -- JSON of ScanSetup
);
CREATE TABLE folders (
    id INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE
);
CREATE TABLE results (
    id INTEGER PRIMARY KEY,
    content BLOB NOT NULL,                  -- SHA-256
    setup INTEGER NOT NULL REFERENCES setups (id),
    rank INTEGER NOT NULL, verdict TEXT NOT NULL, label TEXT, probability REAL, malignant REAL, distance REAL,
    white_cells INTEGER, failed_checks TEXT NOT NULL, by_malignant REAL NOT NULL, by_distance REAL NOT NULL,
    details BLOB NOT NULL,                  -- JSON of what nothing is sorted or filtered by
    UNIQUE (content, setup)
);
CREATE TABLE pictures (
    result INTEGER PRIMARY KEY REFERENCES results (id),
    thumbnail BLOB NOT NULL,
    attention BLOB NOT NULL
);
CREATE TABLE files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,   -- never given out again: a window may still hold that of a forgotten file
    folder INTEGER NOT NULL REFERENCES folders (id),
    path BLOB NOT NULL,
    place_key BLOB NOT NULL,                -- path, so that the order of bytes is that in which people count
    size_bytes INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    content BLOB,                           -- SHA-256; NULL if it could not be read
    content_since INTEGER NOT NULL,         -- scan.finishes when this place got this content
    missing INTEGER NOT NULL DEFAULT 0,
    seen INTEGER NOT NULL DEFAULT 0,
    result INTEGER REFERENCES results (id), -- of the content with the setup of the last run
    rank INTEGER, verdict TEXT, label TEXT, probability REAL, malignant REAL, distance REAL,
    white_cells INTEGER, failed_checks TEXT, by_malignant REAL, by_distance REAL,
    error BLOB,                             -- JSON of kind, sentence and details, if it could not be read
    UNIQUE (folder, path)
);
CREATE TABLE counts (                       -- of files, so that none need be looked at to say how far a scan is
    missing INTEGER NOT NULL, verdict TEXT NOT NULL, label TEXT NOT NULL, seen INTEGER NOT NULL, -- '' for NULL
    files INTEGER NOT NULL,
    PRIMARY KEY (missing, verdict, label, seen)
) WITHOUT ROWID;
CREATE INDEX files_content ON files (content);
CREATE INDEX files_list ON files (          -- in the order of the worklist, with all that lists sort and filter by
    rank, by_malignant, by_distance, folder, place_key, id,
    verdict, label, probability, malignant, distance, white_cells, failed_checks, seen, path, missing
) WHERE missing = 0;
CREATE INDEX files_missing ON files (missing) WHERE missing = 1;
"""


def _counted(row: str, by: int) -> str:
    return (
        f"INSERT INTO counts VALUES ({row}.missing, coalesce({row}.verdict, ''), coalesce({row}.label, ''), "
        f"{row}.seen, {by}) ON CONFLICT DO UPDATE SET files = files + {by};"
    )


TRIGGERS: Final = (
    f"CREATE TRIGGER count_new AFTER INSERT ON files BEGIN {_counted('new', 1)} END",
    f"CREATE TRIGGER count_old AFTER DELETE ON files BEGIN {_counted('old', -1)} END",
    "CREATE TRIGGER count_changed AFTER UPDATE OF missing, verdict, label, seen ON files "
    f"BEGIN {_counted('old', -1)} {_counted('new', 1)} END",
)
"""They keep `counts`, in whatever transaction changes `files`."""
