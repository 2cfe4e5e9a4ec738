"""Tools in Go, which the Go command fetches, builds and keeps."""

from __future__ import annotations

STATICCHECK = "honnef.co/go/tools/cmd/staticcheck@v0.8.2"
GOLANGCI_LINT = "github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0"
