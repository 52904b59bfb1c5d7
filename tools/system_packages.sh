#!/bin/sh
# Installs the Debian packages that are missing when that is allowed, otherwise says what to type.
#
#   system_packages.sh window | test | soak | PACKAGE ...
#
# What apt tells is in build/apt.log and is shown when something fails.
set -u
window="libxcb-cursor0 libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libxcb-icccm4 libxcb-keysyms1
libxcb-image0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-randr0 libfontconfig1 libglib2.0-0
libgssapi-krb5-2 libwayland-client0 libwayland-cursor0 libwayland-egl1"
tests="$window xvfb xauth xdotool openbox poppler-utils x11-xserver-utils strace at-spi2-core dbus dbus-daemon
libglib2.0-bin"
# The long soak also plugs real outputs.
soak="$tests xserver-xorg-core xserver-xorg-video-dummy"

case "$1" in
window) packages=$window ;;
test) packages=$tests ;;
soak) packages=$soak ;;
*) packages=$* ;;
esac

has() {
  dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q "ok installed"
}

command -v dpkg-query >/dev/null 2>&1 || exit 0
missing=""
for package in $packages; do
  has "$package" || has "${package}t64" || missing="$missing $package"
done
[ -z "$missing" ] && exit 0

as_root="" typed="apt-get install$missing"
if [ "$(id -u)" != 0 ]; then
  if command -v sudo >/dev/null 2>&1; then
    as_root="sudo" typed="sudo $typed"
  else
    typed="su -c '$typed'"
  fi
  # Without a password, or with somebody at the keyboard to type it.
  [ -n "$as_root" ] && { sudo -n true 2>/dev/null || [ -t 0 ]; } || {
    echo "Typ eerst dit, en dan nog eens hetzelfde / First type this, then the same again: $typed" >&2
    exit 1
  }
fi
echo "Systeempakketten installeren:$missing …"
mkdir -p build
{
  $as_root apt-get update -qq &&
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
} >build/apt.log 2>&1 && exit 0
echo "Dat lukte niet. Typ zelf / That failed. Type yourself: $typed" >&2
tail -n 5 build/apt.log >&2
exit 1
