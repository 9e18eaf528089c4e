"""How good a model is, by figures with intervals; and whether it is better than the one at work."""
