"""Fonts for the scripts that the theme’s own fonts lack; README.md says where they are from."""
