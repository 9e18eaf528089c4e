"""How the shipped models are made: a network that is never trained on smears, and a last layer that is."""
