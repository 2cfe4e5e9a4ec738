"""The TypeScript flavour."""
