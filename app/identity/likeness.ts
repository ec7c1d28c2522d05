// When two names look alike: to whoever reads them, the same person.

/** Cyrillic and Greek letters that are drawn like Latin ones. */
const twins: Record<string, string> = Object.fromEntries(
	[
		["АΑ", "A"],
		["ВΒ", "B"],
		["Ѕ", "S"],
		["ЕΕ", "E"],
		["ІΙӀ", "I"],
		["Ј", "J"],
		["КΚ", "K"],
		["МΜ", "M"],
		["НΗ", "H"],
		["ОΟ", "O"],
		["РΡ", "P"],
		["С", "C"],
		["ТΤ", "T"],
		["УΥ", "Y"],
		["ХΧ", "X"],
		["ΖΖ", "Z"],
		["Ν", "N"],
		["а", "a"],
		["с", "c"],
		["е", "e"],
		["і", "i"],
		["ј", "j"],
		["оο", "o"],
		["р", "p"],
		["ѕ", "s"],
		["ν", "v"],
		["х", "x"],
		["у", "y"],
	].flatMap(([letters = "", latin = ""]) => Array.from(letters, (letter) => [letter, latin])),
);

/** The same for names that look alike: without case, spaces, hyphens, dots, and what cannot be seen. */
export const likenessOf = (name: string): string =>
	name
		.normalize("NFKC")
		.replace(/\p{L}/gu, (letter) => twins[letter] ?? letter)
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]|\p{Default_Ignorable_Code_Point}/gu, "");
