package awssdk_test

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"

	smithycbor "github.com/aws/smithy-go/encoding/cbor"
	fxcbor "github.com/fxamacker/cbor/v2"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// The oracles for CBOR are fxamacker/cbor and the reader of the AWS SDK, smithy-go.
// Both read a document as a tree without knowing what it is about. Package
// model/cbor keeps such a tree as JSON where a member is unknown. What a tree is in
// JSON is said here, once for both oracles.

// fraction is a decimal fraction, the content of a tag 4.
type fraction struct{ mantissa, exponent *big.Int }

// labeled is something with a tag around it that has no meaning in JSON.
type labeled struct{ content any }

// refusal says why a tree has no JSON: the name of a row in cborDifferences.
type refusal string

func (r refusal) Error() string { return string(r) }

// strictReader reads CBOR as RFC 8949 says, whatever the width of heads and
// lengths, and takes no name twice and no text that is not UTF-8.
var strictReader = newDecMode(fxcbor.DecOptions{})

// newDecMode returns a reader of fxamacker/cbor without limits of its own.
func newDecMode(o fxcbor.DecOptions) fxcbor.DecMode {
	o.DupMapKey = fxcbor.DupMapKeyEnforcedAPF
	o.MaxNestedLevels, o.MaxArrayElements, o.MaxMapPairs = math.MaxUint16, math.MaxInt32, math.MaxInt32
	o.FieldNameMatching = fxcbor.FieldNameMatchingCaseSensitive
	mode, err := o.DecMode()
	if err != nil {
		panic(err)
	}
	return mode
}

// fxTree reads a data item by fxamacker/cbor, level by level, so that no tag
// is more to it than a tag.
func fxTree(data []byte) (any, error) {
	read := func(v any) error { return strictReader.Unmarshal(data, v) }
	if len(data) == 0 {
		return nil, read(new(any))
	}
	switch data[0] >> 5 {
	case 0, 1:
		n := new(big.Int)
		return n, read(n)
	case 2:
		var b []byte
		return b, read(&b)
	case 3:
		s := ""
		return s, read(&s)
	case 4:
		var raw []fxcbor.RawMessage
		if err := read(&raw); err != nil {
			return nil, err
		}
		list := make([]any, len(raw))
		for i, element := range raw {
			var err error
			if list[i], err = fxTree(element); err != nil {
				return nil, err
			}
		}
		return list, nil
	case 5:
		var raw map[memberName]fxcbor.RawMessage
		if err := read(&raw); err != nil {
			return nil, err
		}
		object := make(map[string]any, len(raw))
		for name, member := range raw {
			var err error
			if object[string(name)], err = fxTree(member); err != nil {
				return nil, err
			}
		}
		return object, nil
	case 6:
		if err := strictReader.Wellformed(data); err != nil {
			return nil, err
		}
		tag, size := tagHead(data)
		content, err := fxTree(data[size:])
		if err != nil {
			return nil, err
		}
		return tagged(tag, content)
	default:
		var v any
		if err := read(&v); err != nil {
			return nil, err
		}
		if _, ok := v.(fxcbor.SimpleValue); ok {
			return nil, refusal("simple value")
		}
		if f, ok := v.(float64); ok {
			return number(f)
		}
		return v, nil
	}
}

// memberName is a name in a map, which must be text. fxamacker/cbor alone would take
// null for the empty text, and text with a tag.
type memberName string

func (n *memberName) UnmarshalCBOR(data []byte) error {
	if data[0]>>5 != 3 {
		return refusal("name")
	}
	return strictReader.Unmarshal(data, (*string)(n))
}

// tagHead returns the number of a tag, and the length of its head. fxamacker/cbor
// has no type for every tag: it checks what is in those that it knows.
func tagHead(data []byte) (tag uint64, size int) {
	info := data[0] & 31
	if info < 24 {
		return uint64(info), 1
	}
	size = 1 + 1<<(info-24)
	for _, b := range data[1:size] {
		tag = tag<<8 | uint64(b)
	}
	return tag, size
}

// smithyTree converts what smithy-go has read.
func smithyTree(v smithycbor.Value) (any, error) {
	switch v := v.(type) {
	case smithycbor.Uint:
		return new(big.Int).SetUint64(uint64(v)), nil
	case smithycbor.NegInt:
		n, err := smithycbor.AsBigInt(v)
		return n, err
	case smithycbor.Slice:
		return []byte(v), nil
	case smithycbor.String:
		return string(v), nil
	case smithycbor.List:
		list := make([]any, len(v))
		for i, element := range v {
			var err error
			if list[i], err = smithyTree(element); err != nil {
				return nil, err
			}
		}
		return list, nil
	case smithycbor.Map:
		object := make(map[string]any, len(v))
		for name, member := range v {
			var err error
			if object[name], err = smithyTree(member); err != nil {
				return nil, err
			}
		}
		return object, nil
	case *smithycbor.Tag:
		content, err := smithyTree(v.Value)
		if err != nil {
			return nil, err
		}
		return tagged(v.ID, content)
	case smithycbor.Bool:
		return bool(v), nil
	case smithycbor.Float32:
		return number(float64(v))
	case smithycbor.Float64:
		return number(float64(v))
	case *smithycbor.Nil, *smithycbor.Undefined:
		return nil, nil
	default:
		return nil, fmt.Errorf("smithy-go reads a %T", v)
	}
}

// number returns a float, which is a number in JSON unless it is none at all.
func number(f float64) (any, error) {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return nil, refusal("NaN")
	}
	return f, nil
}

// tagged returns what a tag and its content are in JSON: an integer, a decimal
// fraction, or the content.
func tagged(tag uint64, content any) (any, error) {
	switch content := content.(type) {
	case []byte:
		n := new(big.Int).SetBytes(content)
		switch {
		case tag != 2 && tag != 3:
		case len(content) > 1024:
			return nil, refusal("long integer")
		case tag == 3:
			return n.Not(n), nil
		default:
			return n, nil
		}
	case []any:
		if tag != 4 {
			break
		}
		if len(content) != 2 {
			return nil, refusal("decimal fraction")
		}
		exponent, ok1 := content[0].(*big.Int)
		mantissa, ok2 := content[1].(*big.Int)
		if !ok1 || !ok2 {
			return nil, refusal("decimal fraction")
		}
		return fraction{mantissa, exponent}, nil
	}
	return labeled{content}, nil
}

// Tomorrow is a member that no shape has.
const tomorrow = "Tomorrow"

// oursTree reads a data item as a member that is unknown, and returns its JSON as
// encoding/json reads that, with numbers as they stand there.
func oursTree(data []byte) (any, error) {
	document := append(append([]byte{0xa1, 0x60 | byte(len(tomorrow))}, tomorrow...), data...)
	var v model.VpcConfig
	if err := cbor.Unmarshal(document, &v); err != nil {
		return nil, err
	}
	return jsonTree([]byte("{" + string(v.Unknown) + "}"))[tomorrow], nil
}

// jsonTree reads a JSON object with numbers as they stand there.
func jsonTree(text []byte) map[string]any {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	var tree map[string]any
	if err := d.Decode(&tree); err != nil {
		panic(fmt.Sprintf("%v in %q", err, text))
	}
	return tree
}

// year10000 is when the year 10000 begins, in seconds since 1970.
const year10000 = 253_402_300_800

// sameTree reports whether JSON says all that an oracle has read.
func sameTree(want, got any) bool {
	switch want := want.(type) {
	case labeled:
		if f, ok := want.content.(float64); ok && f == math.Trunc(f) && got == json.Number(strconv.FormatFloat(f, 'f', -1, 64)) {
			return true // A time of whole seconds has no fraction.
		}
		return sameTree(want.content, got)
	case []byte:
		return got == base64.StdEncoding.EncodeToString(want)
	case *big.Int:
		text, ok := got.(json.Number)
		return ok && string(text) == want.String()
	case fraction:
		text, ok := got.(json.Number)
		return ok && normalDecimal(string(text)) == normalDecimal(want.mantissa.String()+"e"+want.exponent.String())
	case float64:
		text, ok := got.(json.Number)
		f, err := strconv.ParseFloat(string(text), 64)
		if want == math.Nextafter(year10000, 0) && f == year10000 {
			return true // A time is not rounded up to the next year.
		}
		return ok && err == nil && math.Float64bits(f) == math.Float64bits(want) && (strings.ContainsAny(string(text), ".eE") || text == "-0")
	case []any:
		got, ok := got.([]any)
		return ok && slices.EqualFunc(want, got, sameTree)
	case map[string]any:
		got, ok := got.(map[string]any)
		for name, value := range want {
			other, found := got[name]
			ok = ok && found && sameTree(value, other)
		}
		for name, value := range got {
			// A required member that is absent is null in JSON alone.
			_, found := want[name]
			ok = ok && (found || value == nil)
		}
		return ok
	default:
		return want == got
	}
}

// normalDecimal returns a number as digits, which neither begin nor end with 0, and
// an exponent.
func normalDecimal(text string) string {
	mantissa, exponent, _ := strings.Cut(strings.ToLower(text), "e")
	n, _ := new(big.Int).SetString(cmp.Or(exponent, "0"), 10)
	digits, negative := strings.CutPrefix(mantissa, "-")
	whole, part, _ := strings.Cut(digits, ".")
	digits = whole + part
	n.Sub(n, big.NewInt(int64(len(part))))
	significant := strings.TrimRight(digits, "0")
	n.Add(n, big.NewInt(int64(len(digits)-len(significant))))
	significant = strings.TrimLeft(significant, "0")
	if significant == "" {
		n.SetInt64(0)
	}
	return fmt.Sprintf("%t %s %v", negative, significant, n)
}
