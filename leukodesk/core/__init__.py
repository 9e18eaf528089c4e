"""Images, smear checks, white cells, model bundles, inference, explanation, confidence. No Qt, no TensorFlow."""
