package cmd

// Version is the version of the program.
const Version = "0.0.1" // x-release-please-version
