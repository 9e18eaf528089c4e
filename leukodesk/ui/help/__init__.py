"""The user guide in the program: read, and searched."""
