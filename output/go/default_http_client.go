package openai

import (
	"net/http"
	"time"
)

// responseHeaderTimeout ends requests whose server never answers; responses may take as long as they need.
const responseHeaderTimeout = 10 * time.Minute

// defaultHTTPClient is shared by all clients that are not given another, and with it the connections.
var defaultHTTPClient = newDefaultHTTPClient()

func newDefaultHTTPClient() *http.Client {
	transport, ok := http.DefaultTransport.(*http.Transport)
	if !ok {
		// The program has put its own in place.
		return http.DefaultClient
	}
	transport = transport.Clone()
	transport.ResponseHeaderTimeout = responseHeaderTimeout
	return &http.Client{Transport: transport}
}
