#!/usr/bin/env bash
# Makes the macOS disk image (dmg) from the runnable tree, on a Mac of the wanted processor, with a JDK 25.
#
# usage: build.sh TREE OUT VERSION
# Signing: IDLEMINT_SIGN_IDENTITY names a Developer ID in the keychain; IDLEMINT_NOTARY_PROFILE a stored notarytool profile.
set -euo pipefail

tree=$1
out=$2
version=${3%-SNAPSHOT}
here=$(cd "$(dirname "$0")" && pwd)
java_home=${JAVA_HOME:-$(/usr/libexec/java_home -v 25)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# A bundle's version must not begin with 0.
bundle_version=$version
[[ $version == 0.* ]] && bundle_version=1.${version#0.}

mkdir -p "$out" "$work/input" "$work/icon.iconset"
cp "$tree"/lib/*.jar "$work/input/"
main_jar=$(basename "$(find "$work/input" -name 'idlemint-app-*.jar')")
for size in 16 32 128 256 512; do
  cp "$here/../icons/idlemint-$size.png" "$work/icon.iconset/icon_${size}x$size.png"
done
iconutil -c icns -o "$work/idlemint.icns" "$work/icon.iconset"

signing=()
if [[ -n ${IDLEMINT_SIGN_IDENTITY:-} ]]; then
  signing=(--mac-sign --mac-signing-key-user-name "$IDLEMINT_SIGN_IDENTITY")
fi
"$java_home/bin/java" "@$here/../jpackage-java.options" "$here/../Jpackage.java" --type dmg --name Idlemint --app-version "$bundle_version" --dest "$out" \
  --icon "$work/idlemint.icns" --mac-package-identifier io.idlemint.Idlemint --mac-package-name Idlemint \
  --input "$work/input" --main-jar "$main_jar" --module-path "$tree/lib/javafx" \
  "@$here/../jpackage.options" ${signing[@]+"${signing[@]}"}
# The two processors' images lie side by side in a release.
mv "$out/Idlemint-$bundle_version.dmg" "$out/Idlemint-$version-$(uname -m).dmg"
if [[ -n ${IDLEMINT_NOTARY_PROFILE:-} ]]; then
  for image in "$out"/*.dmg; do
    xcrun notarytool submit "$image" --keychain-profile "$IDLEMINT_NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
  done
fi
(cd "$out" && shasum -a 256 ./*.dmg | sed 's|\./||' >SHA256SUMS)
