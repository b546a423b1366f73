"""Keeping projects: one database for each project, saved at every change."""
