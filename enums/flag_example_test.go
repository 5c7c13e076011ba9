package enums_test

import (
	"flag"
	"fmt"
	"io"

	"github.com/euc-go/eucmodel/enums"
)

// enumFlag defines a flag that takes the known values of any enumeration, and
// returns where the value is.
func enumFlag[T enums.Enum[T]](flags *flag.FlagSet, name, usage string) *T {
	value := new(T)
	flags.Func(name, usage, func(text string) (err error) {
		*value, err = enums.Parse[T](text)
		return err
	})
	return value
}

// A generic function makes a flag of any enumeration. What was not given stays
// empty.
func ExampleEnum_flag() {
	flags := flag.NewFlagSet("list", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	platform := enumFlag[enums.PlatformType](flags, "platform", "images of this `platform`")
	visibility := enumFlag[enums.VisibilityType](flags, "visibility", "images of this `visibility`")

	err := flags.Parse([]string{"-platform", "WINDOWS_SERVER_2022"})
	fmt.Printf("%q %q %v\n", *platform, *visibility, err)

	err = flags.Parse([]string{"-visibility", "privat"})
	fmt.Println(err)
	// Output:
	// "WINDOWS_SERVER_2022" "" <nil>
	// invalid value "privat" for flag -visibility: "privat" is not a known visibility type; did you mean "PRIVATE"?
}
