package enums_test

import (
	"flag"
	"fmt"
	"os"

	"github.com/euc-go/eucmodel/enums"
)

// Flag defines a flag for the values of any enumeration.
func Flag[T enums.Enum[T]](flags *flag.FlagSet, name, usage string) *T {
	value := new(T)
	flags.Func(name, usage, func(s string) (err error) {
		*value, err = enums.Parse[T](s)
		return err
	})
	return value
}

// A flag takes the known values of an enumeration, and says what was meant
// otherwise.
func ExampleParse_flag() {
	flags := flag.NewFlagSet("images", flag.ContinueOnError)
	flags.SetOutput(os.Stdout)
	visibility := Flag[enums.VisibilityType](flags, "visibility", "list `PUBLIC`, PRIVATE or SHARED images")

	fmt.Println(flags.Parse([]string{"-visibility", "SHARED"}), *visibility)

	flags.Usage = func() {}
	_ = flags.Parse([]string{"-visibility", "SHERED"})
	// Output:
	// <nil> SHARED
	// invalid value "SHERED" for flag -visibility: "SHERED" is not a known visibility type; did you mean "SHARED"?
}
