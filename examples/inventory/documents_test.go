package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const documentsDir = "../../model/testdata/documents"

// Each notation of a document gives the inventory that the service's own gives.
func TestNotations(t *testing.T) {
	for _, name := range []string{
		"describe-image-builders", "describe-image-builders-page-1", "create-image-builder",
		"describe-images", "describe-images-page-1",
		"describe-workspace-images", "describe-workspace-images-page-1",
	} {
		paths, err := filepath.Glob(filepath.Join(documentsDir, name+".*.json"))
		if err != nil || len(paths) < 3 {
			t.Fatalf("%s: %d notations, %v", name, len(paths), err)
		}
		service := filepath.Join(documentsDir, name+".service.json")
		for _, path := range paths {
			t.Run(filepath.Base(path), func(t *testing.T) {
				equal(t, "report", mustRun(t, "", "-now", at, path), mustRun(t, "", "-now", at, service))
				equal(t, "-json", mustRun(t, "", "-json", path), mustRun(t, "", "-json", service))
			})
		}
	}
}

func TestDescribeImageBuilders(t *testing.T) {
	want := `Inventory, ages up to 2026-03-02T09:00:00Z (set by -now)

IMAGE BUILDERS (3)

  NAME                   STATE    PLATFORM             INSTANCE TYPE                    AGE  AGENT                ROOT VOLUME
  zurich-cad-builder.01  RUNNING  WINDOWS_SERVER_2022  stream.graphics.g4dn.xlarge  6 years  06-17-2025                350 GB
  broken_builder         FAILED   WINDOWS_SERVER_2019  stream.standard.medium       6 years  01-26-2025 outdated       200 GB
  linux-2                STOPPED  ROCKY_LINUX8         stream.standard.large        7 years  LATEST                         -

BY STATE

  image builders  FAILED   1  ██
                  RUNNING  1  ██
                  STOPPED  1  ██

BY PLATFORM

  image builders  ROCKY_LINUX8         1  ██
                  WINDOWS_SERVER_2019  1  ██
                  WINDOWS_SERVER_2022  1  ██

NEEDS ATTENTION

  Failed or with errors (1)
    image builder broken_builder, FAILED
      INTERNAL_ERROR: The builder could not join CORP\ad
      DOMAIN_JOIN_ERROR_LOGON_FAILURE: Logon failure: user "CORP\svc-join" & password <hidden>
      SUBNET_NOT_FOUND: subnet-0f9e8d7c6b5a49382

  Agent is not the latest (1)
    image builder broken_builder  01-26-2025
`
	for _, notation := range []string{"service", "cli-v1", "cli-v2", "cli-v2-berlin", "shuffled"} {
		path := filepath.Join(documentsDir, "describe-image-builders."+notation+".json")
		equal(t, notation, mustRun(t, "", "-now", at, "-wide", path), want)
	}
}

// Documents may follow one another in a file or come in files of their own.
func TestConcatenated(t *testing.T) {
	one, two := `{"ImageBuilders":[{"Name":"a"}]}`, "{\n  \"ImageBuilders\": [\n    {\n      \"Name\": \"b\"\n    }\n  ]\n}\n"
	want := mustRun(t, `{"ImageBuilders":[{"Name":"a"},{"Name":"b"}]}`, "-now", at, "-")
	for name, in := range map[string]string{
		"nothing between":       one + two,
		"white space between":   " \r\n\t" + one + "\n \t\r\n" + two,
		"CRLF":                  one + strings.ReplaceAll("\n"+two, "\n", "\r\n"),
		"byte order mark":       "\ufeff" + one + two,
		"two byte order marks":  "\ufeff" + one + "\n\ufeff" + two,
		"single builders":       `{"ImageBuilder":{"Name":"a"}}{"ImageBuilder":{"Name":"b"}}`,
		"an empty page between": one + `{"ImageBuilders":[]}` + two,
		"no builder between":    one + `{"ImageBuilder":null}` + two,
	} {
		t.Run(name, func(t *testing.T) {
			equal(t, "stdin", mustRun(t, in, "-now", at, "-"), want)
			equal(t, "file", mustRun(t, "", "-now", at, file(t, "in.json", in)), want)
		})
	}
	equal(t, "two files", mustRun(t, two, "-now", at, file(t, "one.json", one), "-"), want)
}

func TestPageOfThousand(t *testing.T) {
	service, err := os.ReadFile(filepath.Join(documentsDir, "describe-image-builders.service.json"))
	if err != nil {
		t.Fatal(err)
	}
	items := strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(string(service)), `{"ImageBuilders":[`), "]}")
	page := `{"ImageBuilders":[` + strings.Repeat(items+",", 333) + `{"Name":"last","State":"RUNNING","Platform":"RHEL8"}]}`
	out := mustRun(t, page, "-now", at, "-")
	for _, line := range []string{
		"IMAGE BUILDERS (1000)",
		"  image builders  RUNNING  334  ██████████████████████████████",
		"                  FAILED   333  █████████████████████████████▉",
		"                  RHEL8                  1  ▏",
		"  Failed or with errors (333)",
	} {
		if !strings.Contains(out, "\n"+line+"\n") {
			t.Errorf("no line %q", line)
		}
	}
	if n := strings.Count(out, "\n  zurich-cad-builder.01  RUNNING  WINDOWS_SERVER_2022  "); n != 333 {
		t.Errorf("%d rows of zurich-cad-builder.01, want 333", n)
	}
	if n := strings.Count(mustRun(t, page, "-json", "-"), `"Name": "linux-2"`); n != 333 {
		t.Errorf("-json has linux-2 %d times, want 333", n)
	}
}
