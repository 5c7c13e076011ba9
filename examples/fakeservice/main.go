// Fakeservice answers the image operations of AppStream and WorkSpaces on this
// machine, from memory, so that the AWS CLI and the SDKs work with it:
//
//	go run ./examples/fakeservice -addr 127.0.0.1:8700
//	export AWS_ACCESS_KEY_ID=fake AWS_SECRET_ACCESS_KEY=fake AWS_DEFAULT_REGION=eu-central-1
//	aws appstream describe-image-builders --endpoint-url http://127.0.0.1:8700
//
// The first line that it prints is the address that it got. Ctrl-C ends it.
//
// It is an example of packages model and validate, and no product: it checks no
// signature and no permission, and forgets everything when it ends. A builder
// that a call makes PENDING or STOPPING is found settled by the next call, and
// what it makes DELETING is gone. A request is followed from ServeHTTP in server.go to do in
// store.go.
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
	"syscall"
	"time"
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
		"Images and WorkspaceImages, such as saved output of the AWS CLI. In that of\n"+
		"describe-workspace-images, rename Images (default a small sample)")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: fakeservice [-addr ADDRESS] [-data FILE]")
		flags.PrintDefaults()
		fmt.Fprintln(stderr, "A request with the name of one of its exceptions in it is answered with that:\n"+
			"  aws appstream start-image-builder --name InvalidAccountStatusException ...")
	}
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	case flags.NArg() > 0:
		fmt.Fprintf(stderr, "fakeservice: unexpected argument %q\n", flags.Arg(0))
		return 2
	}
	if err := serve(ctx, *addr, *data, stdout); err != nil {
		fmt.Fprintf(stderr, "fakeservice: %v\n", err)
		return 1
	}
	return 0
}

// patience is how long a client may take to send a request. It may take as long
// again to take the answer.
const patience = 10 * time.Second

// serve answers until ctx ends, and then finishes what it is answering.
func serve(ctx context.Context, addr, data string, stdout io.Writer) error {
	st, err := load(data)
	if err != nil {
		return err
	}
	host, _, err := net.SplitHostPort(addr)
	if ip := net.ParseIP(host); err != nil || host != "localhost" && !ip.IsLoopback() {
		return fmt.Errorf("-addr %q: want an address that only this machine has, with a port, such as 127.0.0.1:8700", addr)
	}
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	fmt.Fprintln(stdout, listener.Addr())
	srv := newServer(st, patience)
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

// newServer returns an HTTP server for what is in a store.
func newServer(st *store, patience time.Duration) *http.Server {
	return &http.Server{Handler: &server{store: st}, ReadHeaderTimeout: patience, ReadTimeout: patience, WriteTimeout: 2 * patience}
}
