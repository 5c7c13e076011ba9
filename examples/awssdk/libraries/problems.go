package libraries

import (
	"errors"
	"strings"

	"github.com/go-playground/validator/v10"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// Problem is one thing that is wrong with a request, as a handler answers it.
type Problem struct {
	Path   string `json:"path"`   // where it is, such as VpcConfig.SubnetIds[1]
	Rule   string `json:"rule"`   // what is broken, such as max-items
	Detail string `json:"detail"` // a message, or the limit where there is none
}

// Problems returns what is wrong with a request, according to an error of package
// model, of package validate or of validator/v10. For any other error it returns
// nil: what went wrong then is not the request's fault, or no validator found it.
func Problems(err error) (all []Problem) {
	if broken, ok := errors.AsType[*validate.Error](err); ok {
		for _, v := range broken.Violations {
			all = append(all, Problem{v.Path, string(v.Rule), v.Message})
		}
	}
	if broken, ok := errors.AsType[validator.ValidationErrors](err); ok {
		for _, v := range broken {
			_, path, _ := strings.Cut(v.Namespace(), ".") // after the name of the type
			all = append(all, Problem{path, v.Tag(), v.Param()})
		}
	}
	if unread, ok := errors.AsType[*model.DocumentError](err); ok {
		for _, p := range unread.Problems {
			all = append(all, Problem{p.Path, string(p.Kind), p.Message()})
		}
	}
	return all
}
