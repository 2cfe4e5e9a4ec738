package show

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

// ErrLeft says that the user has left the pager, so that nobody reads what comes.
var ErrLeft = errors.New("the pager was left")

// Pager is a writer to a terminal that hands what is longer than the screen to the user's pager. What fits is written
// as it is.
type Pager struct {
	out     io.Writer
	lines   int
	title   string
	held    bytes.Buffer
	command *exec.Cmd
	pipe    io.WriteCloser
	off     bool
}

// NewPager returns a pager for a screen of so many lines; without lines everything is written at once.
func NewPager(out io.Writer, lines int, title string) *Pager {
	return &Pager{out: out, lines: lines, title: title, off: lines <= 0}
}

// Write takes another part.
func (p *Pager) Write(data []byte) (int, error) {
	switch {
	case p.off:
		return p.out.Write(data)
	case p.pipe != nil:
		return p.page(data)
	}
	p.held.Write(data)
	if bytes.Count(p.held.Bytes(), []byte("\n")) < p.lines {
		return len(data), nil
	}
	if err := p.start(); err != nil {
		// Without a pager the screen scrolls.
		p.off = true
		_, err := p.out.Write(p.held.Bytes())
		return len(data), err
	}
	_, err := p.page(p.held.Bytes())
	return len(data), err
}

func (p *Pager) page(data []byte) (int, error) {
	n, err := p.pipe.Write(data)
	if errors.Is(err, syscall.EPIPE) || errors.Is(err, os.ErrClosed) {
		err = ErrLeft
	}
	return n, err
}

func (p *Pager) start() error {
	words := strings.Fields(os.Getenv("PAGER"))
	if len(words) == 0 {
		words = []string{"less"}
	}
	command := exec.Command(words[0], words[1:]...) //nolint:gosec // The user names the pager.
	command.Stdout, command.Stderr = p.out, os.Stderr
	// Less gives these a meaning in prompts.
	title := strings.NewReplacer(`\`, `\\`, ":", `\:`, "?", `\?`, ".", `\.`, "%", `\%`, "$", "").Replace(p.title)
	command.Env = append(os.Environ(), "LESS=-FRX -P "+title)
	if own := os.Getenv("LESS"); own != "" {
		command.Env = append(command.Env, "LESS="+own)
	}
	pipe, err := command.StdinPipe()
	if err != nil {
		return err
	}
	if err := command.Start(); err != nil {
		return err
	}
	p.command, p.pipe = command, pipe
	return nil
}

// Close writes what is left, and waits until the user has left the pager.
func (p *Pager) Close() error {
	if p.command != nil {
		_ = p.pipe.Close()
		return p.command.Wait()
	}
	if p.off {
		return nil
	}
	_, err := p.out.Write(p.held.Bytes())
	return err
}
