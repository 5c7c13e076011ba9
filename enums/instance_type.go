package enums

import "strings"

// InstanceType is the kind of virtual machine that an AppStream image builder
// runs on: stream.<family>.<size>. It is the InstanceType of an image builder
// and of the request that creates it. In the API it is plain text.
//
// The known values are those of the newest documentation in its order, then the
// retired ones ([InstanceType.IsRetired]). The service adds types more often
// than this module is released. Where a family is named after an EC2 family,
// the figures are those of the EC2 size of the same name. Not every Region and
// image offers every type.
//
// See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilder.html
type InstanceType string

const (
	// InstanceTypeStreamStandardSmall is the smallest general-purpose size, for
	// light work such as one web application.
	InstanceTypeStreamStandardSmall InstanceType = "stream.standard.small"

	// InstanceTypeStreamStandardMedium is the middle general-purpose size, for
	// everyday office applications.
	InstanceTypeStreamStandardMedium InstanceType = "stream.standard.medium"

	// InstanceTypeStreamStandardLarge is the largest general-purpose size, for
	// several applications at once.
	InstanceTypeStreamStandardLarge InstanceType = "stream.standard.large"

	// InstanceTypeStreamComputeLarge is the smallest of five compute-optimized
	// sizes: more processor for the memory than general purpose.
	InstanceTypeStreamComputeLarge InstanceType = "stream.compute.large"

	// InstanceTypeStreamComputeXlarge is the second of five compute-optimized
	// sizes.
	InstanceTypeStreamComputeXlarge InstanceType = "stream.compute.xlarge"

	// InstanceTypeStreamCompute2xlarge is the third of five compute-optimized
	// sizes.
	InstanceTypeStreamCompute2xlarge InstanceType = "stream.compute.2xlarge"

	// InstanceTypeStreamCompute4xlarge is the fourth of five compute-optimized
	// sizes.
	InstanceTypeStreamCompute4xlarge InstanceType = "stream.compute.4xlarge"

	// InstanceTypeStreamCompute8xlarge is the largest of five compute-optimized
	// sizes.
	InstanceTypeStreamCompute8xlarge InstanceType = "stream.compute.8xlarge"

	// InstanceTypeStreamMemoryLarge is the smallest of five memory-optimized
	// sizes: more memory for the processor than general purpose.
	InstanceTypeStreamMemoryLarge InstanceType = "stream.memory.large"

	// InstanceTypeStreamMemoryXlarge is the second of five memory-optimized
	// sizes.
	InstanceTypeStreamMemoryXlarge InstanceType = "stream.memory.xlarge"

	// InstanceTypeStreamMemory2xlarge is the third of five memory-optimized
	// sizes.
	InstanceTypeStreamMemory2xlarge InstanceType = "stream.memory.2xlarge"

	// InstanceTypeStreamMemory4xlarge is the fourth of five memory-optimized
	// sizes.
	InstanceTypeStreamMemory4xlarge InstanceType = "stream.memory.4xlarge"

	// InstanceTypeStreamMemory8xlarge is the largest of five memory-optimized
	// sizes.
	InstanceTypeStreamMemory8xlarge InstanceType = "stream.memory.8xlarge"

	// InstanceTypeStreamMemoryZ1dLarge has 2 vCPUs of high clock rate and 16
	// GiB of memory.
	InstanceTypeStreamMemoryZ1dLarge InstanceType = "stream.memory.z1d.large"

	// InstanceTypeStreamMemoryZ1dXlarge has 4 vCPUs of high clock rate and 32
	// GiB of memory.
	InstanceTypeStreamMemoryZ1dXlarge InstanceType = "stream.memory.z1d.xlarge"

	// InstanceTypeStreamMemoryZ1d2xlarge has 8 vCPUs of high clock rate and 64
	// GiB of memory.
	InstanceTypeStreamMemoryZ1d2xlarge InstanceType = "stream.memory.z1d.2xlarge"

	// InstanceTypeStreamMemoryZ1d3xlarge has 12 vCPUs of high clock rate and 96
	// GiB of memory.
	InstanceTypeStreamMemoryZ1d3xlarge InstanceType = "stream.memory.z1d.3xlarge"

	// InstanceTypeStreamMemoryZ1d6xlarge has 24 vCPUs of high clock rate and
	// 192 GiB of memory.
	InstanceTypeStreamMemoryZ1d6xlarge InstanceType = "stream.memory.z1d.6xlarge"

	// InstanceTypeStreamMemoryZ1d12xlarge has 48 vCPUs of high clock rate and
	// 384 GiB of memory.
	InstanceTypeStreamMemoryZ1d12xlarge InstanceType = "stream.memory.z1d.12xlarge"

	// InstanceTypeStreamGraphicsG4dnXlarge has 4 vCPUs, 16 GiB of memory and an
	// NVIDIA T4 with 16 GiB.
	InstanceTypeStreamGraphicsG4dnXlarge InstanceType = "stream.graphics.g4dn.xlarge"

	// InstanceTypeStreamGraphicsG4dn2xlarge has 8 vCPUs, 32 GiB of memory and
	// an NVIDIA T4 with 16 GiB.
	InstanceTypeStreamGraphicsG4dn2xlarge InstanceType = "stream.graphics.g4dn.2xlarge"

	// InstanceTypeStreamGraphicsG4dn4xlarge has 16 vCPUs, 64 GiB of memory and
	// an NVIDIA T4 with 16 GiB.
	InstanceTypeStreamGraphicsG4dn4xlarge InstanceType = "stream.graphics.g4dn.4xlarge"

	// InstanceTypeStreamGraphicsG4dn8xlarge has 32 vCPUs, 128 GiB of memory and
	// an NVIDIA T4 with 16 GiB.
	InstanceTypeStreamGraphicsG4dn8xlarge InstanceType = "stream.graphics.g4dn.8xlarge"

	// InstanceTypeStreamGraphicsG4dn12xlarge has 48 vCPUs, 192 GiB of memory
	// and four NVIDIA T4s with 16 GiB each.
	InstanceTypeStreamGraphicsG4dn12xlarge InstanceType = "stream.graphics.g4dn.12xlarge"

	// InstanceTypeStreamGraphicsG4dn16xlarge has 64 vCPUs, 256 GiB of memory
	// and an NVIDIA T4 with 16 GiB.
	InstanceTypeStreamGraphicsG4dn16xlarge InstanceType = "stream.graphics.g4dn.16xlarge"

	// InstanceTypeStreamGraphicsG5Xlarge has 4 vCPUs, 16 GiB of memory and an
	// NVIDIA A10G with 24 GiB.
	InstanceTypeStreamGraphicsG5Xlarge InstanceType = "stream.graphics.g5.xlarge"

	// InstanceTypeStreamGraphicsG52xlarge has 8 vCPUs, 32 GiB of memory and an
	// NVIDIA A10G with 24 GiB.
	InstanceTypeStreamGraphicsG52xlarge InstanceType = "stream.graphics.g5.2xlarge"

	// InstanceTypeStreamGraphicsG54xlarge has 16 vCPUs, 64 GiB of memory and an
	// NVIDIA A10G with 24 GiB.
	InstanceTypeStreamGraphicsG54xlarge InstanceType = "stream.graphics.g5.4xlarge"

	// InstanceTypeStreamGraphicsG58xlarge has 32 vCPUs, 128 GiB of memory and
	// an NVIDIA A10G with 24 GiB.
	InstanceTypeStreamGraphicsG58xlarge InstanceType = "stream.graphics.g5.8xlarge"

	// InstanceTypeStreamGraphicsG516xlarge has 64 vCPUs, 256 GiB of memory and
	// an NVIDIA A10G with 24 GiB.
	InstanceTypeStreamGraphicsG516xlarge InstanceType = "stream.graphics.g5.16xlarge"

	// InstanceTypeStreamGraphicsG512xlarge has 48 vCPUs, 192 GiB of memory and
	// four NVIDIA A10Gs with 24 GiB each.
	InstanceTypeStreamGraphicsG512xlarge InstanceType = "stream.graphics.g5.12xlarge"

	// InstanceTypeStreamGraphicsG524xlarge has 96 vCPUs, 384 GiB of memory and
	// four NVIDIA A10Gs with 24 GiB each.
	InstanceTypeStreamGraphicsG524xlarge InstanceType = "stream.graphics.g5.24xlarge"

	// InstanceTypeStreamGraphicsG6Xlarge has 4 vCPUs, 16 GiB of memory and an
	// NVIDIA L4 with 24 GiB.
	InstanceTypeStreamGraphicsG6Xlarge InstanceType = "stream.graphics.g6.xlarge"

	// InstanceTypeStreamGraphicsG62xlarge has 8 vCPUs, 32 GiB of memory and an
	// NVIDIA L4 with 24 GiB.
	InstanceTypeStreamGraphicsG62xlarge InstanceType = "stream.graphics.g6.2xlarge"

	// InstanceTypeStreamGraphicsG64xlarge has 16 vCPUs, 64 GiB of memory and an
	// NVIDIA L4 with 24 GiB.
	InstanceTypeStreamGraphicsG64xlarge InstanceType = "stream.graphics.g6.4xlarge"

	// InstanceTypeStreamGraphicsG68xlarge has 32 vCPUs, 128 GiB of memory and
	// an NVIDIA L4 with 24 GiB.
	InstanceTypeStreamGraphicsG68xlarge InstanceType = "stream.graphics.g6.8xlarge"

	// InstanceTypeStreamGraphicsG616xlarge has 64 vCPUs, 256 GiB of memory and
	// an NVIDIA L4 with 24 GiB.
	InstanceTypeStreamGraphicsG616xlarge InstanceType = "stream.graphics.g6.16xlarge"

	// InstanceTypeStreamGraphicsG612xlarge has 48 vCPUs, 192 GiB of memory and
	// four NVIDIA L4s with 24 GiB each.
	InstanceTypeStreamGraphicsG612xlarge InstanceType = "stream.graphics.g6.12xlarge"

	// InstanceTypeStreamGraphicsG624xlarge has 96 vCPUs, 384 GiB of memory and
	// four NVIDIA L4s with 24 GiB each.
	InstanceTypeStreamGraphicsG624xlarge InstanceType = "stream.graphics.g6.24xlarge"

	// InstanceTypeStreamGraphicsGr64xlarge has 16 vCPUs, 128 GiB of memory and
	// an NVIDIA L4 with 24 GiB.
	InstanceTypeStreamGraphicsGr64xlarge InstanceType = "stream.graphics.gr6.4xlarge"

	// InstanceTypeStreamGraphicsGr68xlarge has 32 vCPUs, 256 GiB of memory and
	// an NVIDIA L4 with 24 GiB.
	InstanceTypeStreamGraphicsGr68xlarge InstanceType = "stream.graphics.gr6.8xlarge"

	// InstanceTypeStreamGraphicsG6fLarge has 2 vCPUs, 8 GiB of memory and an
	// eighth of an NVIDIA L4: 3 GiB of video memory.
	InstanceTypeStreamGraphicsG6fLarge InstanceType = "stream.graphics.g6f.large"

	// InstanceTypeStreamGraphicsG6fXlarge has 4 vCPUs, 16 GiB of memory and an
	// eighth of an NVIDIA L4: 3 GiB of video memory.
	InstanceTypeStreamGraphicsG6fXlarge InstanceType = "stream.graphics.g6f.xlarge"

	// InstanceTypeStreamGraphicsG6f2xlarge has 8 vCPUs, 32 GiB of memory and a
	// quarter of an NVIDIA L4: 6 GiB of video memory.
	InstanceTypeStreamGraphicsG6f2xlarge InstanceType = "stream.graphics.g6f.2xlarge"

	// InstanceTypeStreamGraphicsG6f4xlarge has 16 vCPUs, 64 GiB of memory and
	// half of an NVIDIA L4: 12 GiB of video memory.
	InstanceTypeStreamGraphicsG6f4xlarge InstanceType = "stream.graphics.g6f.4xlarge"

	// InstanceTypeStreamGraphicsGr6f4xlarge has 16 vCPUs, 128 GiB of memory and
	// half of an NVIDIA L4: 12 GiB of video memory.
	InstanceTypeStreamGraphicsGr6f4xlarge InstanceType = "stream.graphics.gr6f.4xlarge"

	// InstanceTypeStreamGraphicsG74xlarge is the only size of the G7 family
	// that AWS names, in the administration guide; the API reference does not
	// have it yet.
	InstanceTypeStreamGraphicsG74xlarge InstanceType = "stream.graphics.g7.4xlarge"

	// InstanceTypeStreamGraphicsDesignLarge is the smallest of four Graphics
	// Design sizes. Retired: use stream.graphics.g4dn.xlarge instead.
	InstanceTypeStreamGraphicsDesignLarge InstanceType = "stream.graphics-design.large"

	// InstanceTypeStreamGraphicsDesignXlarge is the second of four Graphics
	// Design sizes. Retired: use stream.graphics.g4dn.xlarge instead.
	InstanceTypeStreamGraphicsDesignXlarge InstanceType = "stream.graphics-design.xlarge"

	// InstanceTypeStreamGraphicsDesign2xlarge is the third of four Graphics
	// Design sizes. Retired: use stream.graphics.g4dn.2xlarge instead.
	InstanceTypeStreamGraphicsDesign2xlarge InstanceType = "stream.graphics-design.2xlarge"

	// InstanceTypeStreamGraphicsDesign4xlarge is the largest of four Graphics
	// Design sizes. Retired: use stream.graphics.g4dn.4xlarge instead.
	InstanceTypeStreamGraphicsDesign4xlarge InstanceType = "stream.graphics-design.4xlarge"
)

// Family returns the part between "stream." and the size: "standard" for
// stream.standard.small, "graphics.g4dn" for stream.graphics.g4dn.xlarge.
// Values that this version does not know are split too, if they have the form.
// It returns "" for text of any other form.
func (t InstanceType) Family() string {
	family, _ := t.split()
	return family
}

// Size returns the part after the last dot: "small" for stream.standard.small,
// "xlarge" for stream.graphics.g4dn.xlarge. Values that this version does not
// know are split too, if they have the form. It returns "" for text of any
// other form.
func (t InstanceType) Size() string {
	_, size := t.split()
	return size
}

// split cuts stream.<family>.<size> at its first and last dot. Both are "" when
// anything between dots is empty.
func (t InstanceType) split() (family, size string) {
	rest, ok := strings.CutPrefix(string(t), "stream.")
	dot := strings.LastIndexByte(rest, '.')
	if !ok || dot <= 0 || dot == len(rest)-1 || rest[0] == '.' || strings.Contains(rest, "..") {
		return "", ""
	}
	return rest[:dot], rest[dot+1:]
}

// IsRetired reports whether the service once offered t and no longer does. A
// retired type is known, because results about old image builders still have
// it; a new image builder can't have it. It is false for a value that this
// version does not know.
func (t InstanceType) IsRetired() bool {
	return t.Family() == "graphics-design" && t.IsKnown()
}
