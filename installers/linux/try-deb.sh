#!/usr/bin/env bash
# Tries the deb as people meet it, in a fresh root made by debootstrap: install, upgrade over an older version with its
# data kept, first start, second start, broken settings, start from the menu, by a link and by the menu's actions, a window
# that is destroyed, kill -9, removal under a running node, purge. Needs root, debootstrap, Xvfb, openbox, xdotool and ImageMagick. Ends with
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

# Mounts are made in a namespace of their own, so that nothing is left behind however this ends.
if [ -z "${IDLEMINT_TRY_INSIDE:-}" ]; then
  mkdir -p "$folder"
  IDLEMINT_TRY_INSIDE=yes exec unshare --mount --mount-proc --pid --fork --kill-child "$0" "$folder" "$new" "$old" "$suite" "$mirror"
fi

# shellcheck source=installers/linux/trial.sh
. "$(dirname "$0")/trial.sh"
cp "$old" "$root/tmp/old.deb"
cp "$new" "$root/tmp/new.deb"
chmod 644 "$root"/tmp/*.deb

# What is in the root apart from homes, the package system's own books and what only runs.
files() {
  (cd "$root" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./run -o -path ./tmp -o -path ./root \
    -o -path ./home -o -path ./var/log -o -path ./var/cache -o -path ./var/lib/apt -o -path ./var/lib/dpkg \) -prune \
    -o -print | sort)
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
# usage: action NAME     Runs what the menu's entry says for it, as a desktop would.
action() {
  ada sh -c "$(sed -n "/^\[Desktop Action $1\]/,/^\[/s/^Exec=//p" "$root/usr/share/applications/idlemint.desktop")"
}
# usage: pauses COUNT    Waits until the running application has as many.
pauses() {
  for _ in $(seq 150); do
    [ "$(as_ada idlemint status --json 2>/dev/null | tr -d ' \n' | grep -c '"pauses":\[{')" -ne "$1" ] || return 0
    sleep 1
  done
  fail "$name: it is not $2"
}
name=action
action Share &
shares=$!
for _ in $(seq 900); do as_ada idlemint status >/dev/null 2>&1 && break; sleep 0.2; done
as_ada idlemint status >/dev/null 2>&1 || fail "$name: nothing was started"
pauses 0 "started, though it was paused"
action Pause
pauses 1 paused
action Share
pauses 0 resumed
ada idlemint pause || fail "$name: it cannot be paused"
pkill -TERM -u 1000 -x idlemint || fail "$name: it has ended"
wait $shares || true
say "   its actions start, pause and resume it"
inside apt-get purge -y --auto-remove desktop-file-utils libglib2.0-bin libgtk-3-bin

say "8. kill -9 of a node, and its next start"
name=node
as_ada idlemint node </dev/null >"$folder/node.out" 2>&1 &
node=$!
for _ in $(seq 900); do as_ada idlemint status >/dev/null 2>&1 && break; sleep 0.2; done
ada idlemint pause || fail "the node cannot be paused"
inside env IDLEMINT_DATA="$data" idlemint status || fail "root cannot ask the node"
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
