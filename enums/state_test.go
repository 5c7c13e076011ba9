package enums_test

import (
	"testing"

	"github.com/euc-go/eucmodel/enums"
)

// standing is what a poller wants to know of a state.
type standing struct{ transitional, failed bool }

var (
	settled = standing{}
	moving  = standing{transitional: true}
	failed  = standing{failed: true}
)

// poller is what the state types have in common.
type poller[T any] interface {
	enums.Enum[T]
	IsTransitional() bool
	IsFailed() bool
}

func testStates[T interface {
	poller[T]
	comparable
}](t *testing.T, want map[T]standing,
) {
	t.Helper()
	for _, s := range T("").Values() {
		if _, ok := want[s]; !ok {
			t.Errorf("%T %q is not in the table of this test", s, s)
		}
	}
	for s, w := range want {
		if got := (standing{s.IsTransitional(), s.IsFailed()}); got != w {
			t.Errorf("%T %q: %+v, want %+v", s, s, got, w)
		}
	}
}

func TestImageBuilderStates(t *testing.T) {
	testStates(t, map[enums.ImageBuilderState]standing{
		"PENDING":               moving,
		"UPDATING_AGENT":        moving,
		"RUNNING":               settled,
		"STOPPING":              moving,
		"STOPPED":               settled,
		"REBOOTING":             moving,
		"SNAPSHOTTING":          moving,
		"DELETING":              moving,
		"FAILED":                failed,
		"UPDATING":              moving,
		"PENDING_QUALIFICATION": moving,
		"PENDING_SYNCING_APPS":  moving,
		"SYNCING_APPS":          moving,
		"PENDING_IMAGE_IMPORT":  moving,
		"":                      settled, // absent
		"HIBERNATING":           settled, // unknown: neither
		"pending":               settled, // unknown by its case
		"ERROR":                 settled, // of another type
	})
}

func TestImageStates(t *testing.T) {
	testStates(t, map[enums.ImageState]standing{
		"PENDING":    moving,
		"AVAILABLE":  settled,
		"FAILED":     failed,
		"COPYING":    moving,
		"DELETING":   moving,
		"CREATING":   moving,
		"IMPORTING":  moving,
		"VALIDATING": moving,
		"":           settled, // absent
		"SHRINKING":  settled, // unknown: neither
		"ERROR":      settled, // of another type
	})
}

func TestWorkspaceImageStates(t *testing.T) {
	testStates(t, map[enums.WorkspaceImageState]standing{
		"AVAILABLE": settled,
		"PENDING":   moving,
		"ERROR":     failed,
		"":          settled, // absent
		"SHRINKING": settled, // unknown: neither
		"FAILED":    settled, // of another type
	})
}

func TestSoftwareDeploymentStatuses(t *testing.T) {
	testStates(t, map[enums.SoftwareDeploymentStatus]standing{
		"STAGED_FOR_INSTALLATION":   settled, // until a deployment is started
		"PENDING_INSTALLATION":      moving,
		"INSTALLED":                 settled,
		"STAGED_FOR_UNINSTALLATION": settled, // until a deployment is started
		"PENDING_UNINSTALLATION":    moving,
		"FAILED_TO_INSTALL":         failed,
		"FAILED_TO_UNINSTALL":       failed,
		"":                          settled, // absent
		"PENDING_UPDATE":            settled, // unknown: neither
		"FAILED":                    settled, // of another type
		"PENDING":                   settled, // of another type
	})
}

func TestExportImageTaskStates(t *testing.T) {
	testStates(t, map[enums.ExportImageTaskState]standing{
		"EXPORTING": moving,
		"COMPLETED": settled,
		"FAILED":    failed,
		"TIMED_OUT": failed,
		"":          settled, // absent
		"PENDING":   settled, // unknown: neither
		"ERROR":     settled, // of another type
	})
}

func TestCustomWorkspaceImageImportStates(t *testing.T) {
	testStates(t, map[enums.CustomWorkspaceImageImportState]standing{
		"PENDING":                      moving,
		"IN_PROGRESS":                  moving,
		"PROCESSING_SOURCE_IMAGE":      moving,
		"IMAGE_TESTING_START":          moving,
		"UPDATING_OPERATING_SYSTEM":    moving,
		"IMAGE_COMPATIBILITY_CHECKING": moving,
		"IMAGE_TESTING_GENERALIZATION": moving,
		"CREATING_TEST_INSTANCE":       moving,
		"INSTALLING_COMPONENTS":        moving,
		"GENERALIZING":                 moving,
		"VALIDATING":                   moving,
		"PUBLISHING":                   moving,
		"COMPLETED":                    settled,
		"ERROR":                        failed,
		"":                             settled, // absent
		"UPLOADING":                    settled, // unknown: neither
		"AVAILABLE":                    settled, // of another type
		"FAILED":                       settled, // of another type
	})
}

func TestAssociationStates(t *testing.T) {
	testStates(t, map[enums.AssociationState]standing{
		"PENDING_INSTALL":              settled, // until a deployment is started
		"PENDING_INSTALL_DEPLOYMENT":   moving,
		"PENDING_UNINSTALL":            settled, // until a deployment is started
		"PENDING_UNINSTALL_DEPLOYMENT": moving,
		"INSTALLING":                   moving,
		"UNINSTALLING":                 moving,
		"ERROR":                        failed,
		"COMPLETED":                    settled,
		"REMOVED":                      settled,
		"":                             settled, // absent
		"UPDATING":                     settled, // unknown: neither
		"INSTALLED":                    settled, // of another type
		"FAILED":                       settled, // of another type
	})
}
