#!/usr/bin/env bash
# Tries the rpm: install, upgrade over an older version with its data kept, first start of the newer one, removal; once by rpm
# itself and once by dnf from a repository of this machine. No root of Fedora is made for it: the files go into a fresh root
# of Debian, and what its libraries are called in rpm's books is said by a package without files that this script makes. So
# this shows the packages' own doing (dependencies asked for, files, scripts, upgrade, removal), and not that Fedora's packages
# are called as they are. Needs root, debootstrap, rpm, rpmbuild, dnf, createrepo_c, Xvfb, openbox, xdotool and ImageMagick.
# Ends with code 0 when everything held; the log and the picture are in FOLDER.
#
# usage: try-rpm.sh FOLDER NEW.rpm OLD.rpm [SUITE MIRROR]     (bookworm and Debian's mirror unless told)
set -euo pipefail

[ $# -ge 3 ] || { sed -n '2,/^set/p' "$0" | grep '^#' >&2; exit 2; }
folder=$(realpath -m "$1")
new=$(realpath "$2")
old=$(realpath "$3")
suite=${4:-bookworm}
mirror=${5:-http://deb.debian.org/debian}
for program in debootstrap rpm rpmbuild dnf createrepo_c Xvfb openbox xdotool import; do
  command -v $program >/dev/null || { echo "try-rpm.sh needs $program." >&2; exit 69; }
done

# Mounts are made in a namespace of their own, so that nothing is left behind however this ends.
if [ -z "${IDLEMINT_TRY_INSIDE:-}" ]; then
  mkdir -p "$folder"
  IDLEMINT_TRY_INSIDE=yes exec unshare --mount --mount-proc --pid --fork --kill-child "$0" "$folder" "$new" "$old" "$suite" "$mirror"
fi

# shellcheck source=installers/linux/trial.sh
. "$(dirname "$0")/trial.sh"

rpm_in() { rpm --root "$root" "$@" 2>>"$log"; }
installed() { rpm_in -q --qf '%{NAME} %{VERSION}-%{RELEASE}' idlemint; }
account() { as_ada idlemint wallet --json 2>>"$log" | grep -o '0x[0-9a-fA-F]\{40\}' | head -n 1; }
# What is in the root of Idlemint apart from people's homes, and what the services would keep.
left() { find "$root" -xdev -path "$root/home" -prune -o -iname '*idlemint*' -print; }
repository() { createrepo_c --quiet "$folder/repository" >>"$log" 2>&1; }
dnf_in() {
  dnf --installroot="$root" --setopt=reposdir=/dev/null --setopt=install_weak_deps=False --releasever=1 --nogpgcheck \
    --repofrompath="local,file://$folder/repository" --setopt=local.metadata_expire=0 -y "$@" >>"$log" 2>&1
}

say "0. load $(cut -d' ' -f1-3 /proc/loadavg) on $(nproc) processors, $(rpm --version), dnf $(dnf --version | head -n 1)"
inside apt-get update
inside apt-get install -y --no-install-recommends libgtk-3-0 libgl1 libxxf86vm1 libxtst6 libx11-6 libfreetype6 libfontconfig1 \
  || fail "the libraries cannot be installed"
# The package without files: one line for each library that the rpm asks for and that this root has.
{
  printf 'Name: libraries-of-this-root\nVersion: 1\nRelease: 1\nSummary: Names of what Debian has put here\nLicense: Apache-2.0\n'
  printf 'BuildArch: noarch\n'
  for library in $(rpm -qp --requires "$new" 2>/dev/null | grep 64bit); do
    chroot "$root" ldconfig -p | grep -qF "${library%%(*} " || fail "this root has no $library"
    echo "Provides: $library"
  done
  printf '%%description\nNo files.\n%%files\n'
} >"$folder/libraries.spec"
rpmbuild -bb --quiet --define "_topdir $folder/libraries" "$folder/libraries.spec" >>"$log" 2>&1
rm -rf "$root/var/lib/rpm" "$root/usr/lib/sysimage/rpm"
rpm_in --initdb

say "1. rpm: without the libraries it refuses, with them it installs the older version: $(basename "$old")"
! rpm_in -i "$old" >>"$log" || fail "it asks for no libraries"
rpm_in -i "$folder"/libraries/RPMS/noarch/*.rpm
rpm_in -i "$old" || fail "the older version does not install"
before=$(installed)
say "   installed $before: $(version 2>>"$log")"

say "2. The older version makes data: a wallet"
ada idlemint wallet create || fail "the older version makes no wallet"
first=$(account)
say "   account $first"

say "3. rpm -U to $(basename "$new")"
rpm_in -U "$new" || fail "the upgrade does not install"
[ "$(installed)" != "$before" ] || fail "the older version is still there"
[ "$(rpm_in -q idlemint | wc -l)" -eq 1 ] || fail "both versions are in the books"
rpm_in -V idlemint >>"$log" || fail "files differ from what the package says"
say "   installed $(installed): $(version 2>>"$log")"
[ -n "$first" ] && [ "$(account)" = "$first" ] || fail "the account was $first and is $(account)"
say "   the account is the same, and no file differs"
! rpm_in -U "$old" >>"$log" || fail "rpm -U goes back to the older version"
name=upgraded
start
picture
stop

say "4. rpm -e"
rpm_in -e idlemint || fail "it cannot be removed"
[ -z "$(left)" ] || fail "left behind: $(left | tr '\n' ' ')"
[ -e "$root$data" ] || fail "people's data is gone"
say "   nothing of it is left but people's data"

say "5. dnf, from a repository of this machine: install, upgrade, remove"
rm -rf "$folder/repository"
mkdir "$folder/repository"
cp "$old" "$folder"/libraries/RPMS/noarch/*.rpm "$folder/repository/"
repository
rpm_in -e libraries-of-this-root
dnf_in install idlemint || fail "dnf does not install it"
[ "$(installed)" = "$before" ] || fail "dnf has installed $(installed)"
rpm_in -q libraries-of-this-root >>"$log" || fail "dnf did not bring what it asks for"
cp "$new" "$folder/repository/"
repository
dnf_in upgrade || fail "dnf does not upgrade it"
[ "$(installed)" != "$before" ] || fail "dnf leaves the older version"
rpm_in -V idlemint >>"$log" || fail "files differ from what the package says"
[ "$(account)" = "$first" ] || fail "the account was $first and is $(account)"
say "   upgraded by dnf to $(installed): $(version 2>>"$log"); the account is the same"
dnf_in remove idlemint || fail "dnf does not remove it"
[ -z "$(left)" ] || fail "left behind: $(left | tr '\n' ' ')"
say "   removed"
say "everything held"
