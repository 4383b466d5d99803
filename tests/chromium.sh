# Install Debian's Chromium for the browser tests where we may; say loudly where we can't.
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo 'sidelight: installing chromium for the browser tests'
    { apt-get update -qq && apt-get install -y -qq chromium; } >/dev/null 2>&1
  fi
}
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || {
  echo '**********************************************************************' >&2
  echo '* NO CHROMIUM ON PATH: the browser tests are SKIPPED.                *' >&2
  echo '* Install it (Debian: apt-get install chromium) to run all of them.  *' >&2
  echo '**********************************************************************' >&2
}
exit 0
