"""What docker compose starts is closed unless somebody opens it, and keeps its secrets.

That it runs at all is seen by running it; here is what could get lost without anybody noticing.
"""

import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from sqlalchemy import make_url

from service import embedded
from service.settings import Settings
from tests.test_documentation import settings_read

ROOT = Path(__file__).parent.parent
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES = COMPOSE["services"]
DOCKERFILE = (ROOT / "Dockerfile").read_text()


def as_started(value: object) -> str:
    """The value of a variable in a shell where nothing is set."""
    return re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", str(value))


def environment(service: str) -> dict[str, str]:
    given = SERVICES[service].get("environment", {})
    return {name: as_started(value) for name, value in given.items()}


@pytest.mark.parametrize("service", SERVICES)
def test_every_container_is_hardened(service):
    given = SERVICES[service]
    assert given["read_only"] is True
    assert given["cap_drop"] == ["ALL"]
    assert given["security_opt"] == ["no-new-privileges:true"]
    assert not {"privileged", "cap_add", "devices", "pid", "ipc", "userns_mode"} & set(given)
    assert given.get("network_mode", "none") == "none"


@pytest.mark.parametrize("service", SERVICES)
def test_every_container_is_limited(service):
    given = SERVICES[service]
    assert {"mem_limit", "pids_limit", "cpus"} <= set(given)
    assert given["logging"]["options"]["max-size"]
    # More than a machine has is refused by docker: one processor is on every machine.
    assert as_started(given["cpus"]) == "1"


@pytest.mark.parametrize("service", SERVICES)
def test_no_container_runs_as_root(service):
    if "build" in SERVICES[service]:
        assert "user" not in SERVICES[service]
        [user] = re.findall(r"^USER (\d+):\d+$", last_stage(), re.M)
        assert int(user) > 0
    else:
        assert SERVICES[service]["user"] == "postgres"


@pytest.mark.parametrize("service", SERVICES)
def test_containers_keep_what_they_write_in_volumes_of_ours(service):
    mounted = [volume.split(":") for volume in SERVICES[service]["volumes"]]
    assert {name for name, *_ in mounted} <= set(COMPOSE["volumes"])
    if service != "setup":
        assert ["setup", "ro"] in [[name, *mode] for name, _, *mode in mounted]


def test_only_the_api_is_published_and_only_on_loopback():
    published = {name: given["ports"] for name, given in SERVICES.items() if "ports" in given}
    assert published == {"api": ["127.0.0.1:${PORT:-8000}:8000"]}


def test_nothing_but_ours_reaches_the_database():
    assert COMPOSE["networks"]["database"] == {"internal": True}
    assert SERVICES["postgres"]["networks"] == SERVICES["migrate"]["networks"] == ["database"]
    assert SERVICES["setup"]["network_mode"] == "none"


def test_no_password_is_written_down():
    for service in SERVICES:
        for name, value in environment(service).items():
            assert "PASSWORD" not in name or name.endswith("_FILE"), name
            assert "AUTH_METHOD" not in name
            if name == "DATABASE_URL":
                assert make_url(value).password is None
    assert "PASSWORD" not in DOCKERFILE.upper()


def test_reading_is_open_by_an_explicit_setting_and_writing_takes_a_key():
    settings = Settings.from_env(environment("api"))
    assert (settings.open_reading, settings.open_writing) == (True, False)
    assert settings.host == "0.0.0.0"
    assert settings.start_without_keys is True
    assert (settings.proxies, settings.rate_reading, settings.rate_writing) == (0, None, None)
    assert settings.hosts == ("localhost",)


def test_only_settings_that_exist_are_set():
    for service in ("api", "migrate"):
        assert set(environment(service)) <= settings_read()


def test_each_container_waits_for_what_it_needs():
    done = {"condition": "service_completed_successfully"}
    healthy = {"condition": "service_healthy"}
    assert SERVICES["postgres"]["depends_on"] == {"setup": done}
    assert SERVICES["migrate"]["depends_on"] == {"postgres": healthy}
    assert SERVICES["api"]["depends_on"] == {"postgres": healthy, "migrate": done}
    assert "-h" in SERVICES["postgres"]["healthcheck"]["test"]
    assert "/readyz" in DOCKERFILE


def test_the_postgres_is_the_one_we_test_with():
    assert SERVICES["postgres"]["image"] == f"postgres:{embedded.MAJOR}"


def test_connections_stay_below_what_postgres_allows():
    settings = Settings.from_env(environment("api"))
    assert settings.workers * (settings.threads + 2) < 100


# The image


def last_stage() -> str:
    return DOCKERFILE.rpartition("\nFROM ")[2]


def test_packages_are_pinned_and_nothing_is_compiled():
    assert "--require-hashes --only-binary :all: -r requirements/run.txt" in DOCKERFILE
    assert not re.search(r"apt-get|build-essential|gcc", DOCKERFILE)
    assert "pip uninstall" in last_stage()
    assert "COPY . " not in DOCKERFILE


def test_commands_get_their_signals_themselves():
    assert re.findall(r"^(?:ENTRYPOINT|CMD) (.+)$", DOCKERFILE, re.M) == ['["isnad"]', '["serve"]']
    assert SERVICES["api"]["init"] is True


def test_only_what_is_named_gets_into_the_image():
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    assert rules[0] == "*"
    named = {rule[1:] for rule in rules if rule.startswith("!")}
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.M)
    needed = {path.rstrip("/") for line in copied for path in line.split()}
    assert needed == named
    assert all((ROOT / path).exists() for path in needed)


# The secrets


def set_up(folder: Path) -> dict[str, tuple[str, int]]:
    subprocess.run([sys.executable, ROOT / "deploy" / "setup.py", folder], check=True)
    return {
        path.name: (path.read_text(), stat.S_IMODE(path.stat().st_mode))
        for path in folder.iterdir()
    }


def test_a_password_is_made_once_and_is_nobody_elses(tmp_path):
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    ours.mkdir()
    theirs.mkdir()
    first = set_up(ours)
    assert re.fullmatch("[0-9a-f]{64}", first["password"][0])
    assert set_up(ours) == first
    assert set_up(theirs)["password"] != first["password"]


def test_libpq_gets_a_file_that_only_its_reader_may_read(tmp_path):
    made = set_up(tmp_path)
    text, mode = made["pgpass"]
    assert (text, mode) == (f"postgres:5432:isnad:isnad:{made['password'][0]}\n", 0o600)
    assert all(mode == 0o444 for name, (_, mode) in made.items() if name != "pgpass")
    url = make_url(environment("api")["DATABASE_URL"])
    assert url.query["passfile"] == "/setup/pgpass"
    assert [url.host, url.database, url.username] == ["postgres", "isnad", "isnad"]


def test_what_a_killed_start_left_does_not_hinder_the_next(tmp_path):
    (tmp_path / "password.new").write_text("ha")
    made = set_up(tmp_path)
    assert len(made["password"][0]) == 64
    assert "password.new" not in made


def test_postgres_is_set_up_in_order_and_has_no_superuser_on_the_network(tmp_path):
    scripts = sorted(name for name in set_up(tmp_path) if name.endswith(".sql"))
    assert scripts == ["10-database.sql", "20-password.sql"]
    assert "ALTER ROLE postgres PASSWORD NULL;" in (tmp_path / scripts[0]).read_text()
