package main

import (
	"strings"
	"testing"
)

// A StreamingURL opens a session for whoever has it, so nothing prints one.
func TestStreamingURL(t *testing.T) {
	const url = "https://appstream2.eu-central-1.aws.amazon.com/authenticate?parameters=secret"
	const note = "<stdin>: not shown, it has a StreamingURL, and whoever has that can open a session\n"
	for name, in := range map[string]string{
		"the result":         `{"StreamingURL":"` + url + `","Expires":1772442000}`,
		"alone":              `{"StreamingURL":"` + url + `"}`,
		"escaped name":       `{"\u0053treamingURL":"` + url + `"}`,
		"another type":       `{"StreamingURL":["` + url + `"]}`,
		"twice":              `{"StreamingURL":"` + url + `","StreamingURL":""}`,
		"unknown members":    `{"Session":{"a":1},"Region":"eu-central-1","Tomorrow":"` + url + `","StreamingURL":"` + url + `"}`,
		"members of a table": `{"ImageBuilders":[{"Name":"b"}],"StreamingURL":"` + url + `"}`,
		"members of a page":  `{"Name":"a","SharedImagePermissionsList":[],"StreamingURL":"` + url + `"}`,
	} {
		t.Run(name, func(t *testing.T) {
			equal(t, "report", mustRun(t, in, "-now", at, "-"), "Inventory, ages up to 2026-03-02T09:00:00Z (set by -now)\n\n"+note)
			status, stdout, stderr := inventoryOf(in, "-json", "-")
			equal(t, "stdout", stdout, "")
			equal(t, "stderr", stderr, "inventory: "+note)
			if status != 0 {
				t.Errorf("status %d", status)
			}
		})
	}
	for name, in := range map[string]string{
		"no quotes":  `{"StreamingURL":` + url + `}`,
		"cut off":    `{"StreamingURL":"` + url,
		"text after": `{"StreamingURL":"` + url + `"} ` + url,
		"text only":  url,
	} {
		t.Run(name, func(t *testing.T) {
			status, stdout, stderr := inventoryOf(in, "-json", "-")
			if all := stdout + stderr; status != 1 || strings.Contains(all, "appstream2") || strings.Contains(all, "secret") {
				t.Errorf("status %d, output:\n%s", status, all)
			}
		})
	}
}
