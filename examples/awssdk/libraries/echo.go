package libraries

import (
	"net/http"

	"github.com/labstack/echo/v5"

	"github.com/euc-go/eucmodel/model"
)

// EchoBinder is the Binder of an echo.Echo, for version 5; in version 4 the context
// is no pointer. It reads and checks requests of package model by [ReadRequest], and
// binds all else as the Binder within does:
//
//	e.Binder = libraries.EchoBinder{e.Binder}
type EchoBinder struct{ echo.Binder }

// Bind reads the body of a call into target.
func (b EchoBinder) Bind(c *echo.Context, target any) error {
	if request, ok := target.(model.Shape); ok {
		return ReadRequest(c.Request(), request)
	}
	return b.Binder.Bind(c, target)
}

// EchoCreateImageBuilder is a handler of an echo.Echo with an [EchoBinder]. A program
// would make the call in place of the answer 200.
func EchoCreateImageBuilder(c *echo.Context) error {
	var request model.CreateImageBuilderRequest
	if err := c.Bind(&request); err != nil {
		return c.JSON(Refusal(Shorten(err)))
	}
	return c.JSON(http.StatusOK, request)
}
