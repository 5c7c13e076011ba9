package main

import (
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
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
				checkCost(t, handler, addr, begun{http.MethodPost, "", map[string]string{"X-Amz-Target": op.Target}, body})
			}
		})
	}
	for name, body := range map[string]string{
		"a list that claims 2^64 items":      "\xa1\x65Names\x9b\xff\xff\xff\xff\xff\xff\xff\xff",
		"a map that claims 2^63 members":     "\xbb\x80\x00\x00\x00\x00\x00\x00\x00",
		"a text that claims 2^63 bytes":      "\xa1\x64Name\x7b\x80\x00\x00\x00\x00\x00\x00\x00",
		"lists that claim 2^32 items":        "\xa1\x65Names" + strings.Repeat("\x9a\xff\xff\xff\xff", size/5),
		"members that are lists of a claim":  "\xbf" + strings.ReplaceAll(numbered(size/12, "\x65%05d\x9a\x00\x0f\xff\xff"), ",", ""),
		"members":                            "\xbf" + strings.ReplaceAll(numbered(size/8, "\x65%05d\xf6"), ",", "") + "\xff",
		"tags":                               "\xa1\x64Tags\xbf" + strings.ReplaceAll(numbered(size/12, "\x69aws:%05d\x05"), ",", "") + "\xff",
		"nested lists":                       strings.Repeat("\x81", size),
		"nested lists in a member":           "\xa1\x65Names" + strings.Repeat("\x9f", size),
		"nested lists in an unknown member":  "\xa1\x61a" + strings.Repeat("\x81", size) + "\x00",
		"nested tags":                        "\xa1\x61a" + strings.Repeat("\xc1", size) + "\x00",
		"nested maps":                        strings.Repeat("\xa1\x61a", size/3) + "\x00",
		"texts in empty pieces":              "\xa1\x64Name\x7f" + strings.Repeat("\x60", size) + "\xff",
		"texts in pieces":                    "\xa1\x64Name\x7f" + strings.Repeat("\x61a", size/2) + "\xff",
		"a name in pieces":                   "\xa1\x7f" + strings.Repeat("\x61a", size/2) + "\xff\x00",
		"an exponent of 2^63":                "\xa1\x61a\xc4\x82\x1b\x7f\xff\xff\xff\xff\xff\xff\xff\x01",
		"a bignum":                           "\xa1\x61a\xc2\x59\xea\x60" + strings.Repeat("\xff", size),
		"bignums":                            "\xa1\x61a\x9f" + strings.Repeat("\xc2\x49\xff\xff\xff\xff\xff\xff\xff\xff\xff", size/11) + "\xff",
		"floats":                             "\xa1\x61a\x9f" + strings.Repeat("\xfb\x7f\xef\xff\xff\xff\xff\xff\xff", size/9) + "\xff",
		"texts that are empty":               "\xa1\x65Names\x9f" + strings.Repeat("\x60", size) + "\xff",
		"undefined":                          "\xa1\x65Names\x9f" + strings.Repeat("\xf7", size) + "\xff",
		"structures":                         "\xa1\x6fAccessEndpoints\x9f" + strings.Repeat("\xa0", size) + "\xff",
		"structures that are wrong":          "\xa1\x6fAccessEndpoints\x9f" + strings.Repeat("\x80", size) + "\xff",
		"keys of another type":               "\xbf" + strings.Repeat("\x00\x00", size/2) + "\xff",
		"one name again and again":           "\xbf" + strings.Repeat("\x61a\x00", size/3) + "\xff",
		"bytes after the document":           "\xa0" + strings.Repeat("\x00", size),
		"breaks":                             strings.Repeat("\xff", size),
		"a text that is not UTF-8":           "\xa1\x64Name\x79\xea\x60" + strings.Repeat("\xff", size),
		"a name that is not UTF-8":           "\xa1\x79\xea\x60" + strings.Repeat("\xff", size) + "\x00",
		"a name that is long and not UTF-8":  "\xa1\x79\xea\x60" + strings.Repeat("a", size-1) + "\xff\x00",
		"byte strings":                       "\xa1\x65Names\x9f" + strings.Repeat("\x41a", size/2) + "\xff",
		"byte strings in an unknown member":  "\xa1\x61a\x9f" + strings.Repeat("\x41a", size/2) + "\xff",
		"a byte string in an unknown member": "\xa1\x61a\x59\xea\x60" + strings.Repeat("\x00", size),
		"no numbers":                         "\xa1\x61a\x9f" + strings.Repeat("\xf9\x7e\x00", size/3) + "\xff",
		"reserved bytes":                     "\xa1\x61a\x9f" + strings.Repeat("\x1c", size) + "\xff",
		"control characters":                 "\xa1\x64Name\x79\xea\x60" + strings.Repeat("\x01", size),
		"control characters in a member":     "\xa1\x79\xea\x60" + strings.Repeat("\x01", size) + "\x00",
	} {
		t.Run("CBOR/"+name, func(t *testing.T) {
			for _, op := range model.Operations() {
				if path := cbor.Path(op); path != "" {
					checkCost(t, handler, addr, begunCBOR(path, body))
				}
			}
		})
	}
}

// checkCost sends a request and checks what it costs.
func checkCost(t *testing.T, handler http.Handler, addr net.Addr, b begun) {
	t.Helper()
	request := httptest.NewRequestWithContext(t.Context(), b.method, "http://"+addr.String()+b.path, strings.NewReader(b.body))
	for name, value := range b.header {
		request.Header.Set(name, value)
	}
	answer := httptest.NewRecorder()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	handler.ServeHTTP(answer, request)
	runtime.ReadMemStats(&after)
	if n := after.TotalAlloc - before.TotalAlloc; n > 64<<20 {
		t.Errorf("%v: %d bytes were allocated", b.header, n)
	}
	if n := answer.Body.Len(); n > 20_000 {
		t.Errorf("%v: an answer of %d bytes", b.header, n)
	}
	if answer.Code >= 500 {
		t.Errorf("%v: status %d", b.header, answer.Code)
	}
}
