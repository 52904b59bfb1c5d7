"""The only place with ReportLab: the newspaper on paper."""
