"""A scan for others: one function an export, all of the same shape.

- `csv_table.write_csv`: a table for spreadsheet programs, one line a file.
- `json_lines.write_json_lines`: one JSON object a line, for programs.
- `html_summary.write_html`: one page with pictures, to read and to print.
- `class_folders.write_class_folders`: copies of the files in one folder for each class, to be looked at or learnt from.

Each takes a scan that is open for reading, which files are meant and in what order, and where to write, and returns an
`Exported`. What is written is there whole or not at all. It says on every row, or at its top, which application and
model made the results, with which thresholds, and when it was written. It holds no path outside the scanned folders
unless that is asked for with `full_paths`.
"""
