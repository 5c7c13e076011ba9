#!/usr/bin/env bash
# Runs every fuzz target of the module for the given time, one after another.
#   scripts/fuzz.sh 10m           all targets
#   scripts/fuzz.sh 10m Timestamp those whose name holds the word
set -euo pipefail
cd "$(dirname "$0")/.."
time=${1:-30s}
word=${2:-}
grep -rlE '^func Fuzz' --include='*_test.go' . | xargs -n1 dirname | sort -u | while read -r dir; do
	for target in $(grep -hoE '^func Fuzz\w+' "$dir"/*_test.go | sed 's/func //' | grep -- "$word" || true); do
		echo "== $dir $target $time"
		# Without a bound, making a find smaller takes a minute of nothing else.
		(cd "$dir" && go test -run '^$' -fuzz "^$target\$" -fuzztime "$time" -fuzzminimizetime 20x .)
	done
done
