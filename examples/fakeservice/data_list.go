package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"

	"github.com/euc-go/eucmodel/model"
)

// dataList is a list in a file of data.
type dataList struct {
	file, name string
	text       json.RawMessage
	warnings   io.Writer
}

// items reads the list as a member of a result.
func (d dataList) items(member string, result model.Shape) error {
	return d.read("list "+d.name, fmt.Appendf(nil, "{%q:%s}", member, d.text), result)
}

// results reads the list as results of several calls.
func results[R any, P model.PointerTo[R]](d dataList) ([]R, error) {
	var texts []json.RawMessage
	if err := json.Unmarshal(d.text, &texts); err != nil {
		return nil, fmt.Errorf("%s: list %s: %w", d.file, d.name, err)
	}
	all := make([]R, len(texts))
	for i, text := range texts {
		if err := d.read(fmt.Sprintf("entry %d of list %s", i+1, d.name), text, P(&all[i])); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// read reads a document of the list, and warns about what is odd in it.
func (d dataList) read(what string, document []byte, into model.Shape) error {
	if err := into.UnmarshalJSON(document); err != nil {
		return fmt.Errorf("%s: %s, with lines counted from its beginning: %w", d.file, what, err)
	}
	again := reflect.New(reflect.TypeOf(into).Elem()).Interface().(model.Shape)
	if odd, ok := errors.AsType[*model.DocumentError](model.UnmarshalStrict(document, again)); ok {
		_, err := fmt.Fprintf(d.warnings, "fakeservice: %s: %s, with lines counted from its beginning: %v\n", d.file, what, odd.Problems[0])
		return err
	}
	return nil
}
