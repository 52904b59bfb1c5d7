#!/bin/sh
# The Pythons of this machine that Wijkteam Studio can run on.
#
#   interpreters.sh pick     the one to use: $PYTHON when that is given, else python3, else the newest
#   interpreters.sh list     one of each version, as "3.12.1 /usr/bin/python3.12", oldest first
#
# Looks along PATH and where pyenv and uv put theirs; neither needs to be active or even there.
oldest=11
newest=14

# Prints "12 3.12.1 /real/path" when this program is a Python that can run us.
look() {
  "$1" -c '
import sys
if sys.version_info[0] != 3 or not '"$oldest"' <= sys.version_info[1] <= '"$newest"':
    sys.exit(1)
import ctypes, sqlite3, ssl, venv, zlib
print(sys.version_info[1], ".".join(map(str, sys.version_info[:3])), sys._base_executable)
' 2>/dev/null </dev/null
}

on_path() {
  (
    IFS=:
    for folder in $PATH; do
      for program in "$folder"/python3 "$folder"/python3.1[0-9]; do
        [ -x "$program" ] && [ ! -d "$program" ] && echo "$program"
      done
    done
  )
}

elsewhere() {
  for program in "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.*/bin/python3 \
    "${UV_PYTHON_INSTALL_DIR:-$HOME/.local/share/uv/python}"/*/bin/python3; do
    [ -x "$program" ] && echo "$program"
  done
}

# One of each version: the one that is found first.
found() {
  { on_path; elsewhere; } | while read -r program; do look "$program"; done |
    awk '!seen[$1]++' | sort -n
}

refuse() {
  {
    echo "$1"
    echo "$2"
  } >&2
  exit 1
}

pick() {
  first=${PYTHON:-python3}
  line=$(look "$first")
  if [ -n "$line" ]; then
    echo "${line#* * }"
    return
  fi
  [ -z "$PYTHON" ] || refuse \
    "PYTHON=$PYTHON is geen Python van 3.$oldest tot en met 3.$newest met alles erop." \
    "PYTHON=$PYTHON is not a complete Python from 3.$oldest up to 3.$newest."
  line=$(found | tail -n 1)
  [ -n "$line" ] || refuse \
    "Wijkteam Studio heeft Python 3.$oldest tot en met 3.$newest nodig. Installeer dat eerst: sudo apt-get install python3" \
    "Wijkteam Studio needs Python 3.$oldest up to 3.$newest. Install that first: sudo apt-get install python3"
  rest=${line#* }
  echo "python3 past hier niet: te oud, te nieuw of niet compleet. We gebruiken Python ${rest%% *}: ${rest#* }" >&2
  echo "${rest#* }"
}

case "$1" in
pick) pick ;;
list) found | cut -d' ' -f2- ;;
*) refuse "gebruik: interpreters.sh pick|list" "usage: interpreters.sh pick|list" ;;
esac
