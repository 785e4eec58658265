#!/usr/bin/env bash
# Builds one commit twice, in two folders with other names and at other times, and compares what came out: every jar of
# the runnable tree must be the same, byte for byte. With a third argument "packages" the Linux packages are made and
# compared as well, and the files that differ are named. A build of that commit that is already in FOLDER/one or
# FOLDER/another-place is taken as it is.
#
# usage: reproducible.sh [COMMIT [FOLDER [packages]]]
set -euo pipefail

here=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
commit=$(git -C "$here" rev-parse "${1:-HEAD}")
work=${2:-$(mktemp -d)}
packages=${3:-}
[ $# -ge 2 ] || trap 'rm -rf "$work"' EXIT

build() {
  if [ -f "$work/$1/app/target/idlemint/bin/idlemint" ]; then
    [ "$(git -C "$work/$1" rev-parse HEAD)" = "$commit" ] || { echo "$work/$1 is of another commit." >&2; exit 1; }
    return
  fi
  git clone -q --no-hardlinks "$here" "$work/$1"
  git -C "$work/$1" checkout -q "$commit"
  (cd "$work/$1" && mvn -B -ntp -q -DskipTests ${packages:+-Pdist} package)
}
hashes() {
  (cd "$work/$1/app/target/idlemint" && find . -type f -print0 | sort -z | xargs -0 sha256sum)
}

build one
sleep 2
build another-place
if ! diff <(hashes one) <(hashes another-place); then
  echo "These files of the runnable tree differ between two builds of $commit." >&2
  exit 1
fi
echo "$(hashes one | wc -l) files of the runnable tree are the same in two builds of $commit."

if [ -n "$packages" ]; then
  for name in one another-place; do
    mkdir -p "$work/$name.content"
    dpkg-deb -x "$work/$name"/app/target/dist/*.deb "$work/$name.content"
  done
  differing=$(diff --no-dereference -rq "$work/one.content" "$work/another-place.content" | sort || true)
  echo "Files of the deb that differ (the start-up cache is trained by a real start, so it always does):"
  echo "${differing:-none}"
  if echo "$differing" | grep -v 'idlemint.aot' | grep -q .; then
    exit 1
  fi
fi
