package show

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDocumentsCanBeReadAgain(t *testing.T) {
	for format, want := range map[string]string{
		"json":  "{\n  \"b\": 1,\n  \"a\": [\n    true,\n    null\n  ]\n}\n\"text\"\n",
		"jsonl": "{\"b\":1,\"a\":[true,null]}\n\"text\"\n",
		"yaml":  "b: 1\na:\n  - true\n  - null\n---\ntext\n",
	} {
		var out bytes.Buffer
		p := NewPrinter(&out, Options{Format: format})
		for _, document := range []string{`{"b": 1, "a": [true, null]}`, `"text"`} {
			if err := p.Print([]byte(document)); err != nil {
				t.Fatal(err)
			}
		}
		if out.String() != want {
			t.Errorf("%s: %q, not %q", format, out.String(), want)
		}
	}
}

func TestLargeNumbersStay(t *testing.T) {
	for _, format := range []string{"json", "jsonl", "yaml", "raw"} {
		var out bytes.Buffer
		if err := NewPrinter(&out, Options{Format: format}).Print([]byte("12345678901234567890.125")); err != nil {
			t.Fatal(err)
		}
		if strings.TrimSpace(out.String()) != "12345678901234567890.125" {
			t.Errorf("%s: %q", format, out.String())
		}
	}
}

func TestTextThatIsNoJSON(t *testing.T) {
	var out bytes.Buffer
	if err := NewPrinter(&out, Options{Format: "yaml", Transform: "a"}).Print([]byte("<html>")); err != nil || out.String() != "<html>\n" {
		t.Errorf("%q, %v", out.String(), err)
	}
}

func TestTransformation(t *testing.T) {
	document := `{"items":[{"id":"a","n":1},{"id":"b","n":2}]}`
	for path, want := range map[string]string{
		"items.#.id": `["a","b"]`, "items.#(n>1).id": `"b"`, "items.0": `{"id":"a","n":1}`, "items.#": "2", "none": document,
	} {
		var out bytes.Buffer
		if err := NewPrinter(&out, Options{Format: "jsonl", Transform: path}).Print([]byte(document)); err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSpace(out.String()); got != want {
			t.Errorf("%s: %s, not %s", path, got, want)
		}
	}
}

// pager makes a program that the user's pager is, which marks what it was given.
func pager(t *testing.T) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "pager")
	if err := os.WriteFile(path, []byte("#!/bin/sh\necho paged\nexec cat\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PAGER", path)
}

func page(t *testing.T, lines int, texts ...string) string {
	t.Helper()
	out, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	p := NewPager(out, lines, "title")
	for _, text := range texts {
		if _, err := p.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(out.Name())
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestLeavingThePager(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pager")
	if err := os.WriteFile(path, []byte("#!/bin/sh\nread line\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PAGER", path)
	p := NewPager(io.Discard, 1, "title")
	var err error
	for range 1000 {
		// More than a pipe holds, so that writing goes on after the pager's end.
		if _, err = p.Write(bytes.Repeat([]byte("line\n"), 1000)); err != nil {
			break
		}
	}
	if !errors.Is(err, ErrLeft) {
		t.Errorf("the error is %v", err)
	}
	if err := p.Close(); err != nil {
		t.Errorf("the error at the end is %v", err)
	}
}

func TestPager(t *testing.T) {
	pager(t)
	if got := page(t, 3, "a\n", "b\n"); got != "a\nb\n" {
		t.Errorf("what fits is paged: %q", got)
	}
	if got := page(t, 3, "a\n", "b\n", "c\n", "d\n"); got != "paged\na\nb\nc\nd\n" {
		t.Errorf("what does not fit: %q", got)
	}
	if got := page(t, 0, "a\n", "b\n", "c\n", "d\n"); got != "a\nb\nc\nd\n" {
		t.Errorf("without a screen: %q", got)
	}
	t.Setenv("PAGER", "a-program-that-there-is-not")
	if got := page(t, 2, "a\n", "b\n", "c\n"); got != "a\nb\nc\n" {
		t.Errorf("without a pager: %q", got)
	}
}
