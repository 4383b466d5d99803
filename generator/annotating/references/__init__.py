"""Whom "she", "its" and "the minister" stand for."""
