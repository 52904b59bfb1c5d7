"""The picture on the wall: laid out as plain values, painted at any size."""
