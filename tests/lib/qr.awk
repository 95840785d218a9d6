# SPDX-License-Identifier: GPL-3.0-or-later
#
# A QR code made of text as a picture (PGM), as a terminal shows it. Bytes in,
# so LC_ALL=C.
#
#     awk -v ink=0 -v paper=255 -v ascii=0 -f qr.awk
#
# `ink` is the grey of what is written, `paper` that of the terminal: 0 is
# black. Half blocks make two modules of a cell, "##" one of two.
BEGIN {
	full = "\342\226\210"
	upper = "\342\226\200"
	lower = "\342\226\204"
	scale = 6
}
ascii {
	n = 0
	for (i = 1; i <= length($0) || n < width; i += 2)
		top[NR, ++n] = substr($0, i, 1) == "#"
	if (n > width)
		width = n
	rows = NR
	next
}
{
	n = 0
	while ($0 != "") {
		cell = substr($0, 1, 3)
		n++
		top[2 * NR - 1, n] = cell == full || cell == upper
		top[2 * NR, n] = cell == full || cell == lower
		is_block = cell == full || cell == upper || cell == lower
		$0 = substr($0, is_block ? 4 : 2)
	}
	if (n > width)
		width = n
	rows = 2 * NR
}
END {
	# Around it is the terminal.
	margin = 4
	printf "P2\n%d %d\n255\n", (width + 2 * margin) * scale,
		(rows + 2 * margin) * scale
	for (y = 1 - margin; y <= rows + margin; y++) {
		line = ""
		for (x = 1 - margin; x <= width + margin; x++) {
			grey = top[y, x] ? ink : paper
			for (k = 0; k < scale; k++)
				line = line grey " "
		}
		for (k = 0; k < scale; k++)
			print line
	}
}
