"""Without compilation: a training of a few steps is done long before TensorFlow has compiled its network."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def eagerly() -> Iterator[None]:
    """For tests in which it does not matter how the steps are done. Also a decorator: `@eagerly()`."""
    import tensorflow as tf

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Even though the `tf.config", category=UserWarning)
        tf.config.run_functions_eagerly(True)
        try:
            yield
        finally:
            tf.config.run_functions_eagerly(False)
