package scenario

import (
	"io"
	"net/http"
)

// HTTPClient makes the calls of the AWS SDK. The SDK closes the body of a request as
// soon as an answer begins, when net/http may still ask whether the body has ended:
// its method WriteTo then gives an error, for which net/http ends the connection in
// the middle of the answer (smithy-go v1.27.6, seen on a machine under load). A body
// without this method has just ended.
type HTTPClient struct{}

// Do makes a call.
func (HTTPClient) Do(r *http.Request) (*http.Response, error) {
	if r.Body != nil {
		r.Body = struct{ io.ReadCloser }{r.Body}
	}
	return http.DefaultClient.Do(r)
}
