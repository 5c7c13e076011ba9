package apitable

import (
	"errors"
	"strconv"
	"strings"
)

// Operation is an operation of a service.
type Operation struct {
	Name, Service, Target, Request, Result string

	Pages  string // the member of the result whose items come in pages; empty for none
	Errors []string
}

// ReadOperations reads the table of the operations.
func ReadOperations(path string) ([]Operation, error) {
	blocks, err := readBlocks(path)
	if err != nil {
		return nil, err
	}
	var operations []Operation
	for _, b := range blocks {
		op := Operation{Name: b.name()}
		fields := map[string]*string{
			"service": &op.Service, "target": &op.Target, "request": &op.Request, "result": &op.Result, "pages": &op.Pages,
		}
		for _, r := range b.rows {
			field, ok := fields[r.word]
			switch {
			case r.word == "errors":
				op.Errors = append(op.Errors, strings.Fields(r.rest)...)
			case !ok || r.rest == "" || *field != "":
				return nil, b.errorf(r.line, "%q is unknown, empty or here twice", r.word)
			default:
				*field = r.rest
			}
		}
		if op.Service == "" || op.Target == "" || op.Request == "" || op.Result == "" {
			return nil, b.errorf(b.line, "%s lacks service, target, request or result", op.Name)
		}
		operations = append(operations, op)
	}
	return operations, nil
}

// ErrorCode is an exception of a service, or an error common to all operations.
type ErrorCode struct {
	Code   string
	Common bool
	// Services are those that have it as an exception of their own.
	Services []ServiceError
}

// ServiceError is an exception as a service has it.
type ServiceError struct {
	Service       string
	MessageMember string // the member that holds the message
	Status        int    // of HTTP; 0 where the model has none
}

// ReadErrorCodes reads the table of the error codes.
func ReadErrorCodes(path string) ([]ErrorCode, error) {
	blocks, err := readBlocks(path)
	if err != nil {
		return nil, err
	}
	var codes []ErrorCode
	for _, b := range blocks {
		if b.name() != "exceptions" && b.name() != "common" {
			return nil, b.errorf(b.line, "want exceptions or common, found %s", b.name())
		}
		for _, r := range b.rows {
			code := ErrorCode{Code: r.word, Common: b.name() == "common"}
			for part := range strings.SplitSeq(r.rest, ";") {
				if part == "" {
					continue
				}
				service, err := parseServiceError(strings.Fields(part))
				if err != nil {
					return nil, b.errorf(r.line, "%s: %v", r.word, err)
				}
				code.Services = append(code.Services, service)
			}
			if !code.Common && len(code.Services) == 0 {
				return nil, b.errorf(r.line, "%s is an exception of no service", r.word)
			}
			codes = append(codes, code)
		}
	}
	return codes, nil
}

// parseServiceError reads a service, the member of the message, and a status.
func parseServiceError(words []string) (ServiceError, error) {
	if len(words) != 2 && len(words) != 3 {
		return ServiceError{}, errors.New("want a service, a member and perhaps a status")
	}
	e := ServiceError{Service: words[0], MessageMember: words[1]}
	var err error
	if len(words) == 3 {
		e.Status, err = strconv.Atoi(words[2])
	}
	return e, err
}
