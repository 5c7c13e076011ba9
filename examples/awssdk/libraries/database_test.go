package libraries_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"io"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/libraries"
	"github.com/euc-go/eucmodel/model"
)

// builderColumn is how a program would name a column.
type builderColumn = libraries.Column[model.ImageBuilder, *model.ImageBuilder]

// table is a database of one table with one column. A statement with an argument
// adds a row, one without returns all rows. It may give text as []byte, as some
// drivers do.
type table struct {
	rows  []driver.Value
	bytes bool
}

func (d *table) Connect(context.Context) (driver.Conn, error) { return d, nil }
func (d *table) Driver() driver.Driver                        { return nil }
func (d *table) Prepare(string) (driver.Stmt, error)          { return d, nil }
func (d *table) Begin() (driver.Tx, error)                    { return nil, driver.ErrSkip }
func (d *table) Close() error                                 { return nil }
func (d *table) NumInput() int                                { return -1 }

func (d *table) Exec(values []driver.Value) (driver.Result, error) {
	for _, v := range values {
		if text, ok := v.(string); ok && d.bytes {
			v = []byte(text)
		}
		d.rows = append(d.rows, v)
	}
	return driver.RowsAffected(len(values)), nil
}

func (d *table) Query([]driver.Value) (driver.Rows, error) { return &rows{d.rows}, nil }

type rows struct{ left []driver.Value }

func (r *rows) Columns() []string { return []string{"document"} }
func (r *rows) Close() error      { return nil }

func (r *rows) Next(dest []driver.Value) error {
	if len(r.left) == 0 {
		return io.EOF
	}
	dest[0], r.left = r.left[0], r.left[1:]
	return nil
}

// A shape goes through database/sql and comes back as it was, into the same
// variable too.
func TestColumn(t *testing.T) {
	want := []model.ImageBuilder{
		{Name: "office", VpcConfig: new(model.VpcConfig), CreatedTime: model.NewTimestamp(time.Unix(1561990123, 123456789)), Unknown: `"New":1`},
		{Name: "lab", EnableDefaultInternetAccess: new(false)},
	}
	for _, bytes := range []bool{false, true} {
		db := sql.OpenDB(&table{bytes: bytes})
		for _, builder := range want {
			if _, err := db.ExecContext(t.Context(), "INSERT", builderColumn{V: builder}); err != nil {
				t.Fatal(err)
			}
		}
		found, err := db.QueryContext(t.Context(), "SELECT")
		if err != nil {
			t.Fatal(err)
		}
		var got []model.ImageBuilder
		var column builderColumn
		for found.Next() {
			if err := found.Scan(&column); err != nil {
				t.Fatal(err)
			}
			got = append(got, column.V)
		}
		if err := found.Err(); err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

// A column that may be NULL is an sql.Null.
func TestColumnNull(t *testing.T) {
	for _, want := range []sql.Null[builderColumn]{{}, {V: builderColumn{V: model.ImageBuilder{Name: "a"}}, Valid: true}} {
		db := sql.OpenDB(new(table))
		if _, err := db.ExecContext(t.Context(), "INSERT", want); err != nil {
			t.Fatal(err)
		}
		var got sql.Null[builderColumn]
		if err := db.QueryRowContext(t.Context(), "SELECT").Scan(&got); err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

func TestColumnErrors(t *testing.T) {
	for name, src := range map[string]any{"NULL": nil, "a number": int64(1), "no JSON": "{", "a wrong type": []byte(`{"Name": 1}`)} {
		if err := new(builderColumn).Scan(src); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if v, err := (builderColumn{V: model.ImageBuilder{Name: "\xff"}}).Value(); err == nil || v != nil {
		t.Errorf("text that is not UTF-8 is stored as %q", v)
	}
}
