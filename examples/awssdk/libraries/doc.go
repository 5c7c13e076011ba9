// Package libraries shows the types of package model in programs that use other
// libraries. Each file is a recipe to copy; its test proves what it says.
//
//   - echo.go: a handler of echo that checks requests by its Validator
//   - gin.go: a handler of gin that checks requests when it binds them
//   - problems.go: the body of an answer 400, for both
//   - yaml.go: requests and results in YAML, by sigs.k8s.io/yaml or goccy/go-yaml
//   - database.go: a column of JSON text, by database/sql
//   - flags.go: a flag for the values of an enumeration
//   - logging.go: shapes in a log, by log/slog
//   - switches_test.go: what the linter exhaustive says about a switch
//
// What needs no other module is in the examples of packages model, enums and
// validate: embedding, encoding/json, go-cmp and a plain validator.
package libraries
