package cbor_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// TestSmithyReading holds, for shapes of our own, what the Smithy project's tests of
// the protocol say of reading, each by its identifier there:
// https://github.com/smithy-lang/smithy/tree/main/smithy-protocol-tests/model/rpcv2Cbor
// An empty want is an error, where a shape has no use for what the test is about.
func TestSmithyReading(t *testing.T) {
	for _, c := range []struct{ id, shape, doc, want string }{
		{"RpcV2CborDateTimeWithFractionalSeconds", "Application", "bf 'CreatedTime' c1 fb41cc37db380fbe77 ff", `{"CreatedTime":946845296.123}`},
		{"RpcV2CborParsesNegativeIntegerTimestamp", "Application", "bf 'CreatedTime' c1 20 ff", `{"CreatedTime":-1}`},
		{"RpcV2CborParsesNegativeIntegerTimestampWithMultibyteArgument", "Application", "bf 'CreatedTime' c1 3a3b9ac9ff ff", `{"CreatedTime":-1000000000}`},
		{"RpcV2CborSimpleScalarProperties", "Application", "bf 'Name' 'simple' 'Enabled' f5 ff", `{"Name":"simple","Enabled":true}`},
		{"RpcV2CborSimpleScalarPropertiesUsingDefiniteLength", "Application", "a2 'Name' 'simple' 'Enabled' f5", `{"Name":"simple","Enabled":true}`},
		{"RpcV2CborSimpleScalarPropertiesUsingIndefiniteLength", "Application", "bf 'Name' 'simple' 'Enabled' f4 ff", `{"Name":"simple","Enabled":false}`},
		{"RpcV2CborSupportsUpcastingDataOnDeserialize", "DescribeImagesRequest", "bf 'MaxResults' 1838 ff", `{"MaxResults":56}`},
		{"RpcV2CborSupportsUpcastingData", "Application", "bf 'CreatedTime' c1 f94700 ff", `{"CreatedTime":7}`},
		{"RpcV2CborClientDoesntDeserializeNullStructureValues", "Application", "bf 'Name' f6 ff", `{}`},
		{"RpcV2CborServerDoesntDeSerializeNullStructureValues", "VpcConfig", "bf 'SubnetIds' f6 ff", `{}`},
		{"RpcV2CborDeserializesNullMapValues", "Application", "bf 'Metadata' bf 'x' f6 ff ff", `{"Metadata":{"x":""}}`},
		{"RpcV2CborSparseMapsDeserializeNullValues", "Application", "bf 'X' bf 'x' f6 ff ff", `{"X":{"x":null}}`},
		{"RpcV2CborSparseListsDeserializeNull", "VpcConfig", "bf 'X' 9f f6 'a' ff ff", `{"X":[null,"a"]}`},
		{"RpcV2CborDeserializesZeroValuesInMaps", "Application", "bf 'Metadata' bf 'x' 60 ff 'X' bf 'x' 00 'y' f4 ff ff", `{"Metadata":{"x":""},"X":{"x":0,"y":false}}`},
		{"RpcV2CborLists", "VpcConfig", "bf 'SubnetIds' 9f 'foo' 'bar' ff ff", `{"SubnetIds":["foo","bar"]}`},
		{"RpcV2CborListsEmpty", "VpcConfig", "bf 'SubnetIds' 9f ff ff", `{"SubnetIds":[]}`},
		{"RpcV2CborListsEmptyUsingDefiniteLength", "VpcConfig", "a1 'SubnetIds' 80", `{"SubnetIds":[]}`},
		{"RpcV2CborMaps", "Application", "bf 'Metadata' bf 'foo' 'there' 'baz' 'bye' ff ff", `{"Metadata":{"baz":"bye","foo":"there"}}`},
		{"RpcV2CborRecursiveShapes", "VpcConfig", "bf 'nested' bf 'foo' 'Foo1' 'nested' bf 'bar' 'Bar1' ff ff ff", `{"nested":{"foo":"Foo1","nested":{"bar":"Bar1"}}}`},
		{"RpcV2CborRecursiveShapesUsingDefiniteLength", "VpcConfig", "a1 'nested' a2 'foo' 'Foo1' 'nested' a1 'bar' 'Bar1'", `{"nested":{"foo":"Foo1","nested":{"bar":"Bar1"}}}`},
		{"RpcV2CborExtraFieldsInTheBodyShouldBeSkippedByClients", "Application", "bf 'Name' 'x' 'more' bf 'a' 9f 01 ff ff ff", `{"Name":"x","more":{"a":[1]}}`},
		{"RpcV2CborExtraFieldsInTheBodyShouldBeSkippedByServers", "DescribeImagesRequest", "bf 'MaxResults' 05 'more' f6 ff", `{"MaxResults":5,"more":null}`},
		{"RpcV2CborIndefiniteStringInsideIndefiniteListCanDeserialize", "VpcConfig", "bf 'SubnetIds' 9f 7f 'a,' 'b' ff 'c' ff ff", `{"SubnetIds":["a,b","c"]}`},
		{"RpcV2CborIndefiniteStringInsideDefiniteListCanDeserialize", "VpcConfig", "a1 'SubnetIds' 82 7f 'a,' 'b' ff 'c'", `{"SubnetIds":["a,b","c"]}`},
		{"RpcV2CborIndefiniteLengthStringsCanBeDeserialized", "Application", "bf 'Name' 7f 'An example,' ' in chunks' ff ff", `{"Name":"An example, in chunks"}`},
		{"RpcV2CborIndefiniteLengthByteStringsCanBeDeserialized", "Application", "bf 'blob' 5f 43616263 4164 ff ff", `{"blob":"YWJjZA=="}`},
		{"RpcV2CborFloat16Subnormal", "Application", "a1 'X' f90050", `{"X":0.00000476837158203125}`},
		{"RpcV2CborFloat16Inf", "Application", "a1 'X' f97c00", ""},
		{"RpcV2CborFloat16NegInf", "Application", "a1 'X' f9fc00", ""},
		{"RpcV2CborFloat16LSBNaN", "Application", "a1 'X' f97c01", ""},
		{"RpcV2CborFloat16MSBNaN", "Application", "a1 'X' f97e00", ""},
		{"RpcV2CborSupportsNaNFloatOutputs", "Application", "a1 'X' fa7fc00000", ""},
		{"RpcV2CborSupportsInfinityFloatOutputs", "Application", "a1 'X' fb7ff0000000000000", ""},
		{"RpcV2CborSupportsNegativeInfinityFloatOutputs", "Application", "a1 'X' faff800000", ""},
		{"empty_output", "VpcConfig", "bf ff", `{}`},
		{"NoOutputClientAllowsEmptyCbor", "DeleteImageBuilderResult", "a0", `{}`},
		{"NoInputServerAllowsEmptyCbor", "DescribeImagesRequest", "bf ff", `{}`},
	} {
		for reader, read := range readers {
			t.Run(c.id+"/"+reader, func(t *testing.T) {
				v := allShapes[c.shape]()
				err := read(bytesOf(c.doc), v)
				if c.want == "" {
					if err == nil {
						t.Errorf("no error")
					}
				} else if err != nil {
					t.Error(err)
				} else if diff := cmp.Diff(c.want, jsonOf(t, v)); diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
			})
		}
	}
}

// TestSmithyWriting is the same for writing. Definite lengths stand for indefinite
// ones, which the protocol allows.
func TestSmithyWriting(t *testing.T) {
	for _, c := range []struct {
		id   string
		v    model.Shape
		want string
	}{
		{"RpcV2CborClientDoesntSerializeNullStructureValues", new(model.VpcConfig), "a0"},
		{"RpcV2CborServerDoesntSerializeNullStructureValues", new(model.CreateImageBuilderResult), "a0"},
		{"RpcV2CborSimpleScalarProperties", &model.Application{Name: "simple", Enabled: new(true)}, "a2 'Name' 'simple' 'Enabled' f5"},
		{"RpcV2CborLists", &model.VpcConfig{SubnetIds: []string{"foo", "bar"}}, "a1 'SubnetIds' 82 'foo' 'bar'"},
		{"RpcV2CborListsEmpty", &model.VpcConfig{SubnetIds: []string{}}, "a1 'SubnetIds' 80"},
		{"RpcV2CborMaps", &model.Application{Metadata: map[string]string{"foo": "there", "baz": "bye"}}, "a1 'Metadata' a2 'baz' 'bye' 'foo' 'there'"},
		{"RpcV2CborSerializesZeroValuesInMaps", &model.Application{Metadata: map[string]string{"x": ""}}, "a1 'Metadata' a1 'x' 60"},
		{"RpcV2CborSparseMapsSerializeNullValues", &model.VpcConfig{Unknown: `"X":{"x":null}`}, "a1 'X' a1 'x' f6"},
		{"RpcV2CborSparseListsSerializeNull", &model.VpcConfig{Unknown: `"X":[null,"a"]`}, "a1 'X' 82 f6 'a'"},
		{"empty_input", new(model.DescribeImagesRequest), "a0"},
	} {
		t.Run(c.id, func(t *testing.T) {
			got, err := cbor.Append(nil, c.v)
			if want := bytesOf(c.want); err != nil || string(got) != string(want) {
				t.Errorf("got %x, %v, want %x", got, err, want)
			}
		})
	}
}

// TestSmithyErrors is the same for errors.
func TestSmithyErrors(t *testing.T) {
	for _, c := range []struct {
		id, body      string
		code, message string
	}{
		{"RpcV2CborInvalidGreetingError", "bf '__type' 'smithy.protocoltests.rpcv2Cbor#InvalidGreeting' 'Message' 'Hi' ff", "InvalidGreeting", "Hi"},
		{"RpcV2CborComplexError", "bf '__type' 'smithy.protocoltests.rpcv2Cbor#ComplexError' 'TopLevel' 'Top' 'Nested' bf 'Foo' 'bar' ff ff", "ComplexError", ""},
		{"RpcV2CborEmptyComplexError", "bf '__type' 'smithy.protocoltests.rpcv2Cbor#ComplexError' ff", "ComplexError", ""},
	} {
		t.Run(c.id, func(t *testing.T) {
			e := cbor.DecodeAPIError(400, nil, bytesOf(c.body))
			if string(e.Code) != c.code || e.Message != c.message {
				t.Errorf("got %+v, want %s, %q", e, c.code, c.message)
			}
		})
	}
}
