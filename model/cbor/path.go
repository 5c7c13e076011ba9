package cbor

import (
	"strings"

	"github.com/euc-go/eucmodel/model"
)

// Path returns the path of a call of an operation, such as
// /service/PhotonAdminProxyService/operation/StartImageBuilder. It is empty for an
// operation of WorkSpaces, which does not speak RPC v2 CBOR, and for the zero
// Operation.
func Path(op model.Operation) string {
	if op.Service != "appstream" {
		return ""
	}
	service, _, _ := strings.Cut(op.Target, ".")
	return pathStart + service + pathMiddle + op.Name
}

// What stands before the names of the service and of the operation.
const (
	pathStart  = "/service/"
	pathMiddle = "/operation/"
)

// OperationByPath returns the operation that the path of a call names, and whether
// there is one. As the protocol has it, anything may stand before /service/, and
// the name of the service may have its namespace before it, as in
// com.amazonaws.appstream.PhotonAdminProxyService.
func OperationByPath(path string) (model.Operation, bool) {
	start := strings.LastIndex(path, pathStart)
	if start < 0 {
		return model.Operation{}, false
	}
	service, name, _ := strings.Cut(path[start+len(pathStart):], pathMiddle)
	if strings.Contains(service, "/") {
		return model.Operation{}, false
	}
	service = service[strings.LastIndexByte(service, '.')+1:]
	op, _ := model.OperationByTarget(service + "." + name)
	if Path(op) == "" {
		return model.Operation{}, false
	}
	return op, true
}
