"""Breaks the program on purpose, one small thing at a time, and sees whether a test notices."""
