"""The README's pictures, made from the demo corpus: `make picture`.

A store of its own, the real server, the machine's Chromium; what is shown is what is computed.
"""

import logging
import sys
import tempfile
from pathlib import Path
from uuid import UUID

from playwright.sync_api import Page

from service import db, embedded, migrate
from service.answers.contrast import get_contrast
from service.app import create_app
from service.ingest.seeds import load_seeds
from service.settings import Settings
from tests.web import chromium

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
SCREEN = {"width": 1120, "height": 760}


def main() -> None:
    """Make every picture anew."""
    path = chromium.installed()
    if path is None:
        sys.exit("No chromium is installed (on Debian: apt install chromium fonts-noto-core).")
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    with tempfile.TemporaryDirectory() as data, embedded.running(Path(data)) as url:
        settings = Settings(database_url=url)
        engine = db.make_engine(settings)
        migrate.upgrade(engine)
        sessions = db.sessions(engine)
        load_seeds(sessions)
        app = create_app(settings, sessions)
        with chromium.serving(app) as address, chromium.browser(path) as browser:
            page = browser.new_page(viewport=SCREEN)
            _take(page, address, _echoed(sessions))
        engine.dispose()


def _echoed(sessions: db.Sessions) -> tuple[UUID, UUID]:
    """The proposition that the first screen sets first, and an article that carries it."""
    with sessions() as session:
        contrast = get_contrast(session)
        if contrast is None:
            sys.exit("The demo corpus holds no echo beside separate parties.")
        echoed = contrast["echoed"]
        articles = echoed["supporting"]["routes"]["members"][0]["articles"]
        return UUID(echoed["proposition"]["id"]), UUID(articles[0])


def _take(page: Page, address: str, shown: tuple[UUID, UUID]) -> None:
    FOLDER.mkdir(exist_ok=True)
    proposition, article = shown
    for name, place in (
        ("home", "/"),
        ("proposition", f"/propositions/{proposition}"),
        ("article", f"/articles/{article}"),
    ):
        page.goto(address + place)
        file = FOLDER / f"{name}.png"
        page.screenshot(path=file)
        print(f"{file.relative_to(FOLDER.parents[1])}: {file.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
