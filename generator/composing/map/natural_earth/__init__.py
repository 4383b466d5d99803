"""Coasts and borders of the world, and how they were made (README.md)."""
