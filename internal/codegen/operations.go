package main

import (
	"go/ast"
	"go/token"
)

// operation is a row of the table of operations: a call of the form
//
//	operation[Request, Result](service, "Name", errors...)
type operation struct {
	Name    string
	Request *shape
	Result  *shape
	Errors  []string // names of constants

	pos token.Pos
}

// rowFunction is the name of the function that a row calls.
const rowFunction = "operation"

// readOperations reads the rows of the table, and fails for a shape that none of
// them leads to.
func (p *codecPackage) readOperations() {
	reached := make(map[*shape]bool)
	for _, file := range p.files {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			index, ok := call.Fun.(*ast.IndexListExpr)
			if !ok || typeName(index.X) != rowFunction {
				return true
			}
			if op := p.readOperation(call, index); op != nil {
				p.Operations = append(p.Operations, op)
				p.reach(op.Request, reached)
				p.reach(op.Result, reached)
			}
			return true
		})
	}
	for _, sh := range p.Shapes {
		if !reached[sh] {
			p.fail(sh.pos, "no row of the table of operations leads to %s", sh.Name)
		}
	}
}

// reach notes a shape and what lies within it.
func (p *codecPackage) reach(sh *shape, reached map[*shape]bool) {
	if reached[sh] {
		return
	}
	reached[sh] = true
	for _, f := range sh.Fields {
		if isShape(f.Kind) {
			p.reach(p.byName[f.Elem], reached)
		}
	}
}

// readOperation reads a row, or fails and returns nil.
func (p *codecPackage) readOperation(call *ast.CallExpr, index *ast.IndexListExpr) *operation {
	op := &operation{pos: call.Pos()}
	if len(index.Indices) == 2 {
		op.Request, op.Result = p.byName[typeName(index.Indices[0])], p.byName[typeName(index.Indices[1])]
	}
	if len(call.Args) >= 2 {
		op.Name = stringLiteral(call.Args[1])
	}
	if op.Request == nil || op.Result == nil || op.Name == "" {
		p.fail(call.Pos(), "a row of the table of operations has the form %s[Request, Result](service, \"Name\", errors...), with two shapes", rowFunction)
		return nil
	}
	if request := op.Name + "Request"; op.Request.Name != request {
		p.fail(call.Pos(), "%s: its request is called %s, want %s", op.Name, op.Request.Name, request)
	}
	if result := op.Name + "Result"; op.Result.Name != result && op.Result.Name != op.Name+"Response" {
		p.fail(call.Pos(), "%s: its result is called %s, want %s", op.Name, op.Result.Name, result)
	}
	for _, arg := range call.Args[2:] {
		id, ok := arg.(*ast.Ident)
		if !ok {
			p.fail(arg.Pos(), "%s: an error is the name of a constant", op.Name)
			continue
		}
		op.Errors = append(op.Errors, id.Name)
	}
	return op
}

// member returns the field of a wire name, or nil.
func (sh *shape) member(wire string) *field {
	for _, f := range sh.Fields {
		if f.Wire == wire {
			return f
		}
	}
	return nil
}

// paging is what the methods for pages need to know of an operation.
type paging struct {
	Request, Result string
	MaxResults      *field // of the request, nil if it has none
	Items           *field // of the result
}

// paging returns how the answers of an operation come in pages, or nil if they
// do not: then its request has no NextToken.
func (p *codecPackage) paging(op *operation) *paging {
	token := op.Request.member("NextToken")
	if token == nil {
		return nil
	}
	pg := &paging{Request: op.Request.Name, Result: op.Result.Name, MaxResults: op.Request.member("MaxResults")}
	next := op.Result.member("NextToken")
	switch {
	case token.Kind != kindText:
		p.fail(token.pos, "%s.NextToken: a request for pages has it as a string", op.Request.Name)
	case next == nil || next.Kind != kindText:
		p.fail(op.Result.pos, "%s: the answer to a request with NextToken has a NextToken that is a string", op.Result.Name)
	case pg.MaxResults != nil && pg.MaxResults.Elem != "int32":
		p.fail(pg.MaxResults.pos, "%s.MaxResults: it is an int32 or a pointer to one", op.Request.Name)
	}
	for _, f := range op.Result.Fields {
		switch {
		case f.Kind != kindShapeList && f.Kind != kindTextList:
		case pg.Items == nil:
			pg.Items = f
		default:
			p.fail(f.pos, "%s has two lists, %s and %s; a page has one", op.Result.Name, pg.Items.Name, f.Name)
		}
	}
	if pg.Items == nil {
		p.fail(op.Result.pos, "%s has no list; a page has one", op.Result.Name)
		return nil
	}
	return pg
}
