# Install what the browser tests check pages with (axe-core, the Nu HTML checker) where we may;
# say loudly what is skipped where we can't.
folder=tests/browser
skipped() {
  echo '**********************************************************************' >&2
  printf '* %-66s *\n' "$@" >&2
  echo '**********************************************************************' >&2
}

if ! command -v npm >/dev/null; then
  skipped 'NO NPM ON PATH: what axe-core and the Nu checker say is SKIPPED.' \
    'Install it (Debian: apt-get install npm) to check pages with them.'
elif ! cmp -s "$folder/package-lock.json" "$folder/node_modules/.of-lock"; then
  echo "sidelight: installing what $folder/package-lock.json pins"
  # In the folder: with --prefix npm would look for the machine's settings below it, too.
  if (cd "$folder" && npm ci --silent --ignore-scripts --no-audit --no-fund); then
    cp "$folder/package-lock.json" "$folder/node_modules/.of-lock"
  else
    skipped 'NPM COULD NOT INSTALL axe-core and the Nu checker: what they say' 'is SKIPPED.'
  fi
fi
command -v java >/dev/null || skipped 'NO JAVA ON PATH: what the Nu HTML checker says is SKIPPED.' \
  'Install it (Debian: apt-get install default-jre-headless).'
exit 0
