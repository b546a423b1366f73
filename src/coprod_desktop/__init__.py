"""Co-production Desktop: scoping questions, roles and consent, and agreements a group can keep."""

__version__ = "0.1.0"
