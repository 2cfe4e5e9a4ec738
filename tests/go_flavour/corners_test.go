package corners_test

// What goes wrong easily in SDKs: run beside the SDK of corners.py by test_program.py.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"testing"

	"github.com/corners/corners-go"
	"github.com/corners/corners-go/option"
	"github.com/corners/corners-go/packages/pagination"
)

var ctx = context.Background()

type sent struct{ uri, kind, body string }

// answering returns a client of a server that gives this answer, and what is sent to it.
func answering(t *testing.T, status int, kind, answer string) (corners.Client, *sent) {
	var last sent
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		last = sent{r.RequestURI, r.Header.Get("Content-Type"), string(body)}
		w.Header().Set("Content-Type", kind)
		w.WriteHeader(status)
		_, _ = io.WriteString(w, answer)
	}))
	t.Cleanup(server.Close)
	return corners.NewClient(option.WithBaseURL(server.URL), option.WithMaxRetries(0)), &last
}

func check(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func sameJSON(t *testing.T, what, got, want string) {
	t.Helper()
	var a, b any
	if err := json.Unmarshal([]byte(got), &a); err != nil {
		t.Errorf("%s: %v: %s", what, err, got)
	}
	_ = json.Unmarshal([]byte(want), &b)
	check(t, what, a, b)
}

func TestValuesOfAPathStayInIt(t *testing.T) {
	client, last := answering(t, 200, "application/json", `{"id":"x"}`)
	for value, want := range map[string]string{
		"../../admin?all=1#top": "/files/f/parts/..%2F..%2Fadmin%3Fall=1%23top",
		"a/b":                   "/files/f/parts/a%2Fb",
		"%2e%2e":                "/files/f/parts/%252e%252e",
	} {
		_, err := client.Files.Get(ctx, value, corners.FileGetParams{FileID: "f"})
		check(t, value, err, nil)
		check(t, value, last.uri, want)
	}
	*last = sent{}
	for _, params := range []struct{ file, part string }{{"f", ".."}, {"..", "p"}, {".", "p"}, {"", "p"}, {"f", ""}} {
		_, err := client.Files.Get(ctx, params.part, corners.FileGetParams{FileID: params.file})
		check(t, fmt.Sprint(params), err != nil, true)
		check(t, fmt.Sprint(params), last.uri, "")
	}
}

func TestBodiesOfWhichARequestHasOne(t *testing.T) {
	client, last := answering(t, 204, "", "")
	params := corners.PaymentNewParams{
		OfTransfer: &corners.PaymentNewParamsBodyTransfer{Iban: "DE1"},
		DryRun:     corners.Bool(true),
	}
	check(t, "error", client.Payments.New(ctx, params), nil)
	sameJSON(t, "the constant is filled in", last.body, `{"kind":"transfer","iban":"DE1"}`)
	check(t, "query", last.uri, "/payments?dry%2Crun=true")

	var read corners.PaymentNewParams
	check(t, "reading", json.Unmarshal([]byte(last.body), &read), nil)
	check(t, "variant", read.OfTransfer.Iban, "DE1")
	check(t, "other variant", read.OfCard == nil, true)
	both := corners.PaymentNewParams{OfCard: &corners.PaymentNewParamsBodyCard{}, OfTransfer: params.OfTransfer}
	check(t, "two bodies", client.Payments.New(ctx, both) != nil, true)

	form := corners.PaymentFormParams{OfCard: &corners.PaymentFormParamsBodyCard{Number: "4 2"}}
	check(t, "error", client.Payments.Form(ctx, form), nil)
	check(t, "form", last.body, "kind=card&number=4+2")

	scan := &corners.PaymentUploadParamsBodyScan{Scan: strings.NewReader("scanned")}
	check(t, "error", client.Payments.Upload(ctx, corners.PaymentUploadParams{OfPaymentUploadsBodyScan: scan}), nil)
	check(t, "multipart", strings.HasPrefix(last.kind, "multipart/form-data"), true)
	check(t, "part", strings.Contains(last.body, `name="scan"`) && strings.Contains(last.body, "scanned"), true)
}

func TestNamesThatATagDoesNotHold(t *testing.T) {
	all := `{"a,b":"1","-":"2"," padded ":"3","q\"t":"4","b` + "`" + `q":"5","é":"6","{x}":"7","a.b":"8"}`
	client, last := answering(t, 200, "application/json", all)
	var odd corners.OddParam
	check(t, "reading", json.Unmarshal([]byte(all), &odd), nil)
	check(t, "comma", odd.AB.Value, "1")
	check(t, "dash", odd.U2d, "2")
	check(t, "spaces", odd.Padded.Value, "3")
	odd.AB = corners.String("changed")
	res, err := client.Names.New(ctx, corners.NameNewParams{Odd: odd})
	check(t, "error", err, nil)
	sameJSON(t, "body", last.body, strings.Replace(all, `"1"`, `"changed"`, 1))
	check(t, "response", []string{res.AB, res.U2d, res.Padded}, []string{"1", "2", "3"})
	check(t, "known properties", len(res.JSON.ExtraFields), 0)
	empty, _ := json.Marshal(corners.OddParam{})
	check(t, "left out", string(empty), `{"-":""}`)
}

func TestUnionsWhoseDiscriminatorIsLeftOut(t *testing.T) {
	for text, circle := range map[string]bool{
		`{"shape":{"radius":1}}`:                 true,
		`{"shape":{"side":2}}`:                   false,
		`{"shape":{"kind":"square","side":0}}`:   false,
		`{"shape":{"kind":"circle","radius":0}}`: true,
	} {
		var drawing corners.DrawingParam
		check(t, text, json.Unmarshal([]byte(text), &drawing), nil)
		check(t, text, drawing.Shape.OfCircle != nil, circle)
		check(t, text, drawing.Shape.OfSquare != nil, !circle)
		again, err := json.Marshal(drawing)
		check(t, text, err, nil)
		sameJSON(t, text, string(again), text)
	}
	made, _ := json.Marshal(corners.DrawingParam{Shape: corners.ShapeParamOfCircle(0)})
	sameJSON(t, "a required zero", string(made), `{"shape":{"radius":0}}`)
}

const drawing = `{"shape":{"kind":"circle","radius":0,"new":[1]},"copies":0,"public":false,"title":"",` +
	`"marks":[{"at":0},{}],"extra":{"deep":[1.50,null]}}`

func TestResponsesLoseNothing(t *testing.T) {
	for _, text := range []string{
		drawing,
		`{"shape":{"kind":"hexagon","sides":6},"copies":"many","public":null,"marks":{"at":1},"title":7}`,
		`{"shape":3,"copies":12345678901234567890}`,
	} {
		client, _ := answering(t, 200, "application/json", text)
		res, err := client.Shapes.New(ctx, corners.ShapeNewParams{})
		check(t, "error", err, nil)
		written, err := json.Marshal(res)
		check(t, "error", err, nil)
		check(t, "written again", string(written), text)
		sent, err := json.Marshal(res.ToParam())
		check(t, "error", err, nil)
		sameJSON(t, "as params", string(sent), text)
	}
}

func TestParamsOfAResponseKeepZeroValues(t *testing.T) {
	client, last := answering(t, 200, "application/json", drawing)
	res, err := client.Shapes.New(ctx, corners.ShapeNewParams{})
	check(t, "error", err, nil)
	params := res.ToParam()
	check(t, "zero", params.Copies.Valid() && params.Public.Valid() && params.Title.Valid(), true)
	check(t, "variant", params.Shape.OfCircle != nil, true)
	params.Copies = corners.Int(2)
	_, err = client.Shapes.New(ctx, corners.ShapeNewParams{Drawing: params})
	check(t, "error", err, nil)
	sameJSON(t, "sent", last.body, strings.Replace(drawing, `"copies":0`, `"copies":2`, 1))
}

func TestErrorsKeepTheirBody(t *testing.T) {
	client, _ := answering(t, 500, "text/html", "<h1>Down for maintenance</h1>")
	_, err := client.Shapes.New(ctx, corners.ShapeNewParams{})
	var failed *corners.Error
	if !errors.As(err, &failed) {
		t.Fatalf("no error of the API: %v", err)
	}
	check(t, "status", failed.StatusCode, 500)
	check(t, "text", strings.Contains(err.Error(), "Down for maintenance"), true)
}

func TestErrorsSayWhatTheDocumentSaysOfThem(t *testing.T) {
	body := `{"error":{"code":7,"request":null,"details":["a"]},"trace":1}`
	client, _ := answering(t, 422, "application/json", body)
	_, err := client.Shapes.New(ctx, corners.ShapeNewParams{})
	var failed *corners.Error
	if !errors.As(err, &failed) {
		t.Fatalf("no error of the API: %v", err)
	}
	check(t, "code", failed.Code, int64(7))
	check(t, "null", failed.Request_ == "" && failed.JSON.Request_.Raw() == "null", true)
	check(t, "details", failed.JSON.ExtraFields["details"].Raw(), `["a"]`)
	check(t, "body", failed.Body(), body)
	check(t, "request", failed.Request.Method, "POST")
}

func TestListsThatDoNotAdvance(t *testing.T) {
	client, _ := answering(t, 200, "application/json", `{"data":[{"shape":{"side":1}}],"next":"again"}`)
	pager := client.Shapes.ListAutoPaging(ctx, corners.ShapeListParams{})
	items := 0
	for pager.Next() && items < 100 {
		items++
	}
	check(t, "error", errors.Is(pager.Err(), pagination.ErrNoProgress), true)
	check(t, "items", items < 100, true)
}

func TestEventsOfAnyLength(t *testing.T) {
	title := strings.Repeat("long ", 8<<20)
	client, _ := answering(t, 200, "text/event-stream", `data: {"shape":{"side":1},"title":"`+title+`"}`+"\n\n")
	stream := client.Shapes.WatchStreaming(ctx)
	check(t, "event", stream.Next(), true)
	check(t, "length", len(stream.Current().Title), len(title))
	check(t, "end", stream.Next(), false)
	check(t, "error", stream.Err(), nil)
}

func TestAddressesWithVariables(t *testing.T) {
	t.Setenv("CORNERS_BASE_URL", "")
	var urls []string
	seen := option.WithMiddleware(func(r *http.Request, _ option.MiddlewareNext) (*http.Response, error) {
		urls = append(urls, r.URL.String())
		return nil, errors.New("not sent")
	})
	once := option.WithMaxRetries(0)
	for _, opts := range [][]option.RequestOption{
		{option.WithEnvironmentProduction()},
		{option.WithEnvironmentProduction(), option.WithRegion("us"), option.WithShard(7)},
		{option.WithEnvironmentLocal()},
	} {
		service := corners.NewShapeService(append(opts, seen, once, option.WithRegion("us"))...)
		_, _ = service.New(ctx, corners.ShapeNewParams{})
	}
	check(t, "addresses", urls, []string{
		"https://us.example.com/v1/shapes", "https://us.example.com/v1/shapes?shard=7", "http://localhost:4010/shapes",
	})
	urls = nil
	service := corners.NewShapeService(option.WithEnvironmentProduction(), seen, once)
	_, err := service.New(ctx, corners.ShapeNewParams{})
	check(t, "an error that names the option", err != nil && strings.Contains(err.Error(), "option.WithRegion"), true)
	check(t, "nothing is sent", urls == nil, true)
}
