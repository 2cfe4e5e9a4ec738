// The program openai is the command line client of an API that stands in for others.
package main

import (
	"os"

	"github.com/openai/openai-cli/pkg/cmd"
)

func main() { os.Exit(cmd.Run(os.Args)) }
