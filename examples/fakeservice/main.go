// Fakeservice answers the image operations of AppStream and WorkSpaces on this
// machine, from memory, so that the AWS CLI and the SDKs work with it:
//
//	go run ./examples/fakeservice -addr 127.0.0.1:8700
//
// The first line that it prints is the address that it got. The second is a
// command to copy, with all that the AWS CLI needs:
//
//	AWS_ACCESS_KEY_ID=x AWS_SECRET_ACCESS_KEY=x AWS_DEFAULT_REGION=us-east-1 aws appstream describe-image-builders --endpoint-url http://127.0.0.1:8700
//
// Ctrl-C ends it.
//
// At that address it speaks AWS JSON, and for AppStream RPC v2 CBOR too, in which
// the AWS SDK for Go calls it since v1.64 of its package. A call's header and path
// say which, and both see and change the same.
//
// It is an example of packages model and validate, and no product: it checks no
// signature and no permission, and forgets everything when it ends. A
// transitional state such as PENDING or DELETING ends when describe calls have
// shown it as often as -settle says; until then other changes are refused. It
// answers only calls to its own address, so that a web page can't reach it
// through a name that leads here.
//
// A request goes from ServeHTTP in server.go, by its protocol in protocol.go,
// through read in read.go to one of the handlers in handlers.go.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/euc-go/eucmodel/model"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends it at once
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run is the whole program. It returns the exit status: 0, 1 when it can't
// serve, 2 when the arguments are wrong.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("fakeservice", flag.ContinueOnError)
	flags.SetOutput(stderr)
	addr := flags.String("addr", "127.0.0.1:8700", "`address` of this machine to listen on; port 0 takes a free one")
	data := flags.String("data", "", "JSON `file` of what there is at first: an object with the lists ImageBuilders,\n"+
		"Images, WorkspaceImages, ExportImageTasks and Associations, such as saved\n"+
		"output of the AWS CLI. In that of describe-workspace-images, rename Images.\n"+
		"The lists ImagePermissions, SoftwareAssociations, WorkspaceImagePermissions\n"+
		"and CustomWorkspaceImageImports hold the whole output of the calls that\n"+
		"describe these, one for each image or builder (default a small sample)")
	settle := flags.Int("settle", 1, "`N` describe calls show a builder or an image in a transitional state such as\n"+
		"PENDING, STOPPING or DELETING, after a call has put it there; until then it\n"+
		"can't be changed again. At least 1")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: fakeservice [-addr ADDRESS] [-data FILE] [-settle N]")
		flags.PrintDefaults()
		fmt.Fprint(stderr, "A request with the name of one of its exceptions in it is answered with that:\n"+
			"  aws appstream start-image-builder --name InvalidAccountStatusException ...\n"+
			"It answers:\n")
		for _, op := range model.Operations() {
			fmt.Fprintf(stderr, "  %-10s  %s\n", op.Service, op.Name)
		}
	}
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	case flags.NArg() > 0:
		fmt.Fprintf(stderr, "fakeservice: unexpected argument %q\n", flags.Arg(0))
		return 2
	case *settle < 1:
		fmt.Fprintf(stderr, "fakeservice: -settle %d: want at least 1\n", *settle)
		return 2
	}
	if err := serve(ctx, *addr, *data, *settle, stdout, stderr); err != nil {
		fmt.Fprintf(stderr, "fakeservice: %v\n", err)
		return 1
	}
	return 0
}

// patience is how long a client may take to send a request. It may take as long
// again to take the answer.
const patience = 10 * time.Second

// serve answers until ctx ends, and then finishes what it is answering.
func serve(ctx context.Context, addr, data string, settle int, stdout, stderr io.Writer) error {
	st, err := load(data, stderr)
	if err != nil {
		return err
	}
	st.settle = settle
	host, _, err := net.SplitHostPort(addr)
	if ip := net.ParseIP(host); err != nil || host != "localhost" && !ip.IsLoopback() {
		return fmt.Errorf("-addr %q: want an address that only this machine has, with a port, such as 127.0.0.1:8700", addr)
	}
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	// In one piece, for a program that reads the first line and closes the pipe.
	if _, err := io.WriteString(stdout, greeting(listener.Addr())); err != nil {
		return errors.Join(err, listener.Close())
	}
	srv := newServer(st, listener.Addr(), patience)
	ended := make(chan error, 1)
	go func() { ended <- srv.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
		last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 3*patience)
		defer cancel()
		return srv.Shutdown(last)
	}
}

// greeting returns the address as a line, and a command that calls it. Whatever
// the credentials are, the CLI wants some.
func greeting(addr net.Addr) string {
	url := "http://" + addr.String()
	if strings.Contains(url, "[") {
		url = "'" + url + "'" // an IPv6 address has brackets, which mean something to a shell
	}
	return addr.String() + "\n" +
		"AWS_ACCESS_KEY_ID=x AWS_SECRET_ACCESS_KEY=x AWS_DEFAULT_REGION=us-east-1 aws appstream describe-image-builders --endpoint-url " + url + "\n"
}

// newServer returns an HTTP server for a store that is reached at an address.
func newServer(st *store, addr net.Addr, patience time.Duration) *http.Server {
	return &http.Server{Handler: newHandler(st, addr), ReadHeaderTimeout: patience, ReadTimeout: patience, WriteTimeout: 2 * patience}
}
