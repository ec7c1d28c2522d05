/** How often somebody may do something: `most` times within `span` milliseconds. */
export function pace({ most, span }: { most: number; span: number }): (who: string, now: number) => boolean {
	const times = new Map<string, number[]>();
	return (who, now) => {
		const recent = (times.get(who) ?? []).filter((at) => now - at < span);
		if (recent.length >= most) return false;
		times.set(who, [...recent, now]);
		return true;
	};
}
