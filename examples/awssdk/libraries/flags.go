package libraries

import (
	"flag"

	"github.com/euc-go/eucmodel/enums"
)

// Flag defines a flag for the values of an enumeration, and returns where its
// value will be: "" until it is given.
//
//	platform := libraries.Flag[enums.PlatformType](flag.CommandLine, "platform", "the platform of the images")
//
// For a flag that is given more than once, append in place of the assignment.
func Flag[T enums.Enum[T]](flags *flag.FlagSet, name, usage string) *T {
	value := new(T)
	flags.Func(name, usage, func(s string) (err error) {
		*value, err = enums.Parse[T](s)
		return err
	})
	return value
}
