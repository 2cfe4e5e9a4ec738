// Package apiform writes values that have no type as forms.
package apiform

import (
	"io"
	"maps"
	"mime"
	"mime/multipart"
	"net/textproto"
	"net/url"
	"os"
	"path/filepath"
	"slices"

	"example.com/runtime-cli/internal/apiquery"
)

// URLEncode writes an object as the body of a form.
func URLEncode(values map[string]any, settings apiquery.Settings) url.Values {
	form := url.Values{}
	for _, pair := range apiquery.Encode(values, settings) {
		form.Add(pair.Name, pair.Text)
	}
	return form
}

// Multipart returns the body of a form with files and its content type. Files are read while the form is sent.
func Multipart(values map[string]any, files map[string]bool, settings apiquery.Settings) (io.ReadCloser, string) {
	reader, writer := io.Pipe()
	form := multipart.NewWriter(writer)
	go func() {
		err := write(form, values, files, settings)
		if err == nil {
			err = form.Close()
		}
		_ = writer.CloseWithError(err)
	}()
	return reader, form.FormDataContentType()
}

func write(form *multipart.Writer, values map[string]any, files map[string]bool, settings apiquery.Settings) error {
	for _, name := range slices.Sorted(maps.Keys(values)) {
		value := values[name]
		if !files[name] {
			for _, pair := range settings.Value(name, value) {
				if err := form.WriteField(pair.Name, pair.Text); err != nil {
					return err
				}
			}
			continue
		}
		list, isList := value.([]any)
		if !isList {
			if err := writeFile(form, name, apiquery.Text(value)); err != nil {
				return err
			}
		}
		for i, item := range list {
			if err := writeFile(form, settings.Element(name, i), apiquery.Text(item)); err != nil {
				return err
			}
		}
	}
	return nil
}

// Open opens a file that the command line names; "-" is standard input.
func Open(path string) (io.ReadCloser, string, error) {
	if path == "-" {
		return io.NopCloser(os.Stdin), "stdin", nil
	}
	file, err := os.Open(path) //nolint:gosec // The user names the file.
	return file, filepath.Base(path), err
}

func writeFile(form *multipart.Writer, name, path string) error {
	file, base, err := Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()
	contentType := mime.TypeByExtension(filepath.Ext(base))
	if contentType == "" {
		contentType = "application/octet-stream"
	}
	header := textproto.MIMEHeader{}
	header.Set("Content-Disposition", multipart.FileContentDisposition(name, base))
	header.Set("Content-Type", contentType)
	part, err := form.CreatePart(header)
	if err != nil {
		return err
	}
	_, err = io.Copy(part, file)
	return err
}
