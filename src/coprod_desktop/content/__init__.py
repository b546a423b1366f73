"""Packs: load them, check them, and say what is wrong and where."""
