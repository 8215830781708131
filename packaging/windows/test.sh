#!/usr/bin/env bash
# The test suite under a Windows Python, on Debian: in Wine, without a display, in a folder with a space and Chinese characters in its name.
#
#   test.sh RIG [ARGS...]   RIG: the folder that `rig.sh setup RIG` has made; ARGS go to pytest (default: all tests)
#
# Installs the versions of constraints.txt into it where they are not yet there. RIG_SH names the script rig.sh, which runs
# a Windows Python in Wine with the verbs `pip` and `py`.
# Prints what passed, what was skipped and why, what failed; exit code: pytest's, 2 for wrong usage.
set -euo pipefail
(($# > 0)) || { sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2; exit 2; }
rig=$(realpath -m "$1"); shift
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
rig_sh=${RIG_SH:?name the script rig.sh with RIG_SH}
[[ -f $rig_sh ]] || { echo "test.sh: no rig.sh at $rig_sh; name it with RIG_SH" >&2; exit 2; }
[[ -f $rig/python/python.exe ]] || { echo "test.sh: no Windows Python in $rig; make one with: rig.sh setup $rig" >&2; exit 2; }

# The Windows-only ones are named: pip resolves for Windows wheels with the markers of the Linux it runs on.
wanted=(PySide6_Essentials click matplotlib pandas platformdirs sqlite-utils
  hypothesis import-linter mypy pandas-stubs psutil pyinstaller pytest pytest-cov pytest-qt ruff
  colorama pefile pywin32-ctypes tzdata)
# pip leaves the description of a version behind that it has written over; both would count as installed.
forget_other_versions() {
  local folder=$rig/python/Lib/site-packages name version other
  while IFS='=' read -r name _ version; do
    for other in "$folder/${name//-/_}"-[0-9]*.dist-info "$folder/$name"-[0-9]*.dist-info; do
      [[ ! -d $other || $other == *"-$version.dist-info" ]] || rm -r "$other"
    done
  done < <(grep -v '^#' "$root/constraints.txt")
}

stamp=$rig/tests-installed.txt
pins=$(printf '%s\n' "${wanted[@]}"; grep -v '^#' "$root/constraints.txt")
if [[ ! -f $stamp || $(<"$stamp") != "$pins" ]]; then
  bash "$rig_sh" pip "$rig" -c "$root/constraints.txt" "${wanted[@]}" 2> >(grep -v '^WARNING' >&2)
  forget_other_versions
  printf '%s\n' "$pins" >"$stamp"
fi

# A path of this system as Windows names it.
windows() { printf 'Z:%s' "${1//\//\\}"; }

# Wine names files in the locale's character set: without UTF-8 it has no Chinese file names.
export LC_ALL=C.UTF-8 LANG=C.UTF-8
export PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
unset PYTHONPATH PYTHONUTF8 PYTHONIOENCODING
cd "$root"
exec bash "$rig_sh" py "$rig" -X faulthandler -m pytest -p no:cacheprovider --color=no --basetemp "$(windows "$rig/temp 扶贫")" "$@"
