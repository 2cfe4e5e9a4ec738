// Package apiform writes params structs into multipart forms, without reading their files into memory.
package apiform

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"io"
	"mime/multipart"
	"net/textproto"
	"path"
	"reflect"
	"strings"

	"github.com/openai/openai-go/internal/apiquery"
	"github.com/openai/openai-go/internal/replay"
)

// Form is the body of a multipart request.
type Form struct {
	// ContentType is that of the request; it names the boundary between the parts.
	ContentType string
	// Source is the body's content. It can be read again if all files can.
	Source replay.Source
	// Files is the number of parts that are files.
	Files int
}

var readerType = reflect.TypeFor[io.Reader]()

// names are written with brackets in forms, in whatever format the API wants its queries.
var names = apiquery.QuerySettings{
	ArrayFormat:  apiquery.ArrayQueryFormatBrackets,
	NestedFormat: apiquery.NestedQueryFormatBrackets,
}

// New makes a form of a params struct, from the fields with the tag json. Fields that are an [io.Reader] are files.
func New(params any) (*Form, error) {
	isFile := func(t reflect.Type) bool { return t.Implements(readerType) }
	pairs, err := apiquery.Flatten(params, "json", names, isFile)
	if err != nil {
		return nil, err
	}
	boundary := newBoundary()
	var text bytes.Buffer
	writer := multipart.NewWriter(&text)
	if err := writer.SetBoundary(boundary); err != nil {
		return nil, err
	}
	var sources []replay.Source
	files := 0
	flush := func() {
		sources = append(sources, replay.Bytes(bytes.Clone(text.Bytes())))
		text.Reset()
	}
	for _, pair := range pairs {
		if !pair.File.IsValid() {
			if err := writer.WriteField(pair.Name, pair.Value); err != nil {
				return nil, err
			}
			continue
		}
		file := pair.File.Interface().(io.Reader)
		if _, err := writer.CreatePart(header(pair.Name, file)); err != nil {
			return nil, err
		}
		flush()
		sources = append(sources, replay.Of(file))
		files++
	}
	if err := writer.Close(); err != nil {
		return nil, err
	}
	flush()
	return &Form{writer.FormDataContentType(), replay.Concat(sources...), files}, nil
}

// Marshal returns a form as a whole, for those who cannot do with parts.
func Marshal(form *Form, err error) ([]byte, string, error) {
	if err != nil {
		return nil, "", err
	}
	data, err := io.ReadAll(form.Source.Open())
	return data, form.ContentType, err
}

func newBoundary() string {
	var random [16]byte
	_, _ = rand.Read(random[:])
	return hex.EncodeToString(random[:])
}

// header describes the part of a file.
func header(name string, file io.Reader) textproto.MIMEHeader {
	filename := "anonymous_file"
	switch named := file.(type) {
	case interface{ Filename() string }:
		filename = named.Filename()
	case interface{ Name() string }:
		filename = path.Base(strings.ReplaceAll(named.Name(), `\`, "/"))
	}
	contentType := ""
	if typed, ok := file.(interface{ ContentType() string }); ok {
		contentType = typed.ContentType()
	}
	if contentType == "" {
		contentType = "application/octet-stream"
	}
	return textproto.MIMEHeader{
		"Content-Disposition": {`form-data; name="` + quote(name) + `"; filename="` + quote(filename) + `"`},
		"Content-Type":        {oneLine.Replace(contentType)},
	}
}

var (
	quoter  = strings.NewReplacer(`\`, `\\`, `"`, "%22", "\r", "%0D", "\n", "%0A")
	oneLine = strings.NewReplacer("\r", "", "\n", "")
)

// quote writes a name as the HTML standard does it: nothing in it can end the header.
func quote(name string) string {
	return quoter.Replace(name)
}
