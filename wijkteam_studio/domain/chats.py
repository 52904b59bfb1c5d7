"""Text pasted from a chat or a mail: what was said stays, who said it and when does not.

Only shapes that nobody types by hand are taken for a chat: day and minute, and a sender.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

_DATE = r"(?:\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?|\d{1,2} [a-z]{3,9}\.?(?: \d{4})?)"
_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[aApP]\.?[mM]\.?)?"
_WHEN = rf"(?:{_DATE},?\s+(?:om\s+|at\s+)?{_TIME}|{_TIME},?\s+{_DATE})"
_BETWEEN = r"van|de|der|den|het|'t|ten|ter|te|el|al|bin|ben|in|op|von|la|le"
_WORD = r"[^\W\d_a-zß-ÿ][^\s:,\[\]]*"
_NAME = rf"[~+]?\s?{_WORD}(?:,?\s(?:{_WORD}|{_BETWEEN}|[^\w\s:,\[\]]+)){{0,5}}(?:\s\([^)]*\))?"

#: What stands in front of a message: "[12-01-2026 10:33:12] " or "12-01-2026 10:33 - ".
_BEFORE = rf"(?P<bracket>\[{_WHEN}\])\s*|{_DATE},?\s+{_TIME}\s+[-–]\s+"
_STAMPED = re.compile(rf"(?:{_BEFORE})(?P<rest>.*)$")
_SAID = re.compile(r"(?P<who>[^:\s][^:]{0,79}?):(?:\s+|$)(?P<text>.*)$")
_SENDER = re.compile(rf"(?:{_NAME}|[~+]?\s?[\d +()-]{{8,}})$")
#: A name on a line of its own, with what was said under it. With the moment in front it may also
#: be a part of a programme, see `_are_names`.
_HEADED = re.compile(
    rf"(?:\[(?:(?P<day>{_WHEN})|{_TIME})\]\s+(?P<after>{_NAME})|{_NAME},\s\[{_WHEN}\]):?$"
)
#: People plan in steps of five minutes, and speak at any.
_ON_FIVE = re.compile(r"(?<![:.\d])\d{1,2}[:.]\d[05](?![:.]?\d)")
_TIME_FIRST = re.compile(rf"\[{_TIME},")
_FULL_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")
_FULL_NAME = re.compile(rf"{_WORD}(?:\s(?:{_BETWEEN}))*\s{_WORD}")

_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SYSTEM_TEXT = re.compile(r":\s*\u200e")
_SYSTEM_DEED = re.compile(
    r"\b(?:heeft|hebt|is|bent|zijn|werd|added|removed|created|changed|left|joined)\b.{0,80}"
    r"(?:toegevoegd|verwijderd|gewijzigd|gemaakt|aangemaakt|verlaten|geopend|beveiligd|versleuteld"
    r"|lid geworden|deelgenomen|added|removed|created|changed|left|joined)",
    re.IGNORECASE,
)
#: What the program itself says without a sender: somebody came or went, or the group changed.
_WHOM = r"(?:je|jou|you|[A-Z~+\d].{0,60}?)"
_SYSTEM_LINE = re.compile(
    rf"(?:.{{1,60}} (?:heeft|hebt) {_WHOM} (?:toegevoegd|verwijderd)"
    r"|.{1,60} (?:heeft|hebt) .{0,40}"
    r"(?:\bgroep|onderwerp|nummer|tijdelijke berichten|timer).{0,120}"
    r"|.{1,60} (?:is|zijn|bent) (?:lid geworden|toegevoegd|verwijderd"
    r"|(?:nu|geen) .{0,20}beheerder).{0,60}|.{0,20}beveiligingscode.{0,120}"
    rf"|.{{1,60}} (?:added|removed) {_WHOM}|.{{1,60}} (?:left|joined.{{0,60}})"
    r"|.{1,60} (?:changed|created|deleted) (?:the|this|their|your|to|group).{0,120}"
    r"|.{0,60}(?:security code|disappearing messages|now an admin|no longer an admin).{0,120})\.?$"
)
_NOTHING_SAID = re.compile(
    r"(?:<?(?:media|afbeelding|foto|video|videobericht|audio|spraakbericht|sticker|gif|document"
    r"|contactkaart|image|photo|video note|voice message|contact card) (?:weggelaten|omitted)>?"
    r"|<(?:bijlage|attached): [^>]*>|\S+\.\w{2,5} \((?:bestand bijgevoegd|file attached)\)"
    r"|(?:dit bericht is verwijderd|je hebt dit bericht verwijderd|this message was deleted"
    r"|you deleted this message)(?: (?:door|by) (?:een |de |an? )?(?:groeps)?(?:beheerder|admin)"
    r"(?: [^.,;]{1,40})?)?\.?"
    r"|(?:wachten op dit bericht|waiting for this message)"
    r"(?:\. (?:dit kan|het kan|this may) .{0,30})?\.?"
    r"|(?:gemiste (?:spraakoproep|video-?oproep|groepsoproep)|missed (?:voice|video|group) call)"
    r"(?:[.,]? (?:(?:om|at) \d.{0,10}|tik .{0,30}|tap .{0,30}|geen antwoord|no answer))?\.?"
    r"|(?:berichten en (?:gesprekken|oproepen)|messages and calls) .{0,40}end-to-end.{0,20}"
    r"(?:versleuteld|encrypted|encryptie).*|null)$",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(r"\s*<(?:dit bericht is bewerkt|this message was edited)>$", re.IGNORECASE)

_MAIL_FIELD = re.compile(
    r"[*_]{0,2}(?P<name>van|from|verzonden|sent|datum|date|aan|to|cc|bcc|beantwoorden aan|reply-to"
    r"|onderwerp|subject|bijlagen?|attachments?|urgentie|importance)"
    r"[*_]{0,2}:[*_]{0,2}\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_MAIL_SENDER, _MAIL_DAY = {"van", "from"}, {"verzonden", "sent", "datum", "date"}
#: A mail is sent at a minute; who types these words by hand tells a day at most.
_CLOCK = re.compile(r"\d[:.]\d{2}")
_MAIL_TO = {"aan", "to", "cc", "bcc"}
_MAIL_SUBJECT = {"onderwerp", "subject"}
_MAIL_WROTE = re.compile(
    r"(?:op|on) .{6,60}\d{1,2}[:.]\d{2}.{0,20} (?:schreef|wrote) .{1,120}:$"
    r"|(?:op|on) .{6,60}\d{1,2}[:.]\d{2}.{1,120} (?:schreef|wrote):$",
    re.IGNORECASE,
)
_LEAST_FIELDS = 3
#: Addresses fold over at most so many lines; a programme has at least so many parts.
_MOST_FOLDS, _LEAST_PARTS = 30, 2


def messages_of(text: str) -> list[str] | None:
    """What was said in a chat, a message each with its own line ends; None for other text."""
    lines = text.split("\n")
    plain = [_DIRECTIONS.sub("", line).strip() for line in lines]
    headed = _headed(plain)
    if not headed and not _has_messages(plain):
        return None
    return [said for said in _messages(lines, plain, headed) if said.strip()]


def _messages(lines: Sequence[str], plain: Sequence[str], headed: Collection[int]) -> Iterator[str]:
    """Each message in turn; lines before the first one stand by themselves."""
    said: list[str] | None = None
    for place, line in enumerate(plain):
        text = _text_of(lines[place], line)
        if text is None and place not in headed:
            if said is None:
                yield line
            else:
                said.append(line)
            continue
        yield "\n".join(said or ()).strip()
        said = [] if not text else [text]
    yield "\n".join(said or ()).strip()


def _text_of(line: str, plain: str) -> str | None:
    """What a line with a day and a minute says, empty for what the program itself says.

    None for a line without them. One that nobody says and the program neither stays whole.
    """
    stamped = _STAMPED.match(plain)
    if stamped is None:
        return None
    said = _SAID.match(stamped["rest"])
    if said is None:
        return None if stamped["bracket"] else _unsaid(stamped["rest"].strip(), plain)
    is_system = _SYSTEM_DEED.search(said["who"]) or (
        _SYSTEM_TEXT.search(line) and _SYSTEM_DEED.search(said["text"])
    )
    text = _AFTERWARDS.sub("", said["text"].strip())
    return "" if is_system or _NOTHING_SAID.match(text) else text


def _unsaid(rest: str, plain: str) -> str:
    return "" if _SYSTEM_LINE.match(rest) or _NOTHING_SAID.match(rest) else plain


def _has_messages(plain: Sequence[str]) -> bool:
    """Whether a message stands on one of these lines, and they are not parts of a programme."""
    found = {line: sender for line in plain if (sender := _sender(line))}
    speak_once = len(set(found.values())) == len(found) >= _LEAST_PARTS
    return bool(found) and not (speak_once and _is_programme(found))


def _sender(plain: str) -> str:
    """Who says what stands on this line: nobody types the brackets, or a name says so."""
    stamped = _STAMPED.match(plain)
    said = _SAID.match(stamped["rest"]) if stamped else None
    if stamped is None or said is None:
        return ""
    return said["who"] if stamped["bracket"] or _SENDER.match(said["who"]) else ""


def _is_programme(lines: Collection[str]) -> bool:
    """Whether the times of these lines can be planned, and no chat would write them so."""
    times = (_FULL_DATE.sub("", line) for line in lines if not _TIME_FIRST.match(line))
    return sum(bool(_ON_FIVE.search(time)) for time in times) == len(lines)


def _headed(plain: Sequence[str]) -> frozenset[int]:
    """The lines that only say who speaks under them, and when."""
    found = {
        place: match
        for place, line in enumerate(plain[:-1])
        if plain[place + 1] and (match := _HEADED.match(line))
    }
    named = [match[0] for match in found.values() if match["after"]]
    are_names = _are_names(list(found.values())) and not _is_programme(named)
    return frozenset(place for place, match in found.items() if are_names or match["after"] is None)


def _are_names(headed: Sequence[re.Match[str]]) -> bool:
    """Whether people speak here: one has two names, or speaks twice on a day that is named."""
    names = [found["after"] for found in headed if found["after"]]
    dated = [found["after"] for found in headed if found["after"] and found["day"]]
    return any(_FULL_NAME.match(name) for name in names) or len(set(dated)) < len(dated)


def without_mail_head(text: str) -> str:
    """The text of a mail without who sent it to whom and when; other text as it is."""
    kept: list[str] = []
    lines = text.split("\n")
    place = 0
    while place < len(lines):
        head = _mail_head(lines, place)
        if head:
            kept += [value for name, value in head if name in _MAIL_SUBJECT and value]
            place += len(head)
        elif _MAIL_WROTE.match(_unquoted(lines[place])):
            place += 1
        else:
            kept.append(lines[place])
            place += 1
    return "\n".join(kept)


def _mail_head(lines: Sequence[str], place: int) -> list[tuple[str, str]]:
    """The fields that stand here above each other as the head of a mail; empty for none."""
    head: list[tuple[str, str]] = []
    for here in range(place, len(lines)):  # a slice would copy all that follows, at every line
        line = lines[here]
        found = _MAIL_FIELD.match(_unquoted(line))
        if found is not None:
            head.append((found["name"].lower(), found["value"]))
        elif head and _goes_on(head[-1], lines, here):
            head.append((head[-1][0], line.strip()))
        else:
            break
    has_moment = any(name in _MAIL_DAY and _CLOCK.search(value) for name, value in head)
    is_mail = len(head) >= _LEAST_FIELDS and head[0][0] in _MAIL_SENDER and has_moment
    return head if is_mail else []


def _goes_on(field: tuple[str, str], lines: Sequence[str], place: int) -> bool:
    """Whether a line holds the addresses that did not fit behind this field.

    Names alone are addresses when a further field of the same head stands under them.
    """
    name, value = field
    line = lines[place].lstrip(">")
    parts = [part.strip() for part in re.split("[;,]", line) if part.strip()]
    is_more = line[:1].isspace() or value.rstrip().endswith((";", ","))
    if name not in _MAIL_TO or not is_more or not parts:
        return False
    return all("@" in part.split()[-1] for part in parts) or _has_field_under(lines, place)


def _has_field_under(lines: Sequence[str], place: int) -> bool:
    for line in islice(lines, place + 1, place + _MOST_FOLDS):
        found = _MAIL_FIELD.match(_unquoted(line))
        if found is not None:
            return found["name"].lower() in _MAIL_TO | _MAIL_SUBJECT
        if not _unquoted(line):
            return False
    return False


def _unquoted(line: str) -> str:
    """A line of a mail as it was before it was answered."""
    return line.lstrip("> \t").strip()
