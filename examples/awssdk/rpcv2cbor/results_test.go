package rpcv2cbor_test

import (
	"net/http"
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/examples/awssdk/internal/sdkdiff"
	"github.com/euc-go/eucmodel/model"
)

// What is written of each result is read by the SDK as the same members.
func TestResults(t *testing.T) {
	for _, op := range operations() {
		for _, name := range fixtures {
			t.Run(op.Name+"/"+name, func(t *testing.T) {
				want := fixture(t, op.NewResult(), name)
				checkResult(t, op, want, written(t, want))
			})
			t.Run(op.Name+"/"+name+"/unknown", func(t *testing.T) {
				want := fixture(t, op.NewResult(), name)
				changed := fixture(t, op.NewResult(), name)
				strange(reflect.ValueOf(want), "")
				strange(reflect.ValueOf(changed), `"Tomorrow":{"a":[1,-2.5,"x",true,{}]},"Next":null`)
				checkResult(t, op, want, written(t, changed))
			})
		}
	}
}

// strange gives every shape in v unknown members, and every enum a value that
// nobody knows.
func strange(v reflect.Value, unknown model.RawMembers) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			strange(v.Elem(), unknown)
		}
	case reflect.Slice:
		for i := range v.Len() {
			strange(v.Index(i), unknown)
		}
	case reflect.Struct:
		if _, ok := v.Interface().(model.Timestamp); ok {
			return
		}
		for _, field := range v.Fields() {
			strange(field, unknown)
		}
	case reflect.String:
		switch {
		case v.Type() == reflect.TypeFor[model.RawMembers]():
			v.SetString(string(unknown))
		case v.Type() != reflect.TypeFor[string]() && v.String() != "":
			v.SetString("OF_TOMORROW")
		}
	}
}

// checkResult fails unless the SDK reads an answer as the result that is wanted.
func checkResult(t *testing.T, op model.Operation, want model.Shape, answer []byte) {
	t.Helper()
	client := answerer(func(*http.Request, []byte) (int, []byte) { return http.StatusOK, answer }).client()
	out, err := call(t, client, op, fixture(t, op.NewRequest(), "full"))
	if err != nil {
		t.Fatalf("%v in %x", err, answer)
	}
	sdkdiff.Drop(want)
	dropEmptyLists(reflect.ValueOf(want))
	got := op.NewResult()
	if skipped, err := bridge.Convert(got, out); err != nil || len(skipped) > 0 && !cmp.Equal(skipped, []string{"ResultMetadata"}) {
		t.Fatalf("skipped %v, %v", skipped, err)
	}
	if diff := cmp.Diff(want, got, sdkTimes); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// dropEmptyLists makes every empty list in v an absent one: the SDK reads both as
// nil. It keeps empty maps.
func dropEmptyLists(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			dropEmptyLists(v.Elem())
		}
	case reflect.Slice:
		if v.Len() == 0 {
			v.SetZero()
		}
		for i := range v.Len() {
			dropEmptyLists(v.Index(i))
		}
	case reflect.Struct:
		if _, ok := v.Interface().(model.Timestamp); !ok {
			for _, field := range v.Fields() {
				dropEmptyLists(field)
			}
		}
	}
}

// sdkTimes compares times as the SDK reads them, which cuts them off to
// milliseconds.
var sdkTimes = cmp.Transformer("milliseconds", func(ts model.Timestamp) time.Time { return ts.Time().Truncate(time.Millisecond) })
