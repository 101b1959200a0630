"""The report as one HTML file: no script, no request, for the screen and for paper, with pictures as inline SVG."""
