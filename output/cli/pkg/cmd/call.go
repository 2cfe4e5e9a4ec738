package cmd

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/url"
	"os"
	"slices"
	"strings"

	"github.com/openai/openai-cli/internal/apiform"
	"github.com/openai/openai-cli/internal/apiquery"
	"github.com/openai/openai-cli/internal/explore"
	"github.com/openai/openai-cli/internal/requestflag"
	"github.com/openai/openai-cli/internal/show"
	"github.com/openai/openai-go"
	"github.com/openai/openai-go/option"
	"github.com/urfave/cli/v3"
)

// body is the media type of what a request sends.
type body uint8

const (
	bodyNone body = iota
	bodyJSON
	bodyMultipart
	bodyForm
	// bodyFile is a file, or text: the value of the flag for the whole body.
	bodyFile
)

// request is what a command sends.
type request struct {
	Method string
	// Path has the names of path parameters in braces.
	Path string
	Body body
	// ContentType is that of a file.
	ContentType string
	// Accept is what the response may be, if that is not JSON.
	Accept string
	// Options are what the operation wants of the SDK. What the program's flags say wins over them.
	Options []option.RequestOption
}

// call is one run of a command.
type call struct {
	cmd      *cli.Command
	request  request
	contents *requestflag.Contents
	path     string
	client   openai.Client
	query    []option.RequestOption
	options  []option.RequestOption
	// streams says that documents come one by one, so that nothing may hold them up.
	streams bool
}

// newCall reads flags, arguments and standard input. What is left of the arguments is an error.
func newCall(cmd *cli.Command, unusedArgs []string, request request) (*call, error) {
	if len(unusedArgs) > 0 {
		return nil, mistake(cmd, "Unexpected extra arguments: %q", unusedArgs)
	}
	for _, name := range []string{"format", "format-error"} {
		if format := cmd.String(name); !slices.Contains(show.Formats, format) {
			return nil, mistake(cmd, "--%s: %w", name, requestflag.NoneOf(show.Formats, format))
		}
	}
	input, piped, err := readInput(cmd)
	if err != nil {
		return nil, &usageError{cmd: cmd, err: err}
	}
	contents, err := requestflag.Collect(cmd.Flags, input, piped)
	if err != nil {
		return nil, &usageError{cmd: cmd, err: err}
	}
	c := &call{cmd: cmd, request: request, contents: contents}
	for _, prepare := range []func() error{c.setClient, c.setPath, c.setQuery, c.setHeader, c.setBody} {
		if err := prepare(); err != nil {
			return nil, &usageError{cmd: cmd, err: err}
		}
	}
	return c, nil
}

// readInput reads what is piped into the command, and waits for its end. A command that sends no body and has all it
// needs leaves standard input alone: it may belong to the loop around the command.
func readInput(cmd *cli.Command) (input any, piped bool, err error) {
	if isTerminalOrNull(os.Stdin) || requestflag.ReadsInput(cmd.Flags) {
		return nil, false, nil
	}
	if !requestflag.HasBody(cmd.Flags) && requestflag.Missing(cmd.Flags) == nil {
		return nil, false, nil
	}
	data, err := io.ReadAll(os.Stdin)
	if err != nil || len(strings.TrimSpace(string(data))) == 0 {
		return nil, false, err
	}
	input, err = requestflag.ParseYAML(data)
	if err != nil {
		return nil, false, fmt.Errorf("standard input is neither YAML nor JSON: %w", err)
	}
	return input, true, nil
}

func (c *call) setClient() error {
	options, err := clientOptions(c.cmd)
	if err != nil {
		return err
	}
	// Not NewClient: it has a service for each resource, and commands need none.
	c.client = openai.Client{Options: slices.Concat(c.request.Options, openai.DefaultClientOptions(), options)}
	return nil
}

func (c *call) setPath() error {
	path := c.request.Path
	for name, value := range c.contents.Path {
		text := apiquery.Text(value)
		if text == "" || text == "." || text == ".." {
			return fmt.Errorf("%q cannot be the value of %s: it would lead to another path", text, name)
		}
		path = strings.ReplaceAll(path, "{"+name+"}", url.PathEscape(text))
	}
	c.path = path
	return nil
}

func (c *call) setQuery() error {
	query, err := requestflag.Embed(c.contents.Query)
	if err != nil {
		return err
	}
	for _, pair := range apiquery.Encode(query.(map[string]any), querySettings) {
		c.query = append(c.query, option.WithQueryAdd(pair.Name, pair.Text))
	}
	return nil
}

func (c *call) setHeader() error {
	if c.request.Accept != "" {
		c.options = append(c.options, option.WithHeader("Accept", c.request.Accept))
	}
	for name, value := range c.contents.Header {
		embedded, err := requestflag.Embed(value)
		if err != nil {
			return err
		}
		if embedded != nil {
			c.options = append(c.options, option.WithHeader(name, apiquery.Text(embedded)))
		}
	}
	return nil
}

func (c *call) setBody() error {
	content := c.contents.Body
	if c.request.Body == bodyNone || content == nil {
		return nil
	}
	if c.request.Body == bodyMultipart {
		return c.setMultipart(content)
	}
	if file, ok := content.(requestflag.File); ok && c.request.Body == bodyFile {
		opened, err := apiform.Open(file)
		c.options = append(c.options, option.WithRequestBody(c.request.ContentType, opened))
		return err
	}
	content, err := requestflag.Embed(content)
	if err != nil {
		return err
	}
	object, isObject := content.(map[string]any)
	switch {
	case c.request.Body == bodyForm && isObject:
		c.options = append(c.options, option.WithRequestBody("application/x-www-form-urlencoded", apiform.URLEncode(object, formSettings)))
	case c.request.Body == bodyFile:
		c.options = append(c.options, option.WithRequestBody(c.request.ContentType, apiquery.Text(content)))
	default:
		data, err := json.Marshal(content)
		if err != nil {
			return err
		}
		c.options = append(c.options, option.WithRequestBody("application/json", data))
	}
	return nil
}

// setMultipart makes a form of the body. Its files are opened here, so that one that is missing is told before anything
// is sent.
func (c *call) setMultipart(content any) error {
	object, isObject := content.(map[string]any)
	if !isObject {
		return errors.New("the body is a form: standard input has to be a map")
	}
	embedded, err := requestflag.EmbedButFiles(object)
	if err != nil {
		return err
	}
	form, contentType, err := apiform.Multipart(embedded.(map[string]any), formSettings)
	c.options = append(c.options, option.WithRequestBody(contentType, form))
	return err
}

// Bool returns whether a flag of the body, or its value on standard input, is true.
func (c *call) Bool(name string) bool {
	for _, flag := range c.cmd.Flags {
		request, ok := flag.(requestflag.Request)
		if ok && request.Spec().Name == name {
			value, _ := request.Given()
			return value == true
		}
	}
	return false
}

// execute sends the request.
func (c *call) execute(ctx context.Context, into any, more ...option.RequestOption) error {
	return c.client.Execute(ctx, c.request.Method, c.path, nil, into, slices.Concat(c.query, c.options, more)...)
}

// Send sends the request and shows nothing.
func (c *call) Send(ctx context.Context) error { return c.execute(ctx, nil) }

// ShowJSON sends the request and shows the response.
func (c *call) ShowJSON(ctx context.Context) error {
	var data []byte
	if err := c.execute(ctx, &data); err != nil {
		return err
	}
	if len(data) == 0 {
		return nil
	}
	if c.explores() && json.Valid(data) {
		return c.printChosen(explore.Document(c.cmd.FullName(), data))
	}
	return c.print(os.Stdout, func(p *show.Printer) error { return p.Print(data) })
}

// ShowJSONIterator shows documents as they arrive, no more of them than --max-items says.
func (c *call) ShowJSONIterator(ctx context.Context, items iter.Seq2[json.RawMessage, error]) (err error) {
	if c.cmd.String("format") == "raw" && !c.streams {
		return c.ShowJSON(ctx)
	}
	left := int64(-1)
	for _, flag := range c.cmd.Flags {
		if request, ok := flag.(requestflag.Request); ok && request.Spec().Name == "max-items" {
			if value, given := request.Given(); given {
				left, _ = value.(int64)
			}
		}
	}
	items = atMost(items, left)
	if c.explores() {
		return c.printChosen(explore.Items(c.cmd.FullName(), items))
	}
	lines := 0
	if !c.streams {
		lines = screenLines()
	}
	pager := show.NewPager(os.Stdout, lines, c.cmd.FullName())
	defer func() { err = errors.Join(err, pager.Close()) }()
	return c.print(pager, func(p *show.Printer) error {
		for item, err := range items {
			if err != nil {
				return err
			}
			if err := p.Print(item); errors.Is(err, show.ErrLeft) {
				return nil
			} else if err != nil {
				return err
			}
		}
		return nil
	})
}

// atMost ends a sequence after so many items, if that is not negative.
func atMost(items iter.Seq2[json.RawMessage, error], left int64) iter.Seq2[json.RawMessage, error] {
	return func(yield func(json.RawMessage, error) bool) {
		if left == 0 {
			return
		}
		for item, err := range items {
			if !yield(item, err) {
				return
			}
			if left--; left == 0 {
				return
			}
		}
	}
}

// explores reports whether the response is to be walked through, and can be.
func (c *call) explores() bool {
	return c.cmd.String("format") == "explore" && isTerminal(os.Stdout) && isTerminal(os.Stdin)
}

// printChosen prints what the user has chosen while walking through a response.
func (c *call) printChosen(chosen []byte, err error) error {
	if err != nil || chosen == nil {
		return err
	}
	return show.NewPrinter(os.Stdout, show.Options{Format: "json", RawStrings: c.cmd.Bool("raw-output"), Color: hasColor(os.Stdout)}).Print(chosen)
}

// print writes documents as the program's flags say.
func (c *call) print(out io.Writer, write func(*show.Printer) error) error {
	format := c.cmd.String("format")
	if format == "explore" {
		_, _ = fmt.Fprintln(os.Stderr, "Warning: the output is no terminal that can be explored; it is shown as JSON.")
		format = "json"
	}
	return write(show.NewPrinter(out, show.Options{
		Format: format, Transform: c.cmd.String("transform"), RawStrings: c.cmd.Bool("raw-output"), Color: hasColor(os.Stdout),
		Lines: c.streams,
	}))
}
