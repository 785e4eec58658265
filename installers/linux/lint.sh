#!/usr/bin/env bash
# Lets lintian, desktop-file-validate and appstreamcli look at the packages that build.sh has made. Ends with another
# code than 0 when one of them finds something that is not in the list of docs/install.md.
#
# usage: lint.sh DIST
set -euo pipefail

dist=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

deb=$(find "$dist" -name '*.deb' | head -n 1)
echo "lintian $(basename "$deb")"
lintian --no-tag-display-limit "$deb" | tee "$work/lintian" || true
# Why each of these stays is said in docs/install.md, "What the checkers say".
known='dir-or-file-in-opt|jar-not-in-usr-share|embedded-library|unstripped-binary-or-object|hardening-no-relro'
known+='|unknown-java-class-version|codeless-jar|initial-upload-closes-no-bugs'
if sed 's/^[EWIPX]: [^ ]* *//' "$work/lintian" | grep -vE "^($known)" | grep -v '^N:' | grep .; then
  echo "lintian says more than is explained." >&2
  status=1
fi

dpkg-deb -x "$deb" "$work/root"
echo "desktop-file-validate"
desktop-file-validate "$work/root/usr/share/applications/idlemint.desktop" || status=1
echo "appstreamcli validate"
appstreamcli validate --no-net "$work/root/usr/share/metainfo/io.idlemint.Idlemint.metainfo.xml" || status=1
echo "man"
if ! gzip -dc "$work/root/usr/share/man/man1/idlemint.1.gz" | groff -man -Tutf8 -ww -z 2>"$work/man" || [ -s "$work/man" ]; then
  cat "$work/man" >&2
  status=1
fi
echo "bash completion"
bash -n "$work/root/usr/share/bash-completion/completions/idlemint" || status=1
exit $status
