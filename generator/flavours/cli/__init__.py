"""Command line clients, written in Go on top of the Go SDK."""
