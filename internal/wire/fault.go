package wire

// Fault is the first thing that can't be written. What stands for it in the
// output can be read, so that its offset there gives its place. The zero Fault
// is none.
type Fault struct {
	// Offset is where in the output it is, and Wrong what is wrong. Wrong is
	// empty if all can be written.
	Offset int
	Wrong  string
	// InMap says that it is an entry of a map.
	InMap bool

	deep  bool     // unknown members may lie too deep
	check *checker // of unknown members, once there are any
}

// Report keeps a fault, unless there is one before it.
func (f *Fault) Report(offset int, wrong string) {
	if f.Wrong == "" {
		f.Offset, f.Wrong = offset, wrong
	}
}

// Finish checks what takes the whole output, out, which begins at start.
func (f *Fault) Finish(out []byte, start int) {
	if !f.deep || f.Wrong != "" {
		return
	}
	s := NewScanner(out[start:], false)
	s.Skip()
	if found := s.Finish(); found != nil {
		f.Report(start+found[0].Offset, found[0].Want)
	}
}
