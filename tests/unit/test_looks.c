/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include <math.h>

#include "tui/looks.h"

/* The sixteen colours as xterm has them. */
static const unsigned char palette[16][3] = {
	{ 0, 0, 0 },	   { 205, 0, 0 },   { 0, 205, 0 },   { 205, 205, 0 },
	{ 0, 0, 238 },	   { 205, 0, 205 }, { 0, 205, 205 }, { 229, 229, 229 },
	{ 127, 127, 127 }, { 255, 0, 0 },   { 0, 255, 0 },   { 255, 255, 0 },
	{ 92, 92, 255 },   { 255, 0, 255 }, { 0, 255, 255 }, { 255, 255, 255 },
};

/* WCAG 2.2, relative luminance and contrast ratio. */
static double luminance(int colour)
{
	static const double parts[3] = { 0.2126, 0.7152, 0.0722 };
	double sum = 0;

	for (int i = 0; i < 3; i++) {
		const double c = palette[colour][i] / 255.0;

		sum += parts[i] * (c <= 0.04045
					   ? c / 12.92
					   : pow((c + 0.055) / 1.055, 2.4));
	}
	return sum;
}

static double ratio(int a, int b)
{
	const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;

	return x > y ? x / y : y / x;
}

/* 7 to 1 is WCAG's level AAA; whatever the terminal's own colours are. */
static void high_contrast_is_high(void **state)
{
	static const int colours[] = { 8, 16, 256 };

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(colours); i++) {
		for (int role = 0; role < ROLE_COUNT; role++) {
			const struct look look =
				look_of((enum role)role, colours[i], true);

			assert_in_range(look.colour, 0, 15);
			assert_in_range(look.background, 0, 15);
			assert_true(look.colour < colours[i]);
			assert_true(look.background < colours[i]);
			if (ratio(look.colour, look.background) < 7)
				fail_msg("role %d: %f to 1", role,
					 ratio(look.colour, look.background));
		}
	}
}

static void own_colours_have_no_background(void **state)
{
	(void)state;
	for (int role = 0; role < ROLE_COUNT; role++) {
		const struct look look = look_of((enum role)role, 256, false);

		assert_int_equal(look.background, -1);
		assert_true(look.colour < 8);
	}
}

/* What colours say, attributes or words say too: the focus stands out. */
static void is_complete_without_colours(void **state)
{
	static const int few[] = { 0, 2 };

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(few); i++) {
		for (int c = 0; c < 2; c++) {
			for (int role = 0; role < ROLE_COUNT; role++) {
				const struct look look =
					look_of((enum role)role, few[i],
						c == 1);

				assert_int_equal(look.colour, -1);
				assert_int_equal(look.background, -1);
			}
			assert_true(
				look_of(ROLE_FOCUS, few[i], c == 1).is_reverse);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(high_contrast_is_high),
		cmocka_unit_test(own_colours_have_no_background),
		cmocka_unit_test(is_complete_without_colours),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
