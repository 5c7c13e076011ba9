package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"reflect"
	"strconv"
	"strings"
)

// locate finds the value because of which doc can't be decoded into a value of
// the type of into. It returns the value's offset in doc, its path such as
// ImageBuilders[2].CreatedTime, and what is wrong with it.
//
// encoding/json has no offset for an error of an UnmarshalJSON method, such as
// that of a timestamp, and for others the end of the value. So each value of
// the document is tried alone, from the outside in: one that fails when nothing
// else is there is the one.
func locate(doc []byte, into any, err error) (int, string, error) {
	offset, path, value := 0, "", doc
	before, after := "", "" // what surrounds value when it is tried alone
	try := func(text string) error {
		return json.Unmarshal([]byte(text), reflect.New(reflect.TypeOf(into).Elem()).Interface())
	}
descend:
	for {
		if value[0] == '{' && try(before+"{}"+after) != nil || value[0] == '[' && try(before+"[]"+after) != nil {
			return offset, strings.TrimPrefix(path, "."), plain(err) // no object or array is wanted here
		}
		for c := range children(value) {
			alone := try(before + c.before + string(c.value) + c.after + after)
			if alone == nil {
				continue
			}
			err, value = alone, c.value
			offset, path = offset+c.offset, path+c.step
			before, after = before+c.before, c.after+after
			continue descend
		}
		return offset, strings.TrimPrefix(path, "."), plain(err)
	}
}

// child is a value directly within an object or an array.
type child struct {
	value         []byte
	offset        int    // in the object or array
	step          string // of the path
	before, after string // make an object or array that has this child only
}

// children yields what stands directly within value, which is valid JSON.
func children(value []byte) iter.Seq[child] {
	return func(yield func(child) bool) {
		decoder := json.NewDecoder(bytes.NewReader(value))
		open, _ := decoder.Token()
		for i := 0; decoder.More() && (open == json.Delim('{') || open == json.Delim('[')); i++ {
			c := child{step: "[" + strconv.Itoa(i) + "]", before: "[", after: "]"}
			if open == json.Delim('{') {
				name, _ := decoder.Token()
				quoted, _ := json.Marshal(name)
				c = child{step: fmt.Sprint(".", name), before: "{" + string(quoted) + ":", after: "}"}
			}
			var raw json.RawMessage
			if decoder.Decode(&raw) != nil {
				return
			}
			c.value, c.offset = raw, int(decoder.InputOffset())-len(raw)
			if !yield(c) {
				return
			}
		}
	}
}

// plain says without the names of Go types what is wrong.
func plain(err error) error {
	wrong, ok := errors.AsType[*json.UnmarshalTypeError](err)
	if !ok {
		return err
	}
	want := wrong.Type.String()
	switch wrong.Type.Kind() {
	case reflect.String:
		want = "a string"
	case reflect.Bool:
		want = "true or false"
	case reflect.Int32:
		want = "a whole number of at most 32 bits"
	case reflect.Slice:
		want = "an array"
	case reflect.Struct, reflect.Map:
		want = "an object"
	}
	return fmt.Errorf("want %s, got JSON %s", want, wrong.Value)
}
