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

// TestLoad has many clients work at once, each with builders of its own, and
// then compares what there is with what they did. It makes a few rounds, or goes
// on for as long as the variable LOAD says: make load.
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
	st, err := load("")
	if err != nil {
		t.Fatal(err)
	}
	sampled := len(st.builders.rows)
	url, stop := listen(st)

	var calls atomic.Int64
	var wait sync.WaitGroup
	want := make([]map[string]enums.ImageBuilderState, clients)
	for n := range clients {
		c := newLoadClient(n, url, &calls)
		want[n] = c.states
		wait.Go(func() {
			for round := 0; !enough(round) && !t.Failed(); round++ {
				if err := c.round(t.Context()); err != nil {
					t.Errorf("client %d, round %d: %v", n, round, err)
				}
			}
		})
	}
	wait.Wait()

	got := map[string]enums.ImageBuilderState{}
	for b, err := range paginate.New(method[model.DescribeImageBuildersRequest, model.DescribeImageBuildersResult](url), nil).Items(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		got[b.Name] = b.State
	}
	count := sampled
	for _, states := range want {
		count += len(states)
		for name, state := range states {
			if got[name] != state {
				t.Errorf("%s is %q, want %s", name, got[name], state)
			}
		}
	}
	if len(got) != count {
		t.Errorf("there are %d builders, want %d", len(got), count)
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
}

func newLoadClient(number int, url string, calls *atomic.Int64) *loadClient {
	return &loadClient{
		number: number, random: rand.New(rand.NewPCG(uint64(number), 7)), calls: calls, states: map[string]enums.ImageBuilderState{},
		create: method[model.CreateImageBuilderRequest, model.CreateImageBuilderResult](url),
		start:  method[model.StartImageBuilderRequest, model.StartImageBuilderResult](url),
		stop:   method[model.StopImageBuilderRequest, model.StopImageBuilderResult](url),
		remove: method[model.DeleteImageBuilderRequest, model.DeleteImageBuilderResult](url),
		list:   method[model.DescribeImageBuildersRequest, model.DescribeImageBuildersResult](url),
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
	}
	names := slices.Sorted(maps.Keys(c.states))
	name := names[c.random.IntN(len(names))]
	if err := c.change(ctx, name); err != nil {
		return err
	}
	c.calls.Add(2)
	result, err := c.list(ctx, &model.DescribeImageBuildersRequest{Names: []string{name}})
	state, there := c.states[name]
	switch {
	case !there && !errors.Is(err, model.ResourceNotFoundException):
		return fmt.Errorf("%s is deleted, but describing it gives %v", name, err)
	case there && err != nil:
		return err
	case there && (len(result.ImageBuilders) != 1 || result.ImageBuilders[0].State != state):
		return fmt.Errorf("got %+v, want %s to be %s", result, name, state)
	}
	return nil
}

// change does something to a builder.
func (c *loadClient) change(ctx context.Context, name string) error {
	running := c.states[name] == enums.ImageBuilderStateRunning
	switch c.random.IntN(3) {
	case 0:
		_, err := c.start(ctx, &model.StartImageBuilderRequest{Name: name})
		c.states[name] = enums.ImageBuilderStateRunning
		return err
	case 1:
		_, err := c.stop(ctx, &model.StopImageBuilderRequest{Name: name})
		if !running {
			if !errors.Is(err, model.OperationNotPermittedException) {
				return fmt.Errorf("stopping %s, which is stopped: %v", name, err)
			}
			return nil
		}
		c.states[name] = enums.ImageBuilderStateStopped
		return err
	default:
		_, err := c.remove(ctx, &model.DeleteImageBuilderRequest{Name: name})
		delete(c.states, name)
		return err
	}
}
