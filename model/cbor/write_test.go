package cbor_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/internal/testenv"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// vpc returns a shape with unknown members.
func vpc(unknown string) *model.VpcConfig {
	return &model.VpcConfig{Unknown: model.RawMembers(unknown)}
}

// repeat returns so many times a part of a notation.
func repeat(part string, n int) string { return strings.Repeat(part+" ", n) }

// numbered returns so many unknown members, as JSON text and in the notation.
func numbered(n int) (text, notation string) {
	var members, items []string
	for i := range n {
		members = append(members, fmt.Sprintf(`"m%03d":true`, i))
		items = append(items, fmt.Sprintf("'m%03d' f5", i))
	}
	return strings.Join(members, ","), strings.Join(items, " ")
}

// members returns unknown members whose text has so many.
func members(n int) model.RawMembers {
	text, _ := numbered(n)
	return model.RawMembers(text)
}

// TestAppend insists on the bytes of every kind of member.
func TestAppend(t *testing.T) {
	_, m2 := numbered(2)
	_, m22 := numbered(22)
	_, m23 := numbered(23)
	_, m24 := numbered(24)
	_, m255 := numbered(255)
	_, m256 := numbered(256)
	for _, c := range []struct {
		why  string
		v    model.Shape
		want string
	}{
		{"nothing", new(model.VpcConfig), "a0"},
		{"required text that is absent", new(model.CreateImageBuilderRequest), "a2 'Name' '' 'InstanceType' ''"},
		{"required text in a structure", &model.ImageBuilder{Name: "x", AccessEndpoints: []model.AccessEndpoint{{}}}, "a2 'Name' 'x' 'AccessEndpoints' 81 a1 'EndpointType' ''"},
		{"a required structure that is absent", new(model.UpdateImagePermissionsRequest), "a2 'Name' '' 'SharedAccountId' ''"},
		{"an empty list", &model.VpcConfig{SubnetIds: []string{}}, "a1 'SubnetIds' 80"},
		{"an empty map", &model.Application{Metadata: map[string]string{}}, "a1 'Metadata' a0"},
		{"an empty list of structures", &model.DescribeImagesResult{Images: []model.Image{}}, "a1 'Images' 80"},
		{"an empty structure", &model.ImageBuilder{VpcConfig: new(model.VpcConfig)}, "a2 'Name' '' 'VpcConfig' a0"},
		{"text that may be empty", &model.DomainJoinInfo{DirectoryName: new("")}, "a1 'DirectoryName' ''"},
		{"truth values", &model.ImageBuilder{EnableDefaultInternetAccess: new(false), DisableIMDSV1: new(true)}, "a3 'Name' '' 'EnableDefaultInternetAccess' f4 'DisableIMDSV1' f5"},
		{"text in order of declaration", &model.S3Location{S3Key: "k", S3Bucket: "b"}, "a2 'S3Bucket' 'b' 'S3Key' 'k'"},
		{"a list", &model.VpcConfig{SubnetIds: []string{"", "ü"}}, "a1 'SubnetIds' 82 60 62c3bc"},
		{"a list of enum values", &model.Application{Platforms: []enums.PlatformType{"OS2"}}, "a1 'Platforms' 81 'OS2'"},
		{"keys sorted by their bytes", &model.Application{Metadata: map[string]string{"b": "1", "aa": "", "a": "3", "ü": "4", "": "5", "Z": "6"}}, "a1 'Metadata' a6 60 '5' 'Z' '6' 'a' '3' 'aa' 60 'b' '1' 62c3bc '4'"},

		// Heads.
		{"23 elements", &model.VpcConfig{SubnetIds: make([]string, 23)}, "a1 'SubnetIds' 97" + repeat("60", 23)},
		{"24 elements", &model.VpcConfig{SubnetIds: make([]string, 24)}, "a1 'SubnetIds' 9818" + repeat("60", 24)},
		{"255 elements", &model.VpcConfig{SubnetIds: make([]string, 255)}, "a1 'SubnetIds' 98ff" + repeat("60", 255)},
		{"256 elements", &model.VpcConfig{SubnetIds: make([]string, 256)}, "a1 'SubnetIds' 990100" + repeat("60", 256)},
		{"65,536 elements", &model.VpcConfig{SubnetIds: make([]string, 65536)}, "a1 'SubnetIds' 9a00010000" + repeat("60", 65536)},
		{"23 bytes", &model.Application{Name: strings.Repeat("a", 23)}, "a1 'Name' 77" + strings.Repeat("61", 23)},
		{"24 bytes", &model.Application{Name: strings.Repeat("a", 24)}, "a1 'Name' 7818" + strings.Repeat("61", 24)},
		{"255 bytes", &model.Application{Name: strings.Repeat("a", 255)}, "a1 'Name' 78ff" + strings.Repeat("61", 255)},
		{"256 bytes", &model.Application{Name: strings.Repeat("a", 256)}, "a1 'Name' 790100" + strings.Repeat("61", 256)},
		{"65,535 bytes", &model.Application{Name: strings.Repeat("a", 65535)}, "a1 'Name' 79ffff" + strings.Repeat("61", 65535)},
		{"65,536 bytes", &model.Application{Name: strings.Repeat("a", 65536)}, "a1 'Name' 7a00010000" + strings.Repeat("61", 65536)},
		{"24 entries", &model.Application{Metadata: entries(24)}, "a1 'Metadata' b818" + entriesNotation(24)},
		{"23 members", vpc(string(members(23))), "b7 " + m23},
		{"24 members", vpc(string(members(24))), "b818 " + m24},
		{"255 members", vpc(string(members(255))), "b8ff " + m255},
		{"256 members", vpc(string(members(256))), "b90100 " + m256},
		{"22 unknown members and one", &model.VpcConfig{SubnetIds: []string{}, Unknown: members(22)}, "b7 'SubnetIds' 80 " + m22},
		{"23 unknown members and one", &model.VpcConfig{SubnetIds: []string{}, Unknown: members(23)}, "b818 'SubnetIds' 80 " + m23},
		{
			"heads that grow within each other",
			&model.ImageBuilder{Name: "x", VpcConfig: &model.VpcConfig{SubnetIds: []string{"a"}, Unknown: members(256)}, DisableIMDSV1: new(true), Unknown: members(24)},
			"b81b 'Name' 'x' 'VpcConfig' b90101 'SubnetIds' 81 'a' " + m256 + " 'DisableIMDSV1' f5 " + m24,
		},
		{
			"heads that grow in a list",
			&model.ImageBuilder{AccessEndpoints: []model.AccessEndpoint{{Unknown: members(24)}, {VpceId: "v"}, {Unknown: members(2)}}},
			"a2 'Name' '' 'AccessEndpoints' 83 b819 'EndpointType' '' " + m24 + " a2 'EndpointType' '' 'VpceId' 'v' a3 'EndpointType' '' " + m2,
		},

		// Numbers.
		{"0", &model.DescribeImagesRequest{MaxResults: new(int32(0))}, "a1 'MaxResults' 00"},
		{"23", &model.DescribeImagesRequest{MaxResults: new(int32(23))}, "a1 'MaxResults' 17"},
		{"24", &model.DescribeImagesRequest{MaxResults: new(int32(24))}, "a1 'MaxResults' 1818"},
		{"256", &model.DescribeImagesRequest{MaxResults: new(int32(256))}, "a1 'MaxResults' 190100"},
		{"the largest", &model.DescribeImagesRequest{MaxResults: new(int32(1<<31 - 1))}, "a1 'MaxResults' 1a7fffffff"},
		{"-1", &model.DescribeImagesRequest{MaxResults: new(int32(-1))}, "a1 'MaxResults' 20"},
		{"-24", &model.DescribeImagesRequest{MaxResults: new(int32(-24))}, "a1 'MaxResults' 37"},
		{"-25", &model.DescribeImagesRequest{MaxResults: new(int32(-25))}, "a1 'MaxResults' 3818"},
		{"the least", &model.DescribeImagesRequest{MaxResults: new(int32(-1 << 31))}, "a1 'MaxResults' 3a7fffffff"},
		{"a number that can't be 0", &model.VolumeConfig{VolumeSizeInGb: 500}, "a1 'VolumeSizeInGb' 1901f4"},

		// Unknown members, many of them from RFC 8949, Appendix A.
		{"integers", vpc(`"X":[0,-1,18446744073709551615,-18446744073709551616]`), "a1 'X' 84 00 20 1bffffffffffffffff 3bffffffffffffffff"},
		{"large integers", vpc(`"X":[18446744073709551616,-18446744073709551617]`), "a1 'X' 82 c249010000000000000000 c349010000000000000000"},
		{"an integer with zeros at its end", vpc(`"X":[1000,1000000,100000000000000000000]`), "a1 'X' 83 1903e8 1a000f4240 c249056bc75e2d63100000"},
		{"floats", vpc(`"X":[1.1,-4.1,1e300,1.0,-0.0,-0,0.0,0e5]`), "a1 'X' 88 fb3ff199999999999a fbc010666666666666 fb7e37e43c8800759c fb3ff0000000000000 fb8000000000000000 fb8000000000000000 fb0000000000000000 fb0000000000000000"},
		{"an integer as a float", vpc(`"X":[1e2,1E+2,5.0e-1]`), "a1 'X' 83 fb4059000000000000 fb4059000000000000 fb3fe0000000000000"},
		{"more digits than a float has", vpc(`"X":[1.10000000000000000001,273.1500000000000000001]`), "a1 'X' 82 c482 33 c249 05f68e8131ecf80001 c482 32 c249 94132d69e48b7e0001"},
		{"more than a float can be", vpc(`"X":[1e400,-1e400,1e-400,-0.001e-400]`), "a1 'X' 84 c482 190190 01 c482 190190 20 c482 39018f 01 c482 390192 20"},
		{"words", vpc(`"X":[true,false,null]`), "a1 'X' 83 f5 f4 f6"},
		{"texts", vpc(`"X":["","\"\\\/\b\f\n\r\t","\u00fc\u6c34\ud800\udd51"]`), "a1 'X' 83 60 68 225c2f080c0a0d09 69 c3bc e6b0b4 f0908591"},
		{"lists", vpc(`"X":[1,[2,3],[ ],[4,5]]`), "a1 'X' 84 01 82 02 03 80 82 04 05"},
		{"objects", vpc(`"a":1,"b":[2,3],"c":{},"d":{"e":{"f":null}}`), "a4 'a' 01 'b' 82 02 03 'c' a0 'd' a1 'e' a1 'f' f6"},
		{"white space", vpc(" \"a\" : [ 1 ,\n2 ]\t,\r\n\"b\": { \"c\" : \"d , e\" , \"f\":{ }} "), "a2 'a' 82 01 02 'b' a2 'c' 'd , e' 'f' a0"},
		{"names with escapes", vpc(`"\u0061":1,"\"":{"\\":2}`), "a2 'a' 01 '\"' a1 '\\' 02"},
		{"brackets in text", vpc(`"a":["]","}",",","\"]"],"{":1`), "a2 'a' 84 ']' '}' ',' '\"]' '{' 01"},
		{"a list of 24", vpc(`"X":[` + strings.TrimSuffix(strings.Repeat("1,", 24), ",") + `]`), "a1 'X' 9818" + repeat("01", 24)},
	} {
		t.Run(c.why, func(t *testing.T) {
			want := bytesOf(c.want)
			got, err := cbor.Append(nil, c.v)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(fmt.Sprintf("%x", want), fmt.Sprintf("%x", got)); diff != "" {
				t.Errorf("(-want +got):\n%.2000s", diff)
			}
			for _, b := range [][]byte{[]byte("before"), append(make([]byte, 0, 1<<20), "before"...)} {
				if got, err := cbor.Append(b, c.v); err != nil || string(got) != "before"+string(want) {
					t.Errorf("after text: %.100x, %v", got, err)
				}
			}
		})
	}
}

// entries returns a map of so many entries.
func entries(n int) map[string]string {
	m := make(map[string]string)
	for i := range n {
		m[fmt.Sprintf("%02d", i)] = ""
	}
	return m
}

// entriesNotation returns the entries of such a map.
func entriesNotation(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, " '%02d' 60", i)
	}
	return b.String()
}

// TestAppendTimes insists on the bytes of times: an integer for whole seconds, or
// else the float of 64 bits that is nearest among those that are read as a time.
func TestAppendTimes(t *testing.T) {
	for _, c := range []struct {
		why, want string
		at        time.Time
		read      string // what is read again, if that is not the same
	}{
		{"1970", "c1 00", time.Unix(0, 0), ""},
		{"a second before", "c1 20", time.Unix(-1, 0), ""},
		{"2019", "c1 1a5d1a13eb", time.Unix(1561990123, 0), ""},
		{"2019, with milliseconds", "c1 fb41d74684fadd2f1b", time.Unix(1561990123, 456e6), ""},
		{"2019, with microseconds", "c1 fb41d74684fac7e6b4", time.Unix(1561990123, 123456e3), ""},
		{"2019, with nanoseconds, of which the last are lost", "c1 fb41d74684fac7e6b4", time.Unix(1561990123, 123456009), "2019-07-01T14:08:43.123456Z"},
		{"a nanosecond after 1970", "c1 fb3e112e0be826d695", time.Unix(0, 1), ""},
		{"a second and a half before 1970", "c1 fbbff8000000000000", time.Unix(-2, 5e8), ""},
		{"a millisecond before 1970", "c1 fbbf50624dd2f1a9fc", time.Unix(-1, 999e6), ""},
		{"after 2106", "c1 fb41f0000000080000", time.Unix(1<<32, 5e8), ""},
		{"the first second but one", "c1 3b0000000e7791f6fe", time.Unix(-62135596799, 0), ""},
		{"a nanosecond after the first instant", "c1 fbc22cef23edffffff", time.Unix(-62135596800, 1), "0001-01-01T00:00:00.00001Z"},
		{"a microsecond after the first instant", "c1 fbc22cef23edffffff", time.Unix(-62135596800, 1000), "0001-01-01T00:00:00.00001Z"},
		{"the last second", "c1 1b0000003afff4417f", time.Unix(253402300799, 0), ""},
		{"half a second later", "c1 fb424d7ffa20bfc000", time.Unix(253402300799, 5e8), ""},
		{"the last microsecond", "c1 fb424d7ffa20bfffff", time.Unix(253402300799, 999999e3), "9999-12-31T23:59:59.99997Z"},
		{"the last nanosecond", "c1 fb424d7ffa20bfffff", time.Unix(253402300799, 999999999), "9999-12-31T23:59:59.99997Z"},
	} {
		t.Run(c.why, func(t *testing.T) {
			v := model.Application{CreatedTime: model.NewTimestamp(c.at)}
			got, err := cbor.Append(nil, &v)
			if err != nil {
				t.Fatal(err)
			}
			if want := bytesOf("a1 'CreatedTime' " + c.want); string(got) != string(want) {
				t.Errorf("got %x, want %x", got, want)
			}
			if c.read == "" {
				c.read = v.CreatedTime.String()
			}
			for reader, read := range readers {
				var again model.Application
				if err := read(got, &again); err != nil || again.CreatedTime.String() != c.read {
					t.Errorf("%s: got %v, %v, want %s", reader, again.CreatedTime, err, c.read)
				}
			}
		})
	}
}

// Times of whole microseconds are exact from 1834 to 2106.
func TestMicroseconds(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	times := 20_000
	if testenv.Race() {
		times = 1_000 // For which less will do.
	}
	for range times {
		at := model.NewTimestamp(time.UnixMicro(random.Int64N(2<<32*1e6) - 1<<32*1e6))
		data, err := cbor.Append(nil, &model.Application{CreatedTime: at})
		if err != nil {
			t.Fatal(err)
		}
		for reader, read := range readers {
			var v model.Application
			if err := read(data, &v); err != nil || v.CreatedTime != at {
				t.Fatalf("%s: %v is read as %v, %v", reader, at, v.CreatedTime, err)
			}
		}
		f := float64(at.Time().UnixMicro()) / 1e6
		want := "c1 fb" + fmt.Sprintf("%016x", floatBits(t, strconv.FormatFloat(f, 'f', 6, 64)))
		if at.Time().Nanosecond() != 0 && string(data) != string(bytesOf("a1 'CreatedTime' "+want)) {
			t.Fatalf("%v is written as %x, want %s", at, data, want)
		}
	}
}

// TestAppendErrors insists that what can't be written is an error which names the
// place, and that nothing is written.
func TestAppendErrors(t *testing.T) {
	year := func(y int) model.Timestamp { return model.NewTimestamp(time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)) }
	deep := func(n int) string { return `"X":` + strings.Repeat("[", n) + strings.Repeat("]", n) }
	for _, c := range []struct {
		why  string
		v    model.Shape
		path string
	}{
		{"text", &model.ImageBuilder{Name: "\xff"}, "Name"},
		{"an enum value", &model.ImageBuilder{State: "a\xc3"}, "State"},
		{"text that may be empty", &model.DomainJoinInfo{DirectoryName: new("\xed\xa0\x80")}, "DirectoryName"},
		{"an element", &model.VpcConfig{SubnetIds: []string{"a", "\xff"}}, "SubnetIds[1]"},
		{"an enum value in a list", &model.Application{Platforms: []enums.PlatformType{"\xff"}}, "Platforms[0]"},
		{"a key", &model.Application{Metadata: map[string]string{"\xff": "a"}}, "Metadata[\"\ufffd\"]"},
		{"a value", &model.Application{Metadata: map[string]string{"a": "\xff"}}, `Metadata["a"]`},
		{"text in a structure in a list", &model.ImageBuilder{AccessEndpoints: []model.AccessEndpoint{{}, {VpceId: "\xff"}}}, "AccessEndpoints[1].VpceId"},
		{"a time after 9999", &model.ImageBuilder{CreatedTime: year(10000)}, "CreatedTime"},
		{"a time before 1", &model.ImageBuilder{CreatedTime: year(0)}, "CreatedTime"},
		{"a time within the year 0", &model.ImageBuilder{CreatedTime: model.NewTimestamp(time.Unix(-62135596801, 999999999))}, "CreatedTime"},
		{"no members", vpc(`nope`), ""},
		{"only white space", vpc(` `), ""},
		{"a comma at the end", vpc(`"X":1,`), ""},
		{"an object around them", vpc(`{"X":1}`), ""},
		{"the end of the object", vpc(`"X":1}`), ""},
		{"another object", vpc(`"X":1},{"Y":2`), ""},
		{"an open list", vpc(`"X":[1`), ""},
		{"a name twice", vpc(`"X":1,"X":2`), ""},
		{"a name twice, by an escape", vpc(`"X":1,"\u0058":2`), ""},
		{"a name twice, deep", vpc(`"X":[{"a":1,"a":2}]`), ""},
		{"a known name", vpc(`"X":1,"SubnetIds":[]`), ""},
		{"a known name, by an escape", vpc(`"\u0053ubnetIds":[]`), ""},
		{"a surrogate", vpc(`"X":"\ud800"`), ""},
		{"not UTF-8", vpc("\"X\":\"\xff\""), ""},
		{"not members in a structure", &model.ImageBuilder{Name: "x", VpcConfig: vpc(`x`)}, "VpcConfig"},
		{"too deep", vpc(deep(10_000)), ""},
		{"too deep by what is around", &model.CreateImageBuilderResult{ImageBuilder: &model.ImageBuilder{VpcConfig: vpc(deep(9_998))}}, ""},
		{"a number that is too long", vpc(`"X":1,"Y":{"a":[1,` + strings.Repeat("9", 2467) + `]}`), "Y.a[1]"},
		{"a number that has too many zeros", &model.ImageBuilder{VpcConfig: vpc(`"X":1` + strings.Repeat("0", 2467))}, "VpcConfig.X"},
		{"a decimal fraction that is too long", vpc(`"9X9":0.1` + strings.Repeat("1", 2467)), "9X9"},
		{"an exponent that is too long", vpc(`"X":1e99999999999`), "X"},
	} {
		t.Run(c.why, func(t *testing.T) {
			b := append(make([]byte, 0, 1<<16), "before"...)
			got, err := cbor.Append(b, c.v)
			e, ok := errors.AsType[*model.EncodeError](err)
			if !ok || string(got) != "before" {
				t.Fatalf("got %.100q, %v", got, err)
			}
			if e.Path != c.path && !strings.HasPrefix(c.why, "too deep") {
				t.Errorf("got the path %q in %v, want %q", e.Path, err, c.path)
			}
			if e.Reason == "" || (e.Pointer == "") != (e.Path == "") && !strings.Contains(c.path, "\ufffd") {
				t.Errorf("got %+v", e)
			}
		})
	}
}

// TestAppendAtTheBounds insists that what is just within the bounds can be written
// and read.
func TestAppendAtTheBounds(t *testing.T) {
	nested := func(n int, inner string) string {
		return `"X":` + strings.Repeat("[", n) + inner + strings.Repeat("]", n)
	}
	largest := "1" + strings.Repeat("0", 2465)
	for why, v := range map[string]model.Shape{
		"deep lists":                        vpc(nested(9_999, "")),
		"a decimal fraction in deep lists":  vpc(nested(9_999, "1.10000000000000000001")),
		"a large integer in deep lists":     vpc(nested(9_999, "18446744073709551616")),
		"deep lists in structures":          &model.CreateImageBuilderResult{ImageBuilder: &model.ImageBuilder{VpcConfig: vpc(nested(9_997, "1"))}},
		"an integer of 2,466 digits":        vpc(`"X":` + largest),
		"an integer of 1,024 bytes":         vpc(`"X":` + largestInteger(0)),
		"a negative integer of 1,024 bytes": vpc(`"X":-` + largestInteger(1)),
	} {
		data, err := cbor.Append(nil, v)
		if err != nil {
			t.Errorf("%s: %v", why, err)
			continue
		}
		for reader, read := range readers {
			again := allShapes["VpcConfig"]()
			if _, isResult := v.(*model.CreateImageBuilderResult); isResult {
				again = new(model.CreateImageBuilderResult)
			}
			if err := read(data, again); err != nil {
				t.Errorf("%s through %s: %v", why, reader, err)
			} else if diff := cmp.Diff(v, again); diff != "" && !strings.Contains(why, "fraction") {
				t.Errorf("%s through %s (-want +got):\n%.1000s", why, reader, diff)
			}
		}
	}
	if got, err := cbor.Append(nil, vpc(`"X":`+largestInteger(1))); err == nil {
		t.Errorf("an integer of 1,025 bytes is written as %.50x", got)
	}
}
