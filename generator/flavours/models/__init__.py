"""The flavour `models`: one typed Python package without a client, for users who want only the types."""
