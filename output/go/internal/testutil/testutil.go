// Package testutil has what the tests of the API's methods share.
package testutil

import (
	"net"
	"net/url"
	"os"
	"testing"
	"time"
)

// CheckTestServer reports whether the server that the tests of methods need can be reached. If it cannot, the test
// fails, or is skipped where SKIP_MOCK_TESTS is true.
func CheckTestServer(t *testing.T, address string) bool {
	t.Helper()
	if u, err := url.Parse(address); err == nil {
		if conn, err := net.DialTimeout("tcp", u.Host, 2*time.Second); err == nil {
			_ = conn.Close()
			return true
		}
	}
	if os.Getenv("SKIP_MOCK_TESTS") == "true" {
		t.Skip("there is no mock server at " + address)
		return false
	}
	t.Fatalf("there is no mock server at %s; start one, or set SKIP_MOCK_TESTS=true to skip these tests", address)
	return false
}
