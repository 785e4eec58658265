#!/bin/sh
# Becomes Idlemint's own Java, from wherever this lies. jpackage's launcher for Linux is not used: at each start it asks
# rpm and dpkg, if there are any, which package it belongs to, before it starts Java.
# IDLEMINT_JAVA_OPTIONS are options for Java.
here=$(readlink -f "$0") || exit 69
lib=${here%/bin/idlemint}/lib
app=$lib/app
path=
while read -r jar; do path=$path:$app/$jar; done <"$app/classpath"
set -- -Djpackage.app-path="$here" -Dorg.sqlite.lib.path="$app" -Djna.boot.library.path="$app" -Djava.library.path="$app" \
  -cp "${path#:}" io.idlemint.app.Main "$@"
if [ -f "$app/idlemint.aot" ]; then
  set -- -XX:AOTCache="$app/idlemint.aot" -Xlog:aot=off,cds=off "$@"
fi
unset JDK_JAVA_OPTIONS
# shellcheck disable=SC2086  # Several options are several words.
exec "$lib/runtime/bin/idlemint" "@$app/options" ${IDLEMINT_JAVA_OPTIONS-} "$@"
