package main

import (
	"mime"
	"net/http"
	"strings"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
	"github.com/euc-go/eucmodel/validate"
)

// rpcCBOR is Smithy's RPC v2 CBOR, which AppStream speaks and WorkSpaces does not:
// a call is a POST of the request to a path that names the operation, with the
// header Smithy-Protocol. What else clients send is read generously: a call may
// leave out its Content-Type and Accept, and its body if the request has no
// members.
var rpcCBOR = protocol{
	header:       map[string]string{"Content-Type": mediaType, "Smithy-Protocol": smithyProtocol},
	operation:    operationOfRPC,
	noBody:       []byte{0xa0}, // an empty map
	decode:       cbor.Unmarshal,
	check:        validate.CBOR,
	appendResult: cbor.Append,
	appendError:  cbor.AppendAPIError,
}

// What the headers Content-Type and Smithy-Protocol say.
const (
	mediaType      = "application/cbor"
	smithyProtocol = "rpc-v2-cbor"
)

// operationOfRPC returns the operation that a call in RPC v2 CBOR names.
func operationOfRPC(r *http.Request) (op model.Operation, err error) {
	if r.Header.Get("Smithy-Protocol") != smithyProtocol {
		// Without this rule a web page could make a browser send a call: see isOwn.
		return op, fail(model.UnknownOperationException, "The header Smithy-Protocol is not %s", smithyProtocol)
	}
	for _, other := range []string{"X-Amz-Target", "X-Amzn-Target"} {
		if strings.Join(r.Header.Values(other), "") != "" {
			// The two could name different operations, and a proxy look at the other one.
			return op, fail(model.UnknownOperationException, "The header %s has no place beside Smithy-Protocol: the path names the operation", other)
		}
	}
	if kind := r.Header.Get("Content-Type"); kind != "" {
		if kind, _, err := mime.ParseMediaType(kind); err != nil || kind != mediaType {
			return op, failWith(http.StatusUnsupportedMediaType, model.SerializationException, "The header Content-Type is not %s", mediaType)
		}
	}
	op, ok := cbor.OperationByPath(r.URL.Path)
	if !ok {
		example, _ := model.OperationOf(new(model.DescribeImagesRequest))
		return op, fail(model.UnknownOperationException, "The path names no operation of AppStream, as %s does; WorkSpaces is called in AWS JSON", cbor.Path(example))
	}
	return op, nil
}
