package enums_test

import (
	"errors"
	"fmt"

	"github.com/euc-go/eucmodel/enums"
)

func ExampleParse() {
	platform, err := enums.Parse[enums.PlatformType]("WINDOWS_SERVER_2022")
	fmt.Println(platform, err)

	_, err = enums.Parse[enums.PlatformType]("WINDOWS_SERVER_2091")
	fmt.Println(err)
	if unknown, ok := errors.AsType[*enums.UnknownValueError](err); ok {
		fmt.Println(unknown.Nearest(), len(unknown.Values))
	}
	// Output:
	// WINDOWS_SERVER_2022 <nil>
	// "WINDOWS_SERVER_2091" is not a known platform type; did you mean "WINDOWS_SERVER_2019"?
	// WINDOWS_SERVER_2019 9
}

func ExampleVisibilityType_Values() {
	for _, v := range enums.VisibilityType("").Values() {
		fmt.Println(v)
	}
	// Output:
	// PUBLIC
	// PRIVATE
	// SHARED
}

// A poller waits while the state is transitional, and then asks whether it went well.
func ExampleImageBuilderState_IsTransitional() {
	answers := []enums.ImageBuilderState{"PENDING", "UPDATING_AGENT", "RUNNING"}
	for _, state := range answers {
		switch {
		case state.IsFailed():
			fmt.Println(state, "- give up and report")
		case state.IsTransitional():
			fmt.Println(state, "- wait and ask again")
		case state.IsKnown():
			fmt.Println(state, "- done")
		default:
			fmt.Println(state, "- newer than this program: keep asking, up to a limit")
		}
	}
	// Output:
	// PENDING - wait and ask again
	// UPDATING_AGENT - wait and ask again
	// RUNNING - done
}

func ExampleInstanceType_Family() {
	t := enums.InstanceTypeStreamGraphicsG4dnXlarge
	fmt.Println(t.Family(), t.Size())

	old := enums.InstanceTypeStreamGraphicsDesignLarge
	fmt.Println(old.Family(), old.Size(), old.IsRetired())
	// Output:
	// graphics.g4dn xlarge
	// graphics-design large true
}
