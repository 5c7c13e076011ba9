package validate_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/internal/cbortest"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// noTwin matches documents that have no twin in CBOR: with numbers that are spelled as
// no integer, and with half of a character.
var noTwin = regexp.MustCompile(`[0-9][.eE]|\\u[dD][89a-fA-F]`)

// checkCBOR insists that a document is reported in CBOR as it is in JSON, and that the
// offsets are right.
func checkCBOR(t *testing.T, document []byte, newShape func() model.Shape, opts ...validate.Option) {
	t.Helper()
	if !json.Valid(document) || !bytes.Equal(document, bytes.ToValidUTF8(document, nil)) || noTwin.Match(document) || bytes.Count(document, []byte("["))+bytes.Count(document, []byte("{")) > 20_000 || strings.Contains(string(document), "[[[[[[[[") {
		return
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, document); err != nil {
		t.Fatal(err)
	}
	data, at := cbortest.FromJSON(compact.String())
	v := validate.New(opts...)
	want := violations(t, v.JSON(compact.Bytes(), newShape()))
	got := violations(t, v.CBOR(data, newShape()))
	got = slices.DeleteFunc(got, func(v validate.Violation) bool { return v.Rule == validate.RuleTag })
	// With times that have no tag, others may not be listed.
	wide := min(len(want), len(got))
	if len(got) == len(want) || wide < 900 {
		wide = max(len(want), len(got))
	}
	for _, all := range []*[]validate.Violation{&want, &got} {
		for i := range *all {
			v := &(*all)[i]
			if all == &got {
				checkOffset(t, v, at)
			}
			v.Line, v.Column, v.Offset = 0, 0, 0
			if bytes.IndexByte(document, '\\') >= 0 {
				v.Message = ""
			}
		}
		*all = (*all)[:min(len(*all), wide)]
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%.500s (-JSON +CBOR):\n%.5000s", document, diff)
	}
}

// checkOffset insists that a violation is where a plain conversion put the value, the
// name, or the object around an absent member.
func checkOffset(t *testing.T, v *validate.Violation, at cbortest.Offsets) {
	t.Helper()
	want, ok := at.Values[v.Pointer]
	name := at.Names[v.Pointer]
	switch {
	case v.Line != 0 || v.Column != 0:
		t.Errorf("%v: CBOR has no lines", v)
	case v.Rule == validate.RuleMore:
		return
	case v.Rule == validate.RuleDuplicate:
		if ok && v.Offset <= name {
			t.Errorf("%v is at byte %d, the first at %d", v, v.Offset, name)
		}
		return
	case v.Rule == validate.RuleUnknownMember || strings.HasPrefix(v.Message, "the key: "):
		want = name
	case !ok:
		want, ok = at.Values[v.Pointer[:max(strings.LastIndexByte(v.Pointer, '/'), 0)]]
	}
	if ok && v.Offset != want && !strings.Contains(v.Path, "…") {
		t.Errorf("%v is at byte %d, want %d", v, v.Offset, want)
	}
}

// offsets returns the violations of err with their offsets: "6 Name type".
func offsets(t *testing.T, err error) []string {
	t.Helper()
	var lines []string
	for _, v := range violations(t, err) {
		lines = append(lines, fmt.Sprintf("%d %s %s %s", v.Offset, v.Path, v.Pointer, v.Rule))
	}
	return lines
}

// TestCBOR covers what only CBOR has, and what comes of it together with constraints.
func TestCBOR(t *testing.T) {
	const good = "'InstanceType' 'stream.standard.small' 'ImageName' 'a'" // 35 and 12 bytes
	for _, c := range []struct{ why, doc, want string }{
		{"nothing wrong", "a3 'Name' 'a' " + good, ""},
		{"nothing wrong, indefinite", "bf 'Name' 7f 'a' ff " + good + " ff", ""},
		{"no document", "", "0   syntax"},
		{"a list", "80", "0   type"},
		{"null", "f6", "0   null"},
		{"NaN", "f97e00", "0   range"},
		{"nothing in it", "a0", "0 Name /Name required|0 ImageName /ImageName exactly-one|0 InstanceType /InstanceType required"},
		{"bytes are not also absent", "a3 'Name' 4161 " + good, "6 Name /Name type"},
		{"NaN is not also absent", "a3 'Name' f97e00 " + good, "6 Name /Name range"},
		{"a simple value is not also absent", "a3 'Name' f0 " + good, "6 Name /Name type"},
		{"undefined is not also absent", "a3 'Name' f7 " + good, "6 Name /Name null"},
		{"a tag hides no constraint", "a3 'Name' c6 '.a' " + good, "6 Name /Name tag|6 Name /Name pattern"},
		{"a constraint is at the value", "a3 'Name' '.a' " + good, "6 Name /Name pattern"},
		{"what is not CBOR ends the report", "a3 'Name' '.a' 'X' 1c", "9 X /X unknown-member|11 X /X syntax"},
		{"a name that is no text ends the report", "a3 'Name' 40 01 02 'X' 03", "6 Name /Name type|7   syntax"},
		{"bytes in a list", "a4 'Name' 'a' " + good + " 'SoftwaresToInstall' 82 40 60", "75 SoftwaresToInstall[0] /SoftwaresToInstall/0 type|76 SoftwaresToInstall[1] /SoftwaresToInstall/1 min-length"},
		{"a key, and its value", "a4 'Name' 'a' " + good + " 'Tags' a2 'k#' f97e00 'l' 40", `61 Tags["k#"] /Tags/k# pattern|64 Tags["k#"] /Tags/k# range|69 Tags["l"] /Tags/l type`},
		{"a number beyond its field breaks the bound", "a4 'Name' 'a' " + good + " 'RootVolumeConfig' a1 'VolumeSizeInGb' c249010000000000000000", "88 RootVolumeConfig.VolumeSizeInGb /RootVolumeConfig/VolumeSizeInGb max"},
		{"not UTF-8", "a3 'Name' 62 61ff " + good, "6 Name /Name encoding"},
		{"a name twice", "a4 'Name' 'a' 'Name' '.b' " + good, "8 Name /Name duplicate"},
	} {
		t.Run(c.why, func(t *testing.T) {
			var want []string
			if c.want != "" {
				want = strings.Split(c.want, "|")
			}
			err := validate.CBOR(cbortest.Bytes(c.doc), new(model.CreateImageBuilderRequest))
			if diff := cmp.Diff(want, offsets(t, err)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestCBORTimes covers what only results hold.
func TestCBORTimes(t *testing.T) {
	for doc, want := range map[string]string{
		"a2 'Name' 'a' 'CreatedTime' c1 05":                                  "",
		"a2 'Name' 'a' 'CreatedTime' 05":                                     "20 CreatedTime /CreatedTime tag",
		"a2 'Name' 'a' 'CreatedTime' c1 'soon'":                              "20 CreatedTime /CreatedTime type",
		"a2 'Name' 'a' 'CreatedTime' c1 3b0000000e7791f6ff":                  "20 CreatedTime /CreatedTime range",
		"a2 'Name' 'a' 'CreatedTime' c1 1b0000003afff44180":                  "20 CreatedTime /CreatedTime range",
		"a2 'Name' 'a' 'State' 'DREAMING'":                                   "",
		"a3 'Name' 'a' 'CreatedTime' 05 'RootVolumeConfig' c6 a1 'X' f97e00": "20 CreatedTime /CreatedTime tag|38 RootVolumeConfig /RootVolumeConfig tag|40 RootVolumeConfig.X /RootVolumeConfig/X unknown-member|42 RootVolumeConfig.X /RootVolumeConfig/X range",
	} {
		if got := strings.Join(offsets(t, validate.CBOR(cbortest.Bytes(doc), new(model.ImageBuilder))), "|"); got != want {
			t.Errorf("%s: got %s, want %s", doc, got, want)
		}
	}
	err := validate.CBOR(cbortest.Bytes("a2 'Name' 'a' 'CreatedTime' 05"), new(model.ImageBuilder))
	if want := "CreatedTime: want a time: tag 1 with seconds since 1970, found 5 (byte 20)"; fmt.Sprint(err) != want || !errors.Is(err, validate.RuleTag) || string(validate.RuleTag) != "tag" {
		t.Errorf("got %v, want %s", err, want)
	}
}

// TestCBORUnknownValues covers the option for documents of tomorrow.
func TestCBORUnknownValues(t *testing.T) {
	document := []byte(`{"Name":"a","InstanceType":"stream.tomorrow.small","ImageName":"a"}`)
	newShape := func() model.Shape { return new(model.CreateImageBuilderRequest) }
	checkCBOR(t, document, newShape)
	checkCBOR(t, document, newShape, validate.AllowUnknownValues())
	data, _ := cbortest.FromJSON(string(document))
	if err := validate.New(validate.AllowUnknownValues()).CBOR(data, newShape()); err != nil {
		t.Error(err)
	}
	if err := validate.CBOR(data, newShape()); !errors.Is(err, validate.RuleEnum) {
		t.Errorf("got %v", err)
	}
}

// TestCBORUsage insists that what is no shape is a misuse, and never a panic.
func TestCBORUsage(t *testing.T) {
	type embeds struct{ *model.VpcConfig }
	for _, v := range []model.Shape{nil, (*model.VpcConfig)(nil), embeds{}, &embeds{}, &embeds{new(model.VpcConfig)}} {
		if _, ok := errors.AsType[*validate.UsageError](validate.CBOR([]byte{0xa0}, v)); !ok {
			t.Errorf("%T: no *UsageError", v)
		}
	}
}

// TestCBORLongReports insists that a report lists 1,000 violations and counts the
// rest, also where problems of reading and constraints are mixed.
func TestCBORLongReports(t *testing.T) {
	for what, c := range map[string]struct {
		one string
		n   int // how many violations it has
	}{"NaN": {"f97e00", 1}, "bytes": {"40", 1}, "null": {"f6", 1}, "tags": {"c66161", 1}, "empty": {"60", 1}, "tags around nothing": {"c660", 2}, "bytes, empty": {"40 60", 2}, "null, NaN, empty": {"f7 f97e00 60", 3}} {
		for _, n := range []int{10, 999, 1000, 1001, 3000} {
			times := n / c.n
			open := fmt.Sprintf("a4 'Name' 'a' 'InstanceType' 'stream.standard.small' 'ImageName' 'a' 'SoftwaresToInstall' 9a%08x ", times*len(strings.Fields(c.one)))
			all := violations(t, validate.CBOR(cbortest.Bytes(open+strings.Repeat(c.one+" ", times)), new(model.CreateImageBuilderRequest)))
			total := times * c.n
			if len(all) != min(total, 1001) {
				t.Errorf("%d times %s: %d are listed", times, what, len(all))
			} else if last := all[len(all)-1]; total > 1000 && c.n == 1 && (last.Rule != validate.RuleMore || last.Value != total-1000) {
				t.Errorf("%d times %s: the last is %+v", times, what, last)
			}
		}
	}
}

// TestCBORHostile insists that CBOR costs what it weighs, where JSON has nothing like
// it.
func TestCBORHostile(t *testing.T) {
	for name, doc := range map[string]string{
		"NaN":             "a1 'SoftwaresToInstall' 9a00004e20" + strings.Repeat(" f97e00", 20_000),
		"tags":            "a1 'SoftwaresToInstall' 9a00004e20" + strings.Repeat(" c66161", 20_000),
		"empty":           "a1 'SoftwaresToInstall' 9a0000ea60" + strings.Repeat(" 60", 60_000),
		"bytes":           "a1 'AccessEndpoints' 9a0000ea60" + strings.Repeat(" 40", 60_000),
		"empty endpoints": "a1 'AccessEndpoints' 9a0000ea60" + strings.Repeat(" a0", 60_000),
		"a head":          "a1 'AccessEndpoints' 9b7fffffffffffffff",
		"open lists":      strings.Repeat(" 81", 60_000),
		"open tags":       strings.Repeat(" c6", 60_000),
		"control":         "a1 'Tags' a1 '" + strings.Repeat("\x01", 59_000) + "' f97e00",
		"entries":         "a1 'Tags' bf" + strings.Repeat(" 60 f97e00", 15_000) + " ff",
		"names":           "bf" + strings.Repeat(" 6161 c660", 15_000) + " ff",
	} {
		data := cbortest.Bytes(doc)
		var err error
		costs(t, name, func() { err = validate.CBOR(data, new(model.CreateImageBuilderRequest)) })
		checkCosts(t, err)
		for i, v := range violations(t, err) {
			if v.Offset < 0 || v.Offset > len(data) || i > 0 && v.Offset < violations(t, err)[i-1].Offset {
				t.Errorf("%s: %v lies outside of the document or of the order", name, &v)
			}
		}
	}
}
