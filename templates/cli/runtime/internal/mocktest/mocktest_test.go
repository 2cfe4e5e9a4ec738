package mocktest

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
)

func TestMain(m *testing.M) { os.Exit(Main(m, stub, "--common")) }

// stub is a program that does what its arguments say, and writes them.
func stub(args []string) int {
	input, _ := io.ReadAll(os.Stdin)
	file, _ := os.ReadFile(Example)
	fmt.Printf("%q\n", fmt.Sprintf("%s <%s> <%s> %s", args[1:], input, file, os.Getenv("MOCKTEST_SECRET")))
	if args[len(args)-1] == "fail" {
		fmt.Fprintln(os.Stderr, "it failed")
		return 4
	}
	return 0
}

func TestACommandIsRunInAProcessOfItsOwn(t *testing.T) {
	t.Setenv("MOCKTEST_SECRET", "of the developer")
	out, problems, err := run(t, "http://mock", strings.NewReader("piped"), []string{"files", "list"})
	if want := `"[--base-url http://mock --common files list] <piped> <Example data> "`; err != nil || problems != "" || strings.TrimSpace(out) != want {
		t.Errorf("%v, %q, %q", err, problems, out)
	}
}

func TestAFailureAndItsReasonAreSeen(t *testing.T) {
	if _, problems, err := run(t, "http://mock", nil, []string{"fail"}); err == nil || problems != "it failed\n" {
		t.Errorf("%v, %q", err, problems)
	}
}

func TestWhatFits(t *testing.T) {
	for _, test := range []struct {
		gives Gives
		out   string
		fits  bool
	}{
		{Nothing, "", true},
		{Nothing, "{}", false},
		{Document, `{"a": 1}`, true},
		{Document, "", false},
		{Document, "{}\n{}", false},
		{Document, "usage:", false},
		{Documents, "", true},
		{Documents, "{}\n{}\n", true},
		{Documents, "{}\nusage", false},
		{Content, "abc", true},
	} {
		if err := test.gives.fits(test.out); (err == nil) != test.fits {
			t.Errorf("%d, %q: %v", test.gives, test.out, err)
		}
	}
}

func TestTheMockServerIsFoundAndUsed(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	t.Setenv("TEST_API_BASE_URL", server.URL)
	Run(t, Document, "files", "list")
	Piped(t, Document, "a: 1", "files", "create", "--file", Example)
	server.Close()
	t.Setenv("SKIP_MOCK_TESTS", "true")
	skipped := true
	t.Run("without a server", func(t *testing.T) {
		defer func() { skipped = t.Skipped() }()
		Run(t, Document, "files", "list")
		t.Error("the command was run")
	})
	if !skipped {
		t.Error("the test was not skipped")
	}
}

func TestNobodyListens(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := "http://" + listener.Addr().String()
	if !listening(address) {
		t.Errorf("%s is not found", address)
	}
	_ = listener.Close()
	if listening(address) || listening("://") {
		t.Errorf("somebody seems to listen at %s", address)
	}
}
