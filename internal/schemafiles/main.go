// Command schemafiles writes the JSON Schema of every request into a folder. It
// is run by go generate:
//
//	schemafiles directory
//
// Other schemas in the folder are removed: they are of requests that are gone.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run writes the files into the directory that is the only argument.
func run(args []string) error {
	if len(args) != 1 {
		return errors.New("schemafiles: usage: schemafiles directory")
	}
	dir := args[0]
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("schemafiles: %w", err)
	}
	stale, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return fmt.Errorf("schemafiles: %w", err)
	}
	wanted := make(map[string]bool)
	for _, op := range model.Operations() {
		request := op.NewRequest()
		path := filepath.Join(dir, reflect.TypeOf(request).Elem().Name()+".json")
		wanted[path] = true
		if err := write(path, validate.Schema(request)); err != nil {
			return fmt.Errorf("schemafiles: %w", err)
		}
	}
	for _, path := range stale {
		if wanted[path] {
			continue
		}
		if err := os.Remove(path); err != nil {
			return fmt.Errorf("schemafiles: %w", err)
		}
	}
	return nil
}

// write writes a file, unless it has that text already.
func write(path string, text []byte) error {
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, text) {
		return nil
	}
	return os.WriteFile(path, text, 0o644)
}
