package apiform

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"example.com/runtime-cli/internal/apiquery"
	"example.com/runtime-cli/internal/requestflag"
)

func TestAFormIsReadFromAnywhere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("content"), 0o600); err != nil {
		t.Fatal(err)
	}
	values := map[string]any{"a": "text", "b": []any{requestflag.File(path), requestflag.File(path)}, "c": nil}
	form, _, err := Multipart(values, apiquery.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	whole, err := io.ReadAll(form)
	if err != nil || bytes.Count(whole, []byte("content")) != 2 {
		t.Fatalf("%s, %v", whole, err)
	}
	at := form.(io.ReaderAt)
	for start := range whole {
		for _, size := range []int{1, 10, 300} {
			part := make([]byte, size)
			n, err := at.ReadAt(part, int64(start))
			want := whole[start:min(start+size, len(whole))]
			if !bytes.Equal(part[:n], want) || (n < size) != errors.Is(err, io.EOF) {
				t.Fatalf("%d bytes at %d: %q, %v", size, start, part[:n], err)
			}
		}
	}
	// What was told to be its length cannot be sent any more.
	if err := os.Truncate(path, 2); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadAll(io.NewSectionReader(at, 0, int64(len(whole)))); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("a file that has become shorter: %v", err)
	}
}
