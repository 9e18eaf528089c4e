"""What is wrong with a set of labelled images, found before anything learns from it."""
