// Package apiform writes values that have no type as forms.
package apiform

import (
	"bytes"
	"io"
	"mime"
	"mime/multipart"
	"net/textproto"
	"net/url"
	"os"
	"path/filepath"

	"github.com/openai/openai-cli/internal/apiquery"
	"github.com/openai/openai-cli/internal/requestflag"
)

// URLEncode writes an object as the body of a form.
func URLEncode(values map[string]any, settings apiquery.Settings) url.Values {
	form := url.Values{}
	for _, pair := range apiquery.Encode(values, settings) {
		form.Add(pair.Name, pair.Text)
	}
	return form
}

// Multipart returns the body of a form with files and its content type. Files are opened, and read while the form is
// sent. A form whose files can be read again can be, too: its reader is an [io.ReaderAt] and an [io.Seeker] then.
func Multipart(values map[string]any, settings apiquery.Settings) (io.Reader, string, error) {
	body := &body{}
	form := multipart.NewWriter(&body.held)
	err := settings.Walk("", values, func(name string, value any) error {
		file, isFile := value.(requestflag.File)
		if !isFile {
			return form.WriteField(name, apiquery.Text(value))
		}
		opened, err := Open(file)
		if err != nil {
			return err
		}
		if _, err := form.CreatePart(header(name, file)); err != nil {
			return err
		}
		return body.add(opened)
	})
	if err != nil {
		return nil, "", err
	}
	if err := form.Close(); err != nil {
		return nil, "", err
	}
	return body.reader(), form.FormDataContentType(), nil
}

// header says what a file is.
func header(name string, file requestflag.File) textproto.MIMEHeader {
	base := filepath.Base(string(file))
	if file == "-" {
		base = "stdin"
	}
	contentType := mime.TypeByExtension(filepath.Ext(base))
	if contentType == "" {
		contentType = "application/octet-stream"
	}
	header := textproto.MIMEHeader{}
	header.Set("Content-Disposition", multipart.FileContentDisposition(name, base))
	header.Set("Content-Type", contentType)
	return header
}

// Open opens a file that the command line names; "-" is standard input. It stays open until the program ends.
func Open(file requestflag.File) (*os.File, error) {
	if file == "-" {
		return os.Stdin, nil
	}
	return os.Open(string(file))
}

// body is a form in parts: those in memory, and files.
type body struct {
	held    bytes.Buffer
	readers []io.Reader
}

// add puts a file behind what is held.
func (b *body) add(file *os.File) error {
	b.flush()
	info, err := file.Stat()
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		// A pipe, which cannot be read again.
		b.readers = append(b.readers, file)
		return nil
	}
	start, err := file.Seek(0, io.SeekCurrent)
	b.readers = append(b.readers, io.NewSectionReader(file, start, info.Size()-start))
	return err
}

func (b *body) flush() {
	data := bytes.Clone(b.held.Bytes())
	b.held.Reset()
	b.readers = append(b.readers, io.NewSectionReader(bytes.NewReader(data), 0, int64(len(data))))
}

// reader reads all parts, one after the other.
func (b *body) reader() io.Reader {
	b.flush()
	var size int64
	whole := make(spliced, 0, len(b.readers))
	for _, reader := range b.readers {
		section, ok := reader.(*io.SectionReader)
		if !ok {
			return io.MultiReader(b.readers...)
		}
		whole = append(whole, section)
		size += section.Size()
	}
	return io.NewSectionReader(whole, 0, size)
}

// spliced are sections one behind the other.
type spliced []*io.SectionReader

// ReadAt reads from all sections that p reaches into.
func (s spliced) ReadAt(p []byte, off int64) (n int, err error) {
	for _, section := range s {
		if off >= section.Size() {
			off -= section.Size()
			continue
		}
		wanted := min(int64(len(p)-n), section.Size()-off)
		read, err := section.ReadAt(p[n:n+int(wanted)], off)
		n += read
		if int64(read) < wanted {
			if err == io.EOF {
				// The file has become shorter.
				err = io.ErrUnexpectedEOF
			}
			return n, err
		}
		if n == len(p) {
			return n, nil
		}
		off = 0
	}
	return n, io.EOF
}
