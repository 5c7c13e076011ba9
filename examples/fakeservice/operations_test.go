package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// fullRequest returns the members of a legal request that has all of them, but
// for those that exclude each other.
func fullRequest(t *testing.T, op model.Operation) map[string]any {
	t.Helper()
	shape := reflect.TypeOf(op.NewRequest()).Elem().Name()
	text, err := os.ReadFile(filepath.Join("../../model/testdata/shapes", shape, "full.json"))
	if err != nil {
		t.Fatal(err)
	}
	var members map[string]any
	if err := json.Unmarshal(text, &members); err != nil {
		t.Fatal(err)
	}
	broken, _ := errors.AsType[*validate.Error](validate.JSON(text, op.NewRequest()))
	if broken != nil {
		for _, v := range broken.Violations {
			if v.Rule != validate.RuleExactlyOne {
				t.Fatalf("%s: %v", shape, v)
			}
			delete(members, v.Path)
		}
	}
	return members
}

// Every operation of package model is answered, in the form of its result or
// with one of its exceptions.
func TestOperations(t *testing.T) {
	st, err := load("", t.Output())
	if err != nil {
		t.Fatal(err)
	}
	url, stop := listen(st)
	defer stop()
	for _, op := range model.Operations() {
		t.Run(op.Name, func(t *testing.T) {
			if handlers(st)[op.Target] == nil {
				t.Fatal("it has no line in handlers.go")
			}
			for name, request := range map[string]any{"full": fullRequest(t, op), "empty": struct{}{}} {
				body, err := json.Marshal(request)
				if err != nil {
					t.Fatal(err)
				}
				status, header, answer := send(t, url, op.Target, string(body))
				if status == 200 {
					if err := model.UnmarshalStrict([]byte(answer), op.NewResult()); err != nil {
						t.Errorf("%s: %v", name, err)
					}
					continue
				}
				refused := model.DecodeAPIError(status, header, []byte(answer))
				documented := refused.Code == model.ValidationException
				for _, code := range op.Errors {
					documented = documented || refused.Code == code
				}
				if !documented {
					t.Errorf("%s: %v", name, refused)
				}
			}
		})
	}
	if got, want := len(handlers(st)), len(model.Operations()); got != want {
		t.Errorf("%d operations are answered, want %d", got, want)
	}
}

// An operation that has no handler is unknown.
func TestOperationWithoutHandler(t *testing.T) {
	op, _ := model.OperationByTarget(startTarget)
	_, err := new(server).call(&awsJSON, op, []byte(`{"Name":"a"}`))
	if got := completed(op, err); got.Code != model.UnknownOperationException || got.StatusCode != 400 {
		t.Errorf("got %v", got)
	}
}

// Every documented exception can be had by its name: each request has a member
// that takes it.
func TestAskedExceptions(t *testing.T) {
	url := start(t, "")
	for _, op := range model.Operations() {
		for i, code := range op.Errors {
			found := false
			for member := range fullRequest(t, op) {
				for _, name := range []string{string(code), "wsi-" + strings.ToLower(string(code)), fmt.Sprintf("00000000-0000-0000-0000-%012d", i+1)} {
					request := fullRequest(t, op)
					switch request[member].(type) {
					case string:
						request[member] = name
					case []any:
						request[member] = []string{name}
					}
					body, err := json.Marshal(request)
					if err != nil {
						t.Fatal(err)
					}
					status, header, answer := send(t, url, op.Target, string(body))
					refused := model.DecodeAPIError(status, header, []byte(answer))
					if refused.Code != code || refused.Message != "The request asks for this exception by its name" {
						continue
					}
					found = true
					want := statusOf(code)
					if op.Service == "workspaces" {
						want = 400
					}
					if status != want {
						t.Errorf("%s: %v, want the status %d", op.Name, refused, want)
					}
					if message := map[string]string{"appstream": `"Message":`, "workspaces": `"message":`}[op.Service]; !strings.Contains(answer, message) {
						t.Errorf("%s: no member %s in %s", op.Name, message, answer)
					}
				}
			}
			if !found {
				t.Errorf("%s: nothing brings about %s", op.Name, code)
			}
		}
	}
}
