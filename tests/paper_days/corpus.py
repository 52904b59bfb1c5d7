"""Texts that break programs: what people paste, type and try."""

_ORDINARY = (
    "wij merken dat bewoners pas laat bij ons komen omdat zij niet weten wie wat doet in de "
    "buurt en "
    "hoe je de weg vindt naar schuldhulpverlening of wijkverpleging coördinatie ideeën één vóór "
    "zorg-en-welzijn GGZ 24/7 'k m'n teamoverleg: ja, nee; misschien? “goed” (echt) R&D € 100,-"
)
WORDS = _ORDINARY.split(" ")

HOSTILE = (
    "a < b & c > d R&D &amp; &lt; &#x41; &foo;",
    "<b>vet x</i> <para> </para> " + "<br/>" * 20,
    "<script>alert(1)</script> <img src=x onerror=alert(1)> {{7*7}} ${7*7} %s%n {0.__class__}",
    '<img src="/etc/passwd"> <a href="file:///c:/x"> <font color="[[[x]]]"> <seq> <onDraw name=x>',
    "😀 👨‍👩‍👧‍👦 👍🏽 🇳🇱 1️⃣ 🩷 🫨 ❤️‍🔥 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ☐ ✔",
    "محمد العربي שלום naam 漢字 한국어 ትግርኛ ไทย हिन्दी",
    "a\u200bb\u200dc\ufeffd\u00a0e\u00adf g\u3164h",
    "e" + "\u0301" * 40 + " Z̷̢̛a̸l̵g̶o̴",
    "https://voorbeeld.example/inwoners/zorg-en-ondersteuning/huishoudelijke-hulp-aanvragen?id=1",
    "https://vergaderen.example/l/meetup-join/19%3ameetingZjU0YjE4ZjUtNDMwNS00YjE4%40thread.v2",
    "wijkteamnoordoost.schuldhulpverlening@gemeentevoorbeeldstad.nl",
    "een_bestand_met_een_lange_naam_2026.definitief.versie-3.docx",
    "b" * 120,
    "arbeidsongeschiktheidsverzekeringsmaatschappijen kinderopvangtoeslagaffaire",
    "a/" + "b" * 60 + " a-" + "c" * 60 + " ---- //// .... ____",
    "=1+1 +31612345678 -1 @SUM \t=x \"q\" ; 'x' ,",
    "ij IJ ĳ ß İı ﬁ ﬂ Ａ１ ½ № ™ ẞ",
    "NULL None nan 1e309 2026-02-30 00 ' OR 1=1 -- Robert'); DROP TABLE",
    "regel een\nregel twee\n\n- punt\n• punt\n\tinspringen",
    "\u2022 \u25aa \u25cf \u2713 \uf0b7 o\t lijst",
    "“aanhalingen” in ‘aanhalingen’ „laag” «guille»",
)
