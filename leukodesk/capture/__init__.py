"""Frame sources: cameras of every kind, video files and streams, behind one small protocol."""
