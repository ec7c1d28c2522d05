/** A computation that is done once for the same numbers. Only the last `most` answers are kept. */
export function remembered<Answer>(compute: (numbers: readonly number[]) => Answer, most = 500) {
	const known = new Map<string, Answer>();
	return (numbers: readonly number[]): Answer => {
		const key = numbers.join(" ");
		const found = known.get(key);
		if (found !== undefined) return found;
		const answer = compute(numbers);
		known.set(key, answer);
		const [oldest] = known.size > most ? known.keys() : [];
		if (oldest !== undefined) known.delete(oldest);
		return answer;
	};
}
