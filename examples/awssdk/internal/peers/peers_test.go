package peers_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/pages"
	"github.com/euc-go/eucmodel/examples/awssdk/internal/peers"
	"github.com/euc-go/eucmodel/examples/awssdk/internal/plain"
)

// notations are the pages that every peer must agree about.
var notations = map[string][]byte{
	"ordered":  pages.Ordered(50),
	"shuffled": pages.Shuffled(50),
	"pretty":   pages.Pretty(50),
	"unknown":  pages.Unknown(50),
}

// TestDecodersAgree insists that each peer reads all of a page: no benchmark is
// won by leaving out work.
func TestDecodersAgree(t *testing.T) {
	decoders, err := peers.Decoders()
	if err != nil {
		t.Fatal(err)
	}
	for notation, page := range notations {
		want := read(t, page)
		for _, d := range decoders {
			t.Run(notation+"/"+d.Name, func(t *testing.T) {
				value, err := d.Decode(page)
				if err != nil {
					t.Fatal(err)
				}
				if d.Plain == nil {
					return
				}
				got, err := d.Plain(value)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("differs from encoding/json (-want +got):\n%s", diff)
				}
			})
		}
	}
}

// TestEncodersAgree insists that each peer writes all of a page.
func TestEncodersAgree(t *testing.T) {
	encoders, err := peers.Encoders()
	if err != nil {
		t.Fatal(err)
	}
	page := pages.Ordered(50)
	for _, e := range encoders {
		t.Run(e.Name, func(t *testing.T) {
			want := read(t, page)
			if e.DropsEmptyLists {
				want = read(t, bytes.ReplaceAll(page, []byte(`"ImageBuilderErrors":[],`), nil))
			}
			encode, err := e.Prepare(page)
			if err != nil {
				t.Fatal(err)
			}
			for range 2 { // The second time the buffer is used again.
				doc, err := encode()
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(want, read(t, doc)); diff != "" {
					t.Errorf("differs from what encoding/json reads (-want +got):\n%s", diff)
				}
			}
		})
	}
}

// TestKeptUnknown insists that who says so writes unknown members, and nobody
// else: else the rows of a page with unknown members mean nothing.
func TestKeptUnknown(t *testing.T) {
	encoders, err := peers.Encoders()
	if err != nil {
		t.Fatal(err)
	}
	page := pages.Unknown(50)
	for _, e := range encoders {
		t.Run(e.Name, func(t *testing.T) {
			encode, err := e.Prepare(page)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := encode()
			if err != nil {
				t.Fatal(err)
			}
			want := bytes.Count(page, []byte(`"Tomorrows`))
			if !e.KeepsUnknown {
				want = 0
			}
			if got := bytes.Count(doc, []byte(`"Tomorrows`)); got != want {
				t.Errorf("%d unknown members are written, want %d", got, want)
			}
		})
	}
}

// read returns what encoding/json makes of a page.
func read(t *testing.T, page []byte) any {
	t.Helper()
	v := plain.NewPage()
	if err := json.Unmarshal(page, v); err != nil {
		t.Fatal(err)
	}
	return v
}
