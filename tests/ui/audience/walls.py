"""Walls to test with: what a day really shows, and far too much of everything."""

from wijkteam_studio.domain.phases import Phase
from wijkteam_studio.domain.text import cleaned
from wijkteam_studio.domain.wall import (
    NO_DAY,
    AgreementsView,
    BreakView,
    ChoiceView,
    CountdownView,
    CountView,
    DilemmaView,
    NotesView,
    QuestionView,
    ScreenTestView,
    SidesView,
    WaitingView,
    Wall,
)

LONG_WORDS = (
    "Samenwerkingsovereenkomst jeugdhulpverleningsorganisaties en wijkverpleegkundigenoverleg "
    "vragen kindermishandelingsaandachtsfunctionarissen verantwoordelijkheidsverdelingsafspraken. "
)
MANY_SHORT = "ik zie je in de wijk op de fiets en jij ziet mij ook zo af en toe " * 30
HOSTILE = (
    "<b>vet</b> &amp; <img src='file:///etc/passwd'> <br/> {{7*7}} %s",
    "x" * 5_000,
    "https://voorbeeld.invalid/" + "pad/" * 200,
    "👩‍👩‍👧‍👦" * 60 + " 🏳️‍🌈 é́́́",
    "هذا نص طويل من اليمين إلى اليسار " * 20,
    "这是一个没有空格的很长的句子" * 20,
    cleaned("Z" + "\u0301\u0300\u0302" * 6 + "algo " * 40),
    "een\ntwee\n\ndrie\tvier",
    LONG_WORDS * 12,
    MANY_SHORT,
)

REAL = {
    "vraag": Wall(
        QuestionView(Phase.WIJ, "Waar gaat dit over?", "Schrijf één vraag op."), clock="0:42"
    ),
    "start": Wall(QuestionView(Phase.START, "Wat er uitkomt, is van jullie."), clock="12:20"),
    "te laat": Wall(
        QuestionView(Phase.SLOT, "Wat doe jij morgen?"), clock="+3 min", clock_is_over=True
    ),
    "stilte": Wall(CountdownView(Phase.IK, "Welke vraag mag iemand jou stellen?"), clock="1:30"),
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
    "notities": Wall(
        NotesView(
            Phase.WIJ,
            "Wat herken je? Wat verrast je?",
            ("We weten wie wat doet.", "Tijd om terug te kijken schiet erbij in."),
        ),
        clock="8:05",
    ),
    "kanten": Wall(
        SidesView(
            Phase.IK,
            "Wat breng je, wat zoek je?",
            (("Dit kun je bij ons halen", ("Brieven lezen",)), ("Dit zoeken wij", ("Een maatje",))),
        ),
        clock="3:00",
    ),
    "telling": Wall(
        CountView(Phase.SLOT, "Steun met vingers", (("0 vingers", 0), ("3 vingers", 7)), "", "7"),
        clock="3:00",
    ),
    "keuze": Wall(
        ChoiceView(
            Phase.WIJK,
            "Dit koos het team",
            (("Loslaten of ingrijpen", 7), ("Dichtbij", 0)),
            "Begin.",
        ),
        clock="3:00",
    ),
    "afspraken": Wall(
        AgreementsView(
            Phase.SLOT,
            "Dit spreken we af",
            (("We beginnen met één vraag.", "Iedereen, vóór dinsdag 12 januari"),),
        ),
        clock="5:00",
    ),
    "pauze": Wall(BreakView("Korte pauze", "We gaan verder om 10.30 uur"), clock="14:02"),
    "pauze voorbij": Wall(BreakView("Korte pauze", "We gaan verder.")),
    "wachten": Wall(WaitingView("Wijkteam De Linden", "Welkom. We beginnen om 9.00 uur.")),
    "niemand": NO_DAY,
    "testbeeld": Wall(ScreenTestView("EPSON EB-X41 1024x768")),
}


def dutch(length: int) -> str:
    """Dutch with long words, tremas and tails, of exactly this length."""
    return (_SAMPLE * (length // len(_SAMPLE) + 1))[: length - 1].strip().ljust(length, "j")


_SAMPLE = (
    "Jeugdhulpverleningsorganisaties en wijkverpleegkundigenoverleg geëvalueerd: reünie, "
    "coördinatieafspraken, zeeën van tijd, ÉÉN gezíns\u00adplan, budgetteringsproblematiek "
    "en kindermishandelingsaandachtsfunctionarissen: ‘vrijwilligerswerkgelegenheid’ (gqyj). "
)

#: Every view with texts as long as their border lets through.
LONGEST = {
    "vraag": Wall(
        QuestionView(Phase.WIJ, dutch(600), dutch(80)), clock="+125 min", clock_is_over=True
    ),
    "vraag van twintigduizend": Wall(QuestionView(Phase.SPELING, dutch(20_000)), clock="120:00"),
    "stilte": Wall(CountdownView(Phase.IK, dutch(600)), clock="59:59"),
    "dilemma": Wall(
        DilemmaView(Phase.WIJ, dutch(80), dutch(45), dutch(300), dutch(300)), clock="24:10"
    ),
    "notities": Wall(
        NotesView(Phase.WIJK, dutch(600), (dutch(20_000), *(dutch(300),) * 7)), clock="8:05"
    ),
    "kanten": Wall(
        SidesView(
            Phase.IK, dutch(200), ((dutch(60), (dutch(400),) * 9), (dutch(60), (dutch(80),) * 3))
        ),
        clock="5:00",
    ),
    "telling": Wall(
        CountView(Phase.SLOT, dutch(80), ((dutch(80), 45),) * 8, "", dutch(120)), clock="5:00"
    ),
    "gemiddelde": Wall(CountView(Phase.SLOT, dutch(80), (), dutch(80), dutch(80)), clock="5:00"),
    "keuze": Wall(
        ChoiceView(Phase.IK, "Kies er stil 3", ((dutch(80), None),) * 24, "Kies wat je herkent."),
        clock="5:00",
    ),
    "uitslag": Wall(
        ChoiceView(Phase.IK, "Dit koos het team", ((dutch(80), 45),) * 5, dutch(300)),
        clock="5:00",
    ),
    "afspraken": Wall(
        AgreementsView(
            Phase.SLOT,
            "Dit spreken we af",
            ((dutch(300), f"{dutch(80)}, vóór donderdag 30 september"),) * 9,
        ),
        clock="5:00",
    ),
    "pauze": Wall(BreakView(dutch(80), "We gaan verder om 10.30 uur"), clock="125:00"),
    "wachten": Wall(WaitingView(dutch(80), "Welkom. We beginnen om 19.30 uur.")),
    "testbeeld": Wall(ScreenTestView(dutch(200))),
}


def overfull(text: str) -> tuple[Wall, ...]:
    """Every kind of wall with this text in every place that people fill."""
    timed = (
        Wall(view, clock="+125 min", clock_is_over=True)
        for view in (
            WaitingView(text, text),
            QuestionView(Phase.IK, text, text),
            CountdownView(Phase.START, text, text),
            DilemmaView(Phase.WIJ, text, text, text, text),
            NotesView(Phase.WIJK, text, (text,) * 9),
            ChoiceView(Phase.IK, text, ((text, 12), (text, None), (text, 0)), text),
            AgreementsView(Phase.SLOT, text, ((text, text),) * 7),
            SidesView(Phase.IK, text, ((text, (text,) * 3), ("", (text, "")))),
            CountView(Phase.IK, text, ((text, 12), (text, None), (text, 0)), "", text),
            CountView(Phase.IK, text, (), text, text),
            BreakView(text, text),
        )
    )
    return (*timed, Wall(ScreenTestView(text)))
