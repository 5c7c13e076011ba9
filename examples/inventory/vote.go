package main

import (
	"encoding/json"
	"reflect"
	"slices"
)

// kindOfItems decides between kinds whose items stand in members of one name, as
// AppStream's images and those of WorkSpaces do, by what members the items have.
// So it matters neither which members come first, nor whether a service adds
// some.
func kindOfItems(kinds []kind, list json.RawMessage) (kind, error) {
	var items []map[string]json.RawMessage
	if json.Unmarshal(list, &items) != nil {
		return kinds[0], nil // reading it gives a better error
	}
	types := make([]reflect.Type, len(kinds))
	for i, k := range kinds {
		types[i] = k.item
	}
	if winners, _ := vote(types, items...); len(winners) == 1 {
		return kinds[winners[0]], nil
	}
	return kind{}, undecidedImages
}

// kindOfMembers decides what a document is that has no member with items, by all
// its members. Most of them must be those of a result: one of them may be in any
// document.
func kindOfMembers(members map[string]json.RawMessage) (kind, error) {
	all := kinds()
	types := make([]reflect.Type, len(all))
	for i, k := range all {
		types[i] = k.result
	}
	winners, votes := vote(types, members)
	if bare, ok := kindOfBareItem(members, votes); ok {
		return bare, nil
	}
	given := 0
	for _, value := range members {
		if !saysNothing(value) {
			given++
		}
	}
	var operations []string
	for _, i := range winners {
		operations = append(operations, all[i].operation)
	}
	switch {
	case 2*votes <= given:
		return kind{}, noKind(members)
	case len(winners) > 1:
		return kind{}, note("nothing to show, its members do not say whether it is the result of " + join(operations, "or"))
	case all[winners[0]].item == nil:
		return kind{}, note("nothing to show, the result of " + operations[0] + " has no items")
	default:
		return all[winners[0]], nil
	}
}

// vote returns the indices of the types that have the most votes, and how many
// votes they have. Each member of each object that not all of the types have is
// a vote for those that have it.
func vote(types []reflect.Type, objects ...map[string]json.RawMessage) (winners []int, most int) {
	names := make([]map[string]bool, len(types))
	for i, t := range types {
		names[i] = make(map[string]bool)
		for field := range t.Fields() {
			names[i][memberName(field)] = true
		}
	}
	votes := make([]int, len(types))
	for _, object := range objects {
		for name, value := range object {
			if saysNothing(value) || !slices.ContainsFunc(names, func(n map[string]bool) bool { return !n[name] }) {
				continue
			}
			for i := range types {
				if names[i][name] {
					votes[i]++
				}
			}
		}
	}
	most = slices.Max(votes)
	for i, n := range votes {
		if n == most {
			winners = append(winners, i)
		}
	}
	return winners, most
}

// saysNothing reports whether the value of a member is null or "", which are
// read as if the member were absent.
func saysNothing(value json.RawMessage) bool {
	return string(value) == "null" || string(value) == `""`
}
