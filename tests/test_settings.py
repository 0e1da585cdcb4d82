"""What the environment may say."""

from pathlib import Path

import pytest

from service.errors import Invalid
from service.settings import Settings


def test_an_empty_environment_gives_the_defaults():
    assert Settings.from_env({}) == Settings()
    assert Settings().database_url is None


def test_a_variable_set_to_nothing_counts_as_unset():
    assert Settings.from_env({"DATABASE_URL": "", "PORT": "", "ISNAD_DATA": ""}) == Settings()


def test_each_variable_sets_its_own_field():
    settings = Settings.from_env(
        {
            "DATABASE_URL": "postgresql://isnad:secret@example.org/isnad",
            "ISNAD_DATA": "elsewhere",
            "ISNAD_HOST": "0.0.0.0",
            "PORT": " 8001 ",
            "ISNAD_HOSTS": "desk.example, isnad.example",
            "ISNAD_OPEN_READING": "1",
            "ISNAD_OPEN_WRITING": "1",
            "ISNAD_MAX_TEXT": "1",
            "ISNAD_MAX_BODY": "2048",
            "ISNAD_WORKERS": "3",
            "ISNAD_THREADS": "5",
            "ISNAD_STATEMENT_TIMEOUT": "6",
            "ISNAD_LOCK_TIMEOUT": "7",
            "ISNAD_IDLE_TIMEOUT": "8",
            "ISNAD_LOG_FORMAT": "JSON",
            "ISNAD_LOG_LEVEL": "error",
            "ISNAD_OPEN_METRICS": "1",
            "ISNAD_START_WITHOUT_KEYS": "1",
            "ISNAD_RATE_READING": "60/second",
            "ISNAD_RATE_WRITING": "OFF",
            "ISNAD_RATE_STORAGE": "redis://store:6379",
            "ISNAD_PROXIES": "2",
            "ISNAD_ENCODER": " /models/small ",
            "ISNAD_ENCODER_LEAST": "0.7",
            "ISNAD_CORS_ORIGINS": "https://desk.example, http://[::1]:3000",
        }
    )
    assert settings == Settings(
        database_url="postgresql://isnad:secret@example.org/isnad",
        data_dir=Path("elsewhere"),
        host="0.0.0.0",
        port=8001,
        hosts=("desk.example", "isnad.example"),
        open_reading=True,
        open_writing=True,
        encoder="/models/small",
        encoder_least=0.7,
        max_text=1,
        max_body=2048,
        workers=3,
        threads=5,
        statement_timeout=6,
        lock_timeout=7,
        idle_timeout=8,
        log_format="json",
        log_level="error",
        open_metrics=True,
        start_without_keys=True,
        rate_reading="60/second",
        rate_writing="off",
        rate_storage="redis://store:6379",
        proxies=2,
        cors_origins=("https://desk.example", "http://[::1]:3000"),
    )


@pytest.mark.parametrize("value", ["eighty", "0", "65536", "-1", "8_0", "80.0", "٨٠٠٠", "²"])
def test_a_value_that_makes_no_sense_is_named(value):
    with pytest.raises(Invalid, match="PORT must be a whole number from 1 to 65,535, not"):
        Settings.from_env({"PORT": value})


def test_a_choice_that_there_is_not_is_named():
    with pytest.raises(Invalid, match="ISNAD_LOG_FORMAT must be one of json, text, not 'xml'"):
        Settings.from_env({"ISNAD_LOG_FORMAT": "xml"})


@pytest.mark.parametrize(
    "value", ["*", "null", "desk.example", "https://desk.example/", "https://*.example", "file://x"]
)
def test_an_origin_that_is_none_is_named(value):
    with pytest.raises(Invalid, match="ISNAD_CORS_ORIGINS takes origins such as"):
        Settings.from_env({"ISNAD_CORS_ORIGINS": value})


@pytest.mark.parametrize("value", ["60", "0/minute", "-1/hour", "60 per minute", "٦/minute", "no"])
def test_a_rate_that_is_none_is_named(value):
    with pytest.raises(Invalid, match="ISNAD_RATE_READING must be such as 600/minute"):
        Settings.from_env({"ISNAD_RATE_READING": value})


def test_a_password_is_shown_neither_in_an_error_nor_in_the_repr():
    with pytest.raises(Invalid, match="DATABASE_URL must begin with postgresql://") as raised:
        Settings.from_env({"DATABASE_URL": "mysql://isnad:secret@example.org/"})
    assert "secret" not in raised.value.message
    given = Settings.from_env({"DATABASE_URL": "postgresql://isnad:secret@example.org/"})
    assert "secret" not in repr(given)


def test_a_ten_megabyte_page_is_more_than_a_request_may_hold():
    assert 2 * Settings().max_text < Settings().max_body < 10_000_000
