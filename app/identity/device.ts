// What a browser says it is, in two words. A user agent is a long story in which every browser claims to be all the others:
// the first name that fits is the true one, so the order counts.

const browsers: readonly (readonly [string, RegExp])[] = [
	["Edge", /\bEdg(?:e|A|iOS)?\//],
	["Opera", /\bOPR\/|\bOpera\b/],
	["Vivaldi", /\bVivaldi\//],
	["Samsung Internet", /\bSamsungBrowser\//],
	["Firefox", /\b(?:Firefox|FxiOS)\//],
	["Chromium", /\b(?:Chromium|HeadlessChrome)\//],
	["Chrome", /\b(?:Chrome|CriOS)\//],
	["Safari", /\bSafari\//],
];
const systems: readonly (readonly [string, RegExp])[] = [
	["iPhone", /\biPhone\b/],
	["iPad", /\biPad\b/],
	["Android", /\bAndroid\b/],
	["ChromeOS", /\bCrOS\b/],
	["Windows", /\bWindows\b/],
	["macOS", /\bMac(?:intosh| OS X)\b/],
	["Linux", /\bLinux\b/],
];

const firstIn = (names: typeof browsers, userAgent: string): string | null =>
	names.find(([, fits]) => fits.test(userAgent))?.[0] ?? null;

/** Null for what it does not tell. */
export const deviceOf = (userAgent: string | null): { browser: string | null; system: string | null } => ({
	browser: firstIn(browsers, userAgent ?? ""),
	system: firstIn(systems, userAgent ?? ""),
});
