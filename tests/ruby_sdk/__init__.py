"""The committed Ruby SDK as users and contributors have it: its tests, its scripts, its gem, and programs that use
it."""
