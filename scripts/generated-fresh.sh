#!/usr/bin/env bash
# Fails when `go generate ./...` would change a file, and leaves the files as
# they were.
set -euo pipefail
cd "$(dirname "$0")/.."
before=$(mktemp -d)
trap 'rm -rf "$before"' EXIT
mapfile -t files < <(find . -name 'zz_generated_*.go' | sort)
if [ ${#files[@]} -eq 0 ]; then
	echo "no generated file found" >&2
	exit 1
fi
tar cf "$before/files.tar" "${files[@]}"
mkdir "$before/tree"
tar xf "$before/files.tar" -C "$before/tree"
go generate ./...
status=0
mapfile -t files < <(find . -name 'zz_generated_*.go' | sort)
for f in "${files[@]}"; do
	if ! diff -u "$before/tree/$f" "$f"; then
		echo "stale: $f (run go generate ./...)" >&2
		status=1
	fi
done
tar xf "$before/files.tar"
exit $status
