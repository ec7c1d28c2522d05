const dangers = [
	/<\s*(script|foreignObject|iframe|image|feImage|use|a|set|animate\w*)\b/i,
	/<[!?](?!--)/, // doctype, entities, processing instructions
	/[\s"'/]on\w+\s*=/i,
	/(href|src)\s*=(?!\s*["']?#)/i,
	/url\((?!\s*["']?#)/i,
	/@import|javascript:/i,
];

/** Whether an SVG only draws: no script, no handler, no link, nothing loaded from elsewhere. */
export function isHarmlessSvg(svg: string): boolean {
	return /^\s*<svg[\s>]/.test(svg) && !dangers.some((danger) => danger.test(svg));
}
