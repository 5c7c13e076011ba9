// Package conformance proves examples/fakeservice, and so packages model,
// validate and paginate, with clients that know nothing of them: the AWS SDK
// for Go, and where they are installed the AWS CLI, boto3 and the AWS SDK for
// JavaScript.
package conformance_test

import (
	"os"
	"testing"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/scenario"
)

func TestMain(m *testing.M) { os.Exit(scenario.Build(m.Run)) }
