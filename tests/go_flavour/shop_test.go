package shop_test

// What users of the small API's SDK do: run beside the SDK by test_program.py.

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/shop/shop-go"
	"github.com/shop/shop-go/option"
	"github.com/shop/shop-go/packages/param"
	"github.com/shop/shop-go/shared"
)

const pet = `{"id":"p1","object":"pet","born":"2024-01-02T03:04:05Z","status":"sold","note":null,` +
	`"animal":{"kind":"cat","lives":9,"same":"s","extra":{"a":"x"}},"either":["a","b"],` +
	`"best_friend":{"id":"p2","object":"pet","born":"2024-01-02T03:04:05Z","status":"sold"},"new":1}`

type sent struct{ method, url, body, accept, trace, key string }

func serve(t *testing.T) (shop.Client, *[]sent) {
	var requests []sent
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		h := r.Header
		requests = append(requests, sent{
			r.Method, r.URL.String(), string(body), h.Get("Accept"), h.Get("X-Trace"), h.Get("Authorization"),
		})
		switch {
		case strings.HasSuffix(r.URL.Path, "/watch"):
			w.Header().Set("Content-Type", "text/event-stream")
			fmt.Fprintf(w, "data: %s\n\ndata: %s\n\n", pet, pet)
		case r.Method == "GET" && r.URL.Path == "/pets":
			w.Header().Set("Content-Type", "application/json")
			next := `"c1"`
			if r.URL.Query().Get("after") != "" {
				next = "null"
			}
			fmt.Fprintf(w, `{"data":[%s],"next":%s}`, pet, next)
		default:
			w.Header().Set("Content-Type", "application/json")
			fmt.Fprint(w, pet)
		}
	}))
	t.Cleanup(server.Close)
	return shop.NewClient(option.WithBaseURL(server.URL), option.WithAPIKey("k")), &requests
}

func check(t *testing.T, what string, got, want any) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func TestResponse(t *testing.T) {
	client, requests := serve(t)
	p, err := client.Pets.Get(context.Background(), "a/b")
	check(t, "error", err, nil)
	check(t, "request", (*requests)[0], sent{"GET", "/pets/a%2Fb", "", "application/json", "", "Bearer k"})
	cat, ok := p.Animal.AsAny().(shop.AnimalCat)
	check(t, "variant", ok, true)
	check(t, "variant's property", cat.Lives, int64(9))
	check(t, "flattened property", p.Animal.Same, "s")
	check(t, "property of an implicit union", p.Animal.Extra.A, "x")
	check(t, "list of a union", strings.Join(p.Either.OfStringArray, " "), "a b")
	check(t, "recursion", p.BestFriend.ID, "p2")
	check(t, "null", p.JSON.Note.Raw(), "null")
	check(t, "enum", p.Status, shop.PetStatusSold)
	check(t, "unknown property", p.JSON.ExtraFields["new"].Raw(), "1")
	text, err := json.Marshal(p)
	check(t, "marshalling", err, nil)
	check(t, "written again", string(text), pet)
}

func TestParams(t *testing.T) {
	client, requests := serve(t)
	_, err := client.Pets.New(context.Background(), shop.PetNewParams{
		Owner:  param.Null[string](),
		Name:   "n",
		Status: shop.PetNewParamsStatusSold,
		Animal: shop.AnimalParamOfCat(9, "s"),
		Age:    shop.Int(3),
		Price:  shared.MoneyParam{Amount: 1},
		Tags:   []shop.TagParam{{Label: "l"}},
		Either: shop.PetNewParamsEitherUnion{OfStringArray: []string{"q"}},
	})
	check(t, "error", err, nil)
	var got, want any
	body := `{"owner":null,"name":"n","status":"sold","animal":{"kind":"cat","lives":9,"same":"s"},"age":3,` +
		`"price":{"amount":1},"tags":[{"label":"l"}],"either":["q"]}`
	check(t, "valid", json.Unmarshal([]byte((*requests)[0].body), &got), nil)
	_ = json.Unmarshal([]byte(body), &want)
	check(t, "body", fmt.Sprint(got), fmt.Sprint(want))

	var read shop.PetNewParams
	check(t, "unmarshalling", json.Unmarshal([]byte(body), &read), nil)
	check(t, "variant by discriminator", read.Animal.OfCat.Lives, int64(9))
	check(t, "getter", *read.Animal.GetSame(), "s")
	check(t, "getter of a constant", *shop.AnimalParamOfCat(9, "s").GetKind(), "cat")
	again, _ := json.Marshal(read)
	_ = json.Unmarshal(again, &got)
	check(t, "round trip", fmt.Sprint(got), fmt.Sprint(want))
}

func TestListAndStream(t *testing.T) {
	client, requests := serve(t)
	pager := client.Pets.ListAutoPaging(context.Background(), shop.PetListParams{XTrace: shop.String("t")})
	count := 0
	for pager.Next() {
		count++
	}
	check(t, "error of the list", pager.Err(), nil)
	check(t, "items", count, 2)
	check(t, "second page", (*requests)[1].url, "/pets?after=c1")
	check(t, "header", (*requests)[1].trace, "t")

	stream := client.Pets.WatchStreaming(context.Background(), "x")
	count = 0
	for stream.Next() {
		count++
	}
	check(t, "error of the stream", stream.Err(), nil)
	check(t, "events", count, 2)
	check(t, "body of the stream", (*requests)[2].body, `{"stream":true}`)
}

func TestPathAndNothing(t *testing.T) {
	client, requests := serve(t)
	err := client.Pets.Delete(context.Background(), "")
	check(t, "empty parameter", err.Error(), "missing required pet_id parameter")
	check(t, "requests", len(*requests), 0)
	check(t, "error", client.Pets.Delete(context.Background(), "1"), nil)
	check(t, "accepts anything", (*requests)[0].accept, "*/*")
	_, err = client.Pets.Toys.Get(context.Background(), "t", shop.PetToyGetParams{PetID: "p"})
	check(t, "error", err, nil)
	check(t, "two parameters", (*requests)[1].url, "/pets/p/toys/t")
}

func TestUpload(t *testing.T) {
	client, requests := serve(t)
	_, err := client.Pets.Upload(context.Background(), "x", shop.PetUploadParams{
		Photo: shop.File(strings.NewReader("abc"), "a.png", "image/png"),
		Of:    shop.String("o"),
	})
	check(t, "error", err, nil)
	for _, part := range []string{`name="photo"; filename="a.png"`, "Content-Type: image/png", "abc", `name="of"`} {
		check(t, part, strings.Contains((*requests)[0].body, part), true)
	}
}
