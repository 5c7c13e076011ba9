// Package peers holds everything that a page of image builders can be read and
// written with, each as one of two functions, so that tests can compare
// what they give and benchmarks how long they take.
package peers
