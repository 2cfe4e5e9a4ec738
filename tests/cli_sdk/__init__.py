"""The committed command line client as users and contributors have it: its tests, its scripts, and what commands do."""
