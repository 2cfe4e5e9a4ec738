// Package internal holds what the packages of this module know of themselves.
package internal

// PackageVersion is the version of this module, as sent to the server.
const PackageVersion = "0.0.1"
