#!/bin/sh
# Runs the quick part of the tests on every further Python of this machine, each in an environment
# of its own under .venvs. Says which they are; fails when one of them fails.
#
#   other_interpreters.sh PYTHON-THAT-RAN-ALL TEST ...
set -u
all=$1
shift
here=$(dirname "$0")
version='import platform; print(platform.python_version())'
own=$("$all" -c "$version") || exit 1
used="$own (alles)" failed=""

mkdir -p build
sh "$here/interpreters.sh" list >build/interpreters.txt
while read -r number python; do
  minor=${number%.*}
  [ "$minor" = "${own%.*}" ] && continue
  echo "Het snelle deel van de tests op Python $number ($python) …"
  folder=.venvs/$minor
  log=build/zelftest-$minor.log
  if sh "$here/environment.sh" "$folder" requirements-dev.txt "$python" &&
    { "$folder/bin/python" -m wijkteam_studio zelftest >"$log" 2>&1 || { tail -n 5 "$log"; false; }; } &&
    "$folder/bin/python" -m pytest -q -n 4 -m "not long and not once" "$@"; then
    used="$used, $number (snelle deel)"
  else
    failed="$failed $number"
  fi </dev/null
done <build/interpreters.txt
echo "Getest met Python $used / Tested with Python $used"
[ -z "$failed" ] && exit 0
echo "Niet goed op Python$failed / Failed on Python$failed" >&2
exit 1
