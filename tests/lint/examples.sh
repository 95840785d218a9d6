#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What CONTENT.md tells authors to write, written into a copy of the content:
# lint finds nothing, and the program shows it.
# shellcheck source=lint.sh
. "$(dirname "$0")/lint.sh"

program=${WIDERSPRUCH:-$top_builddir/widerspruch}
[ -x "$program" ] || skip_all 'the program is not built'
copy=$lint_tmp/content
cp -r "$top_srcdir/content" "$copy"
chmod -R u+w "$copy"

# Each block of YAML into a file; its first line says where it belongs.
LC_ALL=C awk -v folder="$lint_tmp" '
/^```yaml$/ { block = sprintf("%s/block%02d", folder, ++count); next }
/^```$/ { block = ""; next }
block { print >block }' "$top_srcdir/CONTENT.md"

# "# content/FILE", "# content/FILE, under KEY:" or "…, in the first of the
# paths:"
put() # BLOCK
{
	local where file key line

	where=$(head -n 1 "$1")
	where=${where#\# content/}
	file=$copy/${where%%,*}
	case $where in
	*', under '*)
		key=${where##* }
		line=$(grep -nx "$key" "$file" | head -n 1 | cut -d: -f1)
		[ -n "$line" ] || return 1
		sed 1d "$1" | sed -i "${line}r /dev/stdin" "$file"
		;;
	*', in the first of the paths:')
		line=$(grep -n '^    steps: ' "$file" | head -n 1 | cut -d: -f1)
		[ -n "$line" ] || return 1
		sed 1d "$1" | sed -i -e "${line}r /dev/stdin" -e "${line}d" \
			"$file"
		;;
	*,*) return 1 ;;
	*) [ ! -e "$file" ] && sed 1d "$1" >"$file" ;;
	esac
}

blocks=0
for block in "$lint_tmp"/block*; do
	blocks=$((blocks + 1))
	ok "$(head -n 1 "$block" | sed 's/^# //; s/:$//')" put "$block"
done
ok 'there are examples' [ "$blocks" -ge 8 ]

findings=$("$program" lint "$copy" 2>&1)
status=$?
ok 'lint finds no error in what an author adds' [ "$status" -eq 0 ]
ok 'and nothing to warn of' grep -qx 'Errors: 0. Warnings: 0.' <<<"$findings"
printf '%s\n' "$findings" | note

contains 'the new step is shown' \
	"$("$program" --content "$copy" show threads/note-name)" \
	'Note the name of the Threads profile'
contains 'the new guide is listed' \
	"$("$program" --content "$copy" guides)" 'If you change your mailbox'
contains 'the new guide is shown in German' \
	"$("$program" --content "$copy" --lang de show new-mailbox)" \
	'27. Mai 2025'
contains 'the new fact is listed' \
	"$("$program" --content "$copy" facts example-help)" \
	'Help page of Example'

# A slip is found, at its line.
sed -i 's/see: \[after-sending\]/see: [after-sendin]/' \
	"$copy/de/new-mailbox.yaml"
line=$(grep -n 'after-sendin\]' "$copy/de/new-mailbox.yaml" | cut -d: -f1)
findings=$("$program" lint "$copy" 2>&1)
ok 'a slip is an error' [ $? -eq 1 ]
contains 'named with its line' "$findings" "de/new-mailbox.yaml:$line:"
contains 'and its rule' "$findings" '[dangling-reference]'

done_testing
