package wire

// StringPtr reads a string that may be empty into cell, and lets v point there.
// A null makes v nil.
func (s *Scanner) StringPtr(v **string, cell *string) {
	if s.Null() {
		*v = nil
	} else if s.Text(cell) {
		*v = cell
	}
}

// BoolPtr reads a truth value into cell, and lets v point there. A null makes v
// nil.
func (s *Scanner) BoolPtr(v **bool, cell *bool) {
	if s.Null() {
		*v = nil
	} else if s.Bool(cell) {
		*v = cell
	}
}

// Int32Ptr reads an integer that may be 0 into cell, and lets v point there. A
// null makes v nil.
func (s *Scanner) Int32Ptr(v **int32, cell *int32) {
	if s.Null() {
		*v = nil
	} else if s.Int32(cell) {
		*v = cell
	}
}

// Int64Ptr reads an integer that may be 0 into cell, and lets v point there. A
// null makes v nil.
func (s *Scanner) Int64Ptr(v **int64, cell *int64) {
	if s.Null() {
		*v = nil
	} else if s.Int64(cell) {
		*v = cell
	}
}
