package main

import (
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
)

// A body costs what it weighs, and its answer is short.
func TestHostileBodies(t *testing.T) {
	const size = 60_000
	tagKey, control := strings.Repeat("\U000e0001", 1000), strings.Repeat("\x01", size)
	st, err := load("", t.Output())
	if err != nil {
		t.Fatal(err)
	}
	addr := &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 8700}
	handler := newHandler(st, addr)
	fill := func(open, item, end string) string {
		return open + strings.Repeat(item+",", size/(len(item)+1)) + item + end
	}
	for name, body := range map[string]string{
		"a tag, control characters":    `{"Tags":{"` + tagKey + `":"` + control + `"}}`,
		"a tag, escaped":               `{"Tags":{"` + strings.Repeat(`\udb40\udc01`, 1000) + `":"` + strings.Repeat(`\u0001`, size/6) + `"}}`,
		"a name, control characters":   `{"` + control + `":1}`,
		"a name, not printable":        `{"` + strings.Repeat("\U000e0001", size/4) + `":1}`,
		"a name, not UTF-8":            `{"` + strings.Repeat("\xff", size) + `":1}`,
		"a name":                       `{"Name":"` + strings.Repeat("\U000e0001", size/4) + `"}`,
		"names":                        `{"Names":["` + strings.Repeat("x", size) + `"]}`,
		"a long key, then many faults": `{"Name":"a","` + tagKey + `":{` + strings.Repeat(`"a":1,`, size/6) + `"a":1}}`,
		"tags":                         `{"Tags":{` + numbered(size/12, `"aws:%d":5`) + `}}`,
		"tags of the wrong type":       `{"Tags":{` + numbered(size/12, `"%d":null`) + `}}`,
		"members":                      `{` + numbered(size/12, `"%d":null`) + `}`,
		"nested lists":                 `{"Names":` + strings.Repeat("[", size),
		"nested objects":               strings.Repeat(`{"a":`, size/5),
		"empty texts":                  fill(`{"Name":"","Names":[`, `""`, `]}`),
		"empty IDs":                    fill(`{"ImageIds":[`, `""`, `]}`),
		"nulls":                        fill(`{"Names":[`, `null`, `]}`),
		"structures":                   fill(`{"AccessEndpoints":[`, `{}`, `]}`),
		"structures with odd values":   fill(`{"AccessEndpoints":[`, `{"EndpointType":"`+"\U000e0001"+`"}`, `]}`),
		"subnets":                      fill(`{"VpcConfig":{"SubnetIds":[`, `"\u0001"`, `]}}`),
	} {
		t.Run(name, func(t *testing.T) {
			for _, op := range model.Operations() {
				request := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "http://"+addr.String(), strings.NewReader(body))
				request.Header.Set("X-Amz-Target", op.Target)
				answer := httptest.NewRecorder()
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				handler.ServeHTTP(answer, request)
				runtime.ReadMemStats(&after)
				if n := after.TotalAlloc - before.TotalAlloc; n > 64<<20 {
					t.Errorf("%s: %d bytes were allocated", op.Name, n)
				}
				if n := answer.Body.Len(); n > 20_000 {
					t.Errorf("%s: an answer of %d bytes", op.Name, n)
				}
				if answer.Code >= 500 {
					t.Errorf("%s: status %d", op.Name, answer.Code)
				}
			}
		})
	}
}
