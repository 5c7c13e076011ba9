package cbor_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// valueCases are documents that can be read, and what they say as JSON. The
// shape is Application where none is named.
var valueCases = []struct{ why, shape, doc, want string }{
	// Text.
	{"text", "", "a1 'Name' 'x'", `{"Name":"x"}`},
	{"text, length in a byte", "", "a1 'Name' 7801 78", `{"Name":"x"}`},
	{"text, length in 2 bytes", "", "a1 'Name' 790001 78", `{"Name":"x"}`},
	{"text, length in 4 bytes", "", "a1 'Name' 7a00000001 78", `{"Name":"x"}`},
	{"text, length in 8 bytes", "", "a1 'Name' 7b0000000000000001 78", `{"Name":"x"}`},
	{"text of 24 bytes", "", "a1 'Name' 'abcdefghijklmnopqrstuvwx'", `{"Name":"abcdefghijklmnopqrstuvwx"}`},
	{"text in no chunk", "", "a1 'Name' 7f ff", `{}`},
	{"text in chunks", "", "a1 'Name' 7f 'ab' 60 7801 63 62 c3bc ff", `{"Name":"abcü"}`},
	{"text with signs of JSON", "", "a1 'Name' 66 225c0a001f7f", `{"Name":"\"\\\n\u0000\u001f` + "\x7f" + `"}`},
	{"all of Unicode", "", "a1 'Name' 6a c3bc e6b0b4 f0908591 7e", `{"Name":"ü水𐅑~"}`},
	{"a name, length in a byte", "", "a1 7804 4e616d65 'x'", `{"Name":"x"}`},
	{"a name, length in 8 bytes", "", "a1 7b0000000000000004 4e616d65 'x'", `{"Name":"x"}`},
	{"a name in chunks", "", "a1 7f 'Na' 'me' ff 'x'", `{"Name":"x"}`},

	// Objects.
	{"no members", "", "a0", `{}`},
	{"no members, indefinite", "", "bf ff", `{}`},
	{"members counted in a byte", "", "b801 'Name' 'x'", `{"Name":"x"}`},
	{"members counted in 2 bytes", "", "b90001 'Name' 'x'", `{"Name":"x"}`},
	{"members counted in 4 bytes", "", "ba00000001 'Name' 'x'", `{"Name":"x"}`},
	{"members counted in 8 bytes", "", "bb0000000000000001 'Name' 'x'", `{"Name":"x"}`},
	{"members, indefinite", "", "bf 'Arn' 'y' 'Name' 'x' ff", `{"Name":"x","Arn":"y"}`},
	{"an object in an object", "", "a1 'IconS3Location' bf 'S3Bucket' 'b' ff", `{"IconS3Location":{"S3Bucket":"b"}}`},
	{"an empty object in an object", "", "a1 'IconS3Location' a0", `{"IconS3Location":{"S3Bucket":""}}`},
	{"what an empty object hides", "ImageBuilder", "a1 'VpcConfig' a0", `{"Name":"","VpcConfig":{}}`},

	// Lists.
	{"no elements", "", "a1 'InstanceFamilies' 80", `{"InstanceFamilies":[]}`},
	{"no elements, indefinite", "", "a1 'InstanceFamilies' 9f ff", `{"InstanceFamilies":[]}`},
	{"elements counted in a byte", "", "a1 'InstanceFamilies' 9801 'x'", `{"InstanceFamilies":["x"]}`},
	{"elements counted in 2 bytes", "", "a1 'InstanceFamilies' 990001 'x'", `{"InstanceFamilies":["x"]}`},
	{"elements counted in 4 bytes", "", "a1 'InstanceFamilies' 9a00000001 'x'", `{"InstanceFamilies":["x"]}`},
	{"elements counted in 8 bytes", "", "a1 'InstanceFamilies' 9b0000000000000001 'x'", `{"InstanceFamilies":["x"]}`},
	{"elements, indefinite", "", "a1 'InstanceFamilies' 9f 'x' 7f 'y' 'z' ff ff", `{"InstanceFamilies":["x","yz"]}`},
	{"enum values, also unknown ones", "", "a1 'Platforms' 82 'WINDOWS' 'OS2'", `{"Platforms":["WINDOWS","OS2"]}`},
	{"structures", "ImageBuilder", "a1 'AccessEndpoints' 82 a1 'VpceId' 'v' a0", `{"Name":"","AccessEndpoints":[{"EndpointType":"","VpceId":"v"},{"EndpointType":""}]}`},
	{"structures, indefinite", "ImageBuilder", "a1 'AccessEndpoints' 9f bf 'VpceId' 'v' ff ff", `{"Name":"","AccessEndpoints":[{"EndpointType":"","VpceId":"v"}]}`},
	{"no structures", "ImageBuilder", "a1 'AccessEndpoints' 80", `{"Name":"","AccessEndpoints":[]}`},

	// Maps.
	{"no entries", "", "a1 'Metadata' a0", `{"Metadata":{}}`},
	{"no entries, indefinite", "", "a1 'Metadata' bf ff", `{"Metadata":{}}`},
	{"entries", "", "a1 'Metadata' a2 'b' 'x' 'a' 60", `{"Metadata":{"a":"","b":"x"}}`},
	{"entries, indefinite", "", "a1 'Metadata' bf 7f 'a' 'b' ff 7f ff ff", `{"Metadata":{"ab":""}}`},
	{"entries counted in a byte", "", "a1 'Metadata' b801 7801 61 7801 62", `{"Metadata":{"a":"b"}}`},

	// Null and undefined.
	{"null for text", "", "a1 'Name' f6", `{}`},
	{"undefined for text", "", "a1 'Name' f7", `{}`},
	{"null for a truth value", "", "a1 'Enabled' f6", `{}`},
	{"null for a map", "", "a1 'Metadata' f6", `{}`},
	{"null for a list", "", "a1 'Platforms' f6", `{}`},
	{"undefined for an object", "", "a1 'IconS3Location' f7", `{}`},
	{"null for a time", "", "a1 'CreatedTime' f6", `{}`},
	{"undefined in the tag of a time", "", "a1 'CreatedTime' c1 f7", `{}`},
	{"null among others", "", "bf 'Name' f6 'Arn' 'y' 'Enabled' f7 ff", `{"Arn":"y"}`},
	{"null for a number", "DescribeImagesRequest", "a1 'MaxResults' f6", `{}`},
	{"null in a list", "", "a1 'InstanceFamilies' 83 'x' f6 f7", `{"InstanceFamilies":["x","",""]}`},
	{"null in a list of structures", "ImageBuilder", "a1 'AccessEndpoints' 82 f6 a1 'VpceId' 'v'", `{"Name":"","AccessEndpoints":[{"EndpointType":""},{"EndpointType":"","VpceId":"v"}]}`},
	{"null in a map", "", "a1 'Metadata' a2 'a' f6 'b' f7", `{"Metadata":{"a":"","b":""}}`},
	{"null as the document", "", "f6", `{}`},

	// Truth values and integers.
	{"true", "", "a1 'Enabled' f5", `{"Enabled":true}`},
	{"false", "", "a1 'Enabled' f4", `{"Enabled":false}`},
	{"0", "DescribeImagesRequest", "a1 'MaxResults' 00", `{"MaxResults":0}`},
	{"23", "DescribeImagesRequest", "a1 'MaxResults' 17", `{"MaxResults":23}`},
	{"24", "DescribeImagesRequest", "a1 'MaxResults' 1818", `{"MaxResults":24}`},
	{"1 in 2 bytes", "DescribeImagesRequest", "a1 'MaxResults' 190001", `{"MaxResults":1}`},
	{"the largest", "DescribeImagesRequest", "a1 'MaxResults' 1a7fffffff", `{"MaxResults":2147483647}`},
	{"5 in 8 bytes", "DescribeImagesRequest", "a1 'MaxResults' 1b0000000000000005", `{"MaxResults":5}`},
	{"-1", "DescribeImagesRequest", "a1 'MaxResults' 20", `{"MaxResults":-1}`},
	{"-24", "DescribeImagesRequest", "a1 'MaxResults' 37", `{"MaxResults":-24}`},
	{"-25", "DescribeImagesRequest", "a1 'MaxResults' 3818", `{"MaxResults":-25}`},
	{"the least", "DescribeImagesRequest", "a1 'MaxResults' 3a7fffffff", `{"MaxResults":-2147483648}`},
	{"-5 in 8 bytes", "DescribeImagesRequest", "a1 'MaxResults' 3b0000000000000004", `{"MaxResults":-5}`},
	{"5 as a large integer", "DescribeImagesRequest", "a1 'MaxResults' c24105", `{"MaxResults":5}`},
	{"5 as a large integer with zeros in front", "DescribeImagesRequest", "a1 'MaxResults' c243000005", `{"MaxResults":5}`},
	{"0 as a large integer", "DescribeImagesRequest", "a1 'MaxResults' c240", `{"MaxResults":0}`},
	{"-1 as a large integer", "DescribeImagesRequest", "a1 'MaxResults' c340", `{"MaxResults":-1}`},
	{"a large integer in chunks", "DescribeImagesRequest", "a1 'MaxResults' c25f 4101 4100 ff", `{"MaxResults":256}`},
	{"an integer that is a value", "VolumeConfig", "a1 'VolumeSizeInGb' 1901f4", `{"VolumeSizeInGb":500}`},

	// Tags that mean nothing.
	{"a tag around the document", "", "d9d9f7 a1 'Name' 'x'", `{"Name":"x"}`},
	{"a tag around text", "", "a1 'Name' d863 'x'", `{"Name":"x"}`},
	{"tags around a tag", "", "a1 'Name' d863 da00010000 db0000000100000000 'x'", `{"Name":"x"}`},
	{"tags around all else", "", "a3 'Enabled' c6 f5 'Metadata' c6 a1 'a' c6 'b' 'Platforms' c6 81 c6 'x'", `{"Enabled":true,"Metadata":{"a":"b"},"Platforms":["x"]}`},
	{"the tag of times around an integer", "DescribeImagesRequest", "a1 'MaxResults' c1 05", `{"MaxResults":5}`},

	// Times.
	{"1970", "", "a1 'CreatedTime' c1 00", `{"CreatedTime":0}`},
	{"an integer", "", "a1 'CreatedTime' c1 1a5d1a13eb", `{"CreatedTime":1561990123}`},
	{"an integer in 8 bytes", "", "a1 'CreatedTime' c1 1b000000005d1a13eb", `{"CreatedTime":1561990123}`},
	{"after 2038", "", "a1 'CreatedTime' c1 1a80000000", `{"CreatedTime":2147483648}`},
	{"the last second", "", "a1 'CreatedTime' c1 1b0000003afff4417f", `{"CreatedTime":253402300799}`},
	{"the first second but one", "", "a1 'CreatedTime' c1 3b0000000e7791f6fe", `{"CreatedTime":-62135596799}`},
	{"the first second, which is absent", "", "a1 'CreatedTime' c1 3b0000000e7791f6ff", `{}`},
	{"a float of 64 bits", "", "a1 'CreatedTime' c1 fb41d74684fadd2f1b", `{"CreatedTime":1561990123.456}`},
	{"microseconds", "", "a1 'CreatedTime' c1 fb41d74684fac7e6b4", `{"CreatedTime":1561990123.123456}`},
	{"half a second beyond 32 bits", "", "a1 'CreatedTime' c1 fb41f0000000080000", `{"CreatedTime":4294967296.5}`},
	{"half a second before the end", "", "a1 'CreatedTime' c1 fb424d7ffa20bfc000", `{"CreatedTime":253402300799.5}`},
	{"before 1970", "", "a1 'CreatedTime' c1 fbbff8000000000000", `{"CreatedTime":-1.5}`},
	{"a float that is whole", "", "a1 'CreatedTime' c1 fb4059000000000000", `{"CreatedTime":100}`},
	{"a float of 32 bits", "", "a1 'CreatedTime' c1 fa47c35000", `{"CreatedTime":100000}`},
	{"a float of 32 bits with a fraction", "", "a1 'CreatedTime' c1 fa3fc00000", `{"CreatedTime":1.5}`},
	{"a float of 16 bits", "", "a1 'CreatedTime' c1 f93e00", `{"CreatedTime":1.5}`},
	{"the smallest float of 16 bits, 59.6 nanoseconds", "", "a1 'CreatedTime' c1 f90001", `{"CreatedTime":0.000000059}`},
	{"0.1, as the shortest decimal", "", "a1 'CreatedTime' c1 fb3fb999999999999a", `{"CreatedTime":0.1}`},
	{"-0.0", "", "a1 'CreatedTime' c1 f98000", `{"CreatedTime":0}`},
	{"less than a nanosecond", "", "a1 'CreatedTime' c1 fb3ddb7cdfd9d7bdbb", `{"CreatedTime":0}`},
	{"a decimal fraction, exact to the nanosecond", "", "a1 'CreatedTime' c1 c4 82 28 1b15ad4dbdbf713b15", `{"CreatedTime":1561990123.123456789}`},
	{"a large integer", "", "a1 'CreatedTime' c1 c2 445d1a13eb", `{"CreatedTime":1561990123}`},
	{"no tag, an integer", "", "a1 'CreatedTime' 05", `{"CreatedTime":5}`},
	{"no tag, before 1970", "", "a1 'CreatedTime' 24", `{"CreatedTime":-5}`},
	{"no tag, a float", "", "a1 'CreatedTime' fb41d74684fadd2f1b", `{"CreatedTime":1561990123.456}`},
	{"text", "", "a1 'CreatedTime' '2019-07-01T14:08:43.456Z'", `{"CreatedTime":1561990123.456}`},
	{"text in its tag", "", "a1 'CreatedTime' c0 '2019-07-01T14:08:43.456Z'", `{"CreatedTime":1561990123.456}`},
	{"the tag twice", "", "a1 'CreatedTime' c1 c1 05", `{"CreatedTime":5}`},

	// Unknown members. Most values are examples of RFC 8949, Appendix A.
	{"integers", "", "a1 'X' 86 00 17 1818 1903e8 1b000000e8d4a51000 1bffffffffffffffff", `{"X":[0,23,24,1000,1000000000000,18446744073709551615]}`},
	{"negative integers", "", "a1 'X' 84 20 3863 3903e7 3bffffffffffffffff", `{"X":[-1,-100,-1000,-18446744073709551616]}`},
	{"large integers", "", "a1 'X' 82 c249010000000000000000 c349010000000000000000", `{"X":[18446744073709551616,-18446744073709551617]}`},
	{"floats of 16 bits", "", "a1 'X' 87 f90000 f98000 f93c00 f93e00 f97bff f90400 f9c400", `{"X":[0.0,-0.0,1.0,1.5,65504.0,0.00006103515625,-4.0]}`},
	{"the smallest float of 16 bits", "", "a1 'X' f90001", `{"X":5.960464477539063e-08}`},
	{"floats of 32 bits", "", "a1 'X' 82 fa47c35000 fa7f7fffff", `{"X":[100000.0,3.4028234663852886e+38]}`},
	{"floats of 64 bits", "", "a1 'X' 83 fb3ff199999999999a fb7e37e43c8800759c fbc010666666666666", `{"X":[1.1,1e+300,-4.1]}`},
	{"a large float without an exponent", "", "a1 'X' 82 fb444b1ae4d6e2ef4f fb444b1ae4d6e2ef50", `{"X":[999999999999999900000.0,1e+21]}`},
	{"a small float without an exponent", "", "a1 'X' 82 fb3eb0c6f7a0b5ed8d fb3eb0c6f7a0b5ed8c", `{"X":[0.000001,9.999999999999997e-07]}`},
	{"words", "", "a1 'X' 84 f4 f5 f6 f7", `{"X":[false,true,null,null]}`},
	{"bytes", "", "a1 'X' 82 40 4401020304", `{"X":["","AQIDBA=="]}`},
	{"bytes in chunks", "", "a1 'X' 5f 420102 43030405 ff", `{"X":"AQIDBAU="}`},
	{"tags", "", "a1 'X' 83 c11a514b67b0 d74401020304 d818456449455446", `{"X":[1363896240,"AQIDBA==","ZElFVEY="]}`},
	{"a decimal fraction", "", "a1 'X' c48221196ab3", `{"X":27315e-2}`},
	{"a decimal fraction in a list of indefinite length", "", "a1 'X' c49f21196ab3ff", `{"X":27315e-2}`},
	{"decimal fractions of large integers", "", "a1 'X' c482 c24105 c349010000000000000000", `{"X":-18446744073709551617e5}`},
	{"a list of two that is no decimal fraction", "", "a1 'X' c5822003", `{"X":[-1,3]}`},
	{"texts", "", "a1 'X' 85 60 62225c 62c3bc 63e6b0b4 64f0908591", `{"X":["","\"\\","ü","水","𐅑"]}`},
	{"lists", "", "a1 'X' 8301820203820405", `{"X":[1,[2,3],[4,5]]}`},
	{"indefinite lists", "", "a1 'X' 9f018202039f0405ffff", `{"X":[1,[2,3],[4,5]]}`},
	{"objects and lists", "", "a1 'X' bf61610161629f0203ffff", `{"X":{"a":1,"b":[2,3]}}`},
	{"text in chunks", "", "a1 'X' 7f657374726561646d696e67ff", `{"X":"streaming"}`},
	{"odd names", "", "a4 60 01 'a.b' 02 62c3bc 03 7f 'c' ff 05", `{"":1,"a.b":2,"ü":3,"c":5}`},
	{"among known ones", "", "a3 'X' 01 'Name' 'x' 'Y' 02", `{"Name":"x","X":1,"Y":2}`},
	{"in structures", "ImageBuilder", "a3 'X' 01 'VpcConfig' a1 'Y' 02 'AccessEndpoints' 82 a1 'Z' 03 a1 'Z' 04", `{"Name":"","VpcConfig":{"Y":2},"AccessEndpoints":[{"EndpointType":"","Z":3},{"EndpointType":"","Z":4}],"X":1}`},
}

// TestValues reads every kind of value by every way of reading.
func TestValues(t *testing.T) {
	for _, c := range valueCases {
		if c.shape == "" {
			c.shape = "Application"
		}
		for reader, read := range readers {
			t.Run(c.why+"/"+reader, func(t *testing.T) {
				v := allShapes[c.shape]()
				if err := read(bytesOf(c.doc), v); err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(c.want, jsonOf(t, v)); diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
			})
		}
	}
}
