package libraries

import (
	"log/slog"

	"github.com/euc-go/eucmodel/model"
)

// Logged returns an attribute with the JSON text of a shape, for handlers that
// write text:
//
//	logger.Info("an image builder has failed", libraries.Logged("builder", &builder))
//
// The text is made only if the record is written. slog.Any would show addresses
// of optional members; to a slog.JSONHandler it gives the same JSON as an object,
// so use it there.
func Logged(key string, shape model.Shape) slog.Attr {
	return slog.Any(key, logged{shape})
}

type logged struct{ shape model.Shape }

// LogValue returns the text, or the error that there is instead.
func (l logged) LogValue() slog.Value {
	text, err := l.shape.AppendJSON(nil)
	if err != nil {
		return slog.AnyValue(err)
	}
	return slog.StringValue(string(text))
}
