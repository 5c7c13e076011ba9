package validate_test

import (
	"runtime"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// TestHostileDocuments insists that what a report of very many faults takes
// grows with the document, not with its square: paths below a very long name,
// or very deep, cost no more than others.
func TestHostileDocuments(t *testing.T) {
	const faults = 4000
	fault := strings.Repeat(`"\x",`, faults) + `1`
	documents := map[string]string{
		"below a long unknown name": `{"` + strings.Repeat("n", 64<<10) + `":[` + fault + `]}`,
		"below a long tag key":      `{"Tags":{"` + strings.Repeat("n", 64<<10) + `":[` + fault + `]}}`,
		"very deep":                 `{"a":` + strings.Repeat("[", 5000) + fault + strings.Repeat("]", 5000) + `}`,
		"long names without faults": `{"` + strings.Repeat("n", 64<<10) + `":[` + strings.Repeat("1,", 16<<10) + `1]}`,
	}
	for name, document := range documents {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			err := validate.JSON([]byte(document), new(model.CreateImageBuilderRequest))
			runtime.ReadMemStats(&after)
			if err == nil {
				t.Fatal("no error")
			}
			// The square of the shortest of them is above 800 MB.
			if took := after.TotalAlloc - before.TotalAlloc; took > 100<<20 {
				t.Errorf("a document of %d bytes took %d MB", len(document), took>>20)
			}
		})
	}
}
