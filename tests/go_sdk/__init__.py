"""The committed Go SDK as users and contributors have it: its tests, its scripts, and programs that use it."""
