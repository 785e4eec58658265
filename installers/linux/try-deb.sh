#!/usr/bin/env bash
# Tries the deb as people meet it, in a fresh root made by debootstrap: install, upgrade over an older version with its
# data kept, first start, second start, broken settings, start from the menu and by a link, a window that is destroyed,
# kill -9, removal under a running node, purge. Needs root, debootstrap, Xvfb, openbox, xdotool and ImageMagick. Ends with
# code 0 when everything held; the log and the pictures are in FOLDER.
#
# usage: try-deb.sh FOLDER NEW.deb OLD.deb [SUITE MIRROR]     (bookworm and Debian's mirror unless told)
set -euo pipefail

[ $# -ge 3 ] || { sed -n '2,/^set/p' "$0" | grep '^#' >&2; exit 2; }
folder=$(realpath -m "$1")
new=$(realpath "$2")
old=$(realpath "$3")
suite=${4:-bookworm}
mirror=${5:-http://deb.debian.org/debian}
root=$folder/root
display=
home=/home/ada
data=$home/.local/share/idlemint
export DEBIAN_FRONTEND=noninteractive

# Mounts are made in a namespace of their own, so that nothing is left behind however this ends.
if [ -z "${IDLEMINT_TRY_INSIDE:-}" ]; then
  mkdir -p "$folder"
  IDLEMINT_TRY_INSIDE=yes exec unshare --mount --mount-proc --pid --fork --kill-child "$0" "$folder" "$new" "$old" "$suite" "$mirror"
fi

log=$folder/log.txt
: >"$log"
say() { printf '%s  %s\n' "$(date -u +%T)" "$*" | tee -a "$log"; }
fail() { say "FAILED: $*"; exit 1; }
inside() { chroot "$root" "$@" >>"$log" 2>&1; }
as_ada() {
  chroot "$root" setpriv --reuid=1000 --regid=1000 --clear-groups env -i HOME=$home USER=ada PATH=/usr/bin:/bin \
    LANG=C.UTF-8 DISPLAY="$display" IDLEMINT_LOG=INFO "$@"
}
ada() { as_ada "$@" </dev/null >>"$log" 2>&1; }
version() { as_ada idlemint --version; }
# What is in the root apart from homes, the package system's own books and what only runs.
files() {
  (cd "$root" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./run -o -path ./tmp -o -path ./root \
    -o -path ./home -o -path ./var/log -o -path ./var/cache -o -path ./var/lib/apt -o -path ./var/lib/dpkg \) -prune \
    -o -print | sort)
}

# 1. The root, with X's socket shared and nothing else.
if [ ! -e "$root/etc/debian_version" ]; then
  say "debootstrap $suite from $mirror"
  script=$suite
  [ -e "/usr/share/debootstrap/scripts/$suite" ] || script=/usr/share/debootstrap/scripts/gutsy
  keyring=()
  case $mirror in *ubuntu*) keyring=(--keyring=/usr/share/keyrings/ubuntu-archive-keyring.gpg) ;; esac
  components=main
  case $mirror in *ubuntu*) components=main,universe ;; esac
  if [ "$script" = "$suite" ]; then
    debootstrap --variant=minbase --components=$components "${keyring[@]}" "$suite" "$root" "$mirror" >>"$log" 2>&1
  else
    debootstrap --variant=minbase --components=$components "${keyring[@]}" "$suite" "$root" "$mirror" "$script" >>"$log" 2>&1
  fi
fi
# Mounted on itself, because Java asks for the mount point of a folder, and a root without one is no system.
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
# Of devices there are those that debootstrap has made; nothing in the root can change the machine's own.
mkdir -p "$root/dev/shm"
mount -t tmpfs tmpfs "$root/dev/shm"
mkdir -p "$root/tmp/.X11-unix" /tmp/.X11-unix
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
cp /etc/resolv.conf "$root/etc/resolv.conf"
# No services start in a chroot.
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod 755 "$root/usr/sbin/policy-rc.d"
chroot "$root" id -u ada >/dev/null 2>&1 || inside useradd -m -u 1000 ada
cp "$old" "$root/tmp/old.deb"
cp "$new" "$root/tmp/new.deb"
chmod 644 "$root"/tmp/*.deb
rm -rf "${root:?}$home/.local" "${root:?}$home/.config"

# The server takes a display that is free, and says which.
Xvfb -displayfd 5 -noreset -screen 0 1366x900x24 -nolisten tcp 5>"$folder/display" >>"$log" 2>&1 &
for _ in $(seq 100); do [ -s "$folder/display" ] && break; sleep 0.1; done
[ -s "$folder/display" ] || fail "no X server starts"
display=:$(cat "$folder/display")
DISPLAY=$display openbox >>"$log" 2>&1 &

# Starts the window as ada and waits until it shows its screens.
app=
start() {
  as_ada idlemint </dev/null >"$folder/$name.out" 2>&1 &
  app=$!
  for _ in $(seq 1500); do
    grep -q ' ready [0-9]' "$folder/$name.out" && break
    kill -0 $app 2>/dev/null || { cat "$folder/$name.out" >>"$log"; fail "$name: it ended instead of showing its window"; }
    sleep 0.2
  done
  grep -q ' ready [0-9]' "$folder/$name.out" || fail "$name: no window after 5 minutes"
  say "$name: $(grep -o 'first frame.*' "$folder/$name.out"), $(grep -o 'ready [0-9].*' "$folder/$name.out")"
}
picture() {
  sleep 4
  DISPLAY=$display import -window root "$folder/$name.png"
  say "$name: picture $name.png"
}
# As a person closes a window: with the keys of the window manager.
stop() {
  for _ in 1 2 3; do
    {
      DISPLAY=$display timeout 10 xdotool search --onlyvisible --name '^Idlemint$' windowactivate --sync || true
      DISPLAY=$display xdotool keydown alt sleep 0.3 key F4 sleep 0.3 keyup alt
    } >>"$log" 2>&1
    for _ in $(seq 100); do kill -0 $app 2>/dev/null || break 2; sleep 0.2; done
  done
  if kill -0 $app 2>/dev/null; then
    pkill -KILL -u 1000 -x idlemint || true
    fail "$name: it does not end with its window"
  fi
  local code=0
  wait $app || code=$?
  [ $code -eq 0 ] || fail "$name: it ended with code $code"
  say "   $name: it ended with its window"
}
welcomed() { grep -q '"welcomed" *: *true' "$root$data/settings.json" 2>/dev/null; }

say "0. load $(cut -d' ' -f1-3 /proc/loadavg) on $(nproc) processors, $(grep PRETTY_NAME "$root/etc/os-release" | cut -d'"' -f2)"
say "1. apt-get update, then install the older version: $(basename "$old")"
inside apt-get update
files >"$folder/before.txt"
inside apt-get install -y --no-install-recommends /tmp/old.deb || fail "the older version does not install"
say "   installed $(chroot "$root" dpkg-query -W idlemint | tr '\t' ' '): $(version 2>>"$log")"

say "2. The older version makes data: a wallet"
ada idlemint wallet create || ada idlemint wallet || fail "the older version makes no wallet"
account=$(as_ada idlemint wallet --json 2>>"$log" | grep -o '0x[0-9a-fA-F]\{40\}' | head -n 1)
say "   account $account"

say "3. Upgrade to $(basename "$new")"
inside apt-get install -y --no-install-recommends /tmp/new.deb || fail "the upgrade does not install"
say "   installed $(chroot "$root" dpkg-query -W idlemint | tr '\t' ' '): $(version 2>>"$log")"
inside dpkg --verify idlemint || fail "files differ from what the package says"
missing=$({ chroot "$root" find /opt/idlemint -name '*.so' -exec ldd {} + 2>>"$log" || true; } \
  | awk '/not found/ { print $1 }' | sort -u | tr '\n' ' ')
# OpenCL is there where a driver of a graphics card is, and no sound is ever played. The others are the image's own, which
# it loads by itself.
say "   libraries that its native code looks for in vain: ${missing:-none}"
for one in $missing; do
  case $one in libOpenCL.so* | libasound.so.2) continue ;; esac
  [ -n "$(find "$root/opt/idlemint" -name "$one")" ] || fail "nothing installs $one"
done
say "   GTK is here as $(chroot "$root" dpkg-query -W -f '${Package} ${Version} ' 'libgtk-3-0*')"
after=$(as_ada idlemint wallet --json 2>>"$log" | grep -o '0x[0-9a-fA-F]\{40\}' | head -n 1)
if [ -z "$account" ] || [ "$account" != "$after" ]; then fail "the account was $account and is $after"; fi
say "   the account is the same"

name=upgraded
start
picture
stop

say "4. A fresh home: the first run"
mv "$root$data" "$root$home/kept"
name=first
start
picture
welcomed && fail "a fresh home counts as welcomed"
[ ! -e "$root$data/wallet.json" ] || fail "the first run has a wallet before anybody asked for one"
ada idlemint status || true
stop

say "5. The second start of somebody who has been welcomed: no first run"
mkdir -p "$root$data"
name=second
cat >"$root$data/settings.json" <<'J'
{"welcomed": true}
J
chroot "$root" chown 1000:1000 "$data/settings.json"
start
ada idlemint pause || fail "it cannot be paused"
picture
stop
welcomed || fail "it forgot that it has welcomed its owner"

say "6. Broken settings: kept aside, and told"
echo '{"welcomed": tru' >"$root$data/settings.json"
name=broken
start
ada idlemint pause || true
picture
find "$root$data" -maxdepth 1 -name 'settings*' -printf '   %f %s bytes\n' | tee -a "$log"
find "$root$data" -maxdepth 1 -name 'settings*' ! -name settings.json -size -20c | grep -q . || fail "the broken file is gone"
stop

say "7. From the menu, by a link, and a window that is destroyed from outside"
inside apt-get install -y --no-install-recommends desktop-file-utils libglib2.0-bin libgtk-3-bin
name=menu
echo '{"welcomed": true}' >"$root$data/settings.json"
ada env IDLEMINT_LOG=INFO gtk-launch idlemint || fail "the menu's entry cannot be started"
for _ in $(seq 900); do as_ada idlemint status >/dev/null 2>&1 && break; sleep 0.2; done
ada idlemint pause || fail "$name: it does not run"
say "   started by its entry of the menu"
# A window is looked at every five seconds, and one that nobody has looked at is not missed.
sleep 10
ada gio open "idlemint:pay?to=$account&amount=1.5" || fail "no program opens idlemint:"
# gio does not wait for the program; that ends when the one that runs already has taken the link.
for _ in $(seq 100); do pgrep -u 1000 -f idlemint:pay >/dev/null && break; sleep 0.1; done
for _ in $(seq 600); do pgrep -u 1000 -f idlemint:pay >/dev/null || break; sleep 0.2; done
pgrep -u 1000 -f idlemint:pay >/dev/null && fail "$name: nobody takes the link"
picture
# What the link's process was started for is over; the application is the child of gtk-launch, which is gone.
app=$(pgrep -u 1000 -x idlemint | head -n 1)
DISPLAY=$display xdotool search --onlyvisible --name '^Idlemint$' windowclose >>"$log" 2>&1 || fail "$name: no window"
for _ in $(seq 300); do kill -0 "$app" 2>/dev/null || break; sleep 0.2; done
kill -0 "$app" 2>/dev/null && fail "its window was destroyed and it still runs"
say "   its window was destroyed, and it has ended"
inside apt-get purge -y --auto-remove desktop-file-utils libglib2.0-bin libgtk-3-bin

say "8. kill -9 of a node, and its next start"
name=node
as_ada idlemint node </dev/null >"$folder/node.out" 2>&1 &
node=$!
for _ in $(seq 900); do as_ada idlemint status >/dev/null 2>&1 && break; sleep 0.2; done
ada idlemint pause || fail "the node cannot be paused"
pkill -KILL -u 1000 -x idlemint
wait $node 2>/dev/null || true
as_ada idlemint node </dev/null >"$folder/node2.out" 2>&1 &
node=$!
for _ in $(seq 900); do as_ada idlemint status >/dev/null 2>&1 && break; sleep 0.2; done
ada idlemint pause || fail "the node does not start again after kill -9"
say "   it runs again"

say "9. Removed while the node runs"
inside apt-get remove -y idlemint || fail "it cannot be removed"
[ ! -e "$root/opt/idlemint" ] || fail "/opt/idlemint is still there"
[ ! -e "$root/usr/bin/idlemint" ] || fail "/usr/bin/idlemint is still there"
if kill -0 $node 2>/dev/null; then say "   the node still runs"; else say "   the node has ended"; fi
pkill -TERM -u 1000 -x idlemint || true
for _ in $(seq 50); do kill -0 $node 2>/dev/null || break; sleep 0.2; done
kill -0 $node 2>/dev/null && fail "the node does not end when it is told to"
if [ ! -e "$root$data" ] || [ ! -e "$root$home/kept" ]; then fail "people's data is gone"; fi
say "   the node ended when it was told to; people's data is there"

say "10. Purged: only what it made"
mkdir -p "$root/var/lib/private/idlemint" "$root/var/lib/private/of-somebody-else"
inside apt-get purge -y idlemint || fail "it cannot be purged"
[ ! -e "$root/var/lib/private/idlemint" ] || fail "the services' data is still there"
[ -e "$root/var/lib/private/of-somebody-else" ] || fail "purge took something that is not its own"
rm -rf "$root/var/lib/private/of-somebody-else"
rmdir --ignore-fail-on-non-empty "$root/var/lib/private"
inside apt-get autoremove -y --purge
files >"$folder/after.txt"
say "   left in the root beside other packages' caches:"
comm -13 "$folder/before.txt" "$folder/after.txt" | sed 's/^/     /' | tee -a "$log"
! comm -13 "$folder/before.txt" "$folder/after.txt" | grep -qi idlemint || fail "something of Idlemint is left"
[ -e "$root$home/kept" ] || fail "people's data is gone"
say "everything held"
