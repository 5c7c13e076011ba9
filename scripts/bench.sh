#!/usr/bin/env bash
# Compares the codec with its peers: several passes over all rows, one table of
# medians and ratios.
#   scripts/bench.sh                        everything, 9 passes
#   scripts/bench.sh 'Decode/50/ordered'    a part: a -test.bench pattern, one regexp per level of the name
#   scripts/bench.sh 'Decode/50/.*/(eucmodel|goccy)'
#   scripts/bench.sh CBOR                   the rows of CBOR
#   scripts/bench.sh -n 3 -t 0.1s Encode    fewer and shorter passes
#   scripts/bench.sh -o passes.txt          keep the output of the passes
# Another Go: GOTOOLCHAIN=go1.27.4 scripts/bench.sh
set -euo pipefail
passes=9 time=0.2s out=
while getopts n:t:o: option; do
	case $option in
	n) passes=$OPTARG ;;
	t) time=$OPTARG ;;
	o) out=$OPTARG ;;
	*) exit 2 ;;
	esac
done
shift $((OPTIND - 1))
pattern=${1:-.}
if [ -n "$out" ]; then
	: >"$out" # fails now rather than after the passes
	out=$(realpath "$out")
fi
cd "$(dirname "$0")/../examples/awssdk"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go test -c -o "$work/bench.test" .
go -C rpcv2cbor test -c -o "$work/cbor.test" .
echo "go: $(go env GOVERSION)" >"$work/passes.txt"
for ((pass = 1; pass <= passes; pass++)); do
	echo "pass $pass of $passes" >&2
	for program in "$work"/*.test; do
		BENCH_PASS=$pass "$program" -test.run '^$' -test.bench "$pattern" -test.benchtime "$time" >>"$work/passes.txt" || {
			tail -n 20 "$work/passes.txt" >&2
			exit 1
		}
	done
done
if [ -n "$out" ]; then cp "$work/passes.txt" "$out"; fi
go run ./cmd/benchtable <"$work/passes.txt"
