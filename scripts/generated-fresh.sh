#!/usr/bin/env bash
# Fails when `go generate ./...` would change, add or remove a file. It works on
# a copy, so that the files stay as they are.
set -euo pipefail
cd "$(dirname "$0")/.."
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
tar cf - --exclude=./.git . | tar xf - -C "$copy"
(cd "$copy" && go generate ./...)
if ! diff -ru --exclude=.git . "$copy"; then
	echo "stale: run go generate ./..." >&2
	exit 1
fi
