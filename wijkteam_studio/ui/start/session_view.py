"""The table of sessions with what one can do with a row."""

from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QSizePolicy, QTableView

from wijkteam_studio.domain.overview import SessionSummary
from wijkteam_studio.ui.kit.focus import mark_current
from wijkteam_studio.ui.kit.theme import TYPE_SIZES
from wijkteam_studio.ui.start.session_table import (
    DATE,
    OPEN,
    PROGRAMME,
    STAGE,
    STAND,
    TEAM,
    SessionDelegate,
    SessionTable,
)

#: Pixels at the usual text size; the other columns share what is left.
_WIDTHS = {DATE: 156, STAGE: 100, STAND: 166, OPEN: 68}
_ROW = 60
_NO_STAGE = 860
_NO_PROGRAMME = 720
_NO_DATE = 520
#: The frame of the theme, above and below.
_EDGES = 4


class SessionView(QTableView):
    """Sessions to open, print or delete.

    Emits opened, newspaper_requested, deleted_requested and team_deleted_requested.
    """

    opened = Signal(object)
    newspaper_requested = Signal(object)
    deleted_requested = Signal(object)
    team_deleted_requested = Signal(object)

    def __init__(self, name: str = "sessions") -> None:
        super().__init__()
        self._model = SessionTable(self)
        self._menu = QMenu(self)
        self._menu.setObjectName("sessionMenu")
        self.setObjectName(name)
        self.setAccessibleName("Sessies")
        self.setModel(self._model)
        self.setItemDelegate(SessionDelegate(self))
        self._dress()
        self._fill_menu()
        self.clicked.connect(self._click)
        self.activated.connect(self._activate)

    def set_sessions(self, sessions: tuple[SessionSummary, ...], today: date) -> None:
        """Show these sessions; the chosen row stays chosen when its session is still there."""
        chosen = self.chosen()
        self._model.set_sessions(sessions, today)
        for row in range(self._model.rowCount()):
            if chosen and self._model.summary(row).session.id == chosen.session.id:
                self.selectRow(row)
        self.updateGeometry()

    def chosen(self) -> SessionSummary | None:
        """The session of the chosen row."""
        index = self.currentIndex()
        return self._model.summary(index.row()) if index.isValid() else None

    def sizeHint(self) -> QSize:
        rows = self._model.rowCount() * self.verticalHeader().defaultSectionSize()
        head = self.horizontalHeader().sizeHint().height()
        return QSize(super().sizeHint().width(), head + rows + _EDGES)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, min(self.sizeHint().height(), 170))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        mark_current(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self._offered(self.currentIndex())
        if chosen and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(chosen)
        elif chosen and event.key() == Qt.Key.Key_Delete:
            self.deleted_requested.emit(chosen)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._offered(self.currentIndex()) is not None:
            self._menu.popup(self._menu_place(event))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        """Rows as high and columns as wide as the type asks; what matters least goes first."""
        scale = self.font().pixelSize() / TYPE_SIZES[1]
        # No `viewport()`: the first widget of Qt's own costs the start 10 ms (all its classes).
        room = self.maximumViewportSize().width() / scale
        self.setColumnHidden(STAGE, room < _NO_STAGE)
        self.setColumnHidden(PROGRAMME, room < _NO_PROGRAMME)
        self.setColumnHidden(DATE, room < _NO_DATE)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, round(width * scale))
        self.verticalHeader().setDefaultSectionSize(round(_ROW * scale))

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        for column in (TEAM, PROGRAMME):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (DATE, STAGE, STAND, OPEN):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)

    def _fill_menu(self) -> None:
        for word, signal in (
            ("Openen", self.opened),
            ("Krant maken", self.newspaper_requested),
            ("Sessie wissen …", self.deleted_requested),
            ("Team wissen …", self.team_deleted_requested),
        ):
            action = QAction(word, self._menu)
            action.setData(signal)
            self._menu.addAction(action)
        self._menu.triggered.connect(self._do)

    def _do(self, action: QAction) -> None:
        chosen = self._offered(self.currentIndex())
        if chosen is not None:
            action.data().emit(chosen)

    def _click(self, index: QModelIndex) -> None:
        chosen = self._offered(index)
        if chosen is not None and index.column() == OPEN:
            self.opened.emit(chosen)

    def _activate(self, index: QModelIndex) -> None:
        chosen = self._offered(index)
        if chosen is not None and index.column() != OPEN:
            self.opened.emit(chosen)

    def _offered(self, index: QModelIndex) -> SessionSummary | None:
        """The session of a row, unless it is being erased: then there is nothing to do with it."""
        summary = self._model.summary(index.row()) if index.isValid() else None
        return None if summary is None or summary.is_going else summary

    def _menu_place(self, event: QContextMenuEvent) -> QPoint:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            return event.globalPos()
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
