package peers

import (
	"encoding/json"
	"errors"

	"github.com/euc-go/eucmodel/internal/wire"
)

// floorSkip goes over the page with the scanner of this module, as it does over
// the value of a member that it does not know: all is checked, nothing is kept.
func floorSkip() Decoder {
	return Decoder{Name: "floor-skip", Decode: func(page []byte) (any, error) {
		s := wire.NewScanner(page, false)
		s.Skip()
		if len(s.Finish()) > 0 {
			return nil, errors.New("not valid")
		}
		return nil, nil
	}}
}

// copied keeps the compiler from leaving out the copy.
var copied string

// floorCopy copies the page into a string: what a decoder must do at least, if
// its values are not to hang on the page.
func floorCopy() Decoder {
	return Decoder{Name: "floor-copy", Decode: func(page []byte) (any, error) {
		copied = string(page)
		if len(copied) == 0 {
			return nil, errors.New("empty page")
		}
		return nil, nil
	}}
}

// floorValid is what encoding/json does to a page before it calls UnmarshalJSON.
func floorValid() Decoder {
	return Decoder{Name: "json.Valid", Decode: func(page []byte) (any, error) {
		if !json.Valid(page) {
			return nil, errors.New("not valid")
		}
		return nil, nil
	}}
}
