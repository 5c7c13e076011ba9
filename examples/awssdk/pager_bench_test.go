package awssdk_test

import (
	"context"
	"fmt"
	"runtime"
	"strconv"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/appstream"
	"github.com/aws/aws-sdk-go-v2/service/appstream/types"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/paginate"
)

// The pages that the pagers go over: their fetches return the same 20 pages,
// made beforehand, so that the pager's own work is all that is timed.
const pagerPages = 20

// ours are the pages as package model has them, token by token.
type ours map[string]*model.DescribeImagesResult

func (o ours) DescribeImages(_ context.Context, request *model.DescribeImagesRequest) (*model.DescribeImagesResult, error) {
	return o[request.NextToken], nil
}

// theirs are the pages as the SDK has them.
type theirs map[string]*appstream.DescribeImagesOutput

func (o theirs) DescribeImages(_ context.Context, in *appstream.DescribeImagesInput, _ ...func(*appstream.Options)) (*appstream.DescribeImagesOutput, error) {
	return o[aws.ToString(in.NextToken)], nil
}

// pagerOf returns the pages with n images each, in both forms.
func pagerOf(n int) (ours, theirs) {
	mine, its := make(ours), make(theirs)
	token := ""
	for i := range pagerPages {
		next := ""
		if i < pagerPages-1 {
			next = fmt.Sprintf("token-of-page-%d", i+1)
		}
		mine[token] = &model.DescribeImagesResult{Images: make([]model.Image, n), NextToken: next}
		its[token] = &appstream.DescribeImagesOutput{Images: make([]types.Image, n), NextToken: aws.String(next)}
		for j := range n {
			name := "image-" + strconv.Itoa(i*n+j)
			mine[token].Images[j].Name = name
			its[token].Images[j].Name = aws.String(name)
		}
		token = next
	}
	return mine, its
}

// BenchmarkPager compares what going over items costs. The metric ns/item is
// the time for one item with its share of the page.
func BenchmarkPager(b *testing.B) {
	for _, n := range []int{1, 50, 1000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			mine, its := pagerOf(n)
			for _, row := range thisPass([]struct {
				name string
				walk func() (items, letters int, err error)
			}{
				{own, func() (int, int, error) { return walkPager(mine) }},
				{"hand-written", func() (int, int, error) { return walkByHand(mine) }},
				{"aws-sdk-go-v2", func() (int, int, error) { return walkSDK(its) }},
				{"hand-written-sdk", func() (int, int, error) { return walkSDKByHand(its) }},
			}) {
				b.Run(row.name, func(b *testing.B) {
					_, want, _ := walkByHand(mine)
					b.ReportAllocs()
					for b.Loop() {
						if items, letters, err := row.walk(); err != nil || items != n*pagerPages || letters != want {
							b.Fatalf("%d items, %d letters: %v", items, letters, err)
						}
					}
					b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n*pagerPages), "ns/item")
				})
			}
		})
	}
}

// own is the name of the rows of this module.
const own = "eucmodel"

func walkPager(pages ours) (items, letters int, err error) {
	for image, err := range paginate.New(pages.DescribeImages, nil).Items(context.Background()) {
		if err != nil {
			return items, letters, err
		}
		items++
		letters += len(image.Name)
	}
	return items, letters, nil
}

func walkByHand(pages ours) (items, letters int, err error) {
	var request model.DescribeImagesRequest
	for {
		result, err := pages.DescribeImages(context.Background(), &request)
		if err != nil {
			return items, letters, err
		}
		for _, image := range result.Images {
			items++
			letters += len(image.Name)
		}
		if request.NextToken = result.NextToken; request.NextToken == "" {
			return items, letters, nil
		}
	}
}

func walkSDK(pages theirs) (items, letters int, err error) {
	pager := appstream.NewDescribeImagesPaginator(pages, nil)
	for pager.HasMorePages() {
		page, err := pager.NextPage(context.Background())
		if err != nil {
			return items, letters, err
		}
		for _, image := range page.Images {
			items++
			letters += len(*image.Name)
		}
	}
	return items, letters, nil
}

func walkSDKByHand(pages theirs) (items, letters int, err error) {
	var in appstream.DescribeImagesInput
	for {
		page, err := pages.DescribeImages(context.Background(), &in)
		if err != nil {
			return items, letters, err
		}
		for _, image := range page.Images {
			items++
			letters += len(*image.Name)
		}
		if in.NextToken = page.NextToken; aws.ToString(in.NextToken) == "" {
			return items, letters, nil
		}
	}
}

// BenchmarkPrefetch goes over 10 pages, each with a simulated 20 ms to fetch and
// 20 ms to work on: 400 ms one after the other, 220 ms at best.
func BenchmarkPrefetch(b *testing.B) {
	for _, n := range []int{0, 1, 4} {
		b.Run("pages-ahead-"+strconv.Itoa(n), func(b *testing.B) {
			p := paginate.Pager[int]{Prefetch: n, Fetch: func(_ context.Context, token string, _ int) (paginate.Page[int], error) {
				time.Sleep(20 * time.Millisecond)
				i, _ := strconv.Atoi(token)
				if i++; i == 10 {
					return paginate.Page[int]{Items: make([]int, 50)}, nil
				}
				return paginate.Page[int]{Items: make([]int, 50), NextToken: strconv.Itoa(i)}, nil
			}}
			for b.Loop() {
				for _, err := range p.Pages(context.Background()) {
					if err != nil {
						b.Fatal(err)
					}
					time.Sleep(20 * time.Millisecond)
				}
			}
		})
	}
}

// BenchmarkPagerMemory goes over more and more pages; the metric live-B is the
// memory that the pager holds at the last page.
func BenchmarkPagerMemory(b *testing.B) {
	for _, n := range []int{10, 1000, 100_000} {
		b.Run("pages-"+strconv.Itoa(n), func(b *testing.B) {
			items := make([]int, 50)
			p := paginate.Pager[int]{Fetch: func(_ context.Context, token string, _ int) (paginate.Page[int], error) {
				i, _ := strconv.Atoi(token)
				if i++; i == n {
					return paginate.Page[int]{Items: items}, nil
				}
				return paginate.Page[int]{Items: items, NextToken: strconv.Itoa(i)}, nil
			}}
			var live float64
			b.ReportAllocs()
			for b.Loop() {
				before, pages := heap(), 0
				for _, err := range p.Pages(context.Background()) {
					if err != nil {
						b.Fatal(err)
					}
					if pages++; pages == n {
						live = float64(heap()) - float64(before)
					}
				}
			}
			b.ReportMetric(live, "live-B")
		})
	}
}

// heap returns how many bytes are in use.
func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
