# Create the virtual environment: environment.sh PYTHON FOLDER
set -eu
python=$1 venv=$2

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || {
  echo "sidelight: Python 3.11 or newer is needed, and '$python' is not; try: make PYTHON=python3.12 build" >&2
  exit 1
}

# Debian ships venv's installer of pip as a package of its own.
"$python" -c 'import ensurepip' 2>/dev/null || {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
  else
    echo "sidelight: '$python' cannot make virtual environments; try: sudo apt-get install python3-venv" >&2
    exit 1
  fi
}
exec "$python" -m venv "$venv"
