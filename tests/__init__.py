"""Tests: unit (fast, pure), e2e (the real window), bundle (committed models), training (TensorFlow), benchmarks."""
