// Package pages makes pages of image builders such as DescribeImageBuilders
// answers with: about 1.5 KB a builder, each member that is commonly there,
// escapes, text that is not ASCII, and now and then errors. A page of a size is
// always the same bytes.
package pages

import "math/rand/v2"

// Ordered returns a page of n builders with the members in the order of the
// service.
func Ordered(n int) []byte { return compact(nil, page(n)) }

// Shuffled returns the same page with the members of each object in an order
// of its own.
func Shuffled(n int) []byte {
	doc := page(n)
	shuffle(rand.New(rand.NewPCG(20190702, 1)), doc)
	return compact(nil, doc)
}

// Pretty returns the page of Ordered in the layout of the AWS CLI.
func Pretty(n int) []byte {
	return append(pretty(nil, page(n), "\n"), '\n')
}

// Unknown returns the page of Ordered with members that nobody knows yet in each
// object.
func Unknown(n int) []byte {
	return compact(nil, withUnknown(rand.New(rand.NewPCG(20190702, 2)), page(n)))
}

// page returns a page of n builders, always the same.
func page(n int) object {
	r := rand.New(rand.NewPCG(20190702, 0))
	builders := make(list, n)
	for i := range builders {
		builders[i] = builder(r, i)
	}
	return object{
		{"ImageBuilders", builders},
		{"NextToken", quoted("eyJ2ZXJzaW9uIjoxLCJsYXN0IjoiY2FkLXdvcmtzdGF0aW9uLWVtZWEifQ==")},
	}
}
