package model

// VolumeConfig is the size of a root volume.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_VolumeConfig.html
type VolumeConfig struct {
	// VolumeSizeInGb is the root volume size in gigabytes, 200 to 500. What
	// exceeds 200 is billed, whether the machine runs or not. Absent means 200.
	VolumeSizeInGb int32 `json:"VolumeSizeInGb,omitzero" validate:"omitempty,min=200,max=500"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
