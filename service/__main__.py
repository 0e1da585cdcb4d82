"""`python -m service`: the same as `isnad`."""

from service.cli import main

main()
