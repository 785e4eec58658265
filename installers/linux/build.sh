#!/usr/bin/env bash
# Makes the Linux packages from the runnable tree: an application image with its own Java, a tar.gz of it, a deb where
# dpkg-deb is installed, an rpm where rpmbuild is, and an AppImage where mksquashfs is and IDLEMINT_APPIMAGE_RUNTIME
# names the program that an AppImage begins with. Nothing outside of OUT is written.
#
# usage: build.sh TREE OUT VERSION      (TREE is app/target/idlemint)
set -euo pipefail

tree=$(realpath "$1")
out=$(realpath -m "$2")
# The image's version is a number; the package of a snapshot is older than that of the release which it leads to.
number=${3%-SNAPSHOT}
version=${3/-SNAPSHOT/\~snapshot}
here=$(cd "$(dirname "$0")" && pwd)
icons=$here/../icons
revision=1
# The JDK 25: JAVA_HOME, or the first of the usual folders.
java_home=
for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25*; do
  if [ -x "$candidate/bin/jpackage" ] && "$candidate/bin/java" -version 2>&1 | head -n 1 | grep -q '"25'; then
    java_home=$candidate
    break
  fi
done
if [ -z "$java_home" ]; then
  echo "A JDK 25 is needed: JAVA_HOME does not name one, and none is in the usual folders." >&2
  exit 69
fi
epoch=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct 2>/dev/null || echo 1767225600)}
export SOURCE_DATE_EPOCH=$epoch
export LC_ALL=C.UTF-8
umask 022

rm -rf "$out"
mkdir -p "$out"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# 1. What goes onto the class path. Three libraries bring native code for twenty systems: that of this one is laid
# beside them, where it is loaded without being copied into a temporary folder at each start, and the rest is left out.
mkdir "$work/input"
cp "$tree"/lib/*.jar "$work/input/"
main_jar=$(basename "$(find "$work/input" -name 'idlemint-app-*.jar')")
moment=$(date -u -d "@$epoch" +%Y-%m-%dT%H:%M:%SZ)
# usage: unpack JAR; then change what lies in $work/open; then pack JAR
unpack() {
  mkdir "$work/open"
  (cd "$work/open" && "$java_home/bin/jar" --extract --file "$work/input/$1")
}
pack() {
  rm "$work/input/$1"
  (cd "$work/open" && find . -type f ! -path ./META-INF/MANIFEST.MF | sed 's|^\./||' | sort >"$work/list" \
    && "$java_home/bin/jar" --create --file "$work/input/$1" --manifest META-INF/MANIFEST.MF --date="$moment" "@$work/list")
  rm -rf "$work/open"
}
# usage: lighten JAR FOLDER-OF-NATIVES OWN-NATIVE
lighten() {
  unpack "$1"
  cp "$work/open/$3" "$work/input/"
  (cd "$work/open" && find . -path "./$2/*" \( -name '*.so' -o -name '*.dll' -o -name '*.dylib' -o -name '*.jnilib' -o -name '*.a' \) -delete)
  pack "$1"
}
# BouncyCastle's jars are signed. This Java does not ask for that, and keeps classes of signed jars out of the start-up
# cache, which costs 20 MB of memory in each process. The build has checked these jars by Maven's checksums. Their
# manifests, which are read at each start, name every package for OSGi.
unsign() {
  unpack "$1"
  rm "$work"/open/META-INF/*.SF "$work"/open/META-INF/*.RSA
  sed -n '1,/^\r*$/p' "$work/open/META-INF/MANIFEST.MF" | tr -d '\r' \
    | awk '/^[^ ]/ { keep = /^(Manifest-Version|Multi-Release|Implementation-Version):/ } keep' >"$work/manifest"
  mv "$work/manifest" "$work/open/META-INF/MANIFEST.MF"
  pack "$1"
}
# usage: bare JAR: JavaFX's native code is laid into the linked Java, where it is loaded as it is. Out of a jar it would be copied into
# a folder in the home folder and compared with that copy at each start.
bare() {
  mkdir "$work/open"
  (cd "$work/open" && "$java_home/bin/jar" --extract --file "$tree/lib/javafx/$1" \
    && find . -name '*.so' -exec mv -t "$work/natives" {} + \
    && find . -type f ! -path ./META-INF/MANIFEST.MF | sed 's|^\./||' | sort >"$work/list" \
    && "$java_home/bin/jar" --create --file "$work/javafx/$1" --manifest META-INF/MANIFEST.MF --date="$moment" "@$work/list")
  rm -rf "$work/open"
}
case $(uname -m) in
  x86_64) sqlite=x86_64 jna=linux-x86-64 jocl=x86_64 ;;
  aarch64) sqlite=aarch64 jna=linux-aarch64 jocl=arm64 ;;
  *) echo "There is no native code for $(uname -m)." >&2; exit 69 ;;
esac
jar_of() { basename "$(find "$work/input" -name "$1" | sort | head -n 1)"; }
lighten "$(jar_of 'sqlite-jdbc-*.jar')" org/sqlite/native "org/sqlite/native/Linux/$sqlite/libsqlitejdbc.so"
lighten "$(jar_of 'jna-[0-9j]*.jar')" com/sun/jna "com/sun/jna/$jna/libjnidispatch.so"
jocl_jar=$(jar_of 'jocl-*.jar')
jocl_version=${jocl_jar#jocl-}
lighten "$jocl_jar" lib "lib/libJOCL_$(echo "${jocl_version%.jar}" | tr . _)-linux-$jocl.so"
for jar in bcpkix bcprov bctls bcutil; do unsign "$(jar_of "$jar-jdk*.jar")"; done
mkdir "$work/javafx" "$work/natives"
for jar in "$tree"/lib/javafx/*.jar; do bare "$(basename "$jar")"; done

# 2. The application image. JavaFX goes into the run-time image.
"$java_home/bin/java" "@$here/../jpackage-java.options" "$here/../Jpackage.java" \
  --type app-image --name idlemint --app-version "$number" --dest "$work" \
  --icon "$icons/idlemint-256.png" --input "$work/input" --main-jar "$main_jar" --module-path "$work/javafx" \
  "@$here/../jpackage.options" \
  --java-options "-Dprism.order=es2,sw" --java-options "-Djna.nounpack=true"
image=$work/idlemint
cp "$work"/natives/*.so "$image/lib/runtime/lib/"
chmod 644 "$image"/lib/runtime/lib/*.so
# The launcher is ours (it says why). The program that it becomes is the JDK's own "java" under the name that lists of processes
# show.
configuration=$image/lib/app/idlemint.cfg
sed -n 's/^java-options=//p' "$configuration" >"$image/lib/app/options"
# shellcheck disable=SC2016  # jpackage writes it so.
sed -n 's|^app\.classpath=$APPDIR/||p' "$configuration" >"$image/lib/app/classpath"
rm -f "$configuration" "$image/lib/app/.jpackage.xml" "$image/lib/libapplauncher.so" "$image/bin/idlemint"
install -m 755 "$here/launcher.sh" "$image/bin/idlemint"
install -D -m 755 "$java_home/bin/java" "$image/lib/runtime/bin/idlemint"
# The cache below remembers the files' times, so they get theirs now.
find "$image" -exec touch -h -d "@$epoch" {} +

# 3. The cache of ready-made code and classes, from a real start of the window without a display.
mkdir -p "$work/data"
# As after the first run, so that the cache knows the screens of every other start.
echo '{"welcomed": true}' >"$work/data/settings.json"
# Becomes the application, so that what is told to end is the application itself.
launch() {
  exec env HOME="$work/data" IDLEMINT_DATA="$work/data" IDLEMINT_LOG=INFO JAVA_TOOL_OPTIONS="$1" "$image/bin/idlemint" \
    "${@:2}" >>"$work/train.log" 2>&1
}
launch "-Dglass.platform=Headless -Dprism.order=sw -XX:AOTMode=record -XX:AOTConfiguration=$work/aot.conf" &
trained=$!
for _ in $(seq 600); do
  if grep -q ' ready [0-9]' "$work/train.log" || ! kill -0 $trained 2>/dev/null; then break; fi
  sleep 0.5
done
if ! grep -q ' ready [0-9]' "$work/train.log"; then
  echo "The application image does not show its window:" >&2
  tail -n 20 "$work/train.log" >&2
  exit 1
fi
# What is loaded in the first seconds with the window belongs to it, and what each screen needs that is opened later.
sleep 10
for screen in share mine market leases wallet network settings home; do
  (launch "-Dglass.platform=Headless" "idlemint:$screen") || echo "start-up cache: $screen was not opened" >&2
  sleep 2
done
kill -TERM $trained 2>/dev/null || true
wait $trained || true
if [ -s "$work/aot.conf" ]; then
  (launch "-XX:AOTMode=create -XX:AOTConfiguration=$work/aot.conf -XX:AOTCache=$image/lib/app/idlemint.aot") || true
fi
if [ -s "$image/lib/app/idlemint.aot" ]; then
  echo "start-up cache: $(stat -c %s "$image/lib/app/idlemint.aot") bytes"
else
  echo "start-up cache: not made, the application starts without it" >&2
  tail -n 5 "$work/train.log" >&2
fi

# Vector code works without vector instructions, too, a hundred times slower than without vectors: docs/decisions/0028.
nanos() {
  env HOME="$work/data" IDLEMINT_DATA="$work/data" "$image/bin/idlemint" bench --engine "$1" --algorithms blake --threads 1 \
    --seconds 1 --json 2>>"$work/bench.log" | sed -n 's/^ *"meanNanosPerNonce" : \([0-9]*\).*/\1/p'
}
vector=$(nanos vector) || true
if [ -n "$vector" ]; then
  scalar=$(nanos scalar) || true
  echo "blake: scalar $scalar ns, vector $vector ns for a nonce"
  if [ "$vector" -ge "${scalar:-0}" ]; then
    echo "The vector engine of the application image is not faster than the scalar one." >&2
    exit 1
  fi
else
  echo "vector engine: not tried, $(tail -n 1 "$work/bench.log")"
fi

# 4. What the packages put into the system.
root=$work/root
mkdir -p "$root/opt" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/metainfo" \
  "$root/usr/share/man/man1" "$root/usr/share/bash-completion/completions" "$root/usr/share/doc/idlemint" \
  "$root/usr/lib/systemd/system" "$root/usr/lib/systemd/user"
cp -a "$image" "$root/opt/idlemint"
ln -s /opt/idlemint/bin/idlemint "$root/usr/bin/idlemint"
cp "$here/idlemint.desktop" "$root/usr/share/applications/"
kind_of_release=stable
[ "$number" = "$version" ] || kind_of_release=development
sed "s|@VERSION@|$version|; s|@KIND@|$kind_of_release|; s|@DATE@|$(date -u -d "@$epoch" +%F)|" \
  "$here/io.idlemint.Idlemint.metainfo.xml" >"$root/usr/share/metainfo/io.idlemint.Idlemint.metainfo.xml"
for size in 16 22 24 32 48 64 128 256 512; do
  install -D -m 644 "$icons/idlemint-$size.png" "$root/usr/share/icons/hicolor/${size}x$size/apps/idlemint.png"
done
install -D -m 644 "$icons/idlemint.svg" "$root/usr/share/icons/hicolor/scalable/apps/idlemint.svg"
"$image/bin/idlemint" manual 2>/dev/null | gzip -9n >"$root/usr/share/man/man1/idlemint.1.gz"
"$image/bin/idlemint" completion 2>/dev/null | sed '1{/^#!/d}' >"$root/usr/share/bash-completion/completions/idlemint"
cp "$here"/systemd/system/*.service "$here"/systemd/system/*.slice "$root/usr/lib/systemd/system/"
cp "$here"/systemd/user/*.service "$root/usr/lib/systemd/user/"
cp "$here/copyright" "$root/usr/share/doc/idlemint/copyright"
printf 'idlemint (%s-%s) unstable; urgency=medium\n\n  * Version %s.\n\n -- Idlemint <packages@idlemint.example>  %s\n' \
  "$version" "$revision" "$version" "$(date -u -R -d "@$epoch")" | gzip -9n >"$root/usr/share/doc/idlemint/changelog.Debian.gz"
find "$root" -type d -exec chmod 755 {} +
find "$root/opt/idlemint" -type f -perm 444 -exec chmod 644 {} +
find "$root/opt/idlemint/lib" -type f -name '*.so' -exec chmod 644 {} +
find "$root" -exec touch -h -d "@$epoch" {} +

# 5. The packages. Each says which kind it is, so that an update is offered as the same kind; without it: tar.gz.
kind() {
  echo "$1" >"$root/opt/idlemint/lib/package-kind"
  chmod 644 "$root/opt/idlemint/lib/package-kind"
  touch -d "@$epoch" "$root/opt/idlemint/lib/package-kind" "$root/opt/idlemint/lib"
}
arch=$(dpkg --print-architecture 2>/dev/null || uname -m)
tar -C "$root/opt" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$epoch" -cf - idlemint \
  | gzip -n >"$out/idlemint-$version-linux-$arch.tar.gz"

if [ -n "${IDLEMINT_APPIMAGE_RUNTIME:-}" ] && command -v mksquashfs >/dev/null; then
  # An AppImage of type 2: the runtime, and behind it a squashfs with the programs and what the desktop shows of them.
  kind AppImage
  app=$work/AppDir
  mkdir "$app"
  cp -a "$root/opt" "$root/usr" "$app/"
  cp -a "$root/usr/share/applications/idlemint.desktop" "$app/"
  cp -a "$root/usr/share/icons/hicolor/256x256/apps/idlemint.png" "$app/idlemint.png"
  ln -s idlemint.png "$app/.DirIcon"
  ln -s opt/idlemint/bin/idlemint "$app/AppRun"
  rm -rf "${app:?}/usr/lib/systemd" "${app:?}/usr/bin"
  find "$app" -exec touch -h -d "@$epoch" {} +
  if ! grep -q "^$(sha256sum <"$IDLEMINT_APPIMAGE_RUNTIME" | cut -d' ' -f1) " "$here/appimage-runtime.sha256"; then
    echo "AppImage: it begins with another program than those named in installers/linux/appimage-runtime.sha256" >&2
  fi
  # Its own times are those of SOURCE_DATE_EPOCH.
  mksquashfs "$app" "$work/app.squashfs" -root-owned -noappend -comp zstd -no-progress -quiet
  bundle=$out/Idlemint-$version-$(uname -m).AppImage
  cat "$IDLEMINT_APPIMAGE_RUNTIME" "$work/app.squashfs" >"$bundle"
  chmod 755 "$bundle"
else
  echo "AppImage: left out; it needs mksquashfs and IDLEMINT_APPIMAGE_RUNTIME, see docs/install.md" >&2
fi

if command -v dpkg-deb >/dev/null; then
  mkdir "$root/DEBIAN"
  kind deb
  size=$(du -sk --exclude=DEBIAN "$root" | cut -f1)
  sed "s|@VERSION@|$version-$revision|; s|@ARCH@|$arch|; s|@SIZE@|$size|" "$here/debian/control" >"$root/DEBIAN/control"
  install -m 755 "$here/debian/postinst" "$here/debian/prerm" "$here/debian/postrm" "$root/DEBIAN/"
  (cd "$root" && find usr opt -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
  chmod 644 "$root/DEBIAN/md5sums" "$root/DEBIAN/control"
  dpkg-deb --root-owner-group -Zxz --build "$root" "$out/idlemint_$version-${revision}_$arch.deb"
  rm -rf "$root/DEBIAN"
else
  echo "deb: left out; it needs dpkg-deb" >&2
fi

if command -v rpmbuild >/dev/null; then
  kind rpm
  rpmbuild -bb --quiet --define "_topdir $work/rpm" --define "package_version $version" \
    --define "package_root $root" --define "_build_id_links none" --define "source_date_epoch_from_changelog 0" \
    --define "use_source_date_epoch_as_buildtime 1" --define "_buildhost idlemint" "$here/idlemint.spec"
  find "$work/rpm/RPMS" -name '*.rpm' -exec cp {} "$out/" \;
else
  echo "rpm: left out; it needs rpmbuild" >&2
fi

# What is shipped, as CycloneDX, where the build has listed it.
find "$tree/.." -maxdepth 1 -name 'idlemint-sbom.*' -exec cp -t "$out" {} +
# Signing: the key of gpg that IDLEMINT_SIGN_KEY names signs the rpm itself, and the list of checksums for all the others.
if [ -n "${IDLEMINT_SIGN_KEY:-}" ]; then
  find "$out" -name '*.rpm' -exec rpmsign --define "_gpg_name $IDLEMINT_SIGN_KEY" --define "__gpg $(command -v gpg)" --addsign {} \;
fi
(cd "$out" && find . -type f -printf '%P\n' | sort | xargs sha256sum >"$work/SHA256SUMS" && mv "$work/SHA256SUMS" .)
if [ -n "${IDLEMINT_SIGN_KEY:-}" ]; then
  gpg --batch --yes --armor --local-user "$IDLEMINT_SIGN_KEY" --output "$out/SHA256SUMS.asc" --detach-sign "$out/SHA256SUMS"
fi
ls -l "$out"
