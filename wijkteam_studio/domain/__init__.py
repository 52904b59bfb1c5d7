"""What a neighbourhood team knows: plain values and rules, without Qt, SQL, files or network."""
