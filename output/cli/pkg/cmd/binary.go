package cmd

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// writeBinaryResponse writes the content of a response to the file that --output names, or to standard output if that
// is no terminal or the content is text, or to a new file.
func (c *call) writeBinaryResponse(ctx context.Context) (err error) {
	var response *http.Response
	if err := c.execute(ctx, &response); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, response.Body.Close()) }()
	output := c.cmd.String("output")
	head := make([]byte, 512)
	n, err := io.ReadFull(response.Body, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return err
	}
	head = head[:n]
	content := io.MultiReader(bytes.NewReader(head), response.Body)
	if output == "-" || output == "" && (!isTerminal(os.Stdout) || isText(head)) {
		_, err = io.Copy(os.Stdout, content)
		return err
	}
	var file *os.File
	if output != "" {
		file, err = os.Create(output) //nolint:gosec // The user names the file.
	} else {
		file, err = createNew(fileName(response, head))
	}
	if err != nil {
		return err
	}
	if _, err := io.Copy(file, content); err != nil {
		return errors.Join(err, file.Close())
	}
	fmt.Fprintf(os.Stderr, "Wrote output to: %s\n", file.Name())
	return file.Close()
}

func isText(head []byte) bool {
	// The last rune may have been cut.
	for cut := 0; cut < utf8.UTFMax && cut < len(head); cut++ {
		if utf8.Valid(head[:len(head)-cut]) {
			return !bytes.ContainsRune(head, 0)
		}
	}
	return len(head) == 0
}

// fileName returns a name for what a response holds: the server's, without folders, or one with a fitting extension.
func fileName(response *http.Response, head []byte) string {
	if _, params, err := mime.ParseMediaType(response.Header.Get("Content-Disposition")); err == nil {
		name := filepath.Base(filepath.Clean("/" + strings.ReplaceAll(params["filename"], `\`, "/")))
		if strings.Trim(name, "./") != "" {
			return name
		}
	}
	mediaType := response.Header.Get("Content-Type")
	const unknown = "application/octet-stream"
	if mediaType == "" || strings.HasPrefix(mediaType, unknown) {
		mediaType = http.DetectContentType(head)
	}
	if mediaType == unknown {
		// Systems know the strangest extensions for it.
		return "output.bin"
	}
	if extensions, err := mime.ExtensionsByType(mediaType); err == nil && len(extensions) > 0 {
		return "output" + extensions[len(extensions)-1]
	}
	return "output.bin"
}

// createNew creates a file of that name, or of one with a number: nothing is overwritten that the user has not named.
func createNew(name string) (*os.File, error) {
	extension := filepath.Ext(name)
	for i := 0; ; i++ {
		tried := name
		if i > 0 {
			tried = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(name, extension), i, extension)
		}
		file, err := os.OpenFile(tried, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644) //nolint:gosec // Others may read what was downloaded, as with any download.
		if !errors.Is(err, os.ErrExist) {
			return file, err
		}
	}
}
