// Package mocktest runs commands of the program against a mock server of the API, and looks at what they leave: the exit
// status, what stands on standard error, and whether the output is what such a command gives.
//
// The tests' own binary stands for the program (see [Main]): it has the commands in it, so that nothing else is built, and
// each command runs in a process of its own. It runs in a folder of its own as well, where [Example] is a file.
package mocktest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Gives is what a command writes to standard output.
type Gives uint8

// What commands write.
const (
	// Nothing is for responses without content.
	Nothing Gives = iota
	// Document is for one response in JSON.
	Document
	// Documents is for lists and streams: any number of documents in JSON.
	Documents
	// Content is for what is no JSON.
	Content
)

// Example is the path of the file that commands find, and example what it holds.
const (
	Example = "./path/to/file"
	example = "Example data"
)

// variable says that the tests' binary is to be the program.
const variable = "MOCKTEST_RUN_PROGRAM"

// patience is how long a command may take: a mock server answers at once.
const patience = time.Minute

// common are the arguments that all commands get.
var common []string

// Main runs the tests, or the program when a test has started this binary to be the program. It returns the exit status.
func Main(m interface{ Run() int }, program func(args []string) int, args ...string) int {
	if os.Getenv(variable) != "" {
		return program(os.Args)
	}
	common = args
	return m.Run()
}

// Run runs a command with its arguments, which has to work and to give what such a command gives.
func Run(t *testing.T, gives Gives, args ...string) {
	t.Helper()
	check(t, gives, nil, args)
}

// Piped runs a command with something on standard input.
func Piped(t *testing.T, gives Gives, input string, args ...string) {
	t.Helper()
	check(t, gives, strings.NewReader(input), args)
}

func check(t *testing.T, gives Gives, input io.Reader, args []string) {
	t.Helper()
	out, problems, err := run(t, server(t), input, args)
	if err != nil {
		t.Fatalf("%q: %v\n%s", args, err, problems)
	}
	if problems != "" {
		t.Errorf("%q: standard error has\n%s", args, problems)
	}
	if err := gives.fits(out); err != nil {
		t.Errorf("%q: %v\n%s", args, err, out)
	}
}

// run runs a command and returns what it has written to standard output and standard error.
func run(t *testing.T, address string, input io.Reader, args []string) (out, problems string, err error) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	command := exec.CommandContext(ctx, self, append(append([]string{"--base-url", address}, common...), args...)...) //nolint:gosec // The binary is this one.
	var written, complaints bytes.Buffer
	command.Stdin, command.Stdout, command.Stderr = input, &written, &complaints
	// Nothing of the developer's own settings reaches the program.
	command.Dir = folder(t)
	command.Env = []string{variable + "=1", "HOME=" + command.Dir, "PATH=" + os.Getenv("PATH"), "SYSTEMROOT=" + os.Getenv("SYSTEMROOT")}
	err = command.Run()
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	return written.String(), complaints.String(), err
}

// folder returns a folder with the file.
func folder(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	path := filepath.Join(folder, filepath.FromSlash(Example))
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(example), 0o600); err != nil {
		t.Fatal(err)
	}
	return folder
}

// server returns the address of the mock server: the one at TEST_API_BASE_URL, else the one on port 4010. Without a server
// the test fails, or is skipped where SKIP_MOCK_TESTS is true.
func server(t *testing.T) string {
	t.Helper()
	address := os.Getenv("TEST_API_BASE_URL")
	if address == "" {
		address = "http://127.0.0.1:4010"
	}
	if !listening(address) {
		if os.Getenv("SKIP_MOCK_TESTS") == "true" {
			t.Skipf("there is no mock server at %s", address)
		}
		t.Fatalf("there is no mock server at %s: start one with ./scripts/mock, or set SKIP_MOCK_TESTS=true", address)
	}
	return address
}

func listening(address string) bool {
	parsed, err := url.Parse(address)
	if err != nil {
		return false
	}
	port := parsed.Port()
	if port == "" {
		port = parsed.Scheme
	}
	connection, err := net.DialTimeout("tcp", net.JoinHostPort(parsed.Hostname(), port), 5*time.Second) //nolint:gosec // The developer names the server.
	if err != nil {
		return false
	}
	_ = connection.Close()
	return true
}

// fits looks whether the output is what such a command gives.
func (g Gives) fits(out string) error {
	if g == Content {
		return nil
	}
	count := 0
	for decoder := json.NewDecoder(strings.NewReader(out)); ; count++ {
		var document any
		if err := decoder.Decode(&document); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return fmt.Errorf("the output is no JSON: %w", err)
		}
	}
	switch {
	case g == Nothing && count != 0:
		return errors.New("there is output, where none is expected")
	case g == Document && count != 1:
		return fmt.Errorf("there are %d documents, where one is expected", count)
	}
	return nil
}
