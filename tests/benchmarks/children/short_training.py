"""`python -m training`, its recipes at a smaller input: epochs take little time, all else is as it is.

python tests/benchmarks/children/short_training.py INPUT_PX run RUN [--resume | --estimate]
"""

import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

import training.run
from training.__main__ import main
from training.recipes import RECIPES

if __name__ == "__main__":
    side_px = int(sys.argv[1])
    training.run.RECIPES = {name: replace(recipe, input_px=side_px) for name, recipe in RECIPES.items()}
    sys.exit(main(sys.argv[2:]))
