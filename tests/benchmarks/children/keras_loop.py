"""A plain loop of `cv2.imread` and `model.predict`, as published code goes through a folder.

python keras_loop.py MODEL.keras WIDTH_PX HEIGHT_PX FACTOR OFFSET

Reads a list of files, as JSON, from each line of standard input, and answers with the seconds that they took.
"""

import json
import sys
import time

import cv2
import numpy as np


def main(model_file: str, width_px: int, height_px: int, factor: float, offset: float) -> None:
    import keras

    model = keras.models.load_model(model_file, compile=False)

    def classify(path: str) -> object:
        image = cv2.cvtColor(cv2.imread(path), cv2.COLOR_BGR2RGB)
        image = cv2.resize(image, (width_px, height_px), interpolation=cv2.INTER_AREA)
        return model.predict(image[None].astype(np.float32) * factor + offset, verbose=0)

    for line in sys.stdin:
        paths = json.loads(line)
        began = time.perf_counter()
        for path in paths:
            classify(path)
        print(json.dumps(time.perf_counter() - began), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]), float(sys.argv[5]))
