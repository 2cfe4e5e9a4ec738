"""The Go SDK."""
