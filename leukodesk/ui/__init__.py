"""Everything that needs Qt, and nothing else."""
