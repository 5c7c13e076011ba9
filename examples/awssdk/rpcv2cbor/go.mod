module github.com/euc-go/eucmodel/examples/awssdk/rpcv2cbor

go 1.26.0

replace github.com/euc-go/eucmodel => ../../..

replace github.com/euc-go/eucmodel/examples/awssdk => ..

require (
	github.com/aws/aws-sdk-go-v2 v1.43.4
	github.com/aws/aws-sdk-go-v2/service/appstream v1.64.5
	github.com/aws/aws-sdk-go-v2/service/workspaces v1.71.0
	github.com/aws/smithy-go v1.27.6
	github.com/euc-go/eucmodel v0.0.0-00010101000000-000000000000
	github.com/euc-go/eucmodel/examples/awssdk v0.0.0-00010101000000-000000000000
	github.com/fxamacker/cbor/v2 v2.9.6
	github.com/google/go-cmp v0.7.0
)

require (
	github.com/aws/aws-sdk-go-v2/internal/configsources v1.4.35 // indirect
	github.com/aws/aws-sdk-go-v2/internal/endpoints/v2 v2.7.35 // indirect
	github.com/go-json-experiment/json v0.0.0-20260820222146-c27c302e5fc3 // indirect
	github.com/x448/float16 v0.8.4 // indirect
)
