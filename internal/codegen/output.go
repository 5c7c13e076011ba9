package main

import (
	"bytes"
	"fmt"
	"go/format"
	"os"
)

// writeSource formats src and writes it to the file, unless the file has that text already.
func writeSource(name string, src []byte) error {
	formatted, err := format.Source(src)
	if err != nil {
		return fmt.Errorf("codegen: %s: %w", name, err)
	}
	if old, err := os.ReadFile(name); err == nil && bytes.Equal(old, formatted) {
		return nil
	}
	return os.WriteFile(name, formatted, 0o644)
}
