"""Texts of the screen that belong to more than one place."""

from html import escape

#: The keys on one page: (group, ((key, meaning), ...)).
KEY_GROUPS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "De dag",
        (
            ("PageDown  →  spatie", "volgende stap"),
            ("PageUp  ←", "vorige stap"),
            ("Ctrl P", "een punt parkeren, tijdens de dag"),
            ("Ctrl Z", "ongedaan maken"),
            ("Ctrl Y", "opnieuw doen"),
            ("F6", "naar het volgende deel van het scherm"),
        ),
    ),
    (
        "De zaal",
        (
            ("F5", "beamer aan of uit"),
            ("B of .", "zwart beeld, nog eens: terug"),
            ("W", "wit beeld, nog eens: terug"),
            ("F", "beeld vasthouden"),
            ("Ctrl PageDown", "volgende bladzijde van de zaal"),
            ("Ctrl PageUp", "vorige bladzijde van de zaal"),
            ("Esc", "van de beamer af; de dag gaat door"),
        ),
    ),
    (
        "Notities",
        (
            ("Enter", "bewaart de regel als notitie"),
            ("↑ ↓", "kiest een notitie"),
            ("F2", "notitie aanpassen"),
            ("Delete", "notitie wissen"),
            ("Alt ↑ ↓", "notitie verplaatsen"),
            ("Ctrl M", "samenvoegen met de vorige"),
            ("+ −", "stip erbij, stip eraf"),
            ("K", "naar de krant of blijft hier"),
            ("T", "op de zaal tonen of niet"),
        ),
    ),
    (
        "Overal",
        (
            ("Ctrl N", "nieuwe sessie, op de startpagina"),
            ("Ctrl Enter", "begin de dag, bij het voorbereiden"),
            ("Ctrl S", "bewaar de krant als PDF"),
            ("Ctrl F", "zoeken, op de startpagina"),
            ("F1", "deze bladzijde"),
        ),
    ),
)


def plain_tip(text: str) -> str:
    """A tool tip that shows this text as it is, whatever people typed in it."""
    return f'<p style="white-space: pre-wrap">{escape(text)}</p>' if text else ""
