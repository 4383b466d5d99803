"""Sidelight: a static site generator for annotated article explainers."""
