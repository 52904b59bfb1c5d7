"""The SQLModel session on a connection that is already open."""

import sqlite3

from wijkteam_studio.storage.alchemy import Session, StaticPool, create_engine


class OrmSession(Session):
    """Runs its statements on the driver's connection; must be made outside a transaction."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        engine = create_engine(
            "sqlite://",
            creator=lambda: driver,
            poolclass=StaticPool,
            isolation_level="AUTOCOMMIT",  # `transact` says BEGIN and COMMIT itself
            hide_parameters=True,  # an error message never quotes what people wrote
        )
        self._connection = engine.connect()
        super().__init__(bind=self._connection, expire_on_commit=False)

    def shut(self) -> None:
        """Let go of the driver, which is closed then."""
        self.close()
        self._connection.close()
        self._connection.engine.dispose()
