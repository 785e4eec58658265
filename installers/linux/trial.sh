# What the trials of the packages have in common: a clean root made by debootstrap, somebody called Ada in it, a screen, and
# what she does with the window. To be sourced, not run. The script that sources it has set
# folder (where everything is kept), suite and mirror (of the root), and runs in a mount namespace of its own.
# shellcheck shell=bash

root=${folder:?}/root
display=
home=/home/ada
export data=$home/.local/share/idlemint
export DEBIAN_FRONTEND=noninteractive

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
# The root, with X's socket shared and nothing else.
if [ ! -e "$root/etc/debian_version" ]; then
  say "debootstrap ${suite:?} from ${mirror:?}"
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
  as_ada idlemint </dev/null >"$folder/${name:?}.out" 2>&1 &
  app=$!
  for _ in $(seq 1500); do
    grep -q ' ready [0-9]' "$folder/$name.out" && break
    kill -0 "$app" 2>/dev/null || { cat "$folder/$name.out" >>"$log"; fail "$name: it ended instead of showing its window"; }
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
    for _ in $(seq 100); do kill -0 "$app" 2>/dev/null || break 2; sleep 0.2; done
  done
  if kill -0 "$app" 2>/dev/null; then
    pkill -KILL -u 1000 -x idlemint || true
    fail "$name: it does not end with its window"
  fi
  local code=0
  wait "$app" || code=$?
  [ $code -eq 0 ] || fail "$name: it ended with code $code"
  say "   $name: it ended with its window"
}
