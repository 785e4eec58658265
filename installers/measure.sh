#!/usr/bin/env bash
# Measures the installed application: size, time to the first picture and until everything is there, and resident memory with the window open, paused
# and while mining; the median of RUNS starts (10 unless told, about 5 minutes). Needs Xvfb and openbox, and a
# machine that has nothing else to do. Prints a line for each start and a table at the end.
#
# usage: measure.sh [IDLEMINT [RUNS]]     (IDLEMINT is the launcher, /usr/bin/idlemint unless told)
set -euo pipefail

idlemint=$(realpath "${1:-/usr/bin/idlemint}")
runs=${2:-10}
quiet_seconds=6
mining_seconds=18
work=$(mktemp -d)
app=
x=
manager=
tidy() {
  [ -z "$app" ] || kill -KILL "$app" 2>/dev/null || true
  [ -z "$manager" ] || kill "$manager" 2>/dev/null || true
  [ -z "$x" ] || kill "$x" 2>/dev/null || true
  rm -rf "$work"
}
trap tidy EXIT

# The server looks for a free display itself, and tells which.
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$work/display" >"$work/x.log" 2>&1 &
x=$!
for _ in $(seq 100); do
  if [ -s "$work/display" ]; then break; fi
  sleep 0.1
done
[ -s "$work/display" ] || { cat "$work/x.log" >&2; exit 1; }
display=:$(cat "$work/display")
DISPLAY=$display openbox >"$work/openbox.log" 2>&1 &
manager=$!
# Java asks the system for the home folder, not HOME: without a data folder of its own it would be that of whoever measures.
data=$work/data
export DISPLAY=$display HOME=$work/home IDLEMINT_LOG=INFO IDLEMINT_DATA=$data
unset WAYLAND_DISPLAY JAVA_TOOL_OPTIONS
mkdir -p "$data" "$HOME"
# Somebody who has been here before: no first run, a wallet, engines that are chosen.
echo '{"welcomed": true}' >"$data/settings.json"

memory() { awk -v what="$1:" '$1 == what { print int($2 / 1024) }' "/proc/$app/status"; }
median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
begin() {
  "$idlemint" >"$work/out" 2>"$work/err" &
  app=$!
  for _ in $(seq 6000); do
    if grep -q ' ready [0-9]' "$work/err"; then return; fi
    if ! kill -0 "$app" 2>/dev/null; then
      cat "$work/err" >&2
      exit 1
    fi
    sleep 0.05
  done
  echo "no picture after 5 minutes" >&2
  exit 1
}
finish() {
  kill -TERM "$app" 2>/dev/null || true
  for _ in $(seq 100); do
    if ! kill -0 "$app" 2>/dev/null; then break; fi
    sleep 0.1
  done
  kill -KILL "$app" 2>/dev/null || true
  wait "$app" 2>/dev/null || true
  app=
}

echo "$("$idlemint" --version), load $(cut -d' ' -f1 /proc/loadavg)"
# The first start of all fills the page cache and makes the books; it is not counted.
begin
"$idlemint" pause >/dev/null
finish
for run in $(seq "$runs"); do
  begin
  first=$(grep -o 'first frame [0-9]*' "$work/err" | grep -o '[0-9]*$')
  ready=$(grep -o ' ready [0-9]*' "$work/err" | grep -o '[0-9]*$')
  sleep $quiet_seconds
  idle=$(memory VmRSS)
  "$idlemint" resume >/dev/null
  sleep $mining_seconds
  mining=$(memory VmRSS)
  peak=$(memory VmHWM)
  rate=$("$idlemint" status 2>/dev/null | tr '\n' ' ' | cut -c1-120)
  "$idlemint" pause >/dev/null
  finish
  echo "$first $ready $idle $mining $peak" >>"$work/numbers"
  echo "start $run: first frame $first ms, ready $ready ms, idle $idle MB, mining $mining MB, peak $peak MB; $rate"
done

tree=$(dirname "$(dirname "$idlemint")")
echo "medians of $runs starts:"
echo "| first frame, ms | ready, ms | idle, MB | mining, MB | highest, MB | installed, MB |"
echo "|---|---|---|---|---|---|"
column() { cut -d' ' -f"$1" "$work/numbers" | median; }
echo "| $(column 1) | $(column 2) | $(column 3) | $(column 4) | $(column 5) | $(du -sm "$tree" | cut -f1) |"
