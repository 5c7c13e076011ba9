package main

import (
	"go/ast"
	"go/token"
	"slices"
)

// operation is a row of the table of operations, a call of the form
//
//	operation[Request, Result](service, "Name", errors...)
type operation struct {
	Name    string
	Request *shape
	Result  *shape
	Errors  []string // names of constants
	Paging  *paging  // nil if its answers do not come in pages

	pos token.Pos
}

// tableName is the variable with the table, rowFunction the function that a row
// calls, and errorType the type of the errors in it.
const tableName, rowFunction, errorType = "table", "operation", "ErrorCode"

// tokenName and sizeName are the members by which a request asks for a page.
const tokenName, sizeName = "NextToken", "MaxResults"

// readOperations reads the rows of the table, and fails for a row elsewhere and
// for a shape that no row leads to.
func (p *codecPackage) readOperations() {
	codes := p.constants(errorType)
	rows := make(map[*ast.IndexListExpr]bool) // the functions that rows call
	for decl := range p.genDecls(token.VAR) {
		if len(decl.Specs) == 0 || decl.Specs[0].(*ast.ValueSpec).Names[0].Name != tableName {
			continue
		}
		ast.Inspect(decl, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				if f, ok := call.Fun.(*ast.IndexListExpr); ok && typeName(f.X) == rowFunction {
					rows[f] = true
					p.addOperation(call, f, codes)
				}
			}
			return true
		})
	}
	for _, file := range p.files {
		ast.Inspect(file, func(n ast.Node) bool {
			if f, ok := n.(*ast.IndexListExpr); ok && typeName(f.X) == rowFunction && !rows[f] {
				p.fail(f.Pos(), "%s is called in a row of the variable %s only", rowFunction, tableName)
			}
			return true
		})
	}
	reached := make(map[*shape]bool)
	for _, op := range p.Operations {
		p.reach(op.Request, reached)
		p.reach(op.Result, reached)
		op.Paging = p.paging(op)
	}
	for _, sh := range p.Shapes {
		if !reached[sh] {
			p.fail(sh.pos, "no row of the table of operations leads to %s", sh.Name)
		}
	}
}

// constants returns the names of the constants that state a type.
func (p *codecPackage) constants(typ string) map[string]bool {
	names := make(map[string]bool)
	for decl := range p.genDecls(token.CONST) {
		for _, s := range decl.Specs {
			spec := s.(*ast.ValueSpec)
			for _, name := range spec.Names {
				names[name.Name] = typeName(spec.Type) == typ
			}
		}
	}
	return names
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

// addOperation notes a row, which calls f, or refuses it.
func (p *codecPackage) addOperation(row *ast.CallExpr, f *ast.IndexListExpr, codes map[string]bool) {
	op := &operation{pos: row.Pos()}
	if len(f.Indices) == 2 {
		op.Request, op.Result = p.byName[typeName(f.Indices[0])], p.byName[typeName(f.Indices[1])]
	}
	if len(row.Args) >= 2 {
		op.Name = stringLiteral(row.Args[1])
	}
	if op.Request == nil || op.Result == nil || op.Name == "" || row.Ellipsis.IsValid() {
		p.fail(row.Pos(), "a row of the table of operations has the form %s[Request, Result](service, \"Name\", errors...), with two shapes", rowFunction)
		return
	}
	p.checkNames(op)
	for _, arg := range row.Args[2:] {
		name := typeName(arg)
		switch {
		case !codes[name]:
			p.fail(arg.Pos(), "%s: an error is the name of a constant of type %s", op.Name, errorType)
		case slices.Contains(op.Errors, name):
			p.fail(arg.Pos(), "%s: it has the error %s twice", op.Name, name)
		}
		op.Errors = append(op.Errors, name)
	}
	p.Operations = append(p.Operations, op)
}

// checkNames refuses a name that an operation has already, names of request and
// result that do not follow from it, and a request whose comment can't list
// the errors.
func (p *codecPackage) checkNames(op *operation) {
	if slices.ContainsFunc(p.Operations, func(other *operation) bool { return other.Name == op.Name }) {
		p.fail(op.pos, "%s: there are two rows with this name", op.Name)
		return
	}
	if want := op.Name + "Request"; op.Request.Name != want {
		p.fail(op.pos, "%s: its request is called %s, want %s", op.Name, op.Request.Name, want)
	}
	if want := op.Name + "Result"; op.Result.Name != want && op.Result.Name != op.Name+"Response" {
		p.fail(op.pos, "%s: its result is called %s, want %s", op.Name, op.Result.Name, want)
	}
	p.checkComment(op.Request)
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
	token, size, next := op.Request.member(tokenName), op.Request.member(sizeName), op.Result.member(tokenName)
	if token == nil {
		if size != nil {
			p.fail(size.pos, "%s: a request with %s has a %s", op.Request.Name, sizeName, tokenName)
		}
		if next != nil {
			p.fail(next.pos, "%s: the request of a result with %s has one too", op.Result.Name, tokenName)
		}
		return nil
	}
	if token.Kind != kindText || token.Name != tokenName {
		p.fail(token.pos, "%s.%s: want %s string", op.Request.Name, token.Name, tokenName)
	}
	switch {
	case next == nil:
		p.fail(op.Result.pos, "%s: the result of a request with %s has one too", op.Result.Name, tokenName)
	case next.Kind != kindText || next.Name != tokenName:
		p.fail(next.pos, "%s.%s: want %s string", op.Result.Name, next.Name, tokenName)
	}
	if size != nil && (size.Elem != "int32" || size.Name != sizeName) {
		p.fail(size.pos, "%s.%s: want %s int32 or a pointer to one", op.Request.Name, size.Name, sizeName)
	}
	pg := &paging{Request: op.Request.Name, Result: op.Result.Name, MaxResults: size}
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
