package model_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
)

func TestAPIErrorText(t *testing.T) {
	for name, test := range map[string]struct {
		err  model.APIError
		want string
	}{
		"all": {
			model.APIError{Code: "X", Message: "No such image.", StatusCode: 400, RequestID: "r-1", RawCode: "a#X:b"},
			"X: No such image. (status 400, request r-1)",
		},
		"no request":         {model.APIError{Code: "X", Message: "m", StatusCode: 500}, "X: m (status 500)"},
		"no message":         {model.APIError{Code: "X", StatusCode: 400, RequestID: "r"}, "X (status 400, request r)"},
		"no code":            {model.APIError{Message: "m", StatusCode: 502}, "Bad Gateway: m (status 502)"},
		"no code, but a raw": {model.APIError{StatusCode: 502, RawCode: ":b"}, "Bad Gateway (status 502)"},
		"status only":        {model.APIError{StatusCode: 503}, "Service Unavailable (status 503)"},
		"no code, odd":       {model.APIError{Message: "m", StatusCode: 599}, "unknown error: m (status 599)"},
		"nothing":            {model.APIError{}, "unknown error (status 0)"},
		"lines in the code":  {model.APIError{Code: "A\nB", StatusCode: 400}, "A B (status 400)"},
		"control characters": {model.APIError{Code: "A\x1b[0m", Message: " a\r\nb\x1b]0;c\a\u202e ", StatusCode: 400, RequestID: "r\n"}, "A\ufffd[0m: a b\ufffd]0;c\ufffd\ufffd (status 400, request r)"},
		"not UTF-8":          {model.APIError{Code: "A\xff", Message: "\xff", StatusCode: 400}, "A\ufffd: \ufffd (status 400)"},
		"very long": {
			model.APIError{Code: model.ErrorCode(strings.Repeat("é", 1000)), Message: strings.Repeat("m", 1<<20), StatusCode: 400, RequestID: strings.Repeat("r", 1<<20)},
			strings.Repeat("é", 128) + "…: " + strings.Repeat("m", 1000) + "… (status 400, request " + strings.Repeat("r", 128) + "…)",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, test.err.Error()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	if got, want := model.ResourceNotFoundException.Error(), "ResourceNotFoundException"; got != want {
		t.Errorf("the code says %q, want %q", got, want)
	}
}

func TestAPIErrorIs(t *testing.T) {
	api := &model.APIError{Code: model.ResourceNotFoundException, Message: "m", StatusCode: 400}
	for name, err := range map[string]error{
		"itself":         api,
		"wrapped":        fmt.Errorf("describe: %w", api),
		"wrapped twice":  fmt.Errorf("run: %w", fmt.Errorf("describe: %w", api)),
		"joined":         errors.Join(errors.New("other"), api),
		"joined, nested": fmt.Errorf("run: %w", errors.Join(api, errors.New("other"))),
	} {
		t.Run(name, func(t *testing.T) {
			for target, want := range map[error]bool{
				model.ResourceNotFoundException: true,
				api:                             true,
				model.ResourceInUseException:    false,
				model.ErrorCode("resourcenotfoundexception"): false,
				model.ErrorCode("ResourceNotFound"):          false,
				model.ErrorCode(""):                          false,
				&model.APIError{Code: api.Code}:              false,
				errors.New("ResourceNotFoundException"):      false,
			} {
				if got := errors.Is(err, target); got != want {
					t.Errorf("errors.Is(err, %T %v) = %v, want %v", target, target, got, want)
				}
			}
			if got, ok := errors.AsType[*model.APIError](err); !ok || got != api {
				t.Errorf("errors.AsType finds %v", got)
			}
			var got *model.APIError
			if !errors.As(err, &got) || got != api {
				t.Errorf("errors.As finds %v", got)
			}
		})
	}
	if errors.Is(&model.APIError{StatusCode: 500}, model.InternalFailure) {
		t.Error("an error without a code is one with a code")
	}
}

// throttling are the codes of the AWS SDKs' standard retry mode.
var throttling = []model.ErrorCode{
	"BandwidthLimitExceeded", "EC2ThrottledException", "LimitExceededException", "PriorRequestNotComplete",
	"ProvisionedThroughputExceededException", "RequestLimitExceeded", "RequestThrottled", "RequestThrottledException",
	"SlowDown", "ThrottledException", "Throttling", "ThrottlingException", "TooManyRequestsException",
	"TransactionInProgressException",
}

func TestThrottling(t *testing.T) {
	for _, code := range throttling {
		for _, status := range []int{0, 200, 400, 429, 500, 503} {
			e := &model.APIError{Code: code, StatusCode: status}
			if !e.IsThrottling() || !e.IsRetryable() {
				t.Errorf("%v: throttling %v, retryable %v; want both", e, e.IsThrottling(), e.IsRetryable())
			}
		}
	}
}

func TestRetryable(t *testing.T) {
	for name, test := range map[string]struct {
		code   model.ErrorCode
		status int
		want   bool
	}{
		"RequestTimeout":            {"RequestTimeout", 400, true},
		"RequestTimeoutException":   {"RequestTimeoutException", 400, true},
		"RequestTimeout, no status": {"RequestTimeout", 0, true},
		"500":                       {"", 500, true},
		"502":                       {"", 502, true},
		"503":                       {"", 503, true},
		"504":                       {"", 504, true},
		"500 with a code":           {"InternalFailure", 500, true},
		"503 with a code":           {"ServiceUnavailable", 503, true},
		"500, a fault of the call":  {"ValidationException", 500, true},
		"nothing":                   {"", 0, false},
		"400":                       {"", 400, false},
		"408":                       {"", 408, false},
		"429 alone":                 {"", 429, false},
		"429 with another code":     {"ValidationException", 429, false},
		"501":                       {"", 501, false},
		"505":                       {"", 505, false},
		"599":                       {"", 599, false},
		"quota of WorkSpaces":       {"ResourceLimitExceededException", 400, false},
		"rate of AppStream":         {"RequestLimitExceededException", 400, false},
		"InternalFailure with 400":  {"InternalFailure", 400, false},
		"ServiceUnavailable, 400":   {"ServiceUnavailable", 400, false},
		"clock":                     {"RequestExpired", 400, false},
		"other case":                {"throttlingexception", 400, false},
		"a raw code":                {"a#ThrottlingException", 400, false},
	} {
		t.Run(name, func(t *testing.T) {
			e := &model.APIError{Code: test.code, StatusCode: test.status}
			if e.IsRetryable() != test.want || e.IsThrottling() {
				t.Errorf("retryable %v, throttling %v; want %v and false", e.IsRetryable(), e.IsThrottling(), test.want)
			}
		})
	}
}

func TestAPIErrorAppendJSON(t *testing.T) {
	for name, test := range map[string]struct {
		err  model.APIError
		want string
	}{
		"code and message": {model.APIError{Code: "X", Message: "No such image."}, `{"__type":"X","message":"No such image."}`},
		"of AppStream":     {model.APIError{Code: "ResourceInUseException", Message: "m"}, `{"__type":"ResourceInUseException","Message":"m"}`},
		"of WorkSpaces":    {model.APIError{Code: "AccessDeniedException", Message: "m"}, `{"__type":"AccessDeniedException","message":"m"}`},
		"AppStream's own":  {model.APIError{Code: "ResourceNotFoundException", Message: "m", Service: "appstream"}, `{"__type":"ResourceNotFoundException","Message":"m"}`},
		"common, of one":   {model.APIError{Code: "ThrottlingException", Message: "m", Service: "appstream"}, `{"__type":"ThrottlingException","message":"m"}`},
		"another service":  {model.APIError{Code: "ResourceInUseException", Message: "m", Service: "ec2"}, `{"__type":"ResourceInUseException","message":"m"}`},
		"no message":       {model.APIError{Code: "X"}, `{"__type":"X"}`},
		"no code":          {model.APIError{Message: "m"}, `{"__type":"","message":"m"}`},
		"nothing":          {model.APIError{}, `{"__type":""}`},
		"the rest":         {model.APIError{Code: "X", StatusCode: 400, RequestID: "r", RawCode: "a#X"}, `{"__type":"X"}`},
		"escapes":          {model.APIError{Code: `a"\`, Message: "\"\\/\n\r\t\x00\x1f<&>"}, `{"__type":"a\"\\","message":"\"\\/\n\r\t\u0000\u001f<&>"}`},
		"characters":       {model.APIError{Code: "é", Message: "東京 😀"}, `{"__type":"é","message":"東京 😀"}`},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := test.err.AppendJSON(nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, v := range []any{test.err, &test.err} {
				if marshaled, err := json.Marshal(v); err != nil || decoded(t, marshaled).(map[string]any)["__type"] != string(test.err.Code) {
					t.Errorf("json.Marshal gives %s, %v", marshaled, err)
				}
			}
			if diff := cmp.Diff(test.want, string(got)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			after, _ := test.err.AppendJSON(append(make([]byte, 0, 10), "before "...))
			if diff := cmp.Diff("before "+test.want, string(after)); diff != "" {
				t.Errorf("after text (-want +got):\n%s", diff)
			}
			back := model.DecodeAPIError(400, nil, got)
			want := &model.APIError{Code: test.err.Code, Message: test.err.Message, StatusCode: 400, RawCode: string(test.err.Code)}
			if diff := cmp.Diff(want, back); diff != "" {
				t.Errorf("the way back (-want +got):\n%s", diff)
			}
		})
	}
	for _, e := range []*model.APIError{{Code: "\xff"}, {Code: "X", Message: "\xff"}} {
		if got, err := e.AppendJSON([]byte("before")); err == nil || string(got) != "before" {
			t.Errorf("%q is written as %s", e, got)
		} else if _, ok := errors.AsType[*model.EncodeError](err); !ok {
			t.Errorf("%q: %v", e, err)
		}
	}
}

// An operation makes errors with the status and the member that its service's
// model has: facts, error.httpStatusCode and messageMember.
func TestNewError(t *testing.T) {
	appStream, _ := model.OperationByTarget("PhotonAdminProxyService.DeleteImage")
	workSpaces, _ := model.OperationByTarget("WorkspacesService.DescribeWorkspaceImages")
	for name, c := range map[string]struct {
		op     model.Operation
		code   model.ErrorCode
		status int
		body   string
	}{
		"400":               {appStream, model.ResourceInUseException, 400, `{"__type":"ResourceInUseException","Message":"m"}`},
		"404":               {appStream, model.ResourceNotFoundException, 404, `{"__type":"ResourceNotFoundException","Message":"m"}`},
		"412":               {appStream, model.DryRunOperationException, 412, ""},
		"404 of WorkSpaces": {workSpaces, model.ResourceNotFoundException, 400, ""},
		"of WorkSpaces":     {workSpaces, model.AccessDeniedException, 400, `{"__type":"AccessDeniedException","message":"m"}`},
		"failure":           {appStream, model.InternalFailure, 500, `{"__type":"InternalFailure","message":"m"}`},
		"failure, in full":  {workSpaces, model.InternalServerError, 500, ""},
		"unavailable":       {workSpaces, model.ServiceUnavailable, 503, ""},
		"common":            {appStream, model.ValidationException, 400, `{"__type":"ValidationException","message":"m"}`},
		"of no operation":   {model.Operation{}, model.ResourceInUseException, 400, ""},
		"nobody documents":  {appStream, "SomethingNew", 400, `{"__type":"SomethingNew","message":"m"}`},
		"another's":         {workSpaces, model.ResourceInUseException, 400, `{"__type":"ResourceInUseException","message":"m"}`},
	} {
		e := c.op.NewError(c.code, "m")
		want := &model.APIError{Code: c.code, Message: "m", StatusCode: c.status, Service: c.op.Service}
		if diff := cmp.Diff(want, e); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if body, err := e.AppendJSON(nil); err != nil || c.body != "" && string(body) != c.body {
			t.Errorf("%s: %s, %v, want %s", name, body, err, c.body)
		}
	}
}
