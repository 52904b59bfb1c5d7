#!/bin/sh
# The Debian packages that Qt's real X11 window, Xvfb and the tests need.
# Installs what is missing when that is allowed, otherwise says so in one line.
packages="xvfb xauth xdotool openbox poppler-utils libxcb-cursor0 libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3
libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-randr0
libfontconfig1 libglib2.0-0 x11-xserver-utils at-spi2-core dbus dbus-daemon libglib2.0-bin"
# The long soak also plugs real outputs.
[ "$1" = soak ] && packages="$packages xserver-xorg-core xserver-xorg-video-dummy"

command -v dpkg-query >/dev/null 2>&1 || exit 0
missing=""
for package in $packages; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "ok installed" ||
    dpkg-query -W -f='${Status}' "${package}t64" 2>/dev/null | grep -q "ok installed" ||
    missing="$missing $package"
done
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ]; then
  as_root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
  as_root="sudo"
else
  echo "Installeer eerst deze pakketten: sudo apt-get install$missing" >&2
  exit 1
fi
$as_root apt-get update -qq &&
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
