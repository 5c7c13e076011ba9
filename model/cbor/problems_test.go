package cbor_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// problemCases are documents with what is wrong with them: what strict reading
// reports, one a line, as offset, path, pointer and kind. Lenient reading reports the
// first that is not strict only. The shape is CreateImageBuilderRequest where none is
// named.
var problemCases = []struct{ why, shape, doc, want string }{
	// Where the document ends.
	{"no document", "", "", "0   syntax"},
	{"only the head", "", "a1", "1   syntax"},
	{"only half of the head", "", "b9 00", "0   syntax"},
	{"in a name", "", "a1 64 4e61", "1   syntax"},
	{"after a name", "", "a1 'Name'", "6 Name /Name syntax"},
	{"in the head of a value", "", "a1 'Name' 78", "6 Name /Name syntax"},
	{"in text", "", "a1 'Name' 65 7878", "6 Name /Name syntax"},
	{"in text in chunks", "", "a1 'Name' 7f 'x'", "6 Name /Name syntax"},
	{"in a chunk", "", "a1 'Name' 7f 65 7878", "6 Name /Name syntax"},
	{"in a list", "", "a1 'SoftwaresToInstall' 82 'x'", "23 SoftwaresToInstall[1] /SoftwaresToInstall/1 syntax"},
	{"in an indefinite list", "", "a1 'SoftwaresToInstall' 9f 'x'", "23 SoftwaresToInstall[1] /SoftwaresToInstall/1 syntax"},
	{"in an indefinite object", "", "bf 'Name' 'x'", "8   syntax"},
	{"after a tag", "", "a1 'Name' d863", "6 Name /Name syntax"},
	{"in a large integer", "", "a1 'X' c2 42 01", "1 X /X unknown-member|3 X /X syntax"},
	{"in a decimal fraction", "", "a1 'X' c4 82 01", "1 X /X unknown-member|3 X /X syntax"},
	{"in an unknown member", "", "a1 'X' 82 01", "1 X /X unknown-member|5 X[1] /X/1 syntax"},
	{"more members than a document can have", "", "bb ffffffffffffffff 'X' 01", "9 X /X unknown-member|12   syntax"},
	{"more elements than a document can have", "", "a1 'SoftwaresToInstall' 9b ffffffffffffffff", "29 SoftwaresToInstall[0] /SoftwaresToInstall/0 syntax"},
	{"longer text than a document can have", "", "a1 'Name' 7b ffffffffffffffff", "6 Name /Name syntax"},
	{"longer bytes than a document can have", "", "a1 'X' 5b 7fffffffffffffff", "1 X /X unknown-member|3 X /X syntax"},
	{"something after the document", "", "a0 00", "1   syntax"},
	{"a break after the document", "", "a1 'Name' 'x' ff", "8   syntax"},
	{"a document after the document", "", "bf ff a0", "2   syntax"},

	// What is no data item.
	{"reserved, integer", "", "a1 'Name' 1c", "6 Name /Name syntax"},
	{"reserved, 29", "", "a1 'Name' 1d", "6 Name /Name syntax"},
	{"reserved, 30", "", "a1 'Name' 1e", "6 Name /Name syntax"},
	{"an indefinite integer", "", "a1 'Name' 1f", "6 Name /Name syntax"},
	{"an indefinite negative integer", "", "a1 'Name' 3f", "6 Name /Name syntax"},
	{"an indefinite tag", "", "a1 'Name' df", "6 Name /Name syntax"},
	{"reserved, bytes", "", "a1 'Name' 5c", "6 Name /Name syntax"},
	{"reserved, text", "", "a1 'Name' 7e", "6 Name /Name syntax"},
	{"reserved, list", "", "a1 'Name' 9d", "6 Name /Name syntax"},
	{"reserved, map", "", "a1 'Name' be", "6 Name /Name syntax"},
	{"reserved, tag", "", "a1 'Name' dc", "6 Name /Name syntax"},
	{"reserved, simple", "", "a1 'Name' fc", "6 Name /Name syntax"},
	{"true in two bytes", "", "a1 'Name' f815", "6 Name /Name syntax"},
	{"a simple value that may not be in two bytes", "", "a1 'Name' f81f", "6 Name /Name syntax"},
	{"a break instead of the document", "", "ff", "0   syntax"},
	{"a break instead of a name", "", "a1 ff", "1   syntax"},
	{"a break instead of a value", "", "a1 'Name' ff", "6 Name /Name syntax"},
	{"a break between name and value", "", "bf 'Name' ff", "6 Name /Name syntax"},
	{"a break in a list of one", "", "a1 'SoftwaresToInstall' 81 ff", "21 SoftwaresToInstall[0] /SoftwaresToInstall/0 syntax"},
	{"a break in a tag", "", "a1 'X' c6 ff", "1 X /X unknown-member|3 X /X syntax"},
	{"bytes as a chunk of text", "", "a1 'Name' 7f 4161 ff", "6 Name /Name syntax"},
	{"text as a chunk of bytes", "", "a1 'X' 5f 'a' ff", "1 X /X unknown-member|3 X /X syntax"},
	{"chunks in chunks", "", "a1 'Name' 7f 7f 'a' ff ff", "6 Name /Name syntax"},
	{"an integer as a chunk", "", "a1 'Name' 7f 01 ff", "6 Name /Name syntax"},

	// Names.
	{"an integer as a name", "", "a1 00 'x'", "1   syntax"},
	{"an integer as a name, indefinite", "", "bf 00 'x' ff", "1   syntax"},
	{"bytes as a name", "", "a1 44 4e616d65 'x'", "1   syntax"},
	{"null as a name", "", "a1 f6 'x'", "1   syntax"},
	{"a name in a tag", "", "a1 c6 'Name' 'x'", "1   syntax"},
	{"an integer as a name of a map", "", "a1 'Tags' a2 'a' 'b' 01 'x'", "11 Tags /Tags syntax"},
	{"an integer as a name in an unknown member", "", "a1 'X' a1 01 02", "1 X /X unknown-member|4 X /X syntax"},

	// Values of another type.
	{"a list as the document", "", "80", "0   type"},
	{"text as the document", "", "'x'", "0   type"},
	{"a number as the document", "", "05", "0   type"},
	{"true as the document", "", "f5", "0   type"},
	{"bytes as the document", "", "4161", "0   type"},
	{"a tag and a list as the document", "", "d9d9f7 80", "0   type"},
	{"null as the document", "", "f6", "0   null"},
	{"undefined as the document", "", "f7", "0   null"},
	{"an integer for text", "", "a1 'Name' 05", "6 Name /Name type"},
	{"a negative integer for text", "", "a1 'Name' 24", "6 Name /Name type"},
	{"bytes for text", "", "a1 'Name' 4161", "6 Name /Name type"},
	{"bytes in chunks for text", "", "a1 'Name' 5f 4161 ff", "6 Name /Name type"},
	{"true for text", "", "a1 'Name' f5", "6 Name /Name type"},
	{"a float for text", "", "a1 'Name' f93c00", "6 Name /Name type"},
	{"an object for text", "", "a1 'Name' a0", "6 Name /Name type"},
	{"a simple value for text", "", "a1 'Name' f0", "6 Name /Name type"},
	{"a simple value in two bytes", "", "a1 'Name' f820", "6 Name /Name type"},
	{"an integer for a truth value", "", "a1 'DisableIMDSV1' 01", "15 DisableIMDSV1 /DisableIMDSV1 type"},
	{"text for a truth value", "", "a1 'DisableIMDSV1' 'true'", "15 DisableIMDSV1 /DisableIMDSV1 type"},
	{"a list for a map", "", "a1 'Tags' 80", "6 Tags /Tags type"},
	{"bytes for a map", "", "a1 'Tags' 40", "6 Tags /Tags type"},
	{"an object for a list", "", "a1 'SoftwaresToInstall' a0", "20 SoftwaresToInstall /SoftwaresToInstall type"},
	{"bytes for a list", "", "a1 'SoftwaresToInstall' 40", "20 SoftwaresToInstall /SoftwaresToInstall type"},
	{"a list for an object", "", "a1 'VpcConfig' 81 00", "11 VpcConfig /VpcConfig type"},
	{"bytes for an object", "", "a1 'VpcConfig' 40", "11 VpcConfig /VpcConfig type"},
	{"bytes in a list", "", "a1 'SoftwaresToInstall' 82 'x' 40", "23 SoftwaresToInstall[1] /SoftwaresToInstall/1 type"},
	{"bytes in a map", "", "a1 'Tags' a1 'a' 40", `9 Tags["a"] /Tags/a type`},
	{"what is in a value of another type counts for nothing", "", "a1 'Tags' 83 40 f7 c6 01", "6 Tags /Tags type"},
	{"what is in an object for a list counts for nothing", "", "a1 'AccessEndpoints' a1 'a' a1 'VpceId' 40", "17 AccessEndpoints /AccessEndpoints type"},
	{"a list in a map", "", "a1 'Tags' a2 'a' 81 01 'b' 'c'", `9 Tags["a"] /Tags/a type`},
	{"a float for an integer", "", "a1 'RootVolumeConfig' a1 'VolumeSizeInGb' f95a00", "34 RootVolumeConfig.VolumeSizeInGb /RootVolumeConfig/VolumeSizeInGb type"},
	{"a float with a fraction for an integer", "", "a1 'RootVolumeConfig' a1 'VolumeSizeInGb' fb4072c00000000001", "34 RootVolumeConfig.VolumeSizeInGb /RootVolumeConfig/VolumeSizeInGb type"},
	{"a decimal fraction for an integer", "", "a1 'RootVolumeConfig' a1 'VolumeSizeInGb' c4820003", "34 RootVolumeConfig.VolumeSizeInGb /RootVolumeConfig/VolumeSizeInGb type"},
	{"text for an integer", "", "a1 'RootVolumeConfig' a1 'VolumeSizeInGb' '200'", "34 RootVolumeConfig.VolumeSizeInGb /RootVolumeConfig/VolumeSizeInGb type"},
	{"a tag and text for an integer", "", "a1 'RootVolumeConfig' a1 'VolumeSizeInGb' c6 '200'", "34 RootVolumeConfig.VolumeSizeInGb /RootVolumeConfig/VolumeSizeInGb type"},
	{"text in a decimal fraction", "", "a1 'X' c482 00 'a'", "1 X /X unknown-member|3 X /X syntax"},
	{"one integer in a decimal fraction", "", "a1 'X' c481 00", "1 X /X unknown-member|3 X /X syntax"},
	{"three integers in a decimal fraction", "", "a1 'X' c483 00 01 02", "1 X /X unknown-member|3 X /X syntax"},
	{"a break in a decimal fraction", "", "a1 'X' c49f 00 ff", "1 X /X unknown-member|3 X /X syntax"},
	{"a decimal fraction without its break", "", "a1 'X' c49f 00 01 02 ff", "1 X /X unknown-member|3 X /X syntax"},
	{"a float in a decimal fraction", "", "a1 'X' c482 f93c00 01", "1 X /X unknown-member|3 X /X syntax"},

	// Numbers that have no place.
	{"NaN of 16 bits", "", "a1 'Name' f97e00", "6 Name /Name range"},
	{"NaN of 32 bits", "", "a1 'Name' fa7fc00000", "6 Name /Name range"},
	{"NaN of 64 bits", "", "a1 'Name' fb7ff8000000000000", "6 Name /Name range"},
	{"infinity of 16 bits", "", "a1 'Name' f97c00", "6 Name /Name range"},
	{"infinity of 64 bits", "", "a1 'Name' fb7ff0000000000000", "6 Name /Name range"},
	{"negative infinity of 32 bits", "", "a1 'Name' faff800000", "6 Name /Name range"},
	{"NaN as the document", "", "f97e00", "0   range"},
	{"NaN for an object", "", "a1 'VpcConfig' f97e00", "11 VpcConfig /VpcConfig range"},
	{"NaN for a list", "", "a1 'SoftwaresToInstall' f97e00", "20 SoftwaresToInstall /SoftwaresToInstall range"},
	{"NaN for a map", "", "a1 'Tags' f97e00", "6 Tags /Tags range"},
	{"NaN in a tag", "", "a1 'Name' c6 f97e00", "6 Name /Name range"},
	{"NaN in an unknown member", "", "a1 'X' 82 01 f97e00", "1 X /X unknown-member|5 X[1] /X/1 range"},
	{"more than 32 bits", "", "a1 'RootVolumeConfig' a1 'VolumeSizeInGb' 1a80000000", "34 RootVolumeConfig.VolumeSizeInGb /RootVolumeConfig/VolumeSizeInGb range"},
	{"less than 32 bits", "", "a1 'RootVolumeConfig' a1 'VolumeSizeInGb' 3a80000000", "34 RootVolumeConfig.VolumeSizeInGb /RootVolumeConfig/VolumeSizeInGb range"},
	{"more than 64 bits", "", "a1 'RootVolumeConfig' a1 'VolumeSizeInGb' c249010000000000000000", "34 RootVolumeConfig.VolumeSizeInGb /RootVolumeConfig/VolumeSizeInGb range"},
	{"all of 64 bits", "", "a1 'RootVolumeConfig' a1 'VolumeSizeInGb' 3bffffffffffffffff", "34 RootVolumeConfig.VolumeSizeInGb /RootVolumeConfig/VolumeSizeInGb range"},

	// Text that is none.
	{"a byte that is not UTF-8", "", "a1 'Name' 61 ff", "6 Name /Name encoding"},
	{"a character that is cut", "", "a1 'Name' 62 61c3", "6 Name /Name encoding"},
	{"a surrogate", "", "a1 'Name' 63 eda080", "6 Name /Name encoding"},
	{"a character that is too long", "", "a1 'Name' 62 c080", "6 Name /Name encoding"},
	{"a character split over chunks", "", "a1 'Name' 7f 61 c3 61 bc ff", "6 Name /Name encoding"},
	{"not UTF-8 in a list", "", "a1 'SoftwaresToInstall' 82 60 61 ff", "22 SoftwaresToInstall[1] /SoftwaresToInstall/1 encoding"},
	{"not UTF-8 as a name", "", "a1 62 c328 01", `1 ["\xc3("]  encoding`},
	{"not UTF-8 as a name of a map", "", "a1 'Tags' a1 61 ff 'x'", `7 Tags["\xff"] /Tags encoding`},
	{"not UTF-8 as a value of a map", "", "a1 'Tags' a1 'a' 61 ff", `9 Tags["a"] /Tags/a encoding`},
	{"not UTF-8 in an unknown member", "", "a1 'X' 81 61 ff", "1 X /X unknown-member|4 X[0] /X/0 encoding"},

	// Duplicates.
	{"a known name twice", "", "a2 'Name' 'x' 'Name' 'y'", "8 Name /Name duplicate"},
	{"a known name twice, the first null", "", "a2 'Name' f6 'Name' 'y'", "6 Name /Name null|7 Name /Name duplicate"},
	{"a known name twice, with another head", "", "a2 'Name' 'x' 7804 4e616d65 'y'", "8 Name /Name duplicate"},
	{"a known name twice, in chunks", "", "bf 7f 'Name' ff 'x' 'Name' 'y' ff", "10 Name /Name duplicate"},
	{"an unknown name twice", "", "a2 'X' 01 'X' 02", "1 X /X unknown-member|4 X /X duplicate"},
	{"an unknown name twice, with another head", "", "a2 'X' 01 7801 58 02", "1 X /X unknown-member|4 X /X duplicate"},
	{"twice in an unknown member", "", "a1 'X' 81 a2 'a' 01 'a' 02", "1 X /X unknown-member|8 X[0].a /X/0/a duplicate"},
	{"twice in a map", "", "a1 'Tags' a2 'a' 'x' 'a' 'y'", `11 Tags["a"] /Tags/a duplicate`},
	{"twice in a structure in a list", "", "a1 'AccessEndpoints' 81 a2 'VpceId' 'x' 'VpceId' 'y'", "28 AccessEndpoints[0].VpceId /AccessEndpoints/0/VpceId duplicate"},

	// What only strict reading reports.
	{"an unknown member", "", "a1 'name' 'x'", "1 name /name unknown-member"},
	{"null", "", "a1 'Name' f6", "6 Name /Name null"},
	{"undefined", "", "a1 'Name' f7", "6 Name /Name null"},
	{"undefined in a list", "", "a1 'SoftwaresToInstall' 81 f7", "21 SoftwaresToInstall[0] /SoftwaresToInstall/0 null"},
	{"null in a map", "", "a1 'Tags' a1 'a' f6", `9 Tags["a"] /Tags/a null`},
	{"no text where there must be some", "", "a1 'Name' 60", "6 Name /Name zero"},
	{"0 where none may be", "", "a1 'RootVolumeConfig' a1 'VolumeSizeInGb' 00", "34 RootVolumeConfig.VolumeSizeInGb /RootVolumeConfig/VolumeSizeInGb zero"},
	{"a tag around the document", "", "d9d9f7 a0", "0   tag"},
	{"a tag around text", "", "a1 'Name' d863 'x'", "6 Name /Name tag"},
	{"tags around a tag", "", "a1 'Name' d863 d864 'x'", "6 Name /Name tag"},
	{"a tag around a map, and around an entry", "", "a1 'Tags' c6 a1 'a' c6 'x'", `6 Tags /Tags tag|10 Tags["a"] /Tags/a tag`},
	{"a tag around null", "", "a1 'Name' c6 f6", "6 Name /Name null"},
	{"a large integer", "", "a1 'RootVolumeConfig' a1 'VolumeSizeInGb' c241c8", "34 RootVolumeConfig.VolumeSizeInGb /RootVolumeConfig/VolumeSizeInGb tag"},
	{"a tag in an unknown member", "", "a1 'X' c6 01", "1 X /X unknown-member"},

	// Times.
	{"a time without a tag", "ImageBuilder", "a1 'CreatedTime' 05", "13 CreatedTime /CreatedTime tag"},
	{"a negative time without a tag", "ImageBuilder", "a1 'CreatedTime' 24", "13 CreatedTime /CreatedTime tag"},
	{"a float without a tag", "ImageBuilder", "a1 'CreatedTime' f93e00", "13 CreatedTime /CreatedTime tag"},
	{"a float of 64 bits without a tag", "ImageBuilder", "a1 'CreatedTime' fb4059000000000000", "13 CreatedTime /CreatedTime tag"},
	{"text without a tag", "ImageBuilder", "a1 'CreatedTime' '2019-07-01T14:08:43Z'", "13 CreatedTime /CreatedTime tag"},
	{"text in its tag", "ImageBuilder", "a1 'CreatedTime' c0 '2019-07-01T14:08:43Z'", "13 CreatedTime /CreatedTime tag"},
	{"text in the tag of numbers", "ImageBuilder", "a1 'CreatedTime' c1 '2019-07-01T14:08:43Z'", "13 CreatedTime /CreatedTime tag"},
	{"a number in the tag of text", "ImageBuilder", "a1 'CreatedTime' c0 05", "13 CreatedTime /CreatedTime tag"},
	{"text that is no time", "ImageBuilder", "a1 'CreatedTime' 'soon'", "13 CreatedTime /CreatedTime type"},
	{"text that is no time in the tag", "ImageBuilder", "a1 'CreatedTime' c1 'soon'", "13 CreatedTime /CreatedTime type"},
	{"true for a time", "ImageBuilder", "a1 'CreatedTime' c1 f5", "13 CreatedTime /CreatedTime type"},
	{"bytes for a time", "ImageBuilder", "a1 'CreatedTime' c1 4101", "13 CreatedTime /CreatedTime type"},
	{"NaN for a time", "ImageBuilder", "a1 'CreatedTime' c1 f97e00", "13 CreatedTime /CreatedTime range"},
	{"NaN for a time without a tag", "ImageBuilder", "a1 'CreatedTime' fb7ff8000000000000", "13 CreatedTime /CreatedTime range"},
	{"a time after the year 9999", "ImageBuilder", "a1 'CreatedTime' c1 1b0000003afff44180", "13 CreatedTime /CreatedTime range"},
	{"a float after the year 9999", "ImageBuilder", "a1 'CreatedTime' c1 fb424d7ffa20c00000", "13 CreatedTime /CreatedTime range"},
	{"a time before the year 1", "ImageBuilder", "a1 'CreatedTime' c1 3b0000000e7791f700", "13 CreatedTime /CreatedTime range"},
	{"1e300 seconds without a tag", "ImageBuilder", "a1 'CreatedTime' fb7e37e43c8800759c", "13 CreatedTime /CreatedTime range"},
	{"the first instant, which stands for an absent time", "ImageBuilder", "a1 'CreatedTime' c1 3b0000000e7791f6ff", "13 CreatedTime /CreatedTime zero"},

	// More than one.
	{
		"of all kinds, in order", "", "a5 'Name' 40 'InstanceType' f97e00 'x' 01 'DisableIMDSV1' c6 05 'Tags' a2 'a' f7 'b' c6 61ff",
		`6 Name /Name type|20 InstanceType /InstanceType range|23 x /x unknown-member|40 DisableIMDSV1 /DisableIMDSV1 type|50 Tags["a"] /Tags/a null|53 Tags["b"] /Tags/b encoding`,
	},
	{
		"what comes before the end", "", "a3 'Name' 40 'Tags' f6 'X'",
		"6 Name /Name type|12 Tags /Tags null|13 X /X unknown-member|15 X /X syntax",
	},
	{
		"a number in a decimal fraction that is too long ends nothing", "", "a2 'X' c482 c2590401 " + strings.Repeat("01", 1025) + " 00 'Name' 40",
		"1 X /X unknown-member|3 X /X range|1040 Name /Name type",
	},
	{
		"an integer that is too long ends nothing", "", "a2 'Name' c2590401 " + strings.Repeat("01", 1025) + " 'InstanceType' 40",
		"6 Name /Name range|1048 InstanceType /InstanceType type",
	},
}

// TestProblems reads documents that are wrong by every way of reading.
func TestProblems(t *testing.T) {
	for _, c := range problemCases {
		t.Run(c.why, func(t *testing.T) {
			if c.shape == "" {
				c.shape = "CreateImageBuilderRequest"
			}
			data, want := bytesOf(c.doc), strings.Split(c.want, "|")
			if diff := cmp.Diff(want, lines(t, cbor.UnmarshalStrict(data, allShapes[c.shape]()))); diff != "" {
				t.Errorf("UnmarshalStrict (-want +got):\n%s", diff)
			}
			var first []string
			for _, line := range want {
				_, kind, _ := cutLast(line)
				if !isStrictOnly(model.Problem{Kind: model.ProblemKind(kind)}) {
					first = []string{line}
					break
				}
			}
			if diff := cmp.Diff(first, lines(t, cbor.Unmarshal(data, allShapes[c.shape]()))); diff != "" {
				t.Errorf("Unmarshal (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(first, lines(t, cbor.Slowly(data, allShapes[c.shape]()))); diff != "" {
				t.Errorf("without the reader of usual documents (-want +got):\n%s", diff)
			}
		})
	}
}

// cutLast cuts text at its last space.
func cutLast(text string) (before, after string, ok bool) {
	i := strings.LastIndexByte(text, ' ')
	return text[:max(i, 0)], text[i+1:], i >= 0
}

// TestMessages insists on the words of problems that only CBOR has.
func TestMessages(t *testing.T) {
	for _, c := range []struct{ doc, want string }{
		{"", "want a data item, found the end of the document (byte 0)"},
		{"a1", "want a data item, found the end of the document (byte 1)"},
		{"b9 00", "want the rest of the data item, found the end of the document (byte 0)"},
		{"a0 17", "want the end of the document, found byte 0x17 (byte 1)"},
		{"a1 'Name' ff", "Name: want a data item, found a break (byte 6)"},
		{"a1 'Name' 1c", "Name: want a data item, found the reserved byte 0x1c (byte 6)"},
		{"a1 'Name' f815", "Name: want a data item, found the reserved bytes 0xf8 0x15 (byte 6)"},
		{"a1 'Name' 65 7878", "Name: want 5 bytes, found 2 before the end of the document (byte 6)"},
		{"a1 'Name' 7f 01 ff", "Name: want a chunk of a string, found another data item (byte 6)"},
		{"a1 20 01", "want a text as the name of a member, found -1 (byte 1)"},
		{"a1 a0 01", "want a text as the name of a member, found an object (byte 1)"},
		{"a1 80 01", "want a text as the name of a member, found a list (byte 1)"},
		{"a1 c6 01", "want a text as the name of a member, found tag 6 (byte 1)"},
		{"a1 f4 01", "want a text as the name of a member, found false (byte 1)"},
		{"a1 f5 01", "want a text as the name of a member, found true (byte 1)"},
		{"a1 f6 01", "want a text as the name of a member, found null (byte 1)"},
		{"a1 f7 01", "want a text as the name of a member, found undefined (byte 1)"},
		{"a1 3bffffffffffffffff 01", "want a text as the name of a member, found -18446744073709551616 (byte 1)"},
		{"a1 'Name' 40", "Name: want a value, found a byte string (byte 6)"},
		{"a1 'Tags' 40", "Tags: want an object, found a byte string (byte 6)"},
		{"a1 'VpcConfig' 40", "VpcConfig: want an object, found a byte string (byte 11)"},
		{"a1 'SoftwaresToInstall' 40", "SoftwaresToInstall: want a list, found a byte string (byte 20)"},
		{"a1 'Name' f0", "Name: want a value that JSON has, found simple value 16 (byte 6)"},
		{"a1 'Name' f8ff", "Name: want a value that JSON has, found simple value 255 (byte 6)"},
		{"a1 'Name' f97e00", "Name: want a finite number, found NaN (byte 6)"},
		{"a1 'Name' f9fc00", "Name: want a finite number, found -Inf (byte 6)"},
		{"a1 'Name' 61ff", "Name: want UTF-8, found the byte 0xFF (byte 6)"},
		{"a1 'X' c482 00 'a'", "X: want an integer in a decimal fraction, found text (byte 3)"},
		{"a1 'Name' c2590401 " + strings.Repeat("01", 1025), "Name: want a number of at most 1024 bytes, found a longer one (byte 6)"},
	} {
		err := cbor.Unmarshal(bytesOf(c.doc), new(model.CreateImageBuilderRequest))
		if fmt.Sprint(err) != c.want {
			t.Errorf("%s: got %v, want %s", c.doc, err, c.want)
		}
	}
	for _, c := range []struct{ doc, want string }{
		{"a1 'CreatedTime' 05", "CreatedTime: want a time: tag 1 with seconds since 1970, found 5 (byte 13)"},
		{"a1 'CreatedTime' f93e00", "CreatedTime: want a time: tag 1 with seconds since 1970, found 1.5 (byte 13)"},
		{"a1 'CreatedTime' '2019-07-01T14:08:43Z'", "CreatedTime: want a time: tag 1 with seconds since 1970, found text (byte 13)"},
		{"a1 'CreatedTime' c0 '2019-07-01T14:08:43Z'", "CreatedTime: want a time without another tag, found tag 0 (byte 13)"},
		{"a1 'CreatedTime' c1 '2019-07-01T14:08:43Z'", "CreatedTime: want a time: tag 1 with seconds since 1970, found text (byte 13)"},
		{"a1 'Name' d863 'x'", "Name: want a value without another tag, found tag 99 (byte 6)"},
	} {
		err := cbor.UnmarshalStrict(bytesOf(c.doc), new(model.ImageBuilder))
		if fmt.Sprint(err) != c.want {
			t.Errorf("%s: got %v, want %s", c.doc, err, c.want)
		}
	}
}
