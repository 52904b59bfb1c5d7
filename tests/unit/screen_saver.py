"""A screensaver on a message bus of its own: writes down who asks it to wait, and who left."""

import os
import sys
from pathlib import Path

from jeepney import HeaderFields, MatchRule, MessageType, message_bus, new_method_return
from jeepney.io.blocking import Proxy, open_dbus_connection

NAME = "org.freedesktop.ScreenSaver"


def main(diary):
    diary.with_name(f"{diary.name}.pid").write_text(f"{os.getpid()}", encoding="utf-8")
    connection = open_dbus_connection("SESSION")
    bus = Proxy(message_bus, connection)
    gone = MatchRule(type="signal", sender="org.freedesktop.DBus", member="NameOwnerChanged")
    bus.AddMatch(gone)
    bus.RequestName(NAME)
    note(diary, "ready")
    holders = {}
    while True:
        message = connection.receive()
        fields = message.header.fields
        member = fields.get(HeaderFields.member)
        if message.header.message_type is MessageType.signal and member == "NameOwnerChanged":
            name, _old, new = message.body
            if not new and holders.pop(name, None):
                note(diary, "fell")
        elif message.header.message_type is not MessageType.method_call:
            continue
        elif member == "Inhibit":
            holders[fields[HeaderFields.sender]] = 7
            note(diary, "inhibit")
            connection.send(new_method_return(message, "u", (7,)))
        elif member == "UnInhibit":
            holders.pop(fields[HeaderFields.sender], None)
            note(diary, "uninhibit")
            connection.send(new_method_return(message))


def note(diary, word):
    with diary.open("a", encoding="utf-8") as out:
        out.write(f"{word}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
