"""French: its names, its verbs of saying, its dates."""
