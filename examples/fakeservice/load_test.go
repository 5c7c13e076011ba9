package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/paginate"
)

// clients is how many call at once.
const clients = 64

// TestLoad has many clients of both protocols work at once, each with builders of
// its own and all with a few that they contend for, and then compares what there
// is with what they did. It makes a few rounds, or goes on for as long as the
// variable LOAD says: make load.
func TestLoad(t *testing.T) {
	goroutines := runtime.NumGoroutine()
	var enough func(round int) bool
	if text := os.Getenv("LOAD"); text == "" {
		enough = func(round int) bool { return round == 3 }
	} else {
		d, err := time.ParseDuration(text)
		if err != nil || d > 5*time.Minute {
			t.Fatalf("LOAD is %q, want a time of up to 5m", text)
		}
		end := time.Now().Add(d)
		enough = func(int) bool { return time.Now().After(end) }
	}
	st, err := load("", t.Output())
	if err != nil {
		t.Fatal(err)
	}
	expected := len(st.builders.rows)
	url, stop := listen(st)

	var calls atomic.Int64
	var shared contest
	var wait sync.WaitGroup
	want := make([]map[string]enums.ImageBuilderState, clients)
	for n := range clients {
		c := newLoadClient(n, url, &calls)
		want[n] = c.states
		wait.Go(func() {
			for round := 0; !enough(round) && !t.Failed(); round++ {
				err := c.round(t.Context())
				if err == nil {
					err = c.look(t.Context())
				}
				if err == nil {
					err = c.contend(t.Context(), &shared, round)
				}
				if err != nil {
					t.Errorf("client %d, round %d: %v", n, round, err)
				}
			}
		})
	}
	wait.Wait()

	got := map[string]enums.ImageBuilderState{}
	for range 2 { // the first time shows the transitional states
		clear(got)
		for b, err := range paginate.New(method[model.DescribeImageBuildersRequest, model.DescribeImageBuildersResult](url), nil).Items(t.Context()) {
			if err != nil {
				t.Fatal(err)
			}
			got[b.Name] = b.State
		}
	}
	expected += shared.check(t, got)
	for _, states := range want {
		expected += len(states)
		for name, state := range states {
			if got[name] != state {
				t.Errorf("%s is %q, want %s", name, got[name], state)
			}
		}
	}
	if len(got) != expected {
		t.Errorf("there are %d builders, want %d", len(got), expected)
	}
	t.Logf("%d calls of %d clients", calls.Load(), clients)

	stop()
	httpClient.CloseIdleConnections()
	deadline := time.Now().Add(10 * time.Second)
	for runtime.NumGoroutine() > goroutines && time.Now().Before(deadline) {
		time.Sleep(10 * time.Millisecond)
	}
	if n := runtime.NumGoroutine(); n > goroutines {
		t.Errorf("%d goroutines, %d before", n, goroutines)
	}
}

// loadClient works with builders that no other client touches.
type loadClient struct {
	number, made int
	random       *rand.Rand
	calls        *atomic.Int64
	states       map[string]enums.ImageBuilderState // of its builders, by name

	create func(context.Context, *model.CreateImageBuilderRequest) (*model.CreateImageBuilderResult, error)
	start  func(context.Context, *model.StartImageBuilderRequest) (*model.StartImageBuilderResult, error)
	stop   func(context.Context, *model.StopImageBuilderRequest) (*model.StopImageBuilderResult, error)
	remove func(context.Context, *model.DeleteImageBuilderRequest) (*model.DeleteImageBuilderResult, error)
	list   func(context.Context, *model.DescribeImageBuildersRequest) (*model.DescribeImageBuildersResult, error)

	images          paginate.Pager[model.Image]
	workspaceImages paginate.Pager[model.WorkspaceImage]
}

// newLoadClient returns a client that speaks CBOR or, if its number is even, JSON.
func newLoadClient(number int, url string, calls *atomic.Int64) *loadClient {
	inCBOR := number%2 == 1
	return &loadClient{
		number: number, random: rand.New(rand.NewPCG(uint64(number), 7)), calls: calls, states: map[string]enums.ImageBuilderState{},
		create: methodIn[model.CreateImageBuilderRequest, model.CreateImageBuilderResult](url, inCBOR),
		start:  methodIn[model.StartImageBuilderRequest, model.StartImageBuilderResult](url, inCBOR),
		stop:   methodIn[model.StopImageBuilderRequest, model.StopImageBuilderResult](url, inCBOR),
		remove: methodIn[model.DeleteImageBuilderRequest, model.DeleteImageBuilderResult](url, inCBOR),
		list:   methodIn[model.DescribeImageBuildersRequest, model.DescribeImageBuildersResult](url, inCBOR),

		images:          paginate.New(methodIn[model.DescribeImagesRequest, model.DescribeImagesResult](url, inCBOR), nil),
		workspaceImages: paginate.New(method[model.DescribeWorkspaceImagesRequest, model.DescribeWorkspaceImagesResult](url), nil),
	}
}

// round makes a few calls and checks each against what the client knows.
func (c *loadClient) round(ctx context.Context) error {
	if len(c.states) < 5 {
		c.made++
		name := fmt.Sprintf("load-%d-%d", c.number, c.made)
		_, err := c.create(ctx, &model.CreateImageBuilderRequest{Name: name, ImageName: "office-2026-02", InstanceType: enums.InstanceTypeStreamStandardMedium})
		if err != nil {
			return err
		}
		c.calls.Add(1)
		c.states[name] = enums.ImageBuilderStateRunning
		if err := c.expect(ctx, name, enums.ImageBuilderStatePending, enums.ImageBuilderStateRunning); err != nil {
			return err
		}
	}
	names := slices.Sorted(maps.Keys(c.states))
	name := names[c.random.IntN(len(names))]
	passing, err := c.change(ctx, name)
	if err != nil {
		return err
	}
	c.calls.Add(1)
	return c.expect(ctx, name, passing, c.states[name])
}

// expect describes a builder that is in each of the states at one description
// after the other, or not there if the state is "".
func (c *loadClient) expect(ctx context.Context, name string, states ...enums.ImageBuilderState) error {
	for _, state := range states {
		c.calls.Add(1)
		result, err := c.list(ctx, &model.DescribeImageBuildersRequest{Names: []string{name}})
		switch {
		case state == "" && !errors.Is(err, model.ResourceNotFoundException):
			return fmt.Errorf("%s is deleted, but describing it gives %v", name, err)
		case state != "" && err != nil:
			return err
		case state != "" && (len(result.ImageBuilders) != 1 || result.ImageBuilders[0].State != state):
			return fmt.Errorf("got %+v, want %s to be %s", result, name, state)
		}
	}
	return nil
}

// change does something to a builder, and returns the state in which it is then
// described once.
func (c *loadClient) change(ctx context.Context, name string) (passing enums.ImageBuilderState, err error) {
	before := c.states[name]
	switch c.random.IntN(3) {
	case 0:
		_, err := c.start(ctx, &model.StartImageBuilderRequest{Name: name})
		c.states[name] = enums.ImageBuilderStateRunning
		if before == enums.ImageBuilderStateRunning {
			return before, err
		}
		return enums.ImageBuilderStatePending, err
	case 1:
		_, err := c.stop(ctx, &model.StopImageBuilderRequest{Name: name})
		if before == enums.ImageBuilderStateStopped {
			if !errors.Is(err, model.OperationNotPermittedException) {
				return "", fmt.Errorf("stopping %s, which is stopped: %v", name, err)
			}
			return before, nil
		}
		c.states[name] = enums.ImageBuilderStateStopped
		return enums.ImageBuilderStateStopping, err
	default:
		_, err := c.remove(ctx, &model.DeleteImageBuilderRequest{Name: name})
		delete(c.states, name)
		return enums.ImageBuilderStateDeleting, err
	}
}

// look goes over the images, which nobody changes, in pages of some size.
func (c *loadClient) look(ctx context.Context) error {
	c.images.PageSize, c.workspaceImages.PageSize = 1+c.random.IntN(25), 1+c.random.IntN(25)
	images, err := c.images.Collect(ctx)
	if err != nil || len(images.Items) != 7 {
		return fmt.Errorf("%d images, want 7: %w", len(images.Items), err)
	}
	workspaceImages, err := c.workspaceImages.Collect(ctx)
	if err != nil || len(workspaceImages.Items) != 5 {
		return fmt.Errorf("%d WorkSpaces images, want 5: %w", len(workspaceImages.Items), err)
	}
	c.calls.Add(int64(7/c.images.PageSize + 5/c.workspaceImages.PageSize + 2)) // about
	return nil
}

// contest counts how often a builder was made and deleted by clients that all
// try to. The two can't differ by more than one.
type contest struct{ made, deleted [4]atomic.Int64 }

func contested(i int) string { return fmt.Sprintf("contested-%d", i) }

// contend makes, deletes or describes a builder, of which another may have been
// faster.
func (c *loadClient) contend(ctx context.Context, shared *contest, round int) error {
	i := round % len(shared.made)
	var err error
	switch c.random.IntN(3) {
	case 0:
		_, err = c.create(ctx, &model.CreateImageBuilderRequest{Name: contested(i), ImageName: "office-2026-02", InstanceType: enums.InstanceTypeStreamStandardMedium})
		if err == nil {
			shared.made[i].Add(1)
		}
	case 1:
		_, err = c.remove(ctx, &model.DeleteImageBuilderRequest{Name: contested(i)})
		if err == nil {
			shared.deleted[i].Add(1)
		}
	default:
		_, err = c.list(ctx, &model.DescribeImageBuildersRequest{Names: []string{contested(i)}})
	}
	c.calls.Add(1)
	for _, usual := range []error{model.ResourceAlreadyExistsException, model.ResourceNotFoundException, model.ConcurrentModificationException} {
		if errors.Is(err, usual) {
			return nil
		}
	}
	return err
}

// check compares the counts with what there is, and returns how many of the
// builders there are.
func (s *contest) check(t *testing.T, got map[string]enums.ImageBuilderState) (there int) {
	for i := range s.made {
		left := s.made[i].Load() - s.deleted[i].Load()
		if state := got[contested(i)]; left == 1 && state == enums.ImageBuilderStateRunning {
			there++
		} else if left != 0 || state != "" {
			t.Errorf("%s was made %d times more than deleted, and is %q", contested(i), left, state)
		}
	}
	return there
}
