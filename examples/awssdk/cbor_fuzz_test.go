package awssdk_test

import (
	"math/rand/v2"
	"testing"
)

// FuzzCBORItem reads any bytes as a data item that is unknown: its JSON must say
// what fxamacker/cbor and smithy-go read.
func FuzzCBORItem(f *testing.F) {
	for _, d := range cborDifferences {
		f.Add(d.bytes(f))
	}
	for seed := range uint64(300) {
		f.Add(randomItem(rand.New(rand.NewPCG(seed, 15))))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > longest {
			return
		}
		if report := itemDisagreement(data); report != "" {
			t.Error(report)
		}
	})
}

// FuzzCBORShape reads any bytes as any shape: verdict and value must be those of
// fxamacker/cbor.
func FuzzCBORShape(f *testing.F) {
	for i, g := range goldens(f) {
		for data := range restyled(f, i, g, 2) {
			f.Add(uint8(g.shape), data)
			f.Add(uint8(g.shape+1), data)
		}
	}
	f.Fuzz(func(t *testing.T, index uint8, data []byte) {
		if len(data) > longest {
			return
		}
		s := fuzzed(index)
		for name, read := range cborReaders {
			if report := s.cborDisagreement(data, read); report != "" {
				t.Errorf("%s of %s: %s", name, s.name, report)
			}
		}
	})
}

// FuzzCBORWrite writes what any JSON is read as: fxamacker/cbor and smithy-go must
// read the same value, with shortest heads and definite lengths, and so must we.
func FuzzCBORWrite(f *testing.F) {
	addGoldens(f)
	f.Fuzz(func(t *testing.T, index uint8, doc []byte) {
		s := fuzzed(index)
		if fault, _ := cborWritingFault(s, doc); fault != "" {
			t.Errorf("%s: %s", s.name, fault)
		}
	})
}

// longest is how long a document may be: the oracle takes it apart level by level,
// which takes more than linear time.
const longest = 16 << 10
