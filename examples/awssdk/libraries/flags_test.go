package libraries_test

import (
	"errors"
	"flag"
	"io"
	"testing"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/examples/awssdk/libraries"
)

func TestFlag(t *testing.T) {
	for name, c := range map[string]struct {
		args []string
		want enums.PlatformType
		err  string
	}{
		"none":    {nil, "", ""},
		"known":   {[]string{"-platform", "WINDOWS_SERVER_2022"}, enums.PlatformTypeWindowsServer2022, ""},
		"last":    {[]string{"-platform=WINDOWS", "-platform=AMAZON_LINUX2"}, enums.PlatformTypeAmazonLinux2, ""},
		"unknown": {[]string{"-platform", "WINDOWS_SERVER_2091"}, "", `invalid value "WINDOWS_SERVER_2091" for flag -platform: "WINDOWS_SERVER_2091" is not a known platform type; did you mean "WINDOWS_SERVER_2019"?`},
	} {
		flags := flag.NewFlagSet(name, flag.ContinueOnError)
		flags.SetOutput(io.Discard)
		got := libraries.Flag[enums.PlatformType](flags, "platform", "the platform of the images")
		err := flags.Parse(c.args)
		if err == nil {
			err = errors.New("")
		}
		if *got != c.want || err.Error() != c.err {
			t.Errorf("%s: got %q and the error %q, want %q and %q", name, *got, err, c.want, c.err)
		}
	}
}
