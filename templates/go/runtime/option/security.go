package option

import "example.com/runtime-client-go/internal/requestconfig"

// WithSecurity lets a request carry the credentials of these security schemes only, which are named as in the API's
// document; without any it carries none. Methods that the API wants certain credentials for say so themselves: this is
// for requests that no method describes, such as those of Execute.
func WithSecurity(schemes ...string) RequestOption { return requestconfig.WithSecurity(schemes...) }
