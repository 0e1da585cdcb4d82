"""The demo corpus on the command line."""


def test_the_corpus_is_loaded_once(stored):
    first = stored("seed")
    assert first.exit_code == 0, first.stderr
    assert " new" in first.stdout
    again = stored("seed")
    assert (again.exit_code, " new" in again.stdout) == (0, False)
    assert " unchanged" in again.stdout
