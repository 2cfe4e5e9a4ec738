package cmd

// Version is the version of the program. The linker can say another one.
var Version = "0.0.1" // x-release-please-version
