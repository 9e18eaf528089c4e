"""The self-test as the user meets it: on the command line, in the Help menu, and through the window's own scenarios."""
