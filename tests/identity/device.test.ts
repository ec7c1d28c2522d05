import { expect, test } from "vitest";
import { deviceOf } from "#app/identity/device.ts";

const chrome = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

test.each([
	[`Mozilla/5.0 (X11; Linux x86_64) ${chrome}`, "Chrome", "Linux"],
	[`Mozilla/5.0 (X11; Linux x86_64) ${chrome.replace("Chrome", "HeadlessChrome")}`, "Chromium", "Linux"],
	[`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/140.0.0.0`, "Edge", "Windows"],
	["Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0", "Firefox", "Linux"],
	[
		"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
		"Safari",
		"macOS",
	],
	[
		"Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
		"Safari",
		"iPhone",
	],
	[
		`Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
		"Samsung Internet",
		"Android",
	],
])("%s is told in two words", (userAgent, browser, system) => {
	expect(deviceOf(userAgent)).toEqual({ browser, system });
});

test("what is not known is not guessed", () => {
	expect(deviceOf("curl/8.5.0")).toEqual({ browser: null, system: null });
	expect(deviceOf(null)).toEqual({ browser: null, system: null });
});
