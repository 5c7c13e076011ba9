package peers_test

import (
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
				for i, b := range want.ImageBuilders {
					if len(b.ImageBuilderErrors) == 0 {
						want.ImageBuilders[i].ImageBuilderErrors = nil
					}
				}
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

// read returns what encoding/json makes of a page.
func read(t *testing.T, page []byte) *plain.DescribeImageBuildersResult {
	t.Helper()
	v := new(plain.DescribeImageBuildersResult)
	if err := json.Unmarshal(page, v); err != nil {
		t.Fatal(err)
	}
	return v
}
