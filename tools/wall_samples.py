"""Walls to look at: every kind of view, in a normal and in a full state."""

from collections.abc import Mapping

from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.wall import (
    AgreementsView,
    BreakView,
    ChoiceView,
    CountdownView,
    CountView,
    DilemmaView,
    NotesView,
    QuestionView,
    Screen,
    ScreenTestView,
    SidesView,
    WaitingView,
    Wall,
)

_LONG = (
    "Welke verantwoordelijkheidsverdeling tussen buurtverbindingsofficieren en "
    "jeugdgezondheidszorg helpt de bewoner die vandaag voor ons zit, en wat laten wij dan los?"
)
_NOTES = (
    "We weten wie wat doet, maar nieuwe collega's niet.",
    "Elkaar aanspreken blijft lastig als het druk is.",
    "Tijd om terug te kijken schiet erbij in.",
    "Samenwerkingsbereidheid is er, de samenwerkingsovereenkomst nog niet.",
)

_HANDS = (("0 vingers", 0), ("1 vinger", 1), ("2 vingers", 3), ("3 vingers", 5))
_HANDS_CLOSED = tuple((label, None) for label, _count in _HANDS)
_CLOSED = "Iedereen kiest tegelijk. De uitslag is nog dicht."

#: Walls by the name of their picture.
WALLS: Mapping[str, Wall] = {
    "wachten": Wall(WaitingView("Wijkteam De Linden", "Welkom. We beginnen om 9.00 uur.")),
    "vraag": Wall(
        QuestionView(
            Phase.WIJ,
            "Waar gaat dit eigenlijk over?",
            "1 minuut stil, 2 minuten in tweetallen, 4 minuten in viertallen, daarna samen.",
        ),
        clock="12:20",
    ),
    "kanten": Wall(
        SidesView(
            Phase.IK,
            "Wat breng je, en wat heb je nodig?",
            (
                (
                    "Dit kun je bij ons halen",
                    ("Een lastige brief herschrijven", "Ik ken de tieners op het plein", _LONG),
                ),
                ("Dit zoeken wij", ("Iemand die schulden kent", "Een maatje in de buurtmoestuin")),
            ),
        )
    ),
    "telling-dicht": Wall(CountView(Phase.SLOT, "Steun met vingers", _HANDS_CLOSED, line=_CLOSED)),
    "telling-open": Wall(
        CountView(Phase.SLOT, "Steun met vingers", _HANDS, line="Gemiddeld 2,4 · 9 antwoorden")
    ),
    "telling-gemiddelde": Wall(
        CountView(Phase.SLOT, "Was het je tijd waard", (), "Gemiddeld 4,2", "6 antwoorden")
    ),
    "telling-weinig": Wall(
        CountView(
            Phase.SLOT,
            "Was het je tijd waard",
            (),
            "Met minder dan vijf antwoorden laten wij geen cijfer zien.",
        )
    ),
    "mensen": Wall(CountView(Phase.START, "", (), "Wij zijn vandaag met 9.")),
    "vraag-lang": Wall(QuestionView(Phase.WIJK, _LONG, _LONG), clock="+3 min", clock_is_over=True),
    "stilte": Wall(
        CountdownView(Phase.IK, "Wat zou jou een halve stap verder helpen?"), clock="0:42"
    ),
    "dilemma": Wall(
        DilemmaView(
            Phase.WIJ,
            "Samen werken",
            "Aanspreken of de sfeer goed houden",
            "Ik zeg het als iets niet goed gaat.",
            "Ik laat het gaan, want we moeten samen verder.",
        ),
        clock="24:10",
    ),
    "dilemma-lang": Wall(
        DilemmaView(
            Phase.WIJ,
            "Bewoner en regie",
            "Eén bewoner helpen of de buurt sterker maken",
            _LONG.partition(", en")[0] + "?",
            "We maken tijd voor iets waar de hele buurt wat aan heeft, ook als dat langer duurt.",
        ),
        clock="24:10",
    ),
    "notities": Wall(NotesView(Phase.WIJ, "Wat herken je? Wat verrast je?", _NOTES), clock="8:00"),
    "notities-vol": Wall(NotesView(Phase.WIJ, "Wat herken je?", _NOTES * 6), clock="8:00"),
    "keuze": Wall(
        ChoiceView(
            Phase.WIJ,
            "Kies er stil 3",
            tuple(
                (title, None)
                for title in (
                    "Loslaten of ingrijpen",
                    "Wat pakken we eerst aan",
                    "Aanspreken of de sfeer goed houden",
                    "Opschrijven of op pad",
                    "Trouw aan het team of aan je eigen organisatie",
                    "Samen besluiten of zelf de knoop doorhakken",
                )
            ),
            "Kies wat je herkent.",
        ),
        clock="5:00",
    ),
    "uitslag": Wall(
        ChoiceView(
            Phase.WIJ,
            "Dit koos het team",
            (
                ("Aanspreken of de sfeer goed houden", 8),
                ("Opschrijven of op pad", 6),
                ("Trouw aan het team of aan je eigen organisatie", 5),
                ("Loslaten of ingrijpen", 4),
                ("Wat pakken we eerst aan", 4),
            ),
            "Een begin van een gesprek.",
        ),
        clock="4:10",
    ),
    "afspraken": Wall(
        AgreementsView(
            Phase.SLOT,
            "Dit spreken we af",
            (
                (
                    "Een vast half uur om terug te kijken, elke twee weken.",
                    "twee collega's, vóór dinsdag 1 december",
                ),
                ("Eén vast gezicht per huishouden.", "het hele team, vóór vrijdag 8 januari"),
                (
                    "Een plein-uur met de school.",
                    "de collega's van jeugd, vóór maandag 30 november",
                ),
                (
                    "Proef: zes weken eerst vragen, dan aanbieden.",
                    "iedereen, vóór vrijdag 8 januari",
                ),
            ),
        ),
        clock="9:30",
    ),
    "pauze": Wall(BreakView("Pauze", "We gaan verder om 10.30 uur"), clock="12:00"),
    "pauze-voorbij": Wall(BreakView("Pauze", "We gaan verder.")),
    "notities-twee": Wall(NotesView(Phase.WIJ, "Wat herken je? Wat verrast je?", _NOTES[:2])),
    "testbeeld": Wall(ScreenTestView("EPSON EB-X41 1024x768")),
    "zwart": Wall(WaitingView("", ""), Screen.BLACK),
    "wit": Wall(WaitingView("", ""), Screen.WHITE),
}
