"""Whether LeukoDesk works on this computer: every part is tried with generated images, in a folder that goes again."""
