"""Where the model looked: the attention map of any class."""

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.inference import Classifier
from leukodesk.core.verdict import Prediction


def attention_map(classifier: Classifier, prediction: Prediction, class_index: int) -> NDArray[np.float32]:
    """Grad-CAM of one class's logit (Selvaraju et al. 2017, arXiv 1610.02391), at the size of the feature map.

    With a GAP head the gradient of a class's logit is that class's column of weights at every place, so that
    relu(feature_map · weights) is Grad-CAM exactly, and needs no second pass of the network (section 3.1 there; it is
    Zhou et al.'s class activation map, 2016). Other heads run the model's own `explain`.

    Args:
        classifier: the one that made the prediction.
        prediction: of the image asked about.
        class_index: any class of the manifest, not only the most probable.

    Returns:
        (h, w) float32, from 0 to a maximum of 1; all 0 where nothing speaks for the class.

    Raises:
        ValueError: no such class.
        BundleError: the model cannot be run.
    """
    if not 0 <= class_index < len(classifier.manifest.classes):
        raise ValueError(f"class {class_index} of {len(classifier.manifest.classes)}")
    head = classifier.head
    if head is None:
        return normalised(classifier.explain(prediction.model_input, class_index))
    return normalised(prediction.feature_map @ head.weights[:, class_index])


def normalised(heatmap: NDArray[np.float32]) -> NDArray[np.float32]:
    """Negative values to 0 and the maximum to 1; a map without any positive value becomes all 0."""
    positive = np.maximum(heatmap, 0)
    greatest = positive.max()
    return (positive / greatest if greatest > 0 else positive).astype(np.float32, copy=False)
