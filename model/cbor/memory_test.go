package cbor_test

import (
	"strconv"
	"testing"
	"time"

	"github.com/euc-go/eucmodel/internal/testenv"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// Writing into a buffer that is large enough allocates nothing, but on 32 bits for
// each map: there the compiler moves the memory for its sorted keys to the heap.
func TestAppendAllocatesNothing(t *testing.T) {
	if testenv.Race() {
		t.Skip("the race detector allocates")
	}
	image := &model.Image{
		Name:         "office",
		CreatedTime:  model.NewTimestamp(time.UnixMicro(1561990123456789)),
		Applications: []model.Application{{Name: "editor", Enabled: new(true), Metadata: map[string]string{"b": "2", "a": "1", "c": ""}}},
	}
	buffer, err := cbor.Append(nil, image)
	if err != nil {
		t.Fatal(err)
	}
	want := 0.0
	if strconv.IntSize == 32 {
		want = 1
	}
	if n := testing.AllocsPerRun(10, func() { buffer, err = cbor.Append(buffer[:0], image) }); n > want || err != nil {
		t.Errorf("%v allocations, want at most %v; %v", n, want, err)
	}
}
