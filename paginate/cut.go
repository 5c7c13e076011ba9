package paginate

import (
	"encoding/base64"
	"strconv"
	"strings"
)

// ErrInvalidToken means that a token is none of those that a [Cutter] returns for
// its list.
const ErrInvalidToken = constError("paginate: the token is not one of this list")

// Cutter cuts a list into the pages with which a service answers, or a fake of
// one: it is the other side of a [Pager]. It is a plain value: set the fields and
// call [Cutter.Cut]. The zero Cutter works.
//
// Its tokens are texts of ASCII letters, digits, + and /. They are not encrypted,
// and say where in the list a page begins. They are not signed: what a client
// makes up is [ErrInvalidToken] or another place of the same list. They stay valid
// when the program is started again.
type Cutter[T any] struct {
	// List is the name of the list, such as "images" or "permissions of image 7".
	// It is a part of each token, and the token of a list with another name is
	// ErrInvalidToken. Clients can read it.
	List string

	// PageSize is the number of items of a page if the call does not say one. Zero
	// means all that there are; a negative number is an error.
	PageSize int

	// Key returns the text by which the list is sorted: in ascending order, as < has
	// it, no two items alike. A token then says after which key to go on, so that no
	// item comes twice or is left out when others are added or deleted between two
	// pages. Clients can read the keys.
	//
	// Without a Key a token says how many items came before. That is right while
	// items are only added, and only at the end.
	Key func(item T) string
}

// Cut returns the page of the list that token stands for, with at most size
// items. An empty token stands for the first page, and a size of 0 or less for the
// PageSize. The page has a NextToken if items are left. A token for what comes
// after the last item gives a page without items.
//
// The items of the page are copied, so that the list can be changed afterwards;
// they are not nil, so that the answer has an empty list where there are none.
//
// The error is [ErrInvalidToken], or a [*UsageError] for a list that is not sorted
// by Key.
func (c Cutter[T]) Cut(items []T, token string, size int) (Page[T], error) {
	if c.PageSize < 0 {
		return Page[T]{}, negative("PageSize", c.PageSize)
	}
	from, err := c.start(items, token)
	if err != nil {
		return Page[T]{}, err
	}
	if size <= 0 {
		size = c.PageSize
	}
	to := len(items)
	if left := to - from; size > 0 && left > size {
		to = from + size
	}
	page := Page[T]{Items: append([]T{}, items[from:to]...)}
	if to < len(items) {
		page.NextToken = c.tokenAfter(items, to)
	}
	return page, nil
}

// start returns the index of the first item of a page.
func (c Cutter[T]) start(items []T, token string) (int, error) {
	after, isFirst := "", token == ""
	if !isFirst {
		text, _ := base64.RawStdEncoding.DecodeString(token) // what is wrong with it shows in the next lines
		var ours bool
		after, ours = strings.CutPrefix(string(text), c.prefix())
		if !ours || c.token(after) != token {
			return 0, ErrInvalidToken
		}
	}
	if c.Key == nil {
		return counted(len(items), after, isFirst)
	}
	from, last := 0, ""
	for i, item := range items {
		key := c.Key(item)
		if i > 0 && key <= last {
			return 0, &UsageError{Reason: "item " + strconv.Itoa(i) + " of the list is not in ascending order of its Key"}
		}
		last = key
		if !isFirst && key <= after {
			from = i + 1
		}
	}
	return from, nil
}

// counted returns the index of the first item of a page, in a list of n items, if
// the token is a count of the items before it.
func counted(n int, count string, isFirst bool) (int, error) {
	if isFirst {
		return 0, nil
	}
	before, err := strconv.Atoi(count)
	if err != nil || before < 1 || strconv.Itoa(before) != count {
		return 0, ErrInvalidToken
	}
	return min(before, n), nil
}

// tokenAfter returns the token for what comes after the first n items.
func (c Cutter[T]) tokenAfter(items []T, n int) string {
	if c.Key == nil {
		return c.token(strconv.Itoa(n))
	}
	return c.token(c.Key(items[n-1]))
}

// token returns the token for what comes after a key or a number of items. It has
// no underscore, because a StartingToken with three of them means something else.
func (c Cutter[T]) token(after string) string {
	return base64.RawStdEncoding.EncodeToString([]byte(c.prefix() + after))
}

// prefix returns how the text of a token begins. It ends where the name of the
// list does, so that no other name gives the same tokens.
func (c Cutter[T]) prefix() string {
	how := " after item "
	if c.Key != nil {
		how = " after key "
	}
	return strconv.Quote(c.List) + how
}
