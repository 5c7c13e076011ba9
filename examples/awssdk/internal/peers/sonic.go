package peers

import (
	"reflect"

	"github.com/bytedance/sonic"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/plain"
)

// pretouchSonic lets sonic compile the plain structs before anything is timed.
func pretouchSonic() error {
	return sonic.Pretouch(reflect.TypeOf(plain.NewPage()).Elem())
}

// SonicNote says when sonic is not itself: where it knows neither the processor
// nor the Go version, it hands everything to encoding/json.
func SonicNote() string {
	if sonic.APIKind == sonic.UseStdJSON {
		return "sonic has no compiler for this Go version or processor: its rows are encoding/json"
	}
	return ""
}
