package paginate_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"strconv"
	"strings"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/paginate"
)

// client stands for whatever calls the service: the AWS SDK, HTTP of your own,
// or a fake like this one, which has five builders in pages of two.
var client fakeClient

type fakeClient struct{}

func (fakeClient) DescribeImageBuilders(_ context.Context, request *model.DescribeImageBuildersRequest) (*model.DescribeImageBuildersResult, error) {
	names := []string{"office-a", "office-b", "lab-a", "lab-b", "kiosk"}
	size := 2
	if request.MaxResults != nil {
		size = int(*request.MaxResults)
	}
	from, _ := strconv.Atoi(request.NextToken)
	to := min(from+size, len(names))
	var result model.DescribeImageBuildersResult
	for _, name := range names[from:to] {
		result.ImageBuilders = append(result.ImageBuilders, model.ImageBuilder{Name: name, State: enums.ImageBuilderStateRunning})
	}
	if to < len(names) {
		result.NextToken = strconv.Itoa(to)
	}
	return &result, nil
}

func ExampleNew() {
	ctx := context.Background()
	pager := paginate.New(client.DescribeImageBuilders, &model.DescribeImageBuildersRequest{})
	for builder, err := range pager.Items(ctx) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(builder.Name, builder.State)
	}
	// Output:
	// office-a RUNNING
	// office-b RUNNING
	// lab-a RUNNING
	// lab-b RUNNING
	// kiosk RUNNING
}

// A program that may fail at any item goes on there when it is started again. The
// token is saved when an item is done, so that an item on which the work fails
// comes again; with it is saved whether all is done, because an empty token would
// begin anew.
func ExamplePager_Run() {
	type progress struct {
		Token   string // or aws appstream describe-image-builders --starting-token
		AllDone bool
	}
	after := func(token string) progress { return progress{token, token == ""} }
	isDiskFull := true
	work := func(b model.ImageBuilder) error {
		if b.Name == "lab-b" && isDiskFull {
			return errors.New("the disk is full")
		}
		fmt.Println("done:", b.Name)
		return nil
	}
	start := func(saved progress) progress {
		if saved.AllDone {
			fmt.Println("all done")
			return saved
		}
		pager := paginate.New(client.DescribeImageBuilders, nil)
		pager.StartingToken = saved.Token
		run := pager.Run(context.Background())
		for builder, err := range run.Items() {
			if err == nil {
				err = work(builder)
			}
			if err != nil {
				fmt.Println(err)
				return saved
			}
			saved = after(run.Token()) // a program writes a file here
		}
		return after(run.Token()) // also if there were no items
	}

	saved := start(progress{})
	isDiskFull = false
	saved = start(saved)
	start(saved)
	// Output:
	// done: office-a
	// done: office-b
	// done: lab-a
	// the disk is full
	// done: lab-b
	// done: kiosk
	// all done
}

// MaxItems and its token are those of the AWS CLI: this token means the page with
// the token 2, of which one item is done.
func ExamplePager_Collect() {
	ctx := context.Background()
	pager := paginate.New(client.DescribeImageBuilders, nil)
	pager.MaxItems = 3
	result, err := pager.Collect(ctx)
	fmt.Println(len(result.Items), result.NextToken, err)

	pager.StartingToken = result.NextToken
	result, err = pager.Collect(ctx)
	fmt.Printf("%d %q %v\n", len(result.Items), result.NextToken, err)
	// Output:
	// 3 eyJOZXh0VG9rZW4iOiAiMiIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDF9 <nil>
	// 2 "" <nil>
}

// An error ends the run, after the items that came before it. The token of the
// result resumes with those that did not come.
func ExamplePager_Collect_error() {
	ctx := context.Background()
	busy := true
	pager := paginate.New(func(ctx context.Context, request *model.DescribeImageBuildersRequest) (*model.DescribeImageBuildersResult, error) {
		if request.NextToken == "2" && busy {
			busy = false
			return nil, errors.New("the service is busy")
		}
		return client.DescribeImageBuilders(ctx, request)
	}, nil)
	result, err := pager.Collect(ctx)
	fmt.Println(len(result.Items), err)

	pager.StartingToken = result.NextToken
	result, err = pager.Collect(ctx)
	fmt.Println(len(result.Items), err)
	// Output:
	// 2 paginate: page 2: the service is busy
	// 3 <nil>
}

func ExamplePager_Pages() {
	ctx := context.Background()
	pager := paginate.New(client.DescribeImageBuilders, nil)
	pager.PageSize = 3
	for page, err := range pager.Pages(ctx) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%d builders, next %q\n", len(page.Items), page.NextToken)
	}
	// Output:
	// 3 builders, next "3"
	// 2 builders, next ""
}

// A Pager works over anything that comes in pages.
func ExamplePager() {
	letters := strings.Split("alpha beta gamma delta epsilon", " ")
	pager := paginate.Pager[string]{
		PageSize: 2,
		Prefetch: 1, // fetch the next page while this one is worked on
		Fetch: func(_ context.Context, token string, size int) (paginate.Page[string], error) {
			from, _ := strconv.Atoi(token)
			to := min(from+size, len(letters))
			page := paginate.Page[string]{Items: letters[from:to]}
			if to < len(letters) {
				page.NextToken = strconv.Itoa(to)
			}
			return page, nil
		},
	}
	for letter, err := range pager.Items(context.Background()) {
		fmt.Println(letter, err)
	}
	// Output:
	// alpha <nil>
	// beta <nil>
	// gamma <nil>
	// delta <nil>
	// epsilon <nil>
}
