// Package show writes JSON documents in the formats that users ask for.
package show

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/itchyny/json2yaml"
	"github.com/tidwall/gjson"
	"github.com/tidwall/pretty"
)

// Formats are the names of all formats.
var Formats = []string{"auto", "explore", "json", "jsonl", "pretty", "raw", "yaml"}

// Options say how documents are written.
type Options struct {
	// Format is one of [Formats].
	Format string
	// Transform is the GJSON path of the part that is written; a document that lacks it is written whole.
	Transform string
	// RawStrings writes a string without quotes.
	RawStrings bool
	Color      bool
	// Lines ends each document with a line break, also one that is written as it was sent.
	Lines bool
}

// Printer writes documents one after the other.
type Printer struct {
	Options
	out   io.Writer
	count int
}

// NewPrinter returns a printer to out.
func NewPrinter(out io.Writer, options Options) *Printer {
	return &Printer{Options: options, out: out}
}

// Print writes a document. Text that is no JSON is written as it is.
func (p *Printer) Print(document []byte) error {
	text, err := p.text(document)
	if err != nil {
		return err
	}
	if p.Format == "yaml" && p.count > 0 {
		text = append([]byte("---\n"), text...)
	}
	p.count++
	if len(text) > 0 && text[len(text)-1] != '\n' && (p.Lines || p.Format != "raw") {
		text = append(text, '\n')
	}
	_, err = p.out.Write(text)
	return err
}

func (p *Printer) text(document []byte) ([]byte, error) {
	if !json.Valid(document) {
		return document, nil
	}
	if p.Transform != "" {
		if found := gjson.GetBytes(document, p.Transform); found.Exists() {
			document = []byte(found.Raw)
		}
	} else if p.Format == "raw" {
		return document, nil
	}
	if p.RawStrings {
		var text string
		if json.Unmarshal(document, &text) == nil && len(document) > 0 && document[0] == '"' {
			return []byte(text), nil
		}
	}
	switch p.Format {
	case "raw":
		return document, nil
	case "jsonl":
		return p.colored(pretty.Ugly(document)), nil
	case "yaml":
		return toYAML(document)
	case "pretty":
		text, err := toYAML(document)
		return box(text), err
	}
	return p.colored(pretty.PrettyOptions(document, &pretty.Options{Width: 1, Indent: "  "})), nil
}

func (p *Printer) colored(text []byte) []byte {
	if !p.Color {
		return text
	}
	return pretty.Color(text, nil)
}

func toYAML(document []byte) ([]byte, error) {
	var out bytes.Buffer
	err := json2yaml.Convert(&out, bytes.NewReader(document))
	return out.Bytes(), err
}

// box draws a frame around text.
func box(text []byte) []byte {
	lines := strings.Split(strings.TrimRight(string(text), "\n"), "\n")
	width := 0
	for _, line := range lines {
		width = max(width, utf8.RuneCountInString(line))
	}
	var out strings.Builder
	out.WriteString("╭" + strings.Repeat("─", width+2) + "╮\n")
	for _, line := range lines {
		out.WriteString("│ " + line + strings.Repeat(" ", width-utf8.RuneCountInString(line)) + " │\n")
	}
	out.WriteString("╰" + strings.Repeat("─", width+2) + "╯\n")
	return []byte(out.String())
}
