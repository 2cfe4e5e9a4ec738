"""The committed TypeScript SDK as users and contributors have it: its tests, types and package, and where it runs."""
