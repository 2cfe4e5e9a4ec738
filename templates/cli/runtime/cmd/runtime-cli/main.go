// The program runtime-cli is the command line client of an API that stands in for others.
package main

import (
	"os"

	"example.com/runtime-cli/pkg/cmd"
)

func main() { os.Exit(cmd.Run(os.Args)) }
