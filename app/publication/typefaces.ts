// The typefaces of a published page, at addresses that stay: a frozen page must find them after every new build.

const families = [
	{ name: "source-serif-4", family: "Source Serif 4", styles: ["normal", "italic"] },
	{ name: "source-sans-3", family: "Source Sans 3", styles: ["normal"] },
] as const;
const letters = ["latin", "latin-ext", "cyrillic"] as const;

/** `file` is the name both in the address and in the package it comes from. */
export const typefaces = families.flatMap(({ name, family, styles }) =>
	styles.flatMap((style) =>
		letters.map((part) => ({
			file: `${name}-${part}-wght-${style}.woff2`,
			package: `@fontsource-variable/${name}`,
			family,
			style,
			letters: part,
		})),
	),
);
