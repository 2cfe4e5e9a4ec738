"""Requests as they are, without an SDK."""
