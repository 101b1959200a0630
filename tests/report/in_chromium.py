"""Opens pages in Chromium and tells as JSON what came of it: run as `in_chromium.py FOLDER PAGE:LOOK...`."""

import json
import sys
from importlib.resources import files
from pathlib import Path

from playwright.sync_api import sync_playwright

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
]  # fmt: skip
LOOKS = {"light": ("light", 1000), "dark": ("dark", 1000), "phone": ("light", 390)}
PAPERS = ("A4", "Letter")
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def opened(browser, path, look):
    """Return a page on which every request but the one for the file is refused and counted, and what it complained of."""
    scheme, width = LOOKS[look]
    page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900})
    asked, told = [], []
    page.route("**", lambda route: route.continue_() if route.request.url == path.as_uri() else route.abort())
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.goto(path.as_uri())
    return page, [url for url in asked if url != path.as_uri()], told


def seen(browser, path, look):
    """Return what one look at a page brings: requests, complaints, width, and what axe finds."""
    page, asked, told = opened(browser, path, look)
    overflow = page.evaluate(OVERFLOW)
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations'], preload: false})")
    violations = [[one["id"], one["impact"], one["nodes"][0]["html"][:200]] for one in found["violations"]]
    for paper in PAPERS if look == "light" else ():
        page.pdf(path=str(path.with_name(f"{path.stem}-{paper}.pdf")), format=paper, print_background=True)
    page.close()
    return {"requests": asked, "console": told, "overflow": overflow, "axe": violations, "checked": len(found["passes"])}


def main(folder, wanted):
    """Print what came of each page in each look that is asked for."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        told = {word: seen(browser, Path(folder, f"{word.partition(':')[0]}.html"), word.partition(":")[2]) for word in wanted}
        browser.close()
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
