#!/usr/bin/env bash
# Tells how long the window took for its frames, from what JavaFX's pulse logger printed. A frame's time is that of its
# pulse by the wall clock, from the beginning of the layout to the end of the drawing; pulses that drew nothing do not count.
#
# usage: frames.sh LOG [FROM [TO]]     (FROM and TO are numbers of pulses, to leave out the start; 1 and the last unless told)
#
# The log comes from JAVA_TOOL_OPTIONS='-Djavafx.pulseLogger=true -Djavafx.pulseLogger.threshold=0' idlemint 2>LOG
set -euo pipefail

log=$1
first=${2:-1}
last=${3:-999999999}
times=$(mktemp)
trap 'rm -f "$times"' EXIT

# PULSE: 812 [17ms:5ms], with "Required No Rendering" behind it where nothing was drawn: number, interval, time.
sed -n 's/^PULSE: \([0-9]*\) \[[0-9]*ms:\([0-9]*\)ms\]$/\1 \2/p' "$log" \
  | awk -v first="$first" -v last="$last" '$1 >= first && $1 <= last { print $2 }' | sort -n >"$times"
awk '
  { time[NR] = $1; over += $1 > 16 }
  function at(part) { place = int(NR * part + 0.999999); return time[place < 1 ? 1 : place] }
  END {
    if (NR == 0) { print "no pulse that drew anything"; exit 1 }
    printf "frames %d, median %d ms, 95 %% %d ms, 99 %% %d ms, worst %d ms, longer than 16 ms %d (%.1f %%)\n",
      NR, at(0.5), at(0.95), at(0.99), time[NR], over, 100 * over / NR
  }' "$times"
