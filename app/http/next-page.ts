/** Where to go after signing in: a page of ours, never another site's. */
export function nextPage(asked: string | null): string {
	if (!asked?.startsWith("/") || asked.startsWith("//") || asked.includes("\\")) return "/home";
	return asked;
}
