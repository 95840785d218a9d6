#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Keeping the copy of a proof, under the same faults as a letter.
# shellcheck disable=SC2034 # for letter.sh
kind=proof
# shellcheck disable=SC2034
name=0c9f41d2.eml
# shellcheck source=letter.sh
. "${top_srcdir:?}/tests/faults/letter.sh"
