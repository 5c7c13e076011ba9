package libraries

import (
	"database/sql/driver"
	"fmt"

	"github.com/euc-go/eucmodel/model"
)

// Column is a column of a database that has a shape as JSON text, in a type such
// as TEXT, JSON or jsonb:
//
//	column := libraries.Column[model.ImageBuilder, *model.ImageBuilder]{V: builder}
//	_, err := db.Exec("INSERT INTO builders (document) VALUES (?)", column)
//	err = db.QueryRow("SELECT document FROM builders").Scan(&column)
//
// For a column that may be NULL, use an sql.Null of it.
type Column[T any, P model.PointerTo[T]] struct{ V T }

// Value returns the JSON text.
func (c Column[T, P]) Value() (driver.Value, error) {
	text, err := P(&c.V).AppendJSON(nil)
	if err != nil {
		return nil, err
	}
	return string(text), nil
}

// Scan reads JSON text into an empty shape: what was in V does not stay.
func (c *Column[T, P]) Scan(src any) error {
	var text []byte
	switch src := src.(type) {
	case string:
		text = []byte(src)
	case []byte:
		text = src
	default:
		return fmt.Errorf("want JSON text, found %T", src)
	}
	c.V = *new(T)
	return P(&c.V).UnmarshalJSON(text)
}
