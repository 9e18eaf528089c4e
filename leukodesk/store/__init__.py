"""What is kept in SQLite files: scans of folders."""
