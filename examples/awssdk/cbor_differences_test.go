package awssdk_test

import (
	"encoding/hex"
	"errors"
	"slices"
	"strings"
	"testing"

	smithycbor "github.com/aws/smithy-go/encoding/cbor"
	fxcbor "github.com/fxamacker/cbor/v2"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// difference is where package model/cbor and the oracles differ, and why that is
// meant.
type difference struct {
	sample string // in hexadecimal
	// shape is what the sample is read into; "" if it is a data item that is unknown,
	// which smithy-go reads too.
	shape            string
	ours, fx, smithy bool // who reads it
	why              string
}

// cborDifferences are all that is meant. The tests allow nothing else, and a sample
// about which readers don't differ any more fails.
var cborDifferences = map[string]difference{
	"NaN": {
		sample: "fb7ff8000000000000", fx: true, smithy: true,
		why: "JSON has neither NaN nor an infinity",
	},
	"simple value": {
		sample: "f0", fx: true,
		why: "JSON has true, false and null only; undefined is read as null",
	},
	"long integer": {
		sample: "c2590401" + strings.Repeat("ff", 1025), fx: true, smithy: true,
		why: "an integer of more than 1024 bytes takes more than linear time to write in decimal",
	},
	"decimal fraction": {
		sample: "c482016161", fx: true, smithy: true,
		why: "a decimal fraction is an exponent and a mantissa, both integers; the others don't look",
	},
	"name": {
		sample: "a1f600", fx: true,
		why: "the name of a member is text; fxamacker/cbor takes null for the empty text, and text with a tag",
	},
	"labeled name": {
		sample: "a1d9d9f7616100", fx: true,
		why: "the name of a member has no tag; fxamacker/cbor does not see the tag 55799, which says that CBOR follows",
	},
	"content of a tag": {
		sample: "c26161", ours: true, smithy: true,
		why: "fxamacker/cbor refuses a tag 0 to 3 around what it is not made for; we read what is in it",
	},
	"name twice": {
		sample: "a2616101616102", smithy: true,
		why: "smithy-go keeps the last of two members",
	},
	"rest": {
		sample: "0000", smithy: true,
		why: "smithy-go ignores what comes after the document",
	},
	"not UTF-8": {
		sample: "61ff", smithy: true,
		why: "smithy-go does not look at text",
	},
	"negative length": {
		sample: "9bffffffffffffffff", smithy: true,
		why: "smithy-go reads a list or a map of 2^63 elements or more as an empty one",
	},
	"nested": {
		sample: strings.Repeat("81", 129) + "00", ours: true, fx: true,
		why: "smithy-go reads 128 lists, maps and tags within each other, and not more",
	},
	"year": {
		sample: "a16b4372656174656454696d65c11b0000003afff44180", shape: "Image", fx: true,
		why: "a time lies in the years 1 to 9999",
	},
	"text of a time": {
		sample: "a16b4372656174656454696d6573323031392d30372d30315431343a30383a3433", shape: "Image", ours: true,
		why: "the CLI prints times without a zone, which is UTC",
	},
	"integer of any length": {
		sample: "a16b4372656174656454696d65c24101", shape: "Image", ours: true,
		why: "an integer is one in every form; fxamacker/cbor reads none of any length as a time",
	},
	"decimal fraction in a field": {
		sample: "a16b4372656174656454696d65c482201864", shape: "Image", ours: true,
		why: "a number is one in every form; fxamacker/cbor knows no decimal fractions",
	},
}

// differs returns the name of a row, which must exist.
func differs(name string) string {
	if _, ok := cborDifferences[name]; !ok {
		panic("no row is called " + name)
	}
	return name
}

// fxReason returns why fxamacker/cbor and we differ about a data item, "" if there
// is no reason.
func fxReason(ours, fx error) string {
	if _, ok := errors.AsType[*fxcbor.InadmissibleTagContentTypeError](fx); ok {
		return differs("content of a tag")
	}
	if ours != nil && fx == nil && strings.Contains(ours.Error(), "want a text as the name of a member, found tag 55799") {
		return differs("labeled name")
	}
	return ""
}

// smithyReason returns why smithy-go reads what we refuse, "" if there is no reason.
func smithyReason(ours, fx error) string {
	if _, ok := errors.AsType[*fxcbor.DupMapKeyError](fx); ok {
		return differs("name twice")
	}
	if _, ok := errors.AsType[*fxcbor.ExtraneousDataError](fx); ok {
		return differs("rest")
	}
	switch {
	case strings.Contains(fx.Error(), "integer overflow"):
		return differs("negative length")
	case strings.Contains(fx.Error(), "invalid UTF-8"):
		return differs("not UTF-8")
	}
	if e, ok := errors.AsType[*model.DocumentError](ours); ok {
		// fxamacker/cbor has met something else first.
		switch e.Problems[0].Kind {
		case model.ProblemDuplicate:
			return differs("name twice")
		case model.ProblemEncoding:
			return differs("not UTF-8")
		}
	}
	return ""
}

// smithyRefuses returns why smithy-go refuses what we read, "" if there is no
// reason.
func smithyRefuses(err error) string {
	if strings.Contains(err.Error(), "max nesting depth exceeded") {
		return differs("nested")
	}
	return ""
}

// shapeReason returns why fxamacker/cbor and we differ about a shape, "" if there is
// no reason.
func shapeReason(ours, fx error) string {
	if e, ok := errors.AsType[*model.DocumentError](ours); ok && fx == nil && strings.HasPrefix(e.Problems[0].Want, "want a time in the years 1 to 9999") {
		return differs("year")
	}
	if e, ok := errors.AsType[*fxcbor.UnmarshalTypeError](fx); ok && ours == nil {
		switch {
		case e.CBORType == "byte string" && e.GoType == "time.Time":
			return differs("integer of any length")
		case e.CBORType == "array":
			return differs("decimal fraction in a field")
		}
	}
	if ours == nil && fx != nil && strings.Contains(fx.Error(), `as "2006-01-02T15:04:05Z07:00"`) {
		return differs("text of a time")
	}
	return fxReason(ours, fx)
}

// bytes returns the sample.
func (d difference) bytes(t testing.TB) []byte {
	t.Helper()
	data, err := hex.DecodeString(d.sample)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestCBORDifferences shows that the readers still differ about each sample.
func TestCBORDifferences(t *testing.T) {
	for name, d := range cborDifferences {
		t.Run(name, func(t *testing.T) {
			data := d.bytes(t)
			if d.shape != "" {
				s := allShapes[slices.IndexFunc(allShapes, func(s shape) bool { return s.name == d.shape })]
				ours := cbor.Unmarshal(data, s.make())
				_, fx := s.cborOracle(data)
				if (ours == nil) != d.ours || (fx == nil) != d.fx || shapeReason(ours, fx) != name {
					t.Errorf("%s: we say %v, fxamacker/cbor %v", d.why, ours, fx)
				}
				return
			}
			_, ours := oursTree(data)
			fx := strictReader.Unmarshal(data, new(any))
			_, smithy := smithycbor.Decode(data)
			if (ours == nil) != d.ours || (fx == nil) != d.fx || (smithy == nil) != d.smithy {
				t.Errorf("%s: we say %v, fxamacker/cbor %v, smithy-go %v", d.why, ours, fx, smithy)
			}
			if report := itemDisagreement(data); report != "" {
				t.Errorf("it is not allowed for: %s", report)
			}
		})
	}
}
