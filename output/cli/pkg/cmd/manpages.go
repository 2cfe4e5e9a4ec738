package cmd

import (
	"compress/gzip"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	docs "github.com/urfave/cli-docs/v3"
	"github.com/urfave/cli/v3"
)

// manpagesAction writes the manual page of the program, below the folder that --output names.
func manpagesAction(_ context.Context, cmd *cli.Command) error {
	page, err := docs.ToManWithSection(cmd.Root(), 1)
	if err != nil {
		return err
	}
	folder := filepath.Join(cmd.String("output"), "man1")
	if err := os.MkdirAll(folder, 0o755); err != nil { //nolint:gosec // Manual pages are for everybody.
		return err
	}
	name := filepath.Join(folder, cmd.Root().Name+".1")
	if cmd.Bool("text") || !cmd.Bool("gzip") {
		if err := os.WriteFile(name, []byte(page), 0o644); err != nil { //nolint:gosec // Manual pages are for everybody.
			return err
		}
	}
	if !cmd.Bool("gzip") {
		return nil
	}
	file, err := os.Create(name + ".gz") //nolint:gosec // The user names the folder.
	if err != nil {
		return err
	}
	packed := gzip.NewWriter(file)
	_, err = io.WriteString(packed, page)
	return errors.Join(err, packed.Close(), file.Close())
}
