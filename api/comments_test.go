package api_test

import (
	"go/ast"
	"go/token"
	"regexp"
	"strings"
	"testing"
)

// docLink matches what a doc link looks like: [Name], [*Name], [Type.Method],
// [package.Name]. An index such as SubnetIds[1] is none.
var docLink = regexp.MustCompile(`(^|[\s(])\[\*?[A-Za-z_][\w./-]*\]`)

// pkg.go.dev shows the comments within a declaration as they are in the source,
// so that a doc link there stays a word in brackets.
func TestNoDocLinksWithinDeclarations(t *testing.T) {
	for _, p := range packages(t) {
		for _, d := range p.declarations {
			ast.Inspect(d, func(n ast.Node) bool {
				var name, comment string
				switch n := n.(type) {
				case *ast.FuncDecl:
					return false
				case *ast.Field:
					comment = n.Doc.Text() + n.Comment.Text()
					if len(n.Names) > 0 {
						name = n.Names[0].Name
					}
				case *ast.ValueSpec:
					name, comment = n.Names[0].Name, n.Doc.Text()+n.Comment.Text()
				}
				if link := docLink.FindString(comment); link != "" {
					t.Errorf("%s: the comment of %s has the doc link %s, which is shown in brackets here: reword it", p.position(n), name, strings.TrimSpace(link))
				}
				return true
			})
		}
	}
}

// Every exported constant and variable has a comment of its own: a sentence that
// begins with its name, and that no other of its type has too.
func TestConstantsHaveSentences(t *testing.T) {
	for _, p := range packages(t) {
		said := make(map[string]string) // name of the constant by its type and sentence
		for _, d := range p.declarations {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.CONST && g.Tok != token.VAR {
				continue
			}
			for _, s := range g.Specs {
				spec := s.(*ast.ValueSpec)
				if !spec.Names[0].IsExported() {
					continue
				}
				name := spec.Names[0].Name
				if len(spec.Names) != 1 {
					t.Errorf("%s: %s shares its line with another name", p.position(spec), name)
				}
				comment := strings.TrimSpace(spec.Doc.Text())
				if !g.Lparen.IsValid() {
					comment = strings.TrimSpace(g.Doc.Text())
				}
				words, found := strings.CutPrefix(comment, name+" ")
				if !found || !strings.HasSuffix(comment, ".") {
					t.Errorf("%s: the comment of %s is no sentence that begins with the name: %q", p.position(spec), name, comment)
					continue
				}
				key := words
				if id, ok := spec.Type.(*ast.Ident); ok {
					key = id.Name + " " + words
				}
				if other := said[key]; other != "" {
					t.Errorf("%s: %s has the sentence of %s", p.position(spec), name, other)
				}
				said[key] = name
			}
		}
	}
}
