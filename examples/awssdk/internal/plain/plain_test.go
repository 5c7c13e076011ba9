package plain_test

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/pages"
	"github.com/euc-go/eucmodel/examples/awssdk/internal/plain"
)

// A page that was read holds everything: it is written as the same document, but
// for the notation of numbers.
func TestPageHoldsAll(t *testing.T) {
	doc := pages.Ordered(50)
	page := plain.NewPage()
	if err := json.Unmarshal(doc, page); err != nil {
		t.Fatal(err)
	}
	written, err := json.Marshal(page)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(values(t, doc), values(t, written)); diff != "" {
		t.Errorf("(-read +written):\n%s", diff)
	}
}

// values returns a document as encoding/json reads it without types.
func values(t *testing.T, doc []byte) any {
	t.Helper()
	var v any
	if err := json.Unmarshal(doc, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// Nothing but a timestamp has methods, which would do the work of the library.
func TestNoMethods(t *testing.T) {
	for name, page := range map[string]any{"NewPage": plain.NewPage(), "NewKeepingPage": plain.NewKeepingPage(), "OmitEmpty": plain.OmitEmpty(plain.NewPage())} {
		t.Run(name, func(t *testing.T) {
			if timestamps := withoutMethods(t, reflect.TypeOf(page).Elem()); timestamps < 2 {
				t.Errorf("%d timestamps in it", timestamps)
			}
		})
	}
}

// withoutMethods goes through the structs of a type, and returns the number of
// timestamps.
func withoutMethods(t *testing.T, typ reflect.Type) (timestamps int) {
	t.Helper()
	switch {
	case typ == reflect.TypeFor[plain.Timestamp]():
		return 1
	case typ.Kind() == reflect.Pointer || typ.Kind() == reflect.Slice && typ.Elem().Kind() != reflect.Uint8:
		return withoutMethods(t, typ.Elem())
	case typ.Kind() != reflect.Struct:
		return 0
	case reflect.PointerTo(typ).NumMethod() > 0:
		t.Errorf("%v has methods", typ)
	}
	for field := range typ.Fields() {
		timestamps += withoutMethods(t, field.Type)
	}
	return timestamps
}

func TestTimestamp(t *testing.T) {
	want := time.Date(2019, 7, 1, 14, 8, 43, 456_000_000, time.UTC)
	for _, text := range []string{"1561990123.456", "1.561990123456E9", "1561990123456e-3"} {
		var got plain.Timestamp
		if err := json.Unmarshal([]byte(text), &got); err != nil || !got.Equal(want) {
			t.Errorf("%s is read as %v, %v", text, got, err)
		}
		if doc, err := json.Marshal(got); err != nil || string(doc) != "1561990123.456" {
			t.Errorf("%v is written as %s, %v", got, doc, err)
		}
	}
}
