"""Sees to it that one copy of the program works on a data folder."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from wijkteam_studio.system import private

_PATIENCE_MS = 500


class OnlyOne(QObject):
    """Holds the lock of a data folder; emits asked_to_front when a second copy was started."""

    asked_to_front = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        digest = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._name = f"wijkteam-studio-{digest}"
        self._server: QLocalServer | None = None
        self._lock = QLockFile(str(folder / "in-gebruik.lock"))
        self._lock.setStaleLockTime(0)

    def take(self) -> bool:
        """Whether this is the first copy; from then on it listens for a second."""
        if not self._lock.tryLock(0):
            return self._lock.error() is not QLockFile.LockError.LockFailedError
        private.take_back((Path(self._lock.fileName()),))
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._server.listen(self._name)
        return True

    def call_first(self) -> None:
        """Ask the first copy to come to the front."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        socket.waitForConnected(_PATIENCE_MS)
        socket.disconnectFromServer()

    def release(self) -> None:
        """Let go of the folder."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _on_connection(self) -> None:
        if self._server is None:
            return
        caller = self._server.nextPendingConnection()
        if caller is not None:
            caller.disconnected.connect(caller.deleteLater)
        self.asked_to_front.emit()
