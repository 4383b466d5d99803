"""The wheel works far from this repository, in an environment of its own."""

import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = [pytest.mark.slow, pytest.mark.model]


def run(*command: str | Path, cwd: Path) -> str:
    ran = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout + ran.stderr


@pytest.fixture(scope="module")
def bin_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean environment with the wheel and what it depends on, as pinned."""
    folder = tmp_path_factory.mktemp("packaging")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", folder, cwd=ROOT)
    venv.create(folder / "venv", with_pip=True)
    pip = (folder / "venv/bin/python", "-m", "pip", "install", "-q")
    run(*pip, "--require-hashes", "-r", ROOT / "requirements/build.txt", cwd=folder)
    run(*pip, "--no-deps", next(folder.glob("*.whl")), cwd=folder)
    return folder / "venv/bin"


def test_a_new_site_builds_without_a_problem(bin_folder: Path, tmp_path: Path) -> None:
    run(bin_folder / "sidelight", "new", "my-site", cwd=tmp_path)

    said = run(bin_folder / "sidelight", "build", "--strict", cwd=tmp_path / "my-site")

    assert "error" not in said
    assert "warning" not in said
    page = (tmp_path / "my-site/site/articles/first-steps-on-the-moon.html").read_text()
    assert "one giant leap for mankind" in page
    assert list((tmp_path / "my-site/site/assets").glob("site.*.css"))


def test_the_licences_of_the_fonts_come_along(bin_folder: Path) -> None:
    packages = next((bin_folder.parent / "lib").glob("python3*/site-packages"))

    found = {path.name for path in packages.glob("sidelight-*/licenses/**/*") if path.is_file()}

    assert {"LICENSE", "OFL-libre-franklin.txt", "OFL-source-serif-4.txt"} <= found
    assert (packages / "generator/py.typed").exists()
