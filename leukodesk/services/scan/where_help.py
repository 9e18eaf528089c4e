"""The language of `--where`, told to people. It stands alone, so that `--help` loads nothing else."""

from typing import Final

WHERE_HELP: Final = """\
conditions of --where; with several, a file must meet them all:
  verdict=A[,B…]     accepted, uncertain, rejected, failed
  rank=A[,B…]        worrying (malignant or uncertain), accepted (others), rejected, failed
  class=A[,B…]       the most probable class, by key or name: class=pre_b
  check=KEY          a smear check that warned or failed: check=edge_blur_px
  name=TEXT          part of the path below the scanned folder, regardless of case
  seen=yes, seen=no  whether somebody has marked it as seen
  probability>=N     of the class, from 0 to 1; likewise <=
  malignant>=N       of the malignant classes together, from 0 to 1; likewise <=
  distance>=N        to what the model knows; likewise <=
"""
"""The whole language, for `leukodesk scan --help`."""
