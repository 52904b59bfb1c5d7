#!/bin/sh
# Makes an environment with the locked packages, or does nothing when it is there already.
#
#   environment.sh FOLDER REQUIREMENTS [PYTHON]
#
# Without PYTHON the best of this machine is taken; with one, an environment of another version is
# made anew. One line for each step; what pip tells is in build/pip.log and is shown when it fails.
set -u
folder=$1 requirements=$2 python=${3:-${PYTHON:-}}
here=$(dirname "$0")
log=build/pip.log
minor='import sys; print("%d.%d" % sys.version_info[:2])'

fail() {
  echo "Dat lukte niet. Het hele verslag staat in $log. / That failed. The whole report is in $log." >&2
  tail -n 15 "$log" >&2
  exit 1
}

is_right() {
  there=$("$folder/bin/python" -c "$minor" 2>/dev/null) || return 1
  [ -z "$python" ] || [ "$there" = "$("$python" -c "$minor" 2>/dev/null)" ]
}

mkdir -p build
if ! is_right; then
  python=$(PYTHON=$python sh "$here/interpreters.sh" pick) || exit 1
  if ! "$python" -c 'import ensurepip' 2>/dev/null; then
    sh "$here/system_packages.sh" "python$("$python" -c "$minor")-venv" || exit 1
  fi
  echo "Omgeving maken in $folder met Python $("$python" -c 'import platform; print(platform.python_version())') …"
  "$python" -m venv --clear "$folder" >"$log" 2>&1 || fail
fi

cmp -s "$requirements" "$folder/.$requirements" && exit 0
echo "Pakketten ophalen voor $folder (alleen de eerste keer) …"
"$folder/bin/python" -m pip install -qq --disable-pip-version-check --require-hashes \
  -r "$requirements" >"$log" 2>&1 || fail
cp "$requirements" "$folder/.$requirements"
# What developers need holds all that the program needs.
[ "$requirements" = requirements.txt ] || cp requirements.txt "$folder/.requirements.txt"
