package apierror

import (
	"net/http"

	"example.com/runtime-client-go/internal/apijson"
	"example.com/runtime-client-go/packages/respjson"
)

// Error is what methods return when the server answers with an error status.
//
//	var apierr *runtimeclient.Error
//	if errors.As(err, &apierr) {
//		fmt.Println(apierr.StatusCode)
//	}
type Error struct {
	Code    string `json:"code"`
	Message string `json:"message"`
	// JSON tells which of the fields the server has sent.
	JSON struct {
		Code        respjson.Field
		Message     respjson.Field
		ExtraFields map[string]respjson.Field
		raw         string
	} `json:"-"`
	StatusCode int            `json:"-"`
	Request    *http.Request  `json:"-"`
	Response   *http.Response `json:"-"`
	body       string
}

// RawJSON returns the body as it was sent, if it is JSON.
func (r Error) RawJSON() string { return r.JSON.raw }

// UnmarshalJSON reads the body of an error response.
func (r *Error) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, r) }
