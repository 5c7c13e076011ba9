// Package libraries shows the types of package model in programs that use other
// libraries. Each file is a recipe to copy; its test proves what it says.
//
//   - body.go: the body of a call, read and checked, and the answer 400
//   - echo.go, gin.go: handlers of echo and gin that do so
//   - echo_validator.go, gin_validator.go: handlers that check what echo and gin
//     have bound, by their validators; these see no misspelled members
//   - problems.go: the body of the answer 400 of those
//   - yaml.go: requests and results in YAML, by sigs.k8s.io/yaml or goccy/go-yaml
//   - yaml_check.go: requests in YAML checked, one or a list, with lines of the YAML
//   - database.go: a column of JSON text, by database/sql
//   - flags.go: a flag for the values of an enumeration
//   - logging.go: shapes in a log, by log/slog
//   - switches_test.go: what the linter exhaustive says about a switch
//
// What needs no other module is in the examples of packages model, enums and
// validate: embedding, encoding/json, go-cmp and a plain validator.
package libraries
