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
	github.com/gabriel-vasile/mimetype v1.4.16 // indirect
	github.com/go-json-experiment/json v0.0.0-20260820222146-c27c302e5fc3 // indirect
	github.com/go-playground/locales v0.14.2 // indirect
	github.com/go-playground/universal-translator v0.18.2 // indirect
	github.com/go-playground/validator/v10 v10.30.6 // indirect
	github.com/leodido/go-urn v1.5.0 // indirect
	github.com/x448/float16 v0.8.4 // indirect
	golang.org/x/crypto v0.58.0 // indirect
	golang.org/x/sys v0.49.0 // indirect
	golang.org/x/text v0.43.0 // indirect
)
