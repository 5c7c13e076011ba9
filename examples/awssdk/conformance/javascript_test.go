package conformance_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/scenario"
)

// javascriptScript calls by the AWS SDK for JavaScript, see process. With "cbor" as
// its second argument it calls AppStream in RPC v2 CBOR.
const javascriptScript = `
const appstream = require("@aws-sdk/client-appstream"), workspaces = require("@aws-sdk/client-workspaces");
const { AwsSmithyRpcV2CborProtocol } = require("@aws-sdk/core/protocols");
const [url, protocol] = process.argv.slice(1);
const options = { endpoint: url, region: "eu-central-1", maxAttempts: 1, credentials: { accessKeyId: "fake", secretAccessKey: "fake" } };
const services = {
  appstream: { sdk: appstream, client: new appstream.AppStreamClient({ ...options, ...(protocol === "cbor" && { protocol: AwsSmithyRpcV2CborProtocol }) }) },
  workspaces: { sdk: workspaces, client: new workspaces.WorkSpacesClient(options) },
};
async function send({ sdk, client }, operation, request) {
  const { $metadata, ...result } = await client.send(new sdk[operation + "Command"](request));
  return result;
}
// The SDK has paginators for some of the operations.
async function* pages(service, { operation, PageSize }) {
  const paginate = service.sdk["paginate" + operation];
  if (paginate) {
    yield* paginate({ client: service.client, pageSize: PageSize }, {});
    return;
  }
  let NextToken;
  do {
    const page = await send(service, operation, { NextToken, MaxResults: PageSize });
    yield page;
    NextToken = page.NextToken;
  } while (NextToken);
}
async function answer(name, operation, request) {
  const service = services[name];
  if (operation === "all") {
    const items = [];
    for await (const page of pages(service, request)) items.push(...page[request.key]);
    return { Result: { [request.key]: items } };
  }
  if (!service.sdk[operation + "Command"]) return { Refused: { Lacks: operation } };
  try {
    return { Result: await send(service, operation, request) };
  } catch (e) {
    if (!e.$metadata) throw e;
    return { Refused: { Code: e.name, Message: e.message, Class: e.constructor.name }, Status: e.$metadata.httpStatusCode };
  }
}
(async () => {
  const version = (name) => name + " " + require(name + "/package.json").version;
  console.log(JSON.stringify(["@aws-sdk/client-appstream", "@aws-sdk/client-workspaces", "@aws-sdk/core", "@smithy/core"].map(version).join(", ") + ", node " + process.version));
  for await (const line of require("readline").createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(await answer(...JSON.parse(line))));
  }
})();
`

// installed installs the SDK for JavaScript, in the versions that
// testdata/javascript says, and returns where it is. What npm has in its cache it
// does not fetch again.
var installed = sync.OnceValues(func() (folder string, err error) {
	folder = filepath.Join(scenario.Folder(), "javascript")
	if err := os.CopyFS(folder, os.DirFS("testdata/javascript")); err != nil {
		return "", err
	}
	command := exec.Command("npm", "ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
	command.Dir = folder
	command.Stdout, command.Stderr = os.Stderr, os.Stderr
	return folder, command.Run()
})

// newJavaScript starts the program in JavaScript that calls an address, AppStream
// by a protocol.
func newJavaScript(t *testing.T, url, protocol string) process {
	t.Helper()
	node := wanted(t, "node")
	wanted(t, "npm")
	folder, err := installed()
	if err != nil {
		t.Skipf("NOTICE: npm can't install the SDK: %v", err)
	}
	args := []string{"-e", javascriptScript, "--", scenario.SpyOn(t, url, protocol)}
	if protocol == scenario.InCBOR {
		args = append(args, "cbor")
	}
	command := exec.Command(node, args...)
	command.Dir, command.Env = folder, environment()
	return begin(t, command)
}

func TestJavaScript(t *testing.T) { testProgram(t, newJavaScript) }
