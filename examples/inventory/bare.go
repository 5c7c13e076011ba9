package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"sync"
)

// A bare list or item is what the AWS CLI prints with --query ImageBuilders or
// --query 'ImageBuilders[0]': it lacks the members around it that say what it is.
// It is read as part of a result, after a prefix and before a suffix.

// emptyNote is why an empty list has nothing to show.
const emptyNote note = "nothing to show, an empty list does not say what it is a list of"

// bareKind is a kind of result with a list of items.
type bareKind struct {
	kind
	list string       // ImageBuilders
	item reflect.Type // model.ImageBuilder, an element of the list
}

// asList returns the kind of a document that is such a list.
func (k bareKind) asList() kind {
	found := k.kind
	found.prefix, found.suffix, found.around = `{"`+k.list+`":`, "}", k.list
	return found
}

// asItem returns the kind of a document that is an item of such a list.
func (k bareKind) asItem() kind {
	found := k.kind
	found.prefix, found.suffix, found.around = `{"`+k.list+`":[`, "]}", k.list+"[0]"
	return found
}

// bareKinds returns the kinds of which lists are read. The slice is shared.
var bareKinds = sync.OnceValue(func() []bareKind {
	var all []bareKind
	for _, k := range kinds() {
		for field := range k.result.Fields() {
			if k.item != nil && field.Type.Kind() == reflect.Slice && (memberName(field) == k.member || field.Type.Elem() == k.item) {
				all = append(all, bareKind{k, memberName(field), field.Type.Elem()})
			}
		}
	}
	return all
})

// kindOfList finds out what a bare list is a list of, by the members of its items,
// which must be of one kind.
func kindOfList(doc []byte) (kind, error) {
	all := bareKinds()
	var elements []json.RawMessage
	if json.Unmarshal(doc, &elements) != nil {
		return kind{}, all[0].asList().brokenIn(doc)
	}
	var items []map[string]json.RawMessage
	for i, element := range elements {
		var members map[string]json.RawMessage
		if json.Unmarshal(element, &members) != nil {
			return kind{}, faultAt(doc, i, "want an object, found "+typeOf(element))
		}
		items = append(items, members)
	}
	if !slices.ContainsFunc(items, says) {
		return kind{}, emptyNote
	}

	possible := all
	for i, members := range items {
		if !says(members) {
			continue
		}
		fitting := kindsOfItem(all, members)
		if fitting == nil {
			return kind{}, faultAt(doc, i, "want an item of "+join(listNames(all), "or")+"; the members are "+nameList(members))
		}
		both := slices.DeleteFunc(slices.Clone(possible), func(k bareKind) bool {
			return !slices.ContainsFunc(fitting, func(f bareKind) bool { return f.list == k.list && f.item == k.item })
		})
		if len(both) == 0 {
			return kind{}, faultAt(doc, i, "want an item of "+join(listNames(possible), "or")+" as before it, found one of "+join(listNames(fitting), "or"))
		}
		possible = both
	}
	if len(possible) > 1 {
		return kind{}, errors.New("the members do not say whether these are items of " + join(listNames(possible), "or") + "; save the whole output, without --query")
	}
	return possible[0].asList(), nil
}

// kindOfBareItem returns the kind of which an object is an item, if there is one
// of which it has more members than a result has.
func kindOfBareItem(members map[string]json.RawMessage, known int) (kind, bool) {
	fitting := kindsOfItem(bareKinds(), members)
	if len(fitting) != 1 || countShared(fitting[0].item, members) <= known {
		return kind{}, false
	}
	return fitting[0].asItem(), true
}

// kindsOfItem returns the kinds whose items have the most of the members. They
// have at least three quarters of them: a service may have added some, but a
// fleet, which has half of its members in common with an image builder, is none.
func kindsOfItem(all []bareKind, members map[string]json.RawMessage) []bareKind {
	given, most := 0, 0
	for _, value := range members {
		if !saysNothing(value) {
			given++
		}
	}
	for _, k := range all {
		most = max(most, countShared(k.item, members))
	}
	if most == 0 || 4*most < 3*given {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(all), func(k bareKind) bool { return countShared(k.item, members) < most })
}

// countShared returns how many of the members a type has.
func countShared(t reflect.Type, members map[string]json.RawMessage) int {
	n := 0
	for field := range t.Fields() {
		if value, ok := members[memberName(field)]; ok && !saysNothing(value) {
			n++
		}
	}
	return n
}

// faultAt returns an error at an element of a list.
func faultAt(list []byte, index int, message string) error {
	decoder := json.NewDecoder(bytes.NewReader(list))
	_, err := decoder.Token() // the bracket
	for i := 0; i < index && err == nil; i++ {
		err = decoder.Decode(new(json.RawMessage))
	}
	offset := int(decoder.InputOffset())
	offset += len(list[offset:]) - len(bytes.TrimLeft(list[offset:], whiteSpace+","))
	return fault{path: fmt.Sprintf("[%d]", index), message: message, offset: offset}
}

// typeOf returns what a JSON value other than an object is. The value itself may
// be a secret, such as a StreamingURL.
func typeOf(value json.RawMessage) string {
	switch value[0] {
	case '"':
		return "a string"
	case '[':
		return "a list"
	case 't', 'f':
		return "true or false"
	default:
		return "a number"
	}
}

// says reports whether an object has a member that says something.
func says(members map[string]json.RawMessage) bool {
	for _, value := range members {
		if !saysNothing(value) {
			return true
		}
	}
	return false
}

// listNames returns the names of the lists, with the operation of those whose name
// two services have.
func listNames(all []bareKind) []string {
	var names []string
	for _, k := range all {
		name := k.list
		if name == "Images" {
			name += " of " + k.operation
		}
		names = append(names, name)
	}
	return names
}
