package cmd

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/signal"
	"syscall"

	"github.com/urfave/cli/v3"
	"golang.org/x/term"
)

// isTerminalOrNull reports whether nothing is piped into or out of a file.
func isTerminalOrNull(file *os.File) bool {
	info, err := file.Stat()
	return err != nil || info.Mode()&os.ModeCharDevice != 0
}

func isTerminal(file *os.File) bool {
	return term.IsTerminal(int(file.Fd()))
}

// screenLines returns the height of the terminal that is written to, 0 if there is none.
func screenLines() int {
	if !isTerminal(os.Stdout) {
		return 0
	}
	_, height, err := term.GetSize(int(os.Stdout.Fd()))
	if err != nil {
		return 0
	}
	return height
}

func hasColor(file *os.File) bool {
	switch os.Getenv("FORCE_COLOR") {
	case "0", "false":
		return false
	case "":
		return os.Getenv("NO_COLOR") == "" && isTerminal(file)
	}
	return true
}

// secret returns a credential: what the flag or its variable says, or for "-" what the user types without echo.
func secret(name, value string) (string, error) {
	if value != "-" {
		return value, nil
	}
	if !isTerminal(os.Stdin) {
		return "", fmt.Errorf("--%s -: there is no terminal to ask for it; set the environment variable", name)
	}
	fmt.Fprintf(os.Stderr, "%s: ", name)
	typed, err := readHidden(int(os.Stdin.Fd()))
	fmt.Fprintln(os.Stderr)
	if err == nil && len(typed) == 0 {
		err = errors.New("nothing was typed")
	}
	return string(typed), err
}

// readHidden reads a line without echo. Who interrupts it gets the terminal back as it was.
func readHidden(terminal int) ([]byte, error) {
	before, err := term.GetState(terminal)
	if err != nil {
		return nil, err
	}
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt, syscall.SIGTERM)
	defer signal.Stop(interrupted)
	type line struct {
		text []byte
		err  error
	}
	read := make(chan line, 1)
	go func() {
		text, err := term.ReadPassword(terminal)
		read <- line{text, err}
	}()
	select {
	case line := <-read:
		return line.text, line.err
	case <-interrupted:
		return nil, errors.Join(context.Canceled, term.Restore(terminal, before))
	}
}

// baseURL returns the base URL that the flag or the environment variable says, empty if neither does.
func baseURL(cmd *cli.Command, variable string) (string, error) {
	base, name := cmd.String("base-url"), "--base-url"
	if base == "" {
		base, name = os.Getenv(variable), variable
	}
	if u, err := url.Parse(base); base != "" && (err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "") {
		return "", fmt.Errorf("%s: %q is no URL of a server; it begins with http:// or https://", name, base)
	}
	return base, nil
}
