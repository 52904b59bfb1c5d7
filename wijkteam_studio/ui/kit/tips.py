"""Tool tips that show people's text as it is."""

from html import escape


def plain_tip(text: str) -> str:
    """A tool tip that shows this text as it is, whatever people typed in it."""
    return f'<p style="white-space: pre-wrap">{escape(text)}</p>' if text else ""
