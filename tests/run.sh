#!/usr/bin/env bash
# The whole check that CI runs: build, format, proto lint, every test project. At most ten minutes on two cores.
#   tests/run.sh            everything
#   tests/run.sh Caseload   only test projects whose name holds the word
#   KILLS=20 tests/run.sh Platform   with as many kill -9; three unless told, each is a cold start
# With CI=true nothing may be skipped; otherwise what this machine lacks is named and left out.
set -uo pipefail
cd "$(dirname "$0")/.."
only=${1:-}
started=$SECONDS
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
# Processes of tests live for seconds: what a profile would give back later is never earned.
export DOTNET_TieredPGO=0
# A busy machine answers late, and how late is not what these tests ask.
export Platform__ReadSeconds=30
export KILLS=${KILLS:-3}

say() { printf '\n== %s (%ss)\n' "$1" "$((SECONDS - started))"; }
stop() { printf '\n%s\n0 passed, 1 failed\n' "$1"; exit 1; }

command -v dotnet >/dev/null || stop 'The .NET SDK is missing. Install the version in global.json.'
command -v npm >/dev/null || stop 'Node and npm are missing. Install Node 20 or later.'

if ! command -v chromium >/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say 'Installing Chromium for the browser tests'
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-liberation >/dev/null \
      || stop 'Chromium could not be installed.'
  elif [ "${CI:-}" = true ]; then
    stop 'Chromium is missing, and with CI=true nothing may be skipped. Install the package chromium.'
  else
    echo 'Chromium is missing (package chromium): the browser tests are left out.'
    export SKIP_BROWSER_TESTS=true
  fi
fi

say 'Restoring npm packages'
npm install --ignore-scripts --no-save --no-audit --no-fund --silent || stop "npm install failed."

say 'Linting protos'
(cd protos && ../node_modules/.bin/buf lint && ../node_modules/.bin/buf format --diff --exit-code) || stop 'protos/ does not pass buf lint and format.'

say 'Building'
# One compiler for all projects, gone again before the tests.
trap 'dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1' EXIT
dotnet build WorkforcePlatform.sln -c Release -v q -p:UseSharedCompilation=true || stop 'The build failed.'
dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1

say 'Checking format'
dotnet format whitespace . --folder --include services/ portal/ tests/ --verify-no-changes || stop 'Run: dotnet format whitespace WorkforcePlatform.sln'

# Two at a time, the longest (platform and portal) first: much of their time is waiting for processes and pages.
say 'Testing'
results=$(mktemp -d)
export results
printf '%s\n' tests/P*.Tests/*.csproj tests/[!P]*.Tests/*.csproj | grep -F -- "$only" | xargs -P 2 -I{} bash -c '
  name=$(basename "{}" .csproj)
  dotnet test "{}" -c Release --no-build --nologo --logger "console;verbosity=minimal" >"$results/$name.log" 2>&1
  echo $? >"$results/$name.code"'

passed=0 failed=0 skipped=0
for log in "$results"/*.log; do
  printf '\n== %s\n' "$(basename "$log" .log)"
  cat "$log"
  counts=$(sed -nE 's/.*Failed: +([0-9]+), Passed: +([0-9]+), Skipped: +([0-9]+).*/\1 \2 \3/p' "$log" | tail -n 1)
  read -r f p s <<<"${counts:-1 0 0}"
  [ "$(cat "${log%.log}.code")" -ne 0 ] && [ "$f" -eq 0 ] && f=1
  failed=$((failed + f)) passed=$((passed + p)) skipped=$((skipped + s))
done
rm -rf "$results"

say 'Done'
[ "${CI:-}" = true ] && [ "$skipped" -gt 0 ] && { echo 'With CI=true nothing may be skipped.'; failed=$((failed + 1)); }
printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
