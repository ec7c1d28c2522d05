// Columns as spreadsheets call them: the first is A, the 27th AA.

export function letterOf(at: number): string {
	let letters = "";
	for (let rest = at + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
		letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters;
	return letters;
}

/** "AB12" is in the column with the number 27, the first being 0; -1 where it is no cell. */
export function columnOfCell(cell: string): number {
	const letters = /^([A-Z]{1,3})\d+$/u.exec(cell)?.[1] ?? "";
	return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
