package main

import (
	"net"
	"net/http"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
)

// A call comes to the address of the service, not to a name that leads there.
func TestHost(t *testing.T) {
	url := start(t, "")
	_, port, err := net.SplitHostPort(strings.TrimPrefix(url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	for host, want := range map[string]int{
		"127.0.0.1:" + port:           200,
		"localhost:" + port:           200,
		"LocalHost:" + port:           200,
		"[::1]:" + port:               200,
		"127.0.0.1":                   403, // that is port 80
		"localhost:1":                 403,
		"evil.example:" + port:        403,
		"127.0.0.1.evil.example":      403,
		"localhost.evil.example:80":   403,
		"127.0.0.1:" + port + ".evil": 403,
		"0.0.0.0:" + port:             403,
		"[::]:" + port:                403,
		"x":                           403,
	} {
		request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, strings.NewReader("{}"))
		if err != nil {
			t.Fatal(err)
		}
		request.Host = host
		request.Header.Set("X-Amz-Target", describeTarget)
		response, err := httpClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		text := new(strings.Builder)
		if err := response.Write(text); err != nil {
			t.Fatal(err)
		}
		if response.StatusCode != want {
			t.Errorf("%s: status %d, want %d", host, response.StatusCode, want)
		}
		message := "The header Host is not the address of this service: want 127.0.0.1:" + port + " or localhost:" + port
		if want == 403 && !contains(text.String(), `"__type":"`+string(model.AccessDeniedException)+`"`, message) {
			t.Errorf("%s: got %s", host, text)
		}
	}
}

// Where the port is that of HTTP, clients leave it out.
func TestHostOfPort80(t *testing.T) {
	st, err := load("", t.Output())
	if err != nil {
		t.Fatal(err)
	}
	s := newHandler(st, &net.TCPAddr{IP: net.IPv6loopback, Port: 80})
	for host, want := range map[string]bool{"localhost": true, "[::1]": true, "127.0.0.1": true, "localhost:80": true, "evil.example": false, "localhost:8080": false} {
		if got := s.isOwn(host); got != want {
			t.Errorf("%s: %t, want %t", host, got, want)
		}
	}
}
