package cmd

import (
	"net/http"
	"os"
	"path/filepath"
	"testing"
)

func TestNamesOfFiles(t *testing.T) {
	for _, test := range []struct{ disposition, contentType, head, want string }{
		{`attachment; filename="a.pdf"`, "", "", "a.pdf"},
		{`attachment; filename="../../etc/passwd"`, "", "", "passwd"},
		{`attachment; filename="..\\..\\a.exe"`, "", "", "a.exe"},
		{`attachment; filename=".."`, "image/png", "", "output.png"},
		{"", "application/octet-stream", "%PDF-1.7", "output.pdf"},
		{"", "application/x-of-nobody", "", "output.bin"},
	} {
		response := &http.Response{Header: http.Header{"Content-Disposition": {test.disposition}, "Content-Type": {test.contentType}}}
		if got := fileName(response, []byte(test.head)); got != test.want {
			t.Errorf("%+v: %s", test, got)
		}
	}
}

func TestNothingIsOverwritten(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.txt")
	for _, want := range []string{"a.txt", "a-1.txt", "a-2.txt"} {
		file, err := createNew(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := filepath.Base(file.Name()); got != want {
			t.Errorf("%s, not %s", got, want)
		}
		_ = file.Close()
	}
	if _, err := createNew(filepath.Join(name, "below")); err == nil || os.IsExist(err) {
		t.Errorf("the error is %v", err)
	}
}

func TestTextIsKnown(t *testing.T) {
	for content, want := range map[string]bool{"": true, "plain": true, "ü": true, "cut \xc3": true, "\x00": false, "\xff\xfe\xfd\xfc\xfb": false} {
		if got := isText([]byte(content)); got != want {
			t.Errorf("%q: %v", content, got)
		}
	}
}
