package validate_test

import (
	"encoding/json"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/internal/cbortest"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// hostileDocuments are documents of about 64 KB whose report could come to cost
// much more: violations of each kind, below names of each kind.
func hostileDocuments() map[string]string {
	const tag, control = "\U000E0001", `\u0001`
	rep := strings.Repeat
	list := func(item string, bytes int) string {
		return "[" + rep(item+",", bytes/(len(item)+1)) + item + "]"
	}
	names := map[string]string{
		"of letters": rep("x", 30_000), "of tags": rep(tag, 7000), "of controls": rep("\x01", 30_000), "of escapes": rep(control, 5000),
		"of 128 letters": rep("𝒳", 128), "of slashes": rep("/", 900),
	}
	values := map[string]string{
		"broken strings": list(`"\x"`, 30_000), "nulls": list("null", 30_000), "numbers": list("5", 30_000), "a long number": rep("9", 30_000),
		"duplicates": "{" + rep(`"a":1,`, 5000) + `"a":1}`, "controls": `"` + rep("\x01", 30_000) + `"`, "escapes": `"` + rep(control, 5000) + `"`,
		"brackets": rep("[", 9900) + rep("]", 9900), "empty": `""`, "tags": `"` + rep(tag, 7000) + `"`, "broken syntax": "[}",
	}
	all := map[string]string{
		"one name of controls":  `{"` + rep("\x01", 60_000) + `":1}`,
		"the key of the issue":  `{"Tags":{"` + rep(tag, 1000) + `":"` + rep("\x01", 60_000) + `"}}`,
		"many unknown names":    "{" + rep(`"a`+tag+`":1,`, 5000) + `"b":1}`,
		"many empty names":      `{"SoftwaresToInstall":` + list(`""`, 60_000) + "}",
		"many empty structures": `{"AccessEndpoints":` + list(`{}`, 60_000) + "}",
		"many unknown values":   `{"AccessEndpoints":` + list(`{"EndpointType":"`+tag+`"}`, 60_000) + "}",
		"a long unknown value":  `{"InstanceType":"` + rep("stream.", 8000) + `","Name":"` + rep("<", 8000) + `"}`,
		"deep faults":           `{"a":` + rep("[", 9900) + rep(`"\x",`, 8000) + "1" + rep("]", 9900) + "}",
	}
	var keys strings.Builder
	for i := range 4000 {
		fmt.Fprintf(&keys, `,"%s#%d":"#"`, tag, i)
	}
	all["many broken tags"] = `{"Tags":{` + keys.String()[1:] + "}}"
	keys.Reset()
	for i := range 100 {
		fmt.Fprintf(&keys, `,"%s%d":"%s"`, rep(tag, 70), i, rep("\u200b", 100))
	}
	all["long broken tags"] = `{"Tags":{` + keys.String()[1:] + "}}"
	for where, name := range names {
		for what, value := range values {
			all[what+" below a name "+where] = `{"` + name + `":` + value + `}`
			all[what+" below a key "+where] = `{"Tags":{"` + name + `":` + value + `}}`
			all[what+" below an element, beside a key "+where] = `{"AccessEndpoints":[{"VpceId":` + value + `}],"Tags":{"` + name + `":` + value[:min(len(value), 2)] + `}}`
		}
	}
	return all
}

// TestHostileDocuments insists that a document costs what it weighs, in every
// function: no document of 64 KB allocates more than 64 MB, and no error prints
// more than 1 MB.
func TestHostileDocuments(t *testing.T) {
	for name, document := range hostileDocuments() {
		t.Run(name, func(t *testing.T) {
			if len(document) > 66_000 {
				t.Fatalf("the document has %d bytes", len(document))
			}
			var err error
			costs(t, "JSON", func() { err = validate.JSON([]byte(document), new(model.CreateImageBuilderRequest)) })
			checkCosts(t, err)
			checkReport(t, []byte(document), err)
			if json.Valid([]byte(document)) && !strings.Contains(document, "[[[[") {
				data, _ := cbortest.FromJSON(document)
				costs(t, "CBOR", func() { err = validate.CBOR(data, new(model.CreateImageBuilderRequest)) })
				checkCosts(t, err)
			}
			value := new(model.CreateImageBuilderRequest)
			if json.Unmarshal([]byte(document), value) == nil {
				costs(t, "Struct", func() { err = validate.Struct(value) })
				checkCosts(t, err)
			}
		})
	}
}

// checkCosts insists that nothing that is done with an error costs much.
func checkCosts(t *testing.T, err error) {
	t.Helper()
	var text string
	costs(t, "Error", func() { text = err.Error() })
	if len(text) > 1<<20 {
		t.Errorf("the text has %d KB", len(text)>>10)
	}
	costs(t, "Marshal", func() {
		data, e := json.Marshal(err)
		if e != nil || len(data) > 4<<20 {
			t.Errorf("the JSON has %d KB: %v", len(data)>>10, e)
		}
	})
	if n := len(violations(t, err)); n > 1001 {
		t.Errorf("%d violations", n)
	}
}

// costs insists that a function allocates no more than 64 MB.
func costs(t *testing.T, name string, function func()) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	function()
	runtime.ReadMemStats(&after)
	if took := after.TotalAlloc - before.TotalAlloc; took > 64<<20 {
		t.Errorf("%s takes %d MB", name, took>>20)
	}
}

// TestLargeDocuments insists that what a report takes grows with the document,
// not with its square.
func TestLargeDocuments(t *testing.T) {
	const most = 100 << 20
	for name, document := range map[string]string{
		"below a long unknown name": `{"` + strings.Repeat("n", 1<<20) + `":[` + strings.Repeat(`"\x",`, 1000) + `1]}`,
		"below a long tag key":      `{"Tags":{"` + strings.Repeat("n", 1<<20) + `":[` + strings.Repeat(`"\x",`, 1000) + `1]}}`,
		"a long legal list":         `{"SoftwaresToInstall":[` + strings.Repeat(`"a",`, 1<<18) + `""]}`,
		"a long illegal list":       `{"SoftwaresToInstall":[` + strings.Repeat(`"",`, 1<<18) + `""]}`,
		"many broken structures":    `{"AccessEndpoints":[` + strings.Repeat(`{},`, 1<<18) + `{}]}`,
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		err := validate.JSON([]byte(document), new(model.CreateImageBuilderRequest))
		runtime.ReadMemStats(&after)
		if took := after.TotalAlloc - before.TotalAlloc; err == nil || took > most {
			t.Errorf("%s: %d bytes take %d MB", name, len(document), took>>20)
		}
		if all := violations(t, err); len(all) > 1001 {
			t.Errorf("%s: %d violations are listed", name, len(all))
		}
	}
}
