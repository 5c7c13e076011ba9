package libraries

import (
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"

	"github.com/euc-go/eucmodel/model"
)

// GinBinding is a binding.Binding of gin that reads and checks requests of package
// model by [ReadRequest].
type GinBinding struct{}

// Name returns the name of the binding.
func (GinBinding) Name() string { return "eucmodel" }

// Bind reads the body of a call into target.
func (GinBinding) Bind(r *http.Request, target any) error {
	request, ok := target.(model.Shape)
	if !ok {
		return fmt.Errorf("a %T is no shape of package model", target)
	}
	return ReadRequest(r, request)
}

// GinCreateImageBuilder is a handler of gin. A program would make the call in
// place of the answer 200.
func GinCreateImageBuilder(c *gin.Context) {
	var request model.CreateImageBuilderRequest
	if err := c.ShouldBindWith(&request, GinBinding{}); err != nil {
		c.JSON(Refusal(Shorten(err)))
		return
	}
	c.JSON(http.StatusOK, request)
}
