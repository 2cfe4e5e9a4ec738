"""The Ruby flavour."""
