#!/usr/bin/env bash
# Fails where the exported API is not what the listings in api/ say, or is not
# compatible with that of the last tag. What api/except.txt has is let pass.
set -euo pipefail
cd "$(dirname "$0")/.."
module=$(go list -m)
apidiff="go run golang.org/x/exp/cmd/apidiff@v0.0.0-20261014143641-f0251eb4aa3e"

go test ./api

tag=$(git describe --tags --abbrev=0 --match 'v[0-9]*' 2>/dev/null) || {
	echo "no tag yet: compared with the listings in api/ only"
	exit 0
}
old=$(mktemp -d)
trap 'rm -rf "$old"' EXIT
mkdir "$old/module"
git archive "$tag" | tar -x -C "$old/module"
(cd "$old/module" && $apidiff -m -w "$old/export" "$module")
if ! $apidiff -m -incompatible "$old/export" "$module" >"$old/report" 2>"$old/notes"; then
	grep -v '^Ignoring internal package' "$old/notes" >&2
	exit 1
fi
if grep -vxF -f <(sed -e '/^#/d' -e '/^$/d' api/except.txt) "$old/report" | grep '^- '; then
	echo "the changes above are not compatible with $tag. If they are meant, put these lines into api/except.txt,"
	echo "and say in CHANGELOG.md what users must do"
	exit 1
fi
echo "compatible with $tag, but for api/except.txt"
