package awssdk_test

import "testing"

// FuzzDecodeAgainstOracle reads any bytes as any shape: verdict and value must
// be those of the oracle, and UnmarshalStrict must also refuse unknown members and
// nulls.
func FuzzDecodeAgainstOracle(f *testing.F) {
	addGoldens(f)
	f.Fuzz(func(t *testing.T, index uint8, doc []byte) {
		s := fuzzed(index)
		for name, reader := range readers {
			if report := s.disagreement(doc, reader); report != "" {
				t.Errorf("%s of %s: %s", name, s.name, report)
			}
		}
		if fault := strictFault(s, doc); fault != "" {
			t.Errorf("%s: %s", s.name, fault)
		}
	})
}

// FuzzEncodeAgainstOracle writes what any bytes are read as: AppendJSON must
// give the document of the oracle, and it must be read as the same value.
func FuzzEncodeAgainstOracle(f *testing.F) {
	addGoldens(f)
	f.Fuzz(func(t *testing.T, index uint8, doc []byte) {
		s := fuzzed(index)
		if fault, _ := encodingFault(s, doc); fault != "" {
			t.Errorf("%s: %s", s.name, fault)
		}
	})
}

// addGoldens makes the golden files the seeds, and each again as its neighbor
// in the list of shapes.
func addGoldens(f *testing.F) {
	for _, g := range goldens(f) {
		f.Add(uint8(g.shape), g.doc)
		f.Add(uint8(g.shape+1), g.doc)
	}
}

// fuzzed returns the shape with that index.
func fuzzed(index uint8) shape { return allShapes[int(index)%len(allShapes)] }
